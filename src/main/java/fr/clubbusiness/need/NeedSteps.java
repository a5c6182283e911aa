package fr.clubbusiness.need;

import fr.clubbusiness.history.History;
import fr.clubbusiness.problem.Conflict;
import fr.clubbusiness.shared.SubjectKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Changes the status of needs, and records each change in the caller's transaction. Repeating a step changes and records nothing. A step
 * that the present status does not allow is a {@link Conflict}.
 */
@ApplicationScoped
public class NeedSteps {
    /**
     * A need is no longer open. Fired in the transaction that closes it, for what depends on an open need.
     *
     * @param need its key
     * @param filled whether its last position was taken; otherwise it was withdrawn, or expired
     */
    public record Closed(UUID need, boolean filled) {}

    private final PositionsTaken taken;
    private final History events;
    private final Event<Closed> closed;
    private final Clock clock;

    NeedSteps(PositionsTaken taken, History events, Event<Closed> closed, Clock clock) {
        this.taken = taken;
        this.events = events;
        this.closed = closed;
        this.clock = clock;
    }

    /** A hire took a position: the last one fills the need. */
    public void fillWhenAllTaken(LabourNeed need) {
        if (taken.of(need) >= need.offer().positions()) {
            fill(need);
        }
    }

    /** All positions are taken. */
    void fill(LabourNeed need) {
        move(need, NeedStatus.FILLED, "FILLED", null);
    }

    /** A cancelled hire frees a position: a filled need opens again, and is withdrawn when its employer has left. Another status does not change. */
    public void reopenAfterCancel(LabourNeed need) {
        if (need.status() == NeedStatus.FILLED) {
            move(need, NeedStatus.OPEN, "REOPENED", "HIRE_CANCELLED");
            if (!need.employer().isMember()) {
                withdraw(need, "ORGANISATION_LEFT");
            }
        }
    }

    /** Opens it for the first time, or again after it was withdrawn or expired. */
    void open(LabourNeed need) {
        NeedEmployers.requireMember(need.employer());
        if (need.status() == NeedStatus.FILLED) {
            throw new Conflict(
                    "need-filled",
                    "Tous les postes de ce besoin sont pourvus : publiez-en un nouveau.",
                    "All positions of this need are filled: post a new one.");
        }
        move(need, NeedStatus.OPEN, need.openedAt() == null ? "OPENED" : "REOPENED", null);
    }

    /** Withdraws it for its poster. */
    public void withdraw(LabourNeed need, @Nullable String why) {
        move(need, NeedStatus.WITHDRAWN, "WITHDRAWN", why);
    }

    /** Nobody updated it for {@link NeedStatus#LIFE_DAYS} days. */
    public void expire(LabourNeed need) {
        move(need, NeedStatus.EXPIRED, "EXPIRED", null);
    }

    private void move(LabourNeed need, NeedStatus to, String what, @Nullable String why) {
        var from = need.status();
        if (need.move(to, clock.instant())) {
            events.moved(SubjectKind.NEED, need.id(), what, from, to, why);
            if (from == NeedStatus.OPEN) {
                closed.fire(new Closed(need.id(), to == NeedStatus.FILLED));
            }
        }
    }
}
