package fr.clubbusiness.introduction.due;

import fr.clubbusiness.introduction.Introduction;
import fr.clubbusiness.introduction.IntroductionEnd;
import fr.clubbusiness.introduction.IntroductionHistory;
import fr.clubbusiness.introduction.rule.Ending;
import fr.clubbusiness.introduction.rule.SubstantialHire;
import fr.clubbusiness.job.DueRows;
import fr.clubbusiness.job.DueWork;
import fr.clubbusiness.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Introductions that a hire elsewhere suspended are obsolete once that hire has lasted. See {@link SubstantialHire#obsoleteFrom}. */
@ApplicationScoped
class EndSuspensions implements DueWork {
    private final CurrentCaller current;
    private final IntroductionHistory history;
    private final Clock clock;

    EndSuspensions(CurrentCaller current, IntroductionHistory history, Clock clock) {
        this.current = current;
        this.history = history;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "introduction-obsolescence";
    }

    @Override
    public List<UUID> lockDue(int most, Collection<UUID> except) {
        return DueRows.lock(
                Introduction.find(
                        "clubId = ?1 and status = SUSPENDED and id not in ?3 and exists (select 1 from Hire h"
                                + " join Employment e on e.id = h.employmentId where h.introductionId = suspension.by"
                                + " and h.cancelledAt is null and e.startDate <= ?2) order by id",
                        current.get().club(),
                        SubstantialHire.startOfObsolete(LocalDate.now(clock)),
                        except),
                most,
                Introduction::id);
    }

    @Override
    public void handle(UUID id) {
        Introduction introduction = Introduction.findById(id);
        var from = introduction.trueStatus();
        introduction.end(new Ending.Obsolete(), IntroductionEnd.byTheClub(clock.instant(), null), clock);
        history.record(introduction, "OBSOLETE", from, null);
    }
}
