package fr.clubbusiness.employment.due;

import fr.clubbusiness.employment.followup.FollowUp;
import fr.clubbusiness.employment.followup.NewsReasons;
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
import java.util.UUID;

/** Two sides that contradict each other are called by an adviser. */
@ApplicationScoped
class CallBothSides implements DueWork {
    private final CurrentCaller current;
    private final Tasks tasks;
    private final Clock clock;

    CallBothSides(CurrentCaller current, Tasks tasks, Clock clock) {
        this.current = current;
        this.tasks = tasks;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "employment-contradiction";
    }

    @Override
    public List<UUID> lockDue(int most, Collection<UUID> except) {
        return DueNews.lock(NewsReasons.SIDES_TO_CALL, current.get().club(), LocalDate.now(clock), most, except);
    }

    @Override
    public void handle(UUID id) {
        FollowUp left = FollowUp.findById(id);
        tasks.open(TaskKind.CONTRADICTION, SubjectKind.EMPLOYMENT, left.stayId(), null, LocalDate.now(clock));
    }
}
