package fr.clubbusiness.introduction;

import fr.clubbusiness.shared.RefusalReason;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A meeting of the person with the poster of the need.
 *
 * @param at when
 * @param place an address, a telephone number or a link; null when not known yet
 * @param format how they meet; null when not known yet
 */
@Embeddable
public record Interview(
        @Column(name = "interview_at") Instant at,
        @Column(name = "interview_place") @Nullable String place,

        @Column(name = "interview_format") @Enumerated(EnumType.STRING) @Nullable
        Format format) {

    /** Days in the past: an older interview cannot be recorded. */
    static final int PAST_DAYS = 30;
    /** Days ahead: a later interview cannot be fixed, because the wait for an answer starts from it. */
    static final int FUTURE_DAYS = 90;

    /** The reasons that forbid the interview on {@code today}; empty when it may be fixed. */
    public List<RefusalReason> refusals(LocalDate today, ZoneId zone) {
        var first = today.minusDays(PAST_DAYS).atStartOfDay(zone).toInstant();
        var last = today.plusDays(FUTURE_DAYS + 1).atStartOfDay(zone).toInstant();
        return at.isBefore(first) || !at.isBefore(last)
                ? List.of(RefusalReason.of(
                        "INTERVIEW_OUT_OF_RANGE",
                        "Un entretien se fixe à %d jours au plus.".formatted(FUTURE_DAYS),
                        "An interview is fixed within %d days.".formatted(FUTURE_DAYS)))
                : List.of();
    }

    /** How an interview is held. */
    @Schema(name = "InterviewFormat")
    public enum Format {
        ON_SITE,
        PHONE,
        VIDEO
    }
}
