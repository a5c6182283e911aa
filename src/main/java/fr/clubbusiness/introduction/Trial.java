package fr.clubbusiness.introduction;

import fr.clubbusiness.introduction.rule.TrialKind;
import fr.clubbusiness.introduction.rule.TrialObject;
import fr.clubbusiness.shared.RefusalReason;
import fr.clubbusiness.vocabulary.MonthOfImmersion;
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
    /** Refuses a mistyped year: a training of 400 hours before hire ends earlier, even at half time. */
    static final int POEI_MONTHS = 6;

    /** A trial may start at most this many days before today. */
    static final int DAYS_AGO = 30;

    /** A trial may start at most this many days after today. */
    static final int DAYS_AHEAD = 180;

    private static final RefusalReason OUT_OF_RANGE = RefusalReason.of(
            "TRIAL_OUT_OF_RANGE",
            "Un essai commence entre %d jours avant aujourd'hui et %d jours après : vérifiez l'année."
                    .formatted(DAYS_AGO, DAYS_AHEAD),
            "A trial starts between %d days before today and %d days after: check the year."
                    .formatted(DAYS_AGO, DAYS_AHEAD));

    private static final RefusalReason TRAINING_TOO_LONG = RefusalReason.of(
            "POEI_TOO_LONG",
            "Une formation avant embauche dure au plus %d mois.".formatted(POEI_MONTHS),
            "A training before hire lasts at most %d months.".formatted(POEI_MONTHS));

    private static final RefusalReason END_BEFORE_START = RefusalReason.of(
            "END_BEFORE_START", "L'essai finit avant de commencer.", "The trial ends before it starts.");

    private static final RefusalReason TOO_LONG = RefusalReason.of(
            "PMSMP_TOO_LONG", "Une immersion dure au plus un mois.", "An immersion lasts at most one month.");

    private static final RefusalReason NO_OBJECT = RefusalReason.of(
            "PMSMP_OBJECT_MISSING",
            "Une immersion dit son objet : découvrir un métier, confirmer un projet ou engager un recrutement.",
            "An immersion says its object: DISCOVER, CONFIRM or START_RECRUITMENT.");

    /** All reasons that forbid the trial, on {@code today}; empty when it may take place. */
    public List<RefusalReason> refusals(LocalDate today) {
        var immersion = kind == TrialKind.PMSMP;
        return Stream.of(
                        isNear(today) ? null : OUT_OF_RANGE,
                        to.isBefore(from) ? END_BEFORE_START : null,
                        immersion && to.isAfter(MonthOfImmersion.lastDay(from)) ? TOO_LONG : null,
                        !immersion && to.isAfter(from.plusMonths(POEI_MONTHS)) ? TRAINING_TOO_LONG : null,
                        immersion && object == null ? NO_OBJECT : null)
                .flatMap(Stream::ofNullable)
                .toList();
    }

    private boolean isNear(LocalDate today) {
        return !from.isBefore(today.minusDays(DAYS_AGO)) && !from.isAfter(today.plusDays(DAYS_AHEAD));
    }
}
