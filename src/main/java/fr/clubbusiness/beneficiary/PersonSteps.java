package fr.clubbusiness.beneficiary;

import fr.clubbusiness.history.History;
import fr.clubbusiness.shared.SubjectKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Consumer;

/** Moves a person between states and keeps the trace of it, in one transaction. Hires place people; their cancelling gives them back. */
@ApplicationScoped
public class PersonSteps {
    private final History events;
    private final Clock clock;

    PersonSteps(History events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    /**
     * Asks whether {@link #place} may follow, and changes nothing.
     *
     * @throws fr.clubbusiness.problem.Conflict when the person has left
     */
    public void requirePlaceable(Beneficiary person) {
        person.state().requireAccompanied();
    }

    /**
     * The person was hired; again is nothing.
     *
     * @throws fr.clubbusiness.problem.Conflict when the person has left
     */
    public void place(Beneficiary person) {
        var now = clock.instant();
        move(person, "PLACED", it -> it.place(now));
    }

    /** The person's last hire was cancelled: back to the state before it. Nothing when the person is not in a hire. */
    public void unplace(Beneficiary person) {
        var now = clock.instant();
        move(person, "GIVEN_BACK", it -> it.unplace(now));
    }

    /** Does one verb; whether the state moved, of which an event of this type then tells. */
    public boolean move(Beneficiary person, String type, Consumer<Beneficiary> verb) {
        var from = person.state();
        verb.accept(person);
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
