package fr.clubbusiness.employment.followup;

import fr.clubbusiness.employment.Employment;
import fr.clubbusiness.task.TaskKind;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The tasks by which sides are asked about a stay. One is open a kind and subject, so the employer's has a kind of its own. An employer who accompanies
 * the person has one task.
 */
public final class NewsTasks {
    private NewsTasks() {}

    /** The kind of the task that asks this side. */
    public static TaskKind kind(Employment first, FollowUpSide side) {
        return isEmployerOfOthers(first, side) ? TaskKind.FOLLOW_UP_EMPLOYER : TaskKind.FOLLOW_UP;
    }

    /** The kind of the task that asks for the end of a contract, after the words of this side alone. */
    public static TaskKind kindOfEnd(Employment first, FollowUpSide side) {
        return isEmployerOfOthers(first, side) ? TaskKind.CONFIRM_END_EMPLOYER : TaskKind.CONFIRM_END;
    }

    private static boolean isEmployerOfOthers(Employment first, FollowUpSide side) {
        return side == FollowUpSide.EMPLOYER && FollowUp.sidesOf(first).size() > 1;
    }

    /** The structure whose task it is, also where it hired as a company; null for the agency, which calls a company. */
    public static @Nullable UUID organisation(Employment first, FollowUpSide side) {
        return switch (side) {
            case STRUCTURE -> first.holderId();
            case EMPLOYER ->
                first.capacity() != null || first.employerId().equals(first.holderId()) ? first.employerId() : null;
        };
    }
}
