package fr.clubbusiness.membership.applications;

import fr.clubbusiness.job.DueRows;
import fr.clubbusiness.job.DueWork;
import fr.clubbusiness.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Stops applications after their last day, and those whose client was never made because a node died meanwhile. */
@ApplicationScoped
class EndApplications implements DueWork {
    /** A registration takes some seconds. */
    private static final Duration OF_REGISTRATION = Duration.ofMinutes(10);

    private static final String DUE =
            "clubId = ?1 and (status = ACTIVE and expiresOn < ?2 or status = PREPARING and createdAt < ?3) and id not in ?4 order by expiresOn, id";

    private final CurrentCaller current;
    private final StopApplication stopping;
    private final Clock clock;

    EndApplications(CurrentCaller current, StopApplication stopping, Clock clock) {
        this.current = current;
        this.stopping = stopping;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "application-expiry";
    }

    @Override
    public List<UUID> lockDue(int most, Collection<UUID> except) {
        return DueRows.lock(
                PartnerApplication.<PartnerApplication>find(
                        DUE,
                        current.get().club(),
                        LocalDate.now(clock),
                        clock.instant().minus(OF_REGISTRATION),
                        except),
                most,
                PartnerApplication::id);
    }

    @Override
    public void handle(UUID id) {
        PartnerApplication application = PartnerApplication.findById(id);
        var isMade = application.status() == ApplicationStatus.ACTIVE;
        stopping.stop(application, isMade ? StopReason.EXPIRED : StopReason.NOT_MADE);
    }
}
