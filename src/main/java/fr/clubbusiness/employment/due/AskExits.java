package fr.clubbusiness.employment.due;

import fr.clubbusiness.employment.Employment;
import fr.clubbusiness.employment.EmploymentStatus;
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
 * The contract of a structure is over, it is not renewed, and nobody said what the person does since: the structure is asked once, and again when a
 * renewal that had dropped the question did not take place.
 */
@ApplicationScoped
class AskExits implements DueWork {
    /** Contracts that ended longer ago were entered as history: nobody is asked. */
    static final int DAYS = 90;

    /** HQL: the renewal {@code r} does not stand. The contract before it was the last one. */
    static final String UNDONE = "r.status in " + EmploymentStatus.UNDONE_RENEWAL_IN_HQL;

    /** HQL: the contract {@code e}, or the renewal that did not take place after it, lasted until {@code :since} at least. */
    static final String RECENT =
            "(e.lastDay >= :since or exists (select 1 from Employment r where r.renewsId = e.id and " + UNDONE
                    + " and r.lastDay >= :since))";

    private static final String DUE =
            "from Employment e where e.clubId = :club and e.status = ENDED and e.exitKind is null"
                    + " and e.capacity is not null and " + RECENT + " and e.id not in :except"
                    + " and not exists (select 1 from Employment r where r.renewsId = e.id and not " + UNDONE + ")"
                    + " and not exists (select 1 from Task t where t.subjectId = e.id and t.kind = RECORD_EXIT and t.status <> DROPPED) order by e.lastDay, e.id";

    private final CurrentCaller current;
    private final Tasks tasks;
    private final Clock clock;

    AskExits(CurrentCaller current, Tasks tasks, Clock clock) {
        this.current = current;
        this.tasks = tasks;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "employment-exit";
    }

    @Override
    public List<UUID> lockDue(int most, Collection<UUID> except) {
        var since = LocalDate.now(clock).minusDays(DAYS);
        return DueRows.lock(
                Employment.<Employment>find(
                        DUE, Map.of("club", current.get().club(), "except", except, "since", since)),
                most,
                Employment::id);
    }

    @Override
    public void handle(UUID id) {
        var structure = Employment.get(id).employerId();
        tasks.open(TaskKind.RECORD_EXIT, SubjectKind.EMPLOYMENT, id, structure, LocalDate.now(clock));
    }
}
