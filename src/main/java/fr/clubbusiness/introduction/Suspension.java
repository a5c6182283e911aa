package fr.clubbusiness.introduction;

import fr.clubbusiness.introduction.rule.IntroductionStatus;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;

/**
 * Why an introduction waits for the outcome of a hire elsewhere.
 *
 * @param by the introduction that led to the hire
 * @param from the status before, to which it comes back when that hire falls through
 */
@Embeddable
record Suspension(
        @Column(name = "suspended_by") UUID by,

        @Column(name = "suspended_from") @Enumerated(EnumType.STRING)
        IntroductionStatus from) {}
