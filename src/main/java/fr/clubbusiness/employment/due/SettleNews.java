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
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What follows from news of a person at work. Two sides that contradict each other are called by an adviser. When one says that the person left, the end of
 * the contract is asked for, and never assumed. The club does it, because a side must not notice what the other said: an employer has a task only after its
 * own words, the agency after those of the person's structure.
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
        var news = said.news(clock.getZone());
        var other = said.otherSide().flatMap(it -> it.news(clock.getZone()));
        settleContradiction(said.stayId(), news, other);
        settleEnd(said, news, other);
        said.settle();
    }

    private void settleContradiction(UUID stay, Optional<News> news, Optional<News> other) {
        if (news.isPresent() && other.isPresent() && news.get().contradicts(other.get())) {
            tasks.open(TaskKind.CONTRADICTION, SubjectKind.EMPLOYMENT, stay, null, LocalDate.now(clock));
        } else {
            tasks.dropOpen(List.of(TaskKind.CONTRADICTION), stay);
        }
    }

    private void settleEnd(FollowUp said, Optional<News> news, Optional<News> other) {
        var today = LocalDate.now(clock);
        var stay = said.stayId();
        if (news.filter(SettleNews::isLeft).isPresent()) {
            if (FollowUp.isRunning(stay, today)) {
                tasks.open(TaskKind.CONFIRM_END, SubjectKind.EMPLOYMENT, stay, asked(said), today);
            }
        } else if (other.filter(SettleNews::isLeft).isEmpty()) {
            tasks.dropOpen(List.of(TaskKind.CONFIRM_END), stay);
        }
    }

    /** Null for the agency. */
    private static @Nullable UUID asked(FollowUp said) {
        var first = Employment.get(said.stayId());
        return said.side() == FollowUpSide.EMPLOYER ? NewsTasks.organisation(first, FollowUpSide.EMPLOYER) : null;
    }

    private static boolean isLeft(News news) {
        return news.answer() == FollowUpAnswer.LEFT;
    }
}
