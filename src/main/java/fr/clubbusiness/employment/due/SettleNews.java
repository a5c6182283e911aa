package fr.clubbusiness.employment.due;

import fr.clubbusiness.employment.Employment;
import fr.clubbusiness.employment.followup.FollowUp;
import fr.clubbusiness.employment.followup.FollowUpAnswer;
import fr.clubbusiness.employment.followup.FollowUpSide;
import fr.clubbusiness.employment.followup.News;
import fr.clubbusiness.employment.followup.NewsTasks;
import fr.clubbusiness.job.DueRows;
import fr.clubbusiness.job.DueWork;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.SubjectKind;
import fr.clubbusiness.task.TaskKind;
import fr.clubbusiness.task.Tasks;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What follows from news of a person at work. Two sides that contradict each other are called by an adviser. When one says that the person left, the end of
 * the contract is asked for, and never assumed. The club does it, because a side must not notice what the other said: an employer has a task only after its
 * own words, the agency after those of the person's structure. Each side's task is of a kind of its own, about the contract that runs.
 */
@ApplicationScoped
class SettleNews implements DueWork {
    private static final String DUE =
            "from FollowUp w where w.clubId = :club and w.settled = false and w.id not in :except order by w.id";

    private final CurrentCaller current;
    private final Tasks tasks;
    private final Clock clock;

    SettleNews(CurrentCaller current, Tasks tasks, Clock clock) {
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
        return DueRows.lock(
                FollowUp.<FollowUp>find(DUE, Map.of("club", current.get().club(), "except", except)),
                most,
                FollowUp::id);
    }

    @Override
    public void handle(UUID id) {
        FollowUp said = FollowUp.findById(id);
        var latest = FollowUp.latest(FollowUp.ofStay(said.stayId()), clock.getZone());
        FollowUp.atWorkUnder(said.stayId(), LocalDate.now(clock)).ifPresent(contract -> {
            settleContradiction(said.stayId(), List.copyOf(latest.values()));
            settleEnd(said, latest.get(said.side()), contract);
        });
        said.settle();
    }

    private void settleContradiction(UUID stay, List<News> latest) {
        if (latest.size() > 1 && latest.getFirst().contradicts(latest.getLast())) {
            tasks.open(TaskKind.CONTRADICTION, SubjectKind.EMPLOYMENT, stay, null, LocalDate.now(clock));
        } else {
            tasks.dropOpen(List.of(TaskKind.CONTRADICTION), stay);
        }
    }

    /** Whatever the other side says: whoever has this task learns nothing of it. */
    private void settleEnd(FollowUp said, @Nullable News latest, Employment contract) {
        var first = Employment.get(said.stayId());
        var kind = NewsTasks.kindOfEnd(first, said.side());
        if (latest != null && latest.answer() == FollowUpAnswer.LEFT) {
            tasks.open(kind, SubjectKind.EMPLOYMENT, contract.id(), asked(first, said.side()), LocalDate.now(clock));
        } else {
            tasks.dropOpen(List.of(kind), contract.id());
        }
    }

    /** Null for the agency. */
    private static @Nullable UUID asked(Employment first, FollowUpSide side) {
        return side == FollowUpSide.EMPLOYER ? NewsTasks.organisation(first, side) : null;
    }
}
