package fr.clubbusiness.employment;

import fr.clubbusiness.beneficiary.Beneficiary;
import fr.clubbusiness.beneficiary.BeneficiaryState;
import fr.clubbusiness.beneficiary.PersonSteps;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;

/**
 * What becomes of a person when a contract is signed, undone or over (domain page, "State"). An insertion contract is their current one, and leaves them
 * available; any other places them.
 */
@ApplicationScoped
class PersonAtWork {
    private final PersonSteps people;
    private final Clock clock;

    PersonAtWork(PersonSteps people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    /** Throws a {@code Conflict} when the person has left. */
    void requireAccompanied(Beneficiary person) {
        people.requirePlaceable(person);
    }

    /** A contract was signed. One that is already over changes nothing, nor does the renewal for a person who has left. */
    void signed(Beneficiary person, Employment contract) {
        var end = contract.terms().end();
        if (person.state() == BeneficiaryState.LEFT || (end != null && end.isBefore(LocalDate.now(clock)))) {
            return;
        }
        if (contract.isInsertion()) {
            people.workUnder(person, contract.terms().type());
        } else {
            people.place(person);
        }
    }

    /**
     * A contract is to be undone: the person returns to the state before, unless another one places them. Flushed at once: the row policy lets an
     * employer change a person only while the contract stands, and the next statement undoes it.
     */
    void giveBack(Beneficiary person, Employment contract) {
        if (!isPlacedElsewhere(person, contract)) {
            if (contract.renewsId() == null) {
                people.unplace(person);
            } else {
                // What it renewed ended in the ordinary way.
                people.pauseAfterWork(person);
            }
        }
        leaveInsertion(person, contract);
        Beneficiary.flush();
    }

    /** A contract ended in the ordinary way: nobody is shown again unasked. */
    void ended(Beneficiary person, Employment contract) {
        if (!isPlacedElsewhere(person, contract)) {
            people.pauseAfterWork(person);
        }
        leaveInsertion(person, contract);
    }

    private boolean isPlacedElsewhere(Beneficiary person, Employment contract) {
        return PersonContracts.othersInForce(person.id(), contract.id(), LocalDate.now(clock)).stream()
                .anyMatch(other -> !other.isInsertion());
    }

    private void leaveInsertion(Beneficiary person, Employment contract) {
        if (contract.isInsertion()) {
            var other = PersonContracts.othersInForce(person.id(), contract.id(), LocalDate.now(clock)).stream()
                    .filter(Employment::isInsertion)
                    .findFirst();
            people.workUnder(person, other.map(it -> it.terms().type()).orElse(null));
        }
    }
}
