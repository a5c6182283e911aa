package fr.clubbusiness.membership.applications;

import fr.clubbusiness.job.DueRows;
import fr.clubbusiness.job.DueWork;
import fr.clubbusiness.membership.members.IdentityProviderFailure;
import fr.clubbusiness.security.CurrentCaller;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Closes the clients of stopped applications at the identity provider. Nothing hangs on it, because the row refuses them already. A client that an
 * operator made stays the operator's.
 */
@ApplicationScoped
class CloseApplications implements DueWork {
    private static final Logger LOG = Logger.getLogger(CloseApplications.class);

    private static final String DUE =
            "clubId = ?1 and status = STOPPED and closedAt is null and closeDueAt <= ?2 and id not in ?3 order by closeDueAt, id";

    private final ProgramAccounts accounts;
    private final CurrentCaller current;
    private final Clock clock;

    CloseApplications(ProgramAccounts accounts, CurrentCaller current, Clock clock) {
        this.accounts = accounts;
        this.current = current;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "application-closing";
    }

    @Override
    public int batch() {
        return 5;
    }

    @Override
    public List<UUID> lockDue(int most, Collection<UUID> except) {
        return accounts.isKnown()
                ? DueRows.lock(
                        PartnerApplication.<PartnerApplication>find(
                                DUE, current.get().club(), clock.instant(), except),
                        most,
                        PartnerApplication::id)
                : List.of();
    }

    @Override
    public void handle(UUID id) {
        PartnerApplication.<PartnerApplication>findById(id).claimClosing(clock.instant());
    }

    @Override
    public void afterCommit(List<UUID> handled) {
        for (var id : handled) {
            try {
                close(id);
            } catch (IdentityProviderFailure refused) {
                LOG.warnf("The application %s is closed later: %s", id, refused.getMessage());
            }
        }
    }

    private void close(UUID id) {
        PartnerApplication stopped = QuarkusTransaction.requiringNew().call(() -> PartnerApplication.findById(id));
        if (stopped.hasOwnClient()) {
            accounts.close(stopped.client());
        }
        QuarkusTransaction.requiringNew()
                .run(() -> PartnerApplication.<PartnerApplication>findById(id).closed(clock.instant()));
    }
}
