package fr.clubbusiness.reply;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.clubbusiness.shared.Sha256;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an address shows. */
public sealed interface QuestionPage {
    /** The heading. */
    String title();

    /** Whom to call; null when no number is known. */
    @Nullable
    String phone();

    /**
     * A question that waits for its answer.
     *
     * @param facts what is known of the subject
     * @param lines what to know before answering, a sentence each
     */
    record Open(
            String title,
            List<Fact> facts,
            List<String> lines,
            List<Choice> choices,
            @Nullable String phone) implements QuestionPage {

        /** The same for the same words: an answer counts for what the person has read, and for nothing else. */
        public String version() {
            return HexFormat.of().formatHex(Sha256.of((title + facts + lines).getBytes(UTF_8)));
        }
    }

    /**
     * A question that takes no answer any more, because it has one or comes too late.
     *
     * @param lines what was answered and when, or why it is too late
     */
    record Closed(
            String title, List<String> lines, @Nullable String phone) implements QuestionPage {}

    /** A line of two columns. */
    record Fact(String name, String value) {}

    /** One possible answer. */
    record Choice(String value, String label) {}
}
