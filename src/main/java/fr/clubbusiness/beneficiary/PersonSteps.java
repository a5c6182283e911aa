package fr.clubbusiness.beneficiary;

import fr.clubbusiness.history.History;
import fr.clubbusiness.shared.SubjectKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Consumer;

/** Moves a person between states and records it, in one transaction. A hire places a person; cancelling the hire undoes it. */
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
