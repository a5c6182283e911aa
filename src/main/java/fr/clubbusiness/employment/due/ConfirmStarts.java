package fr.clubbusiness.employment.due;

import fr.clubbusiness.employment.Employment;
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

/**
 * The first day of a contract has passed and nobody said that the person started. Nothing is assumed: the employing structure is asked, or the agency when
 * a company employs.
 */
@ApplicationScoped
class ConfirmStarts implements DueWork {
    private static final String DUE =
            "from Employment e where e.clubId = :club and e.status = SIGNED and e.startDate < :today"
                    + " and e.id not in :except and not exists (select 1 from Task t where t.subjectId = e.id and t.kind = CONFIRM_START"
                    + " and t.dueOn > e.startDate) order by e.startDate, e.id";

    private final CurrentCaller current;
    private final Tasks tasks;
    private final Clock clock;

    ConfirmStarts(CurrentCaller current, Tasks tasks, Clock clock) {
        this.current = current;
        this.tasks = tasks;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "employment-start";
    }

    @Override
    public List<UUID> lockDue(int most, Collection<UUID> except) {
        return DueRows.lock(
                Employment.<Employment>find(
                        DUE, Map.of("club", current.get().club(), "except", except, "today", LocalDate.now(clock))),
                most,
                Employment::id);
    }

    @Override
    public void handle(UUID id) {
        var contract = Employment.get(id);
        var structure = contract.capacity() == null ? null : contract.employerId();
        tasks.open(TaskKind.CONFIRM_START, SubjectKind.EMPLOYMENT, id, structure, LocalDate.now(clock));
    }
}
