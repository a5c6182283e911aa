package fr.clubbusiness.employment.followup;

import fr.clubbusiness.shared.RefusalReason;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one side said of a person at work.
 *
 * @param leftOn last day at work; null unless the person left
 * @param reason why they left; null unless they did
 * @param saidOn when it was said
 */
public record News(
        FollowUpAnswer answer,
        @Nullable LocalDate leftOn,
        @Nullable LeftReason reason,
        LocalDate saidOn) {
    private static final RefusalReason LEFT_BEFORE_START = RefusalReason.of(
            "LEFT_BEFORE_START",
            "Le dernier jour en poste vient avant le premier jour du contrat : corrigez-le.",
            "The last day at work is before the first day of the contract: correct it.");
    private static final RefusalReason LEFT_TO_COME = RefusalReason.of(
            "LEFT_TO_COME",
            "Le dernier jour en poste est à venir : dites le départ ce jour-là, ou plus tard.",
            "The last day at work is still to come: say that the person left on that day, or later.");

    /** The reasons against saying this of a stay that began on {@code first}. */
    public List<RefusalReason> refusals(LocalDate first) {
        if (leftOn == null) {
            return List.of();
        }
        if (leftOn.isBefore(first)) {
            return List.of(LEFT_BEFORE_START);
        }
        return leftOn.isAfter(saidOn) ? List.of(LEFT_TO_COME) : List.of();
    }

    /** Whether it says nothing more than the other: the same departure, or the same answer. That the person is at work is said of the day itself. */
    public boolean saysTheSame(News other) {
        return answer == FollowUpAnswer.IN_WORK
                ? equals(other)
                : equals(new News(other.answer, other.leftOn, other.reason, saidOn));
    }
}
