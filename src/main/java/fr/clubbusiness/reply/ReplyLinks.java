package fr.clubbusiness.reply;

import fr.clubbusiness.http.PublicAddress;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.LinkSecret;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** Makes addresses to answer at. */
@ApplicationScoped
public class ReplyLinks {
    private static final String MAKE = """
            INSERT INTO reply_link (id, club_id, kind, subject_id, secret_hash, created_at)
            VALUES (uuidv7(), :club, :kind, :subject, :hash, :now)
            """;

    private final PublicAddress address;
    private final CurrentCaller current;
    private final StatelessSession rows;
    private final Clock clock;

    ReplyLinks(PublicAddress address, CurrentCaller current, StatelessSession rows, Clock clock) {
        this.address = address;
        this.current = current;
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * A new address of a question. Each message that is sent, and sent again, has its own, because only hashes are kept; they all lead to the same
     * question.
     */
    public String make(ReplyKind kind, UUID subject) {
        var secret = LinkSecret.make();
        rows.createNativeMutationQuery(MAKE)
                .setParameter("club", current.get().club())
                .setParameter("kind", kind.name())
                .setParameter("subject", subject)
                .setParameter("hash", secret.hash())
                .setParameter("now", clock.instant())
                .executeUpdate();
        return address.of(ReplyResource.PATH + secret.text());
    }
}
