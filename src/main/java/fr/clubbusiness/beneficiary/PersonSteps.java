package fr.clubbusiness.beneficiary;

import fr.clubbusiness.history.History;
import fr.clubbusiness.shared.SubjectKind;
import fr.clubbusiness.vocabulary.ContractType;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Moves a person between states and records it, in one transaction. A contract places a person; undoing it gives them back. */
@ApplicationScoped
public class PersonSteps {
    private final History events;
    private final Clock clock;

    PersonSteps(History events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    /**
     * Checks that {@link #place} is possible, and changes nothing.
     *
     * @throws fr.clubbusiness.problem.Conflict when the person has left
     */
    public void requirePlaceable(Beneficiary person) {
        person.state().requireAccompanied();
    }

    /**
     * The person was hired. A second call does nothing.
     *
     * @throws fr.clubbusiness.problem.Conflict when the person has left
     */
    public void place(Beneficiary person) {
        var now = clock.instant();
        move(person, "PLACED", it -> it.place(now));
    }

    /** The person's last hire was cancelled: they return to the state before it. Does nothing when they are not placed. */
    public void unplace(Beneficiary person) {
        var now = clock.instant();
        move(person, "GIVEN_BACK", it -> it.unplace(now));
    }

    /** The person's last contract that placed them has ended: they are paused until their structure says more. Does nothing when they are not placed. */
    public void pauseAfterWork(Beneficiary person) {
        var now = clock.instant();
        if (person.state() == BeneficiaryState.PLACED) {
            move(person, "CONTRACT_ENDED", it -> it.pause(now));
        }
    }

    /** The person works under this insertion contract, and stays available; null when it is over. Does nothing once they have left. */
    public void workUnder(Beneficiary person, @Nullable ContractType type) {
        var facts = person.facts();
        if (person.state() != BeneficiaryState.LEFT && facts.currentContract() != type) {
            person.describe(person.externalId(), facts.withCurrentContract(type), null, clock.instant());
            events.record(SubjectKind.BENEFICIARY, person.id(), "UPDATED", "CURRENT_CONTRACT");
        }
    }

    /** Applies one change. When the state moved, records an event of this type and returns true. */
    public boolean move(Beneficiary person, String type, Consumer<Beneficiary> change) {
        var from = person.state();
        change.accept(person);
        if (from == person.state()) {
            return false;
        }
        events.moved(SubjectKind.BENEFICIARY, person.id(), type, from, person.state(), null);
        return true;
    }

    public Instant now() {
        return clock.instant();
    }
}
