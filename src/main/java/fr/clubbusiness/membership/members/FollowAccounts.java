package fr.clubbusiness.membership.members;

import fr.clubbusiness.directory.Organisation;
import fr.clubbusiness.job.DueWork;
import fr.clubbusiness.security.CurrentCaller;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.jboss.logging.Logger;

/**
 * Compares the members of each organisation with the accounts of the identity provider, every minute, and lets go whoever can no longer sign in there. States are
 * compared and no events are followed: what happened while the provider or the club was down is found by the next comparison, and nothing has to be kept there.
 *
 * <p>A membership that ended so does not come back with the account: the account is taken out of its organisation, and whoever was disabled by mistake is invited
 * again. When many accounts are lost at once, the provider was more likely restored or emptied than all these people dismissed: nobody is let go, and the agency
 * gets a task.
 */
@ApplicationScoped
class FollowAccounts implements DueWork {
    private static final Logger LOG = Logger.getLogger(FollowAccounts.class);

    /** Less than the minute between two runs, so that each run compares all. */
    private static final Duration EVERY = Duration.ofSeconds(45);

    /** Somebody who just accepted may not be in the organisation yet. */
    private static final Duration NEW = Duration.ofMinutes(1);

    private static final String DUE = """
            SELECT o.id FROM organisation o LEFT JOIN account_check c ON c.organisation_id = o.id
            WHERE o.club_id = ?1 AND o.left_at IS NULL AND coalesce(c.due_at, '-infinity') <= ?2 AND o.id <> ALL (?3)
              AND EXISTS (SELECT FROM member m WHERE m.organisation_id = o.id AND m.left_at IS NULL AND m.subject IS NOT NULL)
            ORDER BY c.due_at NULLS FIRST, o.id LIMIT ?4 FOR NO KEY UPDATE OF o SKIP LOCKED
            """;

    private static final String PLAN = """
            INSERT INTO account_check (organisation_id, club_id, due_at) VALUES (?1, ?2, ?3)
            ON CONFLICT (organisation_id) DO UPDATE SET due_at = excluded.due_at
            """;

    private static final String ACCOUNTS = "SELECT member, account FROM members_with_account(?1, ?2)";

    private final IdentityProvider provider;
    private final CurrentCaller current;
    private final LinkMember linking;
    private final LoseMember losing;
    private final StatelessSession rows;
    private final Clock clock;

    FollowAccounts(
            IdentityProvider provider,
            CurrentCaller current,
            LinkMember linking,
            LoseMember losing,
            StatelessSession rows,
            Clock clock) {
        this.provider = provider;
        this.current = current;
        this.linking = linking;
        this.losing = losing;
        this.rows = rows;
        this.clock = clock;
    }

    /** @param accounts of the members, by their keys at the provider */
    private record Known(UUID organisation, IdentityProvider.Membership membership, Map<String, UUID> accounts) {}

    @Override
    public String name() {
        return "identity-accounts";
    }

    @Override
    public int batch() {
        return 50;
    }

    @Override
    public List<UUID> lockDue(int most, Collection<UUID> except) {
        return provider.isKnown()
                ? rows.createNativeQuery(DUE, UUID.class)
                        .setParameter(1, current.get().club())
                        .setParameter(2, clock.instant())
                        .setParameter(3, except.toArray(UUID[]::new))
                        .setParameter(4, most)
                        .getResultList()
                : List.of();
    }

    @Override
    public void handle(UUID organisation) {
        rows.createNativeMutationQuery(PLAN)
                .setParameter(1, organisation)
                .setParameter(2, current.get().club())
                .setParameter(3, clock.instant().plus(EVERY))
                .executeUpdate();
    }

    @Override
    public void afterCommit(List<UUID> handled) {
        var lost = new HashMap<UUID, UUID>();
        int compared = 0;
        try {
            for (var organisation : handled) {
                var known = QuarkusTransaction.requiringNew().call(() -> read(organisation));
                compared += known.accounts().size();
                compare(known).forEach(member -> lost.put(member, organisation));
            }
        } catch (IdentityProviderFailure refused) {
            LOG.warnf("The accounts are compared again later: %s", refused.getMessage());
        }
        lose(lost, compared);
    }

    /** Members first: whoever joins meanwhile is not missed in a list that is older. */
    private Known read(UUID id) {
        Organisation organisation = Organisation.findById(id);
        var accounts = new HashMap<String, UUID>();
        rows.createNativeQuery(ACCOUNTS, Tuple.class)
                .setParameter(1, id)
                .setParameter(2, clock.instant().minus(NEW))
                .getResultList()
                .forEach(row -> accounts.put(row.get(1, String.class), row.get(0, UUID.class)));
        return new Known(id, linking.membership(current.get().club(), organisation), accounts);
    }

    private List<UUID> compare(Known known) {
        return known.accounts().isEmpty()
                ? List.of()
                : provider.lost(known.membership(), known.accounts().keySet()).stream()
                        .map(known.accounts()::get)
                        .toList();
    }

    private void lose(Map<UUID, UUID> lost, int compared) {
        if (LostAccounts.areBelievable(lost.size(), compared)) {
            lost.forEach((member, organisation) ->
                    QuarkusTransaction.requiringNew().run(() -> losing.lose(organisation, member)));
        } else {
            LOG.errorf("%d of %d accounts are lost at the identity provider: nobody is let go", lost.size(), compared);
            QuarkusTransaction.requiringNew().run(losing::tellAgency);
        }
    }
}
