package fr.clubbusiness.message;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A mail to an organisation, with all that is due for it.
 *
 * @param id of the message that it was made for, the same each time that it is sent
 * @param to address of the organisation
 * @param at when it was made
 */
record Digest(UUID id, String to, String club, List<Line> lines, Instant at) {
    /** A message with the whole address of its page. */
    record Line(String text, String address) {}

    /** Checked against the records they show when the application is built. All inserted text is escaped. */
    @CheckedTemplate(basePath = "message")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance digest(Digest digest);
    }

    /** Who reads the list of a mailbox learns no more than that something waits. */
    public String title() {
        return lines.size() == 1
                ? club + " : un message vous attend"
                : "%s : %d messages vous attendent".formatted(club, lines.size());
    }

    /** For programmes that show no HTML. */
    String text() {
        return Stream.concat(Stream.of("Bonjour,"), lines.stream().map(line -> line.text() + "\n" + line.address()))
                .collect(Collectors.joining("\n\n", "", "\n\n" + club + "\n"));
    }

    String html() {
        return Templates.digest(this).render();
    }
}
