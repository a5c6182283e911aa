package fr.clubbusiness.introduction.due;

import fr.clubbusiness.job.DueRows;
import fr.clubbusiness.job.DueWork;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.task.Task;
import fr.clubbusiness.task.Tasks;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A call is no longer needed once its introduction does not wait for that side any more: the side answered, the wait ended, or it was postponed, so that
 * reminders come first again.
 */
@ApplicationScoped
class DropEndedCalls implements DueWork {
    /** The answer that was called for has come, or has more time; or the person that was to be called is shared. */
    private static final String ENDED =
            "from Task t where t.clubId = :club and t.status = OPEN and t.subjectType = INTRODUCTION"
                    + " and t.id not in :except and (t.kind in (CALL_COMPANY, CALL_STRUCTURE) and not exists (select 1 from Introduction i"
                    + " where i.id = t.subjectId and i.updatedAt <= t.createdAt and i.wait.nextNotice is null and i.wait.deadline >= :today"
                    + " and (t.kind = CALL_STRUCTURE and i.status = PROPOSED or t.kind = CALL_COMPANY and i.status in (SHARED, INTERVIEWING, TRIAL)))"
                    + " or t.kind = CALL_PERSON and exists (select 1 from Introduction i where i.id = t.subjectId"
                    + " and i.status in (SHARED, INTERVIEWING, TRIAL, HIRED) and i.updatedAt > t.createdAt)) order by t.id";

    private final CurrentCaller current;
    private final Tasks tasks;
    private final Clock clock;

    DropEndedCalls(CurrentCaller current, Tasks tasks, Clock clock) {
        this.current = current;
        this.tasks = tasks;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "introduction-ended-call";
    }

    @Override
    public List<UUID> lockDue(int most, Collection<UUID> except) {
        return DueRows.lock(
                Task.<Task>find(
                        ENDED, Map.of("club", current.get().club(), "except", except, "today", LocalDate.now(clock))),
                most,
                Task::id);
    }

    @Override
    public void handle(UUID id) {
        tasks.drop(Task.findById(id));
    }
}
