package fr.clubbusiness.employment.due;

import fr.clubbusiness.employment.Employment;
import fr.clubbusiness.employment.followup.FollowUp;
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

/**
 * Who is asked for news of a person has a task from the day of the question: the agency asks a company, a structure has a task of its own. A question takes the
 * place of the one before.
 */
@ApplicationScoped
class AskSides implements DueWork {
    private final CurrentCaller current;
    private final Tasks tasks;
    private final Clock clock;

    AskSides(CurrentCaller current, Tasks tasks, Clock clock) {
        this.current = current;
        this.tasks = tasks;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "employment-question";
    }

    @Override
    public List<UUID> lockDue(int most, Collection<UUID> except) {
        return DueNews.lock(NewsReasons.SIDE_TO_ASK, current.get().club(), LocalDate.now(clock), most, except);
    }

    @Override
    public void handle(UUID id) {
        FollowUp asked = FollowUp.findById(id);
        var first = Employment.get(asked.stayId());
        var kind = NewsTasks.kind(first, asked.side());
        tasks.dropOpen(List.of(kind), first.id());
        tasks.open(
                kind, SubjectKind.EMPLOYMENT, first.id(), NewsTasks.organisation(first, asked.side()), asked.dueOn());
    }
}
