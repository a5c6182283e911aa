package fr.clubbusiness.employment.due;

import fr.clubbusiness.employment.Employment;
import fr.clubbusiness.employment.followup.FollowUp;
import fr.clubbusiness.employment.followup.FollowUpSide;
import fr.clubbusiness.employment.followup.NewsTasks;
import fr.clubbusiness.job.DueRows;
import fr.clubbusiness.job.DueWork;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.SubjectKind;
import fr.clubbusiness.task.Tasks;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The first day of a contract was corrected: the questions that nobody has answered yet move with it, and so do their tasks. The club does it, because a
 * side changes its own question alone.
 */
@ApplicationScoped
class MoveQuestions implements DueWork {
    private static final String DUE = "from Employment e where e.clubId = :club and e.id not in :except"
            + " and exists (select 1 from FollowUp w where w.stayId = e.id and (w.answer is null or w.answer = NOT_REACHED)"
            + " and w.firstDay <> e.startDate) order by e.id";

    private final CurrentCaller current;
    private final Tasks tasks;
    private final Clock clock;

    MoveQuestions(CurrentCaller current, Tasks tasks, Clock clock) {
        this.current = current;
        this.tasks = tasks;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "employment-corrected";
    }

    @Override
    public List<UUID> lockDue(int most, Collection<UUID> except) {
        return DueRows.lock(
                Employment.<Employment>find(DUE, Map.of("club", current.get().club(), "except", except)),
                most,
                Employment::id);
    }

    @Override
    public void handle(UUID id) {
        var first = Employment.get(id);
        var waiting = FollowUp.ofStay(id).stream().filter(FollowUp::waits).toList();
        waiting.forEach(question -> question.countFrom(first.terms().start()));
        for (var side : FollowUp.sidesOf(first)) {
            var own =
                    waiting.stream().filter(question -> question.side() == side).toList();
            moveTask(first, side, own);
        }
    }

    /** The task is about the first question that can still be answered. */
    private void moveTask(Employment first, FollowUpSide side, List<FollowUp> waiting) {
        var today = LocalDate.now(clock);
        var kind = NewsTasks.kind(first, side);
        tasks.dropOpen(List.of(kind), first.id());
        if (FollowUp.isRunning(first.id(), today)) {
            waiting.stream()
                    .filter(question -> !question.openUntil().isBefore(today))
                    .findFirst()
                    .ifPresent(question -> tasks.open(
                            kind,
                            SubjectKind.EMPLOYMENT,
                            first.id(),
                            NewsTasks.organisation(first, side),
                            question.dueOn()));
        }
    }
}
