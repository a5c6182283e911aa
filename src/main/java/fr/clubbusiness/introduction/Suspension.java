package fr.clubbusiness.introduction;

import fr.clubbusiness.introduction.rule.IntroductionStatus;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;

/**
 * Why an introduction is suspended, and where it returns.
 *
 * @param by the introduction that led to the hire elsewhere
 * @param from the status before, restored when that hire is cancelled
 */
@Embeddable
record Suspension(
        @Column(name = "suspended_by") UUID by,

        @Column(name = "suspended_from") @Enumerated(EnumType.STRING)
        IntroductionStatus from) {}
