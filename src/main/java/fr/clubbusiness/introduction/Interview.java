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
 * A meeting of the person with whoever posted the need.
 *
 * @param at when
 * @param place where, or by which number or link; null when not said yet
 * @param format how they meet; null when not said yet
 */
@Embeddable
public record Interview(
        @Column(name = "interview_at") Instant at,
        @Column(name = "interview_place") @Nullable String place,

        @Column(name = "interview_format") @Enumerated(EnumType.STRING) @Nullable
        Format format) {

    /** Days ago that an interview may still be entered. */
    static final int DAYS_AGO = 30;
    /** Days ahead that an interview may be fixed: the wait for an answer runs from it. */
    static final int DAYS_AHEAD = 90;

    /** What forbids it, seen on {@code today}; empty when it may be fixed. */
    public List<RefusalReason> refusals(LocalDate today, ZoneId zone) {
        var first = today.minusDays(DAYS_AGO).atStartOfDay(zone).toInstant();
        var last = today.plusDays(DAYS_AHEAD + 1).atStartOfDay(zone).toInstant();
        return at.isBefore(first) || !at.isBefore(last)
                ? List.of(RefusalReason.of(
                        "INTERVIEW_OUT_OF_RANGE",
                        "Un entretien se fixe à %d jours au plus.".formatted(DAYS_AHEAD),
                        "An interview is fixed within %d days.".formatted(DAYS_AHEAD)))
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
