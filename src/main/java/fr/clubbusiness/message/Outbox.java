package fr.clubbusiness.message;

import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.SubjectKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** Takes messages to be sent. They are kept with the present transaction, and are gone if it fails. */
@ApplicationScoped
public class Outbox {
    private static final String POST = """
            INSERT INTO message (id, club_id, kind, organisation_id, subject_type, subject_id, occasion, due_at, created_at)
            VALUES (uuidv7(), :club, :kind, :organisation, :type, :subject, :occasion, :due, :now)
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
        var now = ZonedDateTime.now(clock);
        rows.createNativeMutationQuery(POST)
                .setParameter("club", current.get().club())
                .setParameter("kind", kind.name())
                .setParameter("organisation", organisation)
                .setParameter("type", type.name())
                .setParameter("subject", subject)
                .setParameter("occasion", occasion)
                .setParameter("due", due(now).toInstant())
                .setParameter("now", now.toInstant())
                .executeUpdate();
    }

    /** Where mails are only shown, nobody waits for the morning to see them. */
    private ZonedDateTime due(ZonedDateTime now) {
        return config.delivery() == MessagesConfig.Delivery.SHOWN ? now : SendingTimes.nextDigest(now);
    }
}
