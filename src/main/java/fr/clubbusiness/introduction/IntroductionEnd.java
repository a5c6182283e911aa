package fr.clubbusiness.introduction;

import fr.clubbusiness.introduction.rule.Initiator;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How an introduction ended.
 *
 * @param at when
 * @param by in the name of which side; {@code CLUB} when it ended automatically
 * @param reason a {@code DeclineReason} or {@code CancelReason}; null when none was given
 * @param comment free text from the side that ended it
 */
@Embeddable
public record IntroductionEnd(
        @Column(name = "ended_at") Instant at,

        @Column(name = "ended_by") @Enumerated(EnumType.STRING)
        Initiator by,

        @Column(name = "end_reason") @Nullable String reason,
        @Column(name = "end_comment") @Nullable String comment) {

    /** An end that nobody asked for: a date or another step brought it. */
    public static IntroductionEnd byTheClub(Instant at, @Nullable Enum<?> reason) {
        return new IntroductionEnd(at, Initiator.CLUB, reason == null ? null : reason.name(), null);
    }
}
