package fr.clubbusiness.membership.applications;

import fr.clubbusiness.directory.OrganisationLeft;
import fr.clubbusiness.history.History;
import fr.clubbusiness.shared.SubjectKind;
import fr.clubbusiness.task.TaskKind;
import fr.clubbusiness.task.Tasks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;

/** Stops applications for good: its next request is refused. Its client is closed by {@link CloseApplications}. */
@ApplicationScoped
class StopApplication {
    private final History history;
    private final Tasks tasks;
    private final Clock clock;

    StopApplication(History history, Tasks tasks, Clock clock) {
        this.history = history;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** Stops one that is not stopped yet. */
    void stop(PartnerApplication application, StopReason reason) {
        var from = application.status();
        application.stop(reason, clock.instant());
        history.moved(
                SubjectKind.PARTNER_APPLICATION,
                application.id(),
                "APPLICATION_STOPPED",
                from,
                application.status(),
                reason.name());
        tasks.dropOpen(List.of(TaskKind.CHECK_APPLICATION), application.id());
    }

    /** An organisation that leaves takes its programs along. */
    void on(@Observes OrganisationLeft left) {
        PartnerApplications.running(left.organisation())
                .forEach(application -> stop(application, StopReason.OWNER_LEFT));
    }
}
