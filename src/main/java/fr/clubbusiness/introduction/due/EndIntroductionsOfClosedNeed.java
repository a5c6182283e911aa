package fr.clubbusiness.introduction.due;

import fr.clubbusiness.introduction.Introduction;
import fr.clubbusiness.introduction.IntroductionEnd;
import fr.clubbusiness.introduction.IntroductionHistory;
import fr.clubbusiness.introduction.rule.DeclineReason;
import fr.clubbusiness.introduction.rule.Ending;
import fr.clubbusiness.job.DueRows;
import fr.clubbusiness.job.DueWork;
import fr.clubbusiness.need.LabourNeed;
import fr.clubbusiness.need.NeedStatus;
import fr.clubbusiness.need.NeedSteps;
import fr.clubbusiness.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A need that closes ends its introductions, in the same transaction, so that nobody waits for it. A trial goes on: an immersion has its own end. One
 * that comes back later, after a hire elsewhere, ends when the next job runs.
 *
 * <p>One whose deadline has passed expires instead: see {@link ExpireIntroductions}. Before sharing, the poster does not know of a suspension. So a
 * suspended or obsolete proposal ends like the others.
 */
@ApplicationScoped
class EndIntroductionsOfClosedNeed implements DueWork {
    private static final String ENDING = "wait.deadline >= :today and (status in (PROPOSED, SHARED, INTERVIEWING)"
            + " or sharedAt is null and status in (SUSPENDED, OBSOLETE))";
    /** Locked in the order of their ids, as a hire suspends them: two needs that close do not wait in a circle. */
    private static final String OF_NEED = "needId = :need and " + ENDING + " order by id";

    private static final String OF_CLOSED_NEEDS = "clubId = :club and " + ENDING
            + " and id not in :except and exists (select 1 from LabourNeed n where n.id = needId and n.status <> OPEN) order by wait.deadline";

    private final CurrentCaller current;
    private final IntroductionHistory history;
    private final Clock clock;

    EndIntroductionsOfClosedNeed(CurrentCaller current, IntroductionHistory history, Clock clock) {
        this.current = current;
        this.history = history;
        this.clock = clock;
    }

    void on(@Observes NeedSteps.Closed closed) {
        // Also those that the caller does not see: an adviser's proposals, and other structures' people.
        Introduction.getEntityManager()
                .createNativeQuery("SELECT 1 FROM reach_introductions_of(?1)", Integer.class)
                .setParameter(1, closed.need())
                .getSingleResult();
        var reason = reason(closed.filled());
        Introduction.<Introduction>find(OF_NEED, Map.of("need", closed.need(), "today", LocalDate.now(clock)))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list()
                .forEach(introduction -> end(introduction, reason));
    }

    @Override
    public String name() {
        return "introduction-of-closed-need";
    }

    @Override
    public List<UUID> lockDue(int most, Collection<UUID> except) {
        return DueRows.lock(
                Introduction.find(
                        OF_CLOSED_NEEDS,
                        Map.of("club", current.get().club(), "except", except, "today", LocalDate.now(clock))),
                most,
                Introduction::id);
    }

    @Override
    public void handle(UUID id) {
        Introduction introduction = Introduction.findById(id);
        LabourNeed need = LabourNeed.findById(introduction.facts().need());
        end(introduction, reason(need.status() == NeedStatus.FILLED));
    }

    private void end(Introduction introduction, DeclineReason reason) {
        var from = introduction.trueStatus();
        introduction.end(new Ending.Declined(reason), IntroductionEnd.byTheClub(clock.instant(), reason), clock);
        history.record(introduction, "DECLINED", from, reason.name());
    }

    private static DeclineReason reason(boolean filled) {
        return filled ? DeclineReason.POSITION_FILLED : DeclineReason.NEED_CHANGED;
    }
}
