package fr.clubbusiness.eligibility;

import fr.clubbusiness.eligibility.PreDiagnosis.Ground;
import fr.clubbusiness.eligibility.PreDiagnosis.LikelyEligible;
import fr.clubbusiness.eligibility.PreDiagnosis.NotYet;
import fr.clubbusiness.shared.RefusalReason;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a person is likely eligible for the IAE, why, and what is missing. Criteria are taken as the person's structure declares them.
 *
 * <p><strong>Nothing here has legal effect</strong>: it does not diagnose, and it does not grant, refuse or end a PASS IAE.
 *
 * <p>Source: Code du travail, L5132-3 and R5132-1; order of 1 September 2021; validity as on les-emplois.
 */
public final class EligibilityRules {
    /** Validity of a prescriber's diagnosis, in months. */
    static final int PRESCRIBER_MONTHS = 6;
    /** Validity of an employer's diagnosis in days, the first one included: the validity of most proofs. */
    static final int EMPLOYER_DAYS = 92;

    /** Pairs that exclude each other: under 26 and over 50, unemployed for less and for more than two years. */
    private static final List<Set<Criterion>> CONTRADICTIONS =
            List.of(Set.of(Criterion.JEUNE, Criterion.SENIOR), Set.of(Criterion.DELD, Criterion.DETLD));

    private static final RefusalReason DIAGNOSIS_TOO_OLD = RefusalReason.of(
            "DIAGNOSIS_TOO_OLD",
            "Le début du contrat vient après la fin de validité du diagnostic : il faudra le refaire.",
            "The contract starts after the diagnosis expires: it will have to be made again.");

    /**
     * Names no criterion and no number of criteria, and does not tell a person who lacks criteria from one who waits after a PASS: the hiring organisation and
     * advisers read it, and may not read those.
     */
    private static final RefusalReason NOT_ELIGIBLE = RefusalReason.of(
            "NOT_ELIGIBLE",
            "Cette embauche demande un PASS IAE en cours ou une éligibilité probable ; dans les deux ans qui suivent un PASS, le diagnostic d'un prescripteur habilité, noté d'abord. Voyez la structure qui accompagne la personne.",
            "This hire needs a PASS IAE in force or likely eligibility; in the two years after a PASS, the diagnosis of an authorised prescriber, recorded first. Ask the structure that accompanies the person.");

    private EligibilityRules() {}

    /** The likely result of a diagnosis by {@code diagnoser} on {@code day}. */
    public static PreDiagnosis preDiagnose(Set<Criterion> criteria, Diagnoser diagnoser, LocalDate day) {
        return switch (diagnoser) {
            case Diagnoser.AuthorisedPrescriber() ->
                new LikelyEligible(
                        Ground.PRESCRIBER,
                        criteria.stream().sorted().toList(),
                        day.plusMonths(PRESCRIBER_MONTHS).minusDays(1),
                        false);
            case Diagnoser.Employer(var kind) -> byEmployer(criteria, kind, day);
        };
    }

    private static PreDiagnosis byEmployer(Set<Criterion> criteria, Siae kind, LocalDate day) {
        var level1 = ofLevel(1, criteria);
        var level2 = ofLevel(2, criteria);
        var lastDay = day.plusDays(EMPLOYER_DAYS - 1);
        if (!level1.isEmpty()) {
            return new LikelyEligible(Ground.LEVEL_1, level1, lastDay, true);
        }
        var missing = kind.level2Needed() - countable(level2);
        return missing <= 0 ? new LikelyEligible(Ground.LEVEL_2, level2, lastDay, true) : new NotYet(level2, missing);
    }

    private static List<Criterion> ofLevel(int level, Set<Criterion> criteria) {
        return criteria.stream()
                .filter(criterion -> criterion.level() == level)
                .sorted()
                .toList();
    }

    /** Two criteria that contradict each other count as one: only one can be true. */
    private static int countable(List<Criterion> level2) {
        var contradictions =
                (int) CONTRADICTIONS.stream().filter(level2::containsAll).count();
        return level2.size() - contradictions;
    }

    /** One reason for each pair of contradicting criteria; empty when there is none. */
    public static List<RefusalReason> contradictions(Set<Criterion> criteria) {
        return CONTRADICTIONS.stream()
                .filter(criteria::containsAll)
                .map(pair -> contradiction(pair.stream().sorted().toList()))
                .toList();
    }

    private static RefusalReason contradiction(List<Criterion> pair) {
        return RefusalReason.of(
                "CRITERIA_CONTRADICT",
                "Ces deux critères se contredisent : %s, %s."
                        .formatted(pair.getFirst().label(), pair.getLast().label()),
                "These two criteria contradict each other: %s, %s.".formatted(pair.getFirst(), pair.getLast()));
    }

    /**
     * The reasons that forbid a hire in the IAE to a person in the waiting period after a PASS, whatever speaks for them: until an authorised
     * prescriber diagnoses again, they are not eligible (les-emplois, approvals; decree 2021-1128).
     */
    public static List<RefusalReason> refusalsInWaitingPeriod() {
        return List.of(NOT_ELIGIBLE);
    }

    /**
     * The reasons that forbid a hire in the IAE on {@code start}. Empty when a recorded PASS is in force that day, which replaces a
     * diagnosis. Also empty when the person is likely eligible and the diagnosis is still valid that day.
     */
    public static List<RefusalReason> refusals(@Nullable PassIae pass, PreDiagnosis preDiagnosis, LocalDate start) {
        if (pass != null && pass.inForceOn(start)) {
            return List.of();
        }
        return switch (preDiagnosis) {
            case LikelyEligible likely -> start.isAfter(likely.lastDay()) ? List.of(DIAGNOSIS_TOO_OLD) : List.of();
            case NotYet _ -> List.of(NOT_ELIGIBLE);
        };
    }
}
