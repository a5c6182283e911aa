package fr.clubbusiness.employment.due;

import fr.clubbusiness.employment.followup.FollowUp;
import fr.clubbusiness.employment.followup.NewsReasons;
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

/** Two sides that contradict each other are called by an adviser. */
@ApplicationScoped
class CallBothSides implements DueWork {
    private static final String DUE = "from FollowUp w where w.clubId = :club and w.id not in :except and "
            + NewsReasons.SIDES_TO_CALL + " order by w.id";

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
        return DueRows.lock(
                FollowUp.<FollowUp>find(
                        DUE, Map.of("club", current.get().club(), "except", except, "today", LocalDate.now(clock))),
                most,
                FollowUp::id);
    }

    @Override
    public void handle(UUID id) {
        FollowUp left = FollowUp.findById(id);
        tasks.open(TaskKind.CONTRADICTION, SubjectKind.EMPLOYMENT, left.stayId(), null, LocalDate.now(clock));
    }
}
