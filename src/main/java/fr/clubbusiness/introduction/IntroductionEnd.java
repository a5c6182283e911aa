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
 * @param by in whose name; {@code CLUB} when it ended by itself
 * @param reason a {@code DeclineReason} or {@code CancelReason}; null when nobody gave one
 * @param comment in the words of who ended it
 */
@Embeddable
public record IntroductionEnd(
        @Column(name = "ended_at") Instant at,

        @Column(name = "ended_by") @Enumerated(EnumType.STRING)
        Initiator by,

        @Column(name = "end_reason") @Nullable String reason,
        @Column(name = "end_comment") @Nullable String comment) {}
