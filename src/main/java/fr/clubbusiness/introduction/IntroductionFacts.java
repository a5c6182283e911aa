package fr.clubbusiness.introduction;

import fr.clubbusiness.introduction.rule.Initiator;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The values of an introduction that views and rules read: all but its key and its status. */
public record IntroductionFacts(
        UUID need,
        UUID beneficiary,
        UUID employer,
        UUID structure,
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
        Instant updatedAt) {}
