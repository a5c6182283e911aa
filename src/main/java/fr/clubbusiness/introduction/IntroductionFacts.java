package fr.clubbusiness.introduction;

import fr.clubbusiness.introduction.rule.Initiator;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The values of an introduction that views and rules read: all but its key and its status.
 *
 * @param pastStructures who accompanied the person before, the first one first; a transfer alone writes them, in the database
 */
public record IntroductionFacts(
        UUID need,
        UUID beneficiary,
        UUID employer,
        UUID structure,
        List<UUID> pastStructures,
        UUID candidate,
        Initiator initiator,
        @Nullable LocalDate deadline,
        @Nullable String message,
        @Nullable String overrideReason,
        @Nullable NeedAgreement agreement,
        @Nullable Instant sharedAt,
        @Nullable Interview interview,
        @Nullable Trial trial,
        @Nullable IntroductionEnd end,
        Instant createdAt,
        Instant updatedAt) {

    /** Whether this structure accompanies the person, or did at an earlier step. */
    boolean isOfStructure(UUID organisation) {
        return structure.equals(organisation) || pastStructures.contains(organisation);
    }
}
