package fr.clubbusiness.need;

import fr.clubbusiness.history.History;
import fr.clubbusiness.problem.Conflict;
import fr.clubbusiness.shared.SubjectKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * Moves needs from one status to another, and records each move in the caller's transaction. A step already made is not made again,
 * nor recorded; one that is not possible from where the need stands is a {@link Conflict}.
 */
@ApplicationScoped
public class NeedSteps {
    private final History events;
    private final Clock clock;

    NeedSteps(History events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    /** Its last position was taken. */
    public void fill(LabourNeed need) {
        move(need, NeedStatus.FILLED, "FILLED", null);
    }

    /** A hire was cancelled, and a position is free again: a need that was filled opens; any other stays where it is. */
    public void reopenAfterCancel(LabourNeed need) {
        if (need.status() == NeedStatus.FILLED) {
            move(need, NeedStatus.OPEN, "REOPENED", "HIRE_CANCELLED");
        }
    }

    /** For the first time, or again after it was withdrawn or lapsed. */
    void open(LabourNeed need) {
        if (need.status() == NeedStatus.FILLED) {
            throw new Conflict(
                    "need-filled",
                    "Tous les postes de ce besoin sont pourvus : publiez-en un nouveau.",
                    "All positions of this need are filled: post a new one.");
        }
        move(need, NeedStatus.OPEN, need.openedAt() == null ? "OPENED" : "REOPENED", null);
    }

    /** Taken back by whoever posted it. */
    void withdraw(LabourNeed need, @Nullable String why) {
        move(need, NeedStatus.WITHDRAWN, "WITHDRAWN", why);
    }

    private void move(LabourNeed need, NeedStatus to, String what, @Nullable String why) {
        var from = need.status();
        if (need.move(to, clock.instant())) {
            events.moved(SubjectKind.NEED, need.id(), what, from, to, why);
        }
    }
}
