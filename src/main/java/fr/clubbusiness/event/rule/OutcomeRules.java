package fr.clubbusiness.event.rule;

import fr.clubbusiness.shared.RefusalReason;
import java.util.ArrayList;
import java.util.List;

/** When it may be said what came of a meeting, and what must be named. All that speaks against it is said at once. */
public final class OutcomeRules {

    /** What stands behind the reference that somebody gives. */
    public enum Named {
        /** They give none. */
        NOTHING,
        /** It names nothing that they read, or something else. */
        UNKNOWN,
        /** It names something of the kind that the outcome asks for. */
        KNOWN
    }

    private OutcomeRules() {}

    /**
     * Every reason against an outcome.
     *
     * @param hasBegun whether the round has begun
     */
    public static List<RefusalReason> refusals(
            MeetingOutcome outcome, Named named, EventStatus event, boolean hasBegun) {
        var reasons = new ArrayList<RefusalReason>();
        if (event == EventStatus.CANCELLED) {
            reasons.add(RefusalReason.of("EVENT_CANCELLED", "Cet événement est annulé.", "This event is cancelled."));
        }
        if (!hasBegun) {
            reasons.add(RefusalReason.of(
                    "ROUND_NOT_BEGUN",
                    "Cette rencontre n'a pas commencé : ce qui en sort se dit ensuite.",
                    "This meeting has not begun: what comes of it is said afterwards."));
        }
        var asks = outcome.subject().isPresent();
        if (asks && named == Named.NOTHING) {
            reasons.add(RefusalReason.of(
                    "REFERENCE_NEEDED",
                    "Donnez la référence : %s.".formatted(outcome.label()),
                    "Give the reference: %s.".formatted(outcome)));
        }
        if (asks && named == Named.UNKNOWN) {
            reasons.add(
                    RefusalReason.of(
                            "UNKNOWN_REFERENCE",
                            "Cette référence ne désigne pas %s de l'une des deux organisations, qui vous soit accessible."
                                    .formatted(outcome.label()),
                            "This reference names nothing of this kind of one of the two organisations that is accessible to you."));
        }
        if (!asks && named != Named.NOTHING) {
            reasons.add(RefusalReason.of(
                    "REFERENCE_WITHOUT_SUBJECT",
                    "Rien n'est à désigner par une référence quand il en sort %s.".formatted(outcome.label()),
                    "Nothing is named by a reference with this outcome."));
        }
        return reasons;
    }
}
