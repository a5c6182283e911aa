package fr.clubbusiness.matching;

import fr.clubbusiness.matching.Affinity.Kind;
import fr.clubbusiness.matching.Score.Term;
import java.util.List;
import java.util.Map;

/**
 * What counts for how much: every number of the score on one page (domain page, "Matching"). A club may have its own.
 *
 * @param points maximum of each term; the occupation's is above 0
 * @param closeness worth of each closeness, 0 to 1; what is absent is worth 0
 * @param rankFactors factor of the 1st, 2nd… target, 0 to 1; the last one counts for those beyond
 * @param requiredSkill weight of a skill that the need requires, above 0
 * @param wishedSkill weight of a skill that the need wishes, above 0
 * @param unassessedShare share of the skill points of a person without any assessed skill, 0 to 1
 * @param journeyAtLimit points of a journey exactly at the person's limit, at most the maximum
 * @param fullWaitingDays days of waiting that bring all the points, above 0
 */
record Weights(
        Map<Term.Name, Double> points,
        Map<Kind, Double> closeness,
        List<Double> rankFactors,
        double requiredSkill,
        double wishedSkill,
        double unassessedShare,
        double journeyAtLimit,
        int fullWaitingDays) {

    /** The weights of the domain page. */
    static final Weights DEFAULT = new Weights(
            Map.of(
                    Term.Name.OCCUPATION,
                    45.0,
                    Term.Name.SKILLS,
                    30.0,
                    Term.Name.JOURNEY,
                    15.0,
                    Term.Name.WAITING,
                    10.0),
            Map.of(
                    Kind.SAME, 1.0,
                    Kind.NEAR, 0.8,
                    Kind.EVOLUTION, 0.6,
                    Kind.FAMILY, 0.4,
                    Kind.ENTRY_LEVEL, 0.3),
            List.of(1.0, 0.95, 0.9, 0.85, 0.8),
            2,
            1,
            0.5,
            5,
            90);

    /** Refuses weights by which a better match could earn less, or nothing could be earned at all. */
    Weights {
        points = Map.copyOf(points);
        closeness = Map.copyOf(closeness);
        rankFactors = List.copyOf(rankFactors);
        require(points.keySet().containsAll(List.of(Term.Name.values())), "each term has its maximum");
        require(points.values().stream().allMatch(max -> max >= 0), "no maximum is negative");
        require(points.getOrDefault(Term.Name.OCCUPATION, 0.0) > 0, "the occupation counts");
        require(closeness.values().stream().allMatch(Weights::isShare), "closeness is a share");
        require(!rankFactors.isEmpty() && rankFactors.stream().allMatch(Weights::isShare), "rank factors are shares");
        require(requiredSkill > 0 && wishedSkill > 0 && isShare(unassessedShare), "skills weigh");
        require(
                journeyAtLimit >= 0 && journeyAtLimit <= points.getOrDefault(Term.Name.JOURNEY, 0.0),
                "the journey's floor is under its maximum");
        require(fullWaitingDays > 0, "waiting takes days");
    }

    /** The maximum of this term. */
    double max(Term.Name term) {
        return points.getOrDefault(term, 0.0);
    }

    /** The worth of this closeness, 0 to 1. */
    double worth(Kind kind) {
        return closeness.getOrDefault(kind, 0.0);
    }

    /** The factor of the target of this rank, from 1. */
    double rankFactor(int rank) {
        return rankFactors.get(Math.min(rank, rankFactors.size()) - 1);
    }

    /** The weight of this skill. */
    double weight(Demand.AskedSkill skill) {
        return skill.required() ? requiredSkill : wishedSkill;
    }

    private static boolean isShare(double value) {
        return value >= 0 && value <= 1;
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException("Weights: " + rule + ".");
        }
    }
}
