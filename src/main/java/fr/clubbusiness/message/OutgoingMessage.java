package fr.clubbusiness.message;

import fr.clubbusiness.vocabulary.ContactChannel;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A mail or an SMS, ready to be sent.
 *
 * @param id of the message that it was made for, the same each time that it is sent
 * @param to an electronic address, or a telephone number in E.164
 * @param title what the list of a mailbox shows; an SMS has none
 * @param at when it was made
 */
record OutgoingMessage(
        UUID id, ContactChannel channel, String to, String title, String club, List<Line> lines, Instant at) {
    /** A sentence, with the whole address to read on; null when there is none. */
    record Line(String text, @Nullable String address) {
        private String inText(String separator) {
            return address == null ? text : text + separator + address;
        }
    }

    /** Checked against the records they show when the application is built. All inserted text is escaped. */
    @CheckedTemplate(basePath = "message")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance mail(OutgoingMessage mail);
    }

    /** For programmes that show no HTML. */
    String text() {
        return Stream.concat(Stream.of("Bonjour,"), lines.stream().map(line -> line.inText("\n")))
                .collect(Collectors.joining("\n\n", "", "\n\n" + club + "\n"));
    }

    String html() {
        return Templates.mail(this).render();
    }

    /** An SMS says first who writes. */
    String sms() {
        return lines.stream().map(line -> line.inText(" ")).collect(Collectors.joining(" ", club + " : ", ""));
    }
}
