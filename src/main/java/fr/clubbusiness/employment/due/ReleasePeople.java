package fr.clubbusiness.employment.due;

import fr.clubbusiness.beneficiary.BeneficiaryState;
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
 * The last day of a contract has passed and nobody even said that it started. Nothing is assumed of the contract, but it places nobody any more: the person
 * is paused, and their structure sees with them what follows, however long ago the contract was. Hires of before contracts existed placed people under
 * insertion contracts too: they are released alike.
 */
@ApplicationScoped
class ReleasePeople implements DueWork {
    private static final String DUE = "from Employment e where e.clubId = :club and e.status = SIGNED"
            + " and e.lastDay < :today and e.id not in :except"
            + " and exists (select 1 from Beneficiary b where b.id = e.beneficiaryId and b.state = PLACED)"
            + " and not exists (select 1 from Employment o where o.beneficiaryId = e.beneficiaryId and o.insertion = false"
            + " and o.status in (SIGNED, STARTED) and (o.lastDay is null or o.lastDay >= :today))";

    private final CurrentCaller current;
    private final Contracts contracts;
    private final Tasks tasks;
    private final Clock clock;

    ReleasePeople(CurrentCaller current, Contracts contracts, Tasks tasks, Clock clock) {
        this.current = current;
        this.contracts = contracts;
        this.tasks = tasks;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "employment-release";
    }

    @Override
    public List<UUID> lockDue(int most, Collection<UUID> except) {
        return DueContracts.lock(
                DUE, Map.of("club", current.get().club(), "except", except, "today", LocalDate.now(clock)), most);
    }

    @Override
    public void handle(UUID id) {
        var contract = Employment.get(id);
        var person = contracts.lock(contract, current.get().club());
        // Of two contracts of one person, the first has released them.
        if (person.state() == BeneficiaryState.PLACED) {
            contracts.release(person, contract);
            tasks.open(TaskKind.AFTER_CONTRACT, SubjectKind.EMPLOYMENT, id, person.structureId(), LocalDate.now(clock));
        }
    }
}
