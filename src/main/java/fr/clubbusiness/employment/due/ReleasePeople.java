package fr.clubbusiness.employment.due;

import fr.clubbusiness.employment.Contracts;
import fr.clubbusiness.employment.Employment;
import fr.clubbusiness.job.DueRows;
import fr.clubbusiness.job.DueWork;
import fr.clubbusiness.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The last day of a contract has passed and nobody even said that it started. Nothing is assumed of the contract, but it places nobody any more: the person
 * is paused, and {@link SeeWhatFollows} asks their structure.
 */
@ApplicationScoped
class ReleasePeople implements DueWork {
    private static final String DUE = "from Employment e where e.clubId = :club and e.status = SIGNED"
            + " and e.lastDay < :today and e.id not in :except"
            + " and exists (select 1 from Beneficiary b where b.id = e.beneficiaryId and b.state = PLACED)"
            + " and not exists (select 1 from Employment o where o.beneficiaryId = e.beneficiaryId and o.insertion = false"
            + " and o.status in (SIGNED, STARTED) and (o.lastDay is null or o.lastDay >= :today)) order by e.lastDay, e.id";

    private final CurrentCaller current;
    private final Contracts contracts;
    private final Clock clock;

    ReleasePeople(CurrentCaller current, Contracts contracts, Clock clock) {
        this.current = current;
        this.contracts = contracts;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "employment-release";
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
        contracts.release(contracts.lock(contract, current.get().club()), contract);
    }
}
