package fr.clubbusiness.employment.due;

import fr.clubbusiness.employment.followup.NewsReasons;
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

/** A task about a contract is pointless once somebody said what it asks for. Whoever said it may not see the task, so the club drops it. */
@ApplicationScoped
class DropContractTasks implements DueWork {
    private static final String POINTLESS =
            "from Task t where t.clubId = :club and t.status = OPEN and t.subjectType = EMPLOYMENT"
                    + " and t.id not in :except and (t.kind in (CONFIRM_START, CALL_STRUCTURE) and not exists (select 1 from Employment e"
                    + " where e.id = t.subjectId and e.status = SIGNED and e.startDate < :today)"
                    + " or t.kind = RECORD_EXIT and (exists (select 1 from Employment e where e.id = t.subjectId and e.exitKind is not null)"
                    + " or exists (select 1 from Employment r where r.renewsId = t.subjectId and not "
                    + AskExits.UNDONE + "))"
                    + " or t.kind = AFTER_CONTRACT and not exists (select 1 from Employment e join Beneficiary b on b.id = e.beneficiaryId"
                    + " where e.id = t.subjectId and b.state = PAUSED and e.holderId = t.organisationId)"
                    + " or " + NewsReasons.POINTLESS + ") order by t.id";

    private final CurrentCaller current;
    private final Tasks tasks;
    private final Clock clock;

    DropContractTasks(CurrentCaller current, Tasks tasks, Clock clock) {
        this.current = current;
        this.tasks = tasks;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "employment-ended-task";
    }

    @Override
    public List<UUID> lockDue(int most, Collection<UUID> except) {
        return DueRows.lock(
                Task.<Task>find(
                        POINTLESS,
                        Map.of("club", current.get().club(), "except", except, "today", LocalDate.now(clock))),
                most,
                Task::id);
    }

    @Override
    public void handle(UUID id) {
        tasks.drop(Task.findById(id));
    }
}
