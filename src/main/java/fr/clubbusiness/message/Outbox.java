package fr.clubbusiness.message;

import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.SubjectKind;
import fr.clubbusiness.vocabulary.ContactChannel;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** Takes messages to be sent. They are kept with the present transaction, and are gone if it fails. */
@ApplicationScoped
public class Outbox {
    private static final String POST = """
            INSERT INTO message (id, club_id, kind, channel, organisation_id, subject_type, subject_id, occasion, due_at, created_at)
            VALUES (uuidv7(), :club, :kind, :channel, :organisation, :type, :subject, :occasion, :due, :now)
            ON CONFLICT DO NOTHING
            """;

    private final MessagesConfig config;
    private final CurrentCaller current;
    private final StatelessSession rows;
    private final Clock clock;

    Outbox(MessagesConfig config, CurrentCaller current, StatelessSession rows, Clock clock) {
        this.config = config;
        this.current = current;
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * Tells an organisation something with its next digest.
     *
     * @param occasion what happens once, of codes and dates: the same kind about the same subject on the same occasion is told once, however often it
     *     is posted
     */
    public void post(MessageKind kind, UUID organisation, SubjectKind type, UUID subject, String occasion) {
        write(kind, ContactChannel.EMAIL, organisation, type, subject, occasion, nextDigest());
    }

    /** The same, and at once where the next digest comes after the last day for what it asks. */
    public void postBefore(
            LocalDate lastDay, MessageKind kind, UUID organisation, SubjectKind type, UUID subject, String occasion) {
        var digest = nextDigest();
        var isInTime = !LocalDate.ofInstant(digest, clock.getZone()).isAfter(lastDay);
        var due = isInTime ? digest : clock.instant();
        write(kind, ContactChannel.EMAIL, organisation, type, subject, occasion, due);
    }

    /** The same at once, for what cannot wait for the next morning: an interview or a hire. */
    public void postAtOnce(MessageKind kind, UUID organisation, SubjectKind type, UUID subject, String occasion) {
        write(kind, ContactChannel.EMAIL, organisation, type, subject, occasion, clock.instant());
    }

    /** Tells the person that the subject is about, by an SMS at an hour when one may ring, or a mail at once. */
    public void postToPerson(
            MessageKind kind, ContactChannel channel, SubjectKind type, UUID subject, String occasion) {
        write(kind, channel, null, type, subject, occasion, clock.instant());
    }

    private void write(
            MessageKind kind,
            ContactChannel channel,
            @Nullable UUID organisation,
            SubjectKind type,
            UUID subject,
            String occasion,
            Instant due) {
        rows.createNativeMutationQuery(POST)
                .setParameter("club", current.get().club())
                .setParameter("kind", kind.name())
                .setParameter("channel", channel.name())
                .setParameter("organisation", organisation, UUID.class)
                .setParameter("type", type.name())
                .setParameter("subject", subject)
                .setParameter("occasion", occasion)
                .setParameter("due", due)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    /** Where mails are only shown, nobody waits for the morning to see them. */
    private Instant nextDigest() {
        return config.delivery() == MessagesConfig.Delivery.SHOWN
                ? clock.instant()
                : SendingTimes.nextDigest(ZonedDateTime.now(clock)).toInstant();
    }
}
