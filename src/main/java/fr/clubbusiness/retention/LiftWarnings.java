package fr.clubbusiness.retention;

import fr.clubbusiness.job.DueWork;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.task.TaskKind;
import fr.clubbusiness.task.Tasks;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Something happened about a person since their structure was warned: the data are kept, and the task of the warning goes. */
@ApplicationScoped
class LiftWarnings implements DueWork {
    private final CurrentCaller current;
    private final Tasks tasks;
    private final Clock clock;

    LiftWarnings(CurrentCaller current, Tasks tasks, Clock clock) {
        this.current = current;
        this.tasks = tasks;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "retention-warning-lifted";
    }

    @Override
    public List<UUID> lockDue(int most, Collection<UUID> except) {
        return RetentionWarning.lockLifted(current.get().club(), most, except);
    }

    @Override
    public void handle(UUID id) {
        RetentionWarning.of(id).orElseThrow().lift(clock.instant());
        tasks.dropOpen(List.of(TaskKind.DATA_ENDING), id);
    }
}
