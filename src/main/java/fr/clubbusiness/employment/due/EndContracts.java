package fr.clubbusiness.employment.due;

import fr.clubbusiness.employment.Contracts;
import fr.clubbusiness.employment.Employment;
import fr.clubbusiness.job.DueWork;
import fr.clubbusiness.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** A contract that started is over once its last day has passed. What the person does since is asked for by {@link AskExits}. */
@ApplicationScoped
class EndContracts implements DueWork {
    private static final String DUE =
            "from Employment e where e.clubId = :club and e.status = STARTED and e.lastDay < :today and e.id not in :except";

    private final CurrentCaller current;
    private final Contracts contracts;
    private final Clock clock;

    EndContracts(CurrentCaller current, Contracts contracts, Clock clock) {
        this.current = current;
        this.contracts = contracts;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "employment-end";
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
        contracts.end(person, contract, Objects.requireNonNull(contract.terms().end()), null);
    }

    @Override
    public int batch() {
        return 50;
    }
}
