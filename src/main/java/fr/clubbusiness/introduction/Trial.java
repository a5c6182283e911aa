package fr.clubbusiness.introduction;

import fr.clubbusiness.shared.Reason;
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
 * @param object what it is for; an immersion must say it, a training before hire need not, being for a recruitment
 */
@Embeddable
public record Trial(
        @Column(name = "trial_kind") @Enumerated(EnumType.STRING)
        TrialKind kind,

        @Column(name = "trial_from") LocalDate from,
        @Column(name = "trial_to") LocalDate to,

        @Column(name = "trial_object") @Enumerated(EnumType.STRING) @Nullable
        TrialObject object) {
    /** Code du travail, D5135-3. */
    static final int PMSMP_MONTHS = 1;

    private static final Reason ENDS_BEFORE_IT_STARTS =
            Reason.of("END_BEFORE_START", "L'essai finit avant de commencer.", "The trial ends before it starts.");

    private static final Reason TOO_LONG =
            Reason.of("PMSMP_TOO_LONG", "Une immersion dure au plus un mois.", "An immersion lasts at most one month.");

    private static final Reason NO_OBJECT = Reason.of(
            "PMSMP_OBJECT_MISSING",
            "Une immersion dit son objet : découvrir un métier, confirmer un projet ou engager un recrutement.",
            "An immersion says its object: DISCOVER, CONFIRM or START_RECRUITMENT.");

    /** All that forbids it; empty when it may take place. */
    public List<Reason> refusals() {
        var immersion = kind == TrialKind.PMSMP;
        return Stream.of(
                        to.isBefore(from) ? ENDS_BEFORE_IT_STARTS : null,
                        immersion && !to.isBefore(from.plusMonths(PMSMP_MONTHS)) ? TOO_LONG : null,
                        immersion && object == null ? NO_OBJECT : null)
                .flatMap(Stream::ofNullable)
                .toList();
    }
}
