package fr.clubbusiness.eligibility;

import fr.clubbusiness.shared.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The club's estimate of a person's eligibility for the IAE. <strong>It has no legal effect</strong>: it is not a diagnosis and not a PASS
 * IAE. Only the State's platform issues those.
 */
public sealed interface PreDiagnosis {

    /** The estimate as a sentence that names the criteria, for readers who may know them. */
    LocalizedText text();

    /** Whether the person may be proposed for an insertion contract. Advisers read only this. */
    default boolean suffices() {
        return switch (this) {
            case LikelyEligible _ -> true;
            case NotYet _ -> false;
        };
    }

    /** Why a person is likely eligible. */
    enum Ground {
        /** An authorised prescriber diagnoses, with or without criteria. */
        PRESCRIBER,
        /** One criterion of level 1. */
        LEVEL_1,
        /** Enough criteria of level 2. */
        LEVEL_2
    }

    /**
     * Likely eligible.
     *
     * @param ground the ground
     * @param reasons the criteria that count for the ground; for a prescriber, all those held, possibly none
     * @param lastDay last day of validity of a diagnosis made today
     * @param forOneEmployer whether the diagnosis is valid for the diagnosing employer only
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
     * Not eligible with the known criteria.
     *
     * @param held criteria held
     * @param missingLevel2 how many more criteria of level 2 are needed; one of level 1 is enough as well
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
