package fr.clubbusiness.event.registration;

import fr.clubbusiness.event.rule.RegistrationRules;
import fr.clubbusiness.job.DueRows;
import fr.clubbusiness.job.DueWork;
import fr.clubbusiness.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Deletes what strangers typed and did not confirm in seven days, or before registration ended, and every registration twelve months after the event, whose
 * counts stay.
 */
@ApplicationScoped
class ForgetRegistrations implements DueWork {
    private static final String DUE = """
            from Registration r where r.clubId = ?1 and (r.status = TO_CONFIRM and r.registeredAt <= ?2
                or exists (select 1 from ClubEvent e where e.id = r.eventId and (e.endsAt <= ?4
                    or r.status = TO_CONFIRM and (e.closesAt <= ?3 or e.status <> PUBLISHED))))
            and r.id not in ?5 order by r.id
            """;

    private final CurrentCaller current;
    private final Clock clock;

    ForgetRegistrations(CurrentCaller current, Clock clock) {
        this.current = current;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "event-registration-end";
    }

    @Override
    public List<UUID> lockDue(int most, Collection<UUID> except) {
        var now = clock.instant();
        return DueRows.lock(
                Registration.<Registration>find(
                        DUE,
                        current.get().club(),
                        now.minus(RegistrationRules.TO_CONFIRM),
                        now,
                        ZonedDateTime.now(clock)
                                .minusMonths(RegistrationRules.MONTHS_KEPT)
                                .toInstant(),
                        except),
                most,
                Registration::id);
    }

    @Override
    public void handle(UUID id) {
        Registration.deleteById(id);
    }
}
