package fr.clubbusiness.beneficiary;

import fr.clubbusiness.history.History;
import fr.clubbusiness.shared.SubjectKind;
import fr.clubbusiness.vocabulary.ContractType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Moves a person between states and records it, in one transaction. A contract places a person; undoing it gives them back. */
@ApplicationScoped
public class PersonSteps {
    private final History events;
    private final Event<PersonWithdrawn> withdrawn;
    private final Clock clock;

    PersonSteps(History events, Event<PersonWithdrawn> withdrawn, Clock clock) {
        this.events = events;
        this.withdrawn = withdrawn;
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

    /** The person takes back their agreement to be proposed: their open introductions end. Does nothing without one in force. The person is locked. */
    public void withdrawAgreement(Beneficiary person) {
        Agreement.inForce(person.id()).ifPresent(inForce -> {
            inForce.end(clock.instant());
            person.withdrawAgreement(clock.instant());
            events.record(SubjectKind.BENEFICIARY, person.id(), "AGREEMENT_WITHDRAWN", null);
            endIntroductions(person);
        });
    }

    /** Sets what the person, who is locked, asked for that keeps them out of lists. What is open for them ends when their data are no longer used. */
    public void limit(Beneficiary person, boolean restricted, boolean rankingObjected) {
        var before = person.limits();
        var after = before.with(restricted, rankingObjected);
        if (!after.equals(before)) {
            person.limit(after, clock.instant());
            events.record(SubjectKind.BENEFICIARY, person.id(), "UPDATED", "RIGHTS");
        }
        if (restricted && !before.restricted()) {
            endIntroductions(person);
        }
    }

    /** The person was told what is kept about them and what for. An earlier day than the known one changes nothing. */
    public void inform(Beneficiary person, LocalDate on) {
        var after = person.limits().informed(on);
        if (!after.equals(person.limits())) {
            person.limit(after, clock.instant());
            events.record(SubjectKind.BENEFICIARY, person.id(), "INFORMED", on.toString());
        }
    }

    /** For the poster of a need it is the same as an agreement that was taken back. */
    private void endIntroductions(Beneficiary person) {
        withdrawn.fire(new PersonWithdrawn(person.clubId(), person.id(), PersonWithdrawn.Cause.AGREEMENT_WITHDRAWN));
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
