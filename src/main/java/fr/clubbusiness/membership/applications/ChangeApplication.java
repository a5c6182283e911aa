package fr.clubbusiness.membership.applications;

import fr.clubbusiness.directory.Organisation;
import fr.clubbusiness.history.History;
import fr.clubbusiness.membership.members.IdentityProviderFailure;
import fr.clubbusiness.problem.Conflict;
import fr.clubbusiness.problem.Refused;
import fr.clubbusiness.problem.Unavailable;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.Reference;
import fr.clubbusiness.shared.SubjectKind;
import fr.clubbusiness.task.TaskKind;
import fr.clubbusiness.task.Tasks;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** What an administrator of the agency changes of an application. */
@ApplicationScoped
class ChangeApplication {
    private static final Logger LOG = Logger.getLogger(ChangeApplication.class);

    private final CurrentCaller current;
    private final CheckApplication checking;
    private final StopApplication stopping;
    private final ProgramAccounts accounts;
    private final History history;
    private final Tasks tasks;

    ChangeApplication(
            CurrentCaller current,
            CheckApplication checking,
            StopApplication stopping,
            ProgramAccounts accounts,
            History history,
            Tasks tasks) {
        this.current = current;
        this.checking = checking;
        this.stopping = stopping;
        this.accounts = accounts;
        this.history = history;
        this.tasks = tasks;
    }

    /**
     * Changes its terms. The same terms again change nothing.
     *
     * @throws Conflict when it was stopped
     * @throws Refused with all that speaks against the new terms
     */
    void change(PartnerApplication application, ApplicationTerms terms) {
        application.requireRunning();
        checking.require(terms, Organisation.findById(application.owner()));
        if (!application.says(terms)) {
            application.change(terms);
            PartnerApplication.flush();
            history.record(SubjectKind.PARTNER_APPLICATION, application.id(), "APPLICATION_CHANGED", null);
            tasks.completeOpen(TaskKind.CHECK_APPLICATION, application.id(), "Application changée.");
        }
    }

    /** Stops it; one that is stopped stays as it is. */
    PartnerApplication stop(PartnerApplication application) {
        if (application.status() != ApplicationStatus.STOPPED) {
            stopping.stop(application, StopReason.BY_AGENCY);
        }
        return application;
    }

    /**
     * Gives it another secret. Who asked is recorded first.
     *
     * @throws Conflict when it does not run
     * @throws Unavailable when the identity provider does not answer
     */
    ApplicationView renewSecret(Reference id) {
        var application = QuarkusTransaction.requiringNew().call(() -> askForSecret(id));
        if (!accounts.isKnown()) {
            throw RegisterApplication.unavailable();
        }
        try {
            return ApplicationView.of(application).with(accounts.renewSecret(application.client()));
        } catch (IdentityProviderFailure lost) {
            LOG.warnf("A secret is not renewed: %s", lost.getMessage());
            throw RegisterApplication.unavailable();
        }
    }

    private PartnerApplication askForSecret(Reference id) {
        var application = PartnerApplications.lock(current.get(), id);
        application.requireRunning();
        history.record(SubjectKind.PARTNER_APPLICATION, application.id(), "SECRET_RENEWED", null);
        return application;
    }
}
