package fr.clubbusiness.eligibility;

import fr.clubbusiness.shared.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the club reckons about somebody's eligibility for the IAE. <strong>It has no legal effect</strong>: neither a diagnosis nor a
 * PASS IAE, which the State's platform alone delivers.
 */
public sealed interface PreDiagnosis {

    /** The same in a sentence, which names the criteria: for those who may read them. */
    LocalizedText text();

    /** Whether somebody may be put forward for an insertion contract on this ground: all that advisers are told. */
    default boolean suffices() {
        return switch (this) {
            case LikelyEligible _ -> true;
            case NotYet _ -> false;
        };
    }

    /** Why somebody is likely eligible. */
    enum Ground {
        /** An authorised prescriber diagnoses, criteria or not. */
        PRESCRIBER,
        /** One criterion of level 1. */
        LEVEL_1,
        /** Enough criteria of level 2. */
        LEVEL_2
    }

    /**
     * Likely eligible.
     *
     * @param ground what makes it so
     * @param reasons the criteria that count for that ground; all those held when a prescriber diagnoses, perhaps none
     * @param lastDay last day on which a diagnosis made today would be valid
     * @param forOneEmployer whether it would be valid for the diagnosing employer alone
     */
    record LikelyEligible(Ground ground, List<Criterion> reasons, LocalDate lastDay, boolean forOneEmployer)
            implements PreDiagnosis {
        @Override
        public LocalizedText text() {
            var labels = labels(reasons);
            return switch (ground) {
                case PRESCRIBER ->
                    new LocalizedText(
                            "Probablement éligible, sur diagnostic d'un prescripteur habilité.",
                            "Likely eligible, on the diagnosis of an authorised prescriber.");
                case LEVEL_1, LEVEL_2 ->
                    new LocalizedText(
                            "Probablement éligible : " + labels + ".", "Likely eligible: " + codes(reasons) + ".");
            };
        }
    }

    /**
     * Not yet, as far as is known.
     *
     * @param held criteria held, not enough
     * @param missingLevel2 how many more of level 2 would do; one of level 1 would do as well
     */
    record NotYet(List<Criterion> held, int missingLevel2) implements PreDiagnosis {
        @Override
        public LocalizedText text() {
            return new LocalizedText(
                    "Il manque un critère de niveau 1, ou %d de niveau 2, ou le diagnostic d'un prescripteur habilité."
                            .formatted(missingLevel2),
                    "One criterion of level 1 is missing, or %d of level 2, or an authorised prescriber's diagnosis."
                            .formatted(missingLevel2));
        }
    }

    private static String labels(List<Criterion> criteria) {
        return criteria.stream().map(Criterion::label).collect(Collectors.joining(", "));
    }

    private static String codes(List<Criterion> criteria) {
        return criteria.stream().map(Criterion::name).collect(Collectors.joining(", "));
    }
}
