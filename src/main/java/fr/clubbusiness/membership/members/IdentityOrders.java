package fr.clubbusiness.membership.members;

import fr.clubbusiness.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** Takes what is to be done at the identity provider. It is kept with the present transaction, and is gone if that fails. */
@ApplicationScoped
class IdentityOrders {
    private static final String POST = """
            INSERT INTO identity_order (id, club_id, kind, organisation_id, member_id, due_at, created_at)
            VALUES (uuidv7(), :club, :kind, :organisation, :member, :now, :now)
            ON CONFLICT DO NOTHING
            """;

    private final CurrentCaller current;
    private final StatelessSession rows;
    private final Clock clock;

    IdentityOrders(CurrentCaller current, StatelessSession rows, Clock clock) {
        this.current = current;
        this.rows = rows;
        this.clock = clock;
    }

    /** Gives whoever is invited an account, and mails them. */
    void invite(UUID organisation, UUID member) {
        post("INVITE", organisation, member);
    }

    /** Lets the account of a member who accepted act for their organisation, with the roles of their row. */
    void join(UUID organisation, UUID member) {
        post("JOIN", organisation, member);
    }

    /** Takes somebody out of their organisation. */
    void remove(UUID organisation, UUID member) {
        post("REMOVE", organisation, member);
    }

    /** Closes an organisation that has left. */
    void close(UUID organisation) {
        post("CLOSE", organisation, null);
    }

    private void post(String kind, UUID organisation, @Nullable UUID member) {
        rows.createNativeMutationQuery(POST)
                .setParameter("club", current.get().club())
                .setParameter("kind", kind)
                .setParameter("organisation", organisation)
                .setParameter("member", member, UUID.class)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }
}
