package fr.clubbusiness.introduction;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
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

    /** How an interview is held. */
    public enum Format {
        ON_SITE,
        PHONE,
        VIDEO
    }
}
