package fr.clubbusiness.employment.due;

import fr.clubbusiness.employment.Employment;
import fr.clubbusiness.employment.followup.FollowUp;
import fr.clubbusiness.employment.followup.FollowUpSide;
import fr.clubbusiness.employment.followup.NewsReasons;
import fr.clubbusiness.employment.followup.NewsTasks;
import fr.clubbusiness.job.DueWork;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.SubjectKind;
import fr.clubbusiness.task.Tasks;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * When a side says that a person left, the end of the contract is asked for, and never assumed. The club does it, because a side must not notice what the other
 * said: an employer has a task only after its own words, the agency after those of the person's structure. Each side's task is of a kind of its own, about the
 * contract under which the person would work.
 */
@ApplicationScoped
class AskForEnds implements DueWork {
    private final CurrentCaller current;
    private final Tasks tasks;
    private final Clock clock;

    AskForEnds(CurrentCaller current, Tasks tasks, Clock clock) {
        this.current = current;
        this.tasks = tasks;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "employment-news";
    }

    @Override
    public List<UUID> lockDue(int most, Collection<UUID> except) {
        return DueNews.lock(NewsReasons.END_TO_ASK, current.get().club(), LocalDate.now(clock), most, except);
    }

    @Override
    public void handle(UUID id) {
        FollowUp left = FollowUp.findById(id);
        var first = Employment.get(left.stayId());
        var today = LocalDate.now(clock);
        for (var contract : FollowUp.atWorkUnder(first.id(), today)) {
            tasks.open(
                    NewsTasks.kindOfEnd(first, left.side()),
                    SubjectKind.EMPLOYMENT,
                    contract.id(),
                    asked(first, left.side()),
                    today);
        }
    }

    /** Null for the agency. */
    private static @Nullable UUID asked(Employment first, FollowUpSide side) {
        return side == FollowUpSide.EMPLOYER ? NewsTasks.organisation(first, side) : null;
    }
}
