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
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.jboss.logging.Logger;

/**
 * Compares the members of a club with the accounts of the identity provider, every minute, and lets go whoever can no longer sign in there. States are
 * compared and no events are followed: what happened while the provider or the club was down is found by the next comparison, and nothing has to be kept there.
 *
 * <p>A membership that ended so does not come back with the account: the account is taken out of its organisation, and whoever was disabled by mistake is invited
 * again. When many accounts of the club are lost at once, or all of an organisation, the provider was more likely restored or emptied than all these people
 * dismissed: none of them is let go, and the agency gets a task.
 */
@ApplicationScoped
class FollowAccounts implements DueWork {
    private static final Logger LOG = Logger.getLogger(FollowAccounts.class);

    /** Less than the minute between two runs, so that each run compares all. */
    private static final Duration EVERY = Duration.ofSeconds(45);

    /** Somebody who just accepted may not be in the organisation yet. */
    private static final Duration NEW = Duration.ofMinutes(1);

    /** The row of the agency is locked for its club, of which the service may change nothing. */
    private static final String DUE = """
            SELECT o.club_id FROM organisation o LEFT JOIN account_check c ON c.club_id = o.club_id
            WHERE o.club_id = ?1 AND o.agency AND o.left_at IS NULL AND coalesce(c.due_at, '-infinity') <= ?2 AND o.club_id <> ALL (?3)
            ORDER BY o.created_at LIMIT 1 FOR NO KEY UPDATE OF o SKIP LOCKED
            """;

    private static final String PLAN = """
            INSERT INTO account_check (club_id, due_at) VALUES (?1, ?2) ON CONFLICT (club_id) DO UPDATE SET due_at = excluded.due_at
            """;

    private static final String ACCOUNTS = "SELECT organisation, member, account FROM members_with_account(?1)";

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

    /** A club is one row: its accounts are judged together. */
    @Override
    public List<UUID> lockDue(int most, Collection<UUID> except) {
        return provider.isKnown()
                ? rows.createNativeQuery(DUE, UUID.class)
                        .setParameter(1, current.get().club())
                        .setParameter(2, clock.instant())
                        .setParameter(3, except.toArray(UUID[]::new))
                        .getResultList()
                : List.of();
    }

    @Override
    public void handle(UUID club) {
        rows.createNativeMutationQuery(PLAN)
                .setParameter(1, club)
                .setParameter(2, clock.instant().plus(EVERY))
                .executeUpdate();
    }

    @Override
    public void afterCommit(List<UUID> handled) {
        for (var club : handled) {
            follow();
            // Comparing may have lasted longer than that: the next comparison is the next run's.
            QuarkusTransaction.requiringNew().run(() -> handle(club));
        }
    }

    /** Nobody is let go unless every organisation could be compared. */
    private void follow() {
        try {
            lose(QuarkusTransaction.requiringNew().call(this::read).stream()
                    .map(this::compare)
                    .toList());
        } catch (IdentityProviderFailure refused) {
            LOG.warnf("The accounts are compared again later: %s", refused.getMessage());
        }
    }

    /** Members first: whoever joins meanwhile is not missed in a list that is older. */
    private List<Known> read() {
        var accounts = new TreeMap<UUID, Map<String, UUID>>();
        rows.createNativeQuery(ACCOUNTS, Tuple.class)
                .setParameter(1, clock.instant().minus(NEW))
                .getResultList()
                .forEach(row -> accounts.computeIfAbsent(row.get(0, UUID.class), organisation -> new HashMap<>())
                        .put(row.get(2, String.class), row.get(1, UUID.class)));
        return accounts.entrySet().stream()
                .map(of -> new Known(of.getKey(), membership(of.getKey()), of.getValue()))
                .toList();
    }

    private IdentityProvider.Membership membership(UUID id) {
        Organisation organisation = Organisation.findById(id);
        return linking.membership(current.get().club(), organisation);
    }

    private LostAccounts compare(Known known) {
        var accounts = known.accounts();
        var lost = provider.lost(known.membership(), accounts.keySet()).stream()
                .map(accounts::get)
                .toList();
        return new LostAccounts(known.organisation(), accounts.size(), lost);
    }

    private void lose(List<LostAccounts> club) {
        if (LostAccounts.areBelievable(club)) {
            club.forEach(this::lose);
        } else {
            LOG.error("Too many accounts are lost at the identity provider: nobody is let go");
            QuarkusTransaction.requiringNew().run(losing::tellAgency);
        }
    }

    private void lose(LostAccounts lost) {
        var organisation = lost.organisation();
        if (lost.isEverybody()) {
            LOG.warnf(
                    "All accounts of organisation %s are lost at the identity provider: nobody is let go",
                    organisation);
            QuarkusTransaction.requiringNew().run(() -> losing.tellAgency(organisation));
        } else {
            lost.members()
                    .forEach(member -> QuarkusTransaction.requiringNew().run(() -> losing.lose(organisation, member)));
        }
    }
}
