package fr.clubbusiness.introduction;

import fr.clubbusiness.introduction.rule.TrialKind;
import fr.clubbusiness.introduction.rule.TrialObject;
import fr.clubbusiness.shared.RefusalReason;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An immersion or a training before hire.
 *
 * @param kind which of the two
 * @param from first day
 * @param to last day, included
 * @param object the purpose; required for an immersion. A training before hire always aims at a recruitment, so it needs none
 */
@Embeddable
public record Trial(
        @Column(name = "trial_kind") @Enumerated(EnumType.STRING)
        TrialKind kind,

        @Column(name = "trial_from") LocalDate from,
        @Column(name = "trial_to") LocalDate to,

        @Column(name = "trial_object") @Enumerated(EnumType.STRING) @Nullable
        TrialObject object) {
    /** Longest immersion, in months (Code du travail, D5135-3). */
    static final int PMSMP_MONTHS = 1;

    private static final RefusalReason ENDS_BEFORE_IT_STARTS = RefusalReason.of(
            "END_BEFORE_START", "L'essai finit avant de commencer.", "The trial ends before it starts.");

    private static final RefusalReason TOO_LONG = RefusalReason.of(
            "PMSMP_TOO_LONG", "Une immersion dure au plus un mois.", "An immersion lasts at most one month.");

    private static final RefusalReason NO_OBJECT = RefusalReason.of(
            "PMSMP_OBJECT_MISSING",
            "Une immersion dit son objet : découvrir un métier, confirmer un projet ou engager un recrutement.",
            "An immersion says its object: DISCOVER, CONFIRM or START_RECRUITMENT.");

    /** All reasons that forbid the trial; empty when it may take place. */
    public List<RefusalReason> refusals() {
        var immersion = kind == TrialKind.PMSMP;
        return Stream.of(
                        to.isBefore(from) ? ENDS_BEFORE_IT_STARTS : null,
                        immersion && !to.isBefore(from.plusMonths(PMSMP_MONTHS)) ? TOO_LONG : null,
                        immersion && object == null ? NO_OBJECT : null)
                .flatMap(Stream::ofNullable)
                .toList();
    }
}
