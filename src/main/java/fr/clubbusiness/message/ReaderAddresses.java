package fr.clubbusiness.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** Where an organisation reads its mails. */
@ApplicationScoped
class ReaderAddresses {
    private static final String ADDRESSES = """
            SELECT o.contact_email FROM organisation o WHERE o.id = ?1 AND o.left_at IS NULL AND o.contact_email IS NOT NULL
            UNION SELECT p.email FROM member_preferences p JOIN member m ON m.id = p.member_id JOIN organisation o ON o.id = m.organisation_id
            WHERE o.id = ?1 AND o.left_at IS NULL AND m.left_at IS NULL AND 'EMAIL' = ANY (p.channels)
            ORDER BY 1
            """;

    private final StatelessSession rows;

    ReaderAddresses(StatelessSession rows) {
        this.rows = rows;
    }

    /** Its own, and those of its members who asked for it. Empty when it has left, or nobody ever said. */
    List<String> of(UUID organisation) {
        // Not as a String: Hibernate keeps another plan of such a query on each call, and looks through all of them.
        return rows.createNativeQuery(ADDRESSES, Tuple.class).setParameter(1, organisation).getResultList().stream()
                .map(row -> row.get(0, String.class))
                .toList();
    }
}
