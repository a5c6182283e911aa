package fr.clubbusiness.employment.due;

import fr.clubbusiness.employment.Contracts;
import fr.clubbusiness.employment.Employment;
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
 * The last day of a structure's contract has passed, and the structure was asked two weeks ago whether the person started: the agency calls it, once. The
 * contract stays signed, because nobody knows more, but it is no longer what the person works under. The agency has the question about a company's contract
 * from the start.
 */
@ApplicationScoped
class CallAboutStarts implements DueWork {
    /** How long the structure has to say it by itself. */
    static final int DAYS = 14;

    private static final String DUE =
            "from Employment e where e.clubId = :club and e.status = SIGNED and e.lastDay < :today and e.capacity is not null"
                    + " and e.id not in :except"
                    + " and exists (select 1 from Task t where t.subjectId = e.id and t.kind = CONFIRM_START and t.dueOn > e.startDate"
                    + " and t.dueOn <= :asked)"
                    + " and not exists (select 1 from Task t where t.subjectId = e.id and t.kind = CALL_STRUCTURE"
                    + " and t.dueOn > e.lastDay)";

    private final CurrentCaller current;
    private final Contracts contracts;
    private final Tasks tasks;
    private final Clock clock;

    CallAboutStarts(CurrentCaller current, Contracts contracts, Tasks tasks, Clock clock) {
        this.current = current;
        this.contracts = contracts;
        this.tasks = tasks;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "employment-unconfirmed";
    }

    @Override
    public List<UUID> lockDue(int most, Collection<UUID> except) {
        var today = LocalDate.now(clock);
        return DueContracts.lock(
                DUE,
                Map.of("club", current.get().club(), "except", except, "today", today, "asked", today.minusDays(DAYS)),
                most);
    }

    @Override
    public void handle(UUID id) {
        var contract = Employment.get(id);
        contracts.release(contracts.lock(contract, current.get().club()), contract);
        tasks.open(TaskKind.CALL_STRUCTURE, SubjectKind.EMPLOYMENT, id, null, LocalDate.now(clock));
    }
}
