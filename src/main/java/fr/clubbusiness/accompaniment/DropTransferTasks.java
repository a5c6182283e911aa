package fr.clubbusiness.accompaniment;

import fr.clubbusiness.job.DueRows;
import fr.clubbusiness.job.DueWork;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.task.Task;
import fr.clubbusiness.task.Tasks;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Nobody answers an offer that was withdrawn or is over. Whoever withdrew it does not see the task, so the club drops it; also when another offer of the
 * same person to the same structure followed, which has a task and a last day of its own.
 */
@ApplicationScoped
class DropTransferTasks implements DueWork {
    private static final String POINTLESS =
            "from Task k where k.clubId = ?1 and k.status = OPEN and k.kind = ANSWER_TRANSFER and k.id not in ?2 and not exists (select 1 from Transfer t"
                    + " where t.beneficiaryId = k.subjectId and t.toId = k.organisationId and t.status = OFFERED and t.offeredAt <= k.createdAt) order by k.id";

    private final CurrentCaller current;
    private final Tasks tasks;

    DropTransferTasks(CurrentCaller current, Tasks tasks) {
        this.current = current;
        this.tasks = tasks;
    }

    @Override
    public String name() {
        return "transfer-ended-task";
    }

    @Override
    public List<UUID> lockDue(int most, Collection<UUID> except) {
        return DueRows.lock(Task.find(POINTLESS, current.get().club(), except), most, Task::id);
    }

    @Override
    public void handle(UUID id) {
        tasks.drop(Task.findById(id));
    }
}
