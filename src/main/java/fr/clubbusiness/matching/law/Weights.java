package fr.clubbusiness.matching.law;

import fr.clubbusiness.matching.law.OccupationAffinity.Kind;
import fr.clubbusiness.matching.law.Score.Term;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Every number of the score on one page. A club may have its own.
 *
 * @param points maximum of each term, 0 to 1,000; the occupation's is above 0
 * @param closeness worth of each closeness, 0 to 1, never rising with distance; an absent one is worth 0
 * @param rankFactors factor of the 1st, 2nd… target, above 0 to 1, never rising; the last one also counts for later ranks
 * @param requiredSkill weight of a skill that the need requires, above 0
 * @param wishedSkill weight of a skill that the need wishes, above 0, at most that of a required one
 * @param unassessedShare share of the skill points of a person without any assessed skill, 0 to 1
 * @param journeyAtLimit points of a journey exactly at the person's limit, at most the maximum
 * @param fullWaitingDays days of waiting that give all the points, above 0
 */
public record Weights(
        Map<Term.Name, Double> points,
        Map<Kind, Double> closeness,
        List<Double> rankFactors,
        double requiredSkill,
        double wishedSkill,
        double unassessedShare,
        double journeyAtLimit,
        int fullWaitingDays) {

    /** The highest weight: with more, sums would lose decimals. */
    private static final double MOST = 1_000;

    /** The lowest weight of anything that must count. */
    private static final double LEAST = 0.01;

    private static final int MOST_TARGETS = 5;

    /** The weights of a club that sets none. */
    public static final Weights DEFAULT = new Weights(
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

    /**
     * Refuses weights that break a promise of the law: a nearer, more wanted or better-skilled match never earns less; the wanted occupation always
     * suits; an unrelated one never does.
     *
     * @throws InvalidWeight for the first such number
     */
    public Weights {
        points = Map.copyOf(points);
        closeness = Map.copyOf(closeness);
        rankFactors = List.copyOf(rankFactors);
        requireMaxima(points);
        requireNearerWorthMore(closeness);
        requireMoreWantedWorthMore(rankFactors);
        within("required-skill", requiredSkill, LEAST, MOST);
        within("wished-skill", wishedSkill, LEAST, MOST);
        atMost("wished-skill", wishedSkill, "required-skill", requiredSkill);
        within("unassessed-share", unassessedShare, 0, 1);
        within("journey-at-limit", journeyAtLimit, 0, MOST);
        atMost("journey-at-limit", journeyAtLimit, "points.journey", points.getOrDefault(Term.Name.JOURNEY, 0.0));
        within("full-waiting-days", fullWaitingDays, 1, MOST);
    }

    /** The maximum of this term. */
    public double max(Term.Name term) {
        return points.getOrDefault(term, 0.0);
    }

    /** The worth of this closeness, 0 to 1. */
    public double worth(Kind kind) {
        return closeness.getOrDefault(kind, 0.0);
    }

    /** The factor of the target with this rank, from 1. */
    public double rankFactor(int rank) {
        return rankFactors.get(Math.min(rank, rankFactors.size()) - 1);
    }

    /** The weight of this skill. */
    public double weight(Demand.AskedSkill skill) {
        return skill.required() ? requiredSkill : wishedSkill;
    }

    /** The sum of the weights of the skills that pass, added in their order. */
    public double weightOf(List<Demand.AskedSkill> skills, Predicate<Demand.AskedSkill> counted) {
        double weight = 0;
        for (var skill : skills) {
            weight += counted.test(skill) ? weight(skill) : 0;
        }
        return weight;
    }

    private static void requireMaxima(Map<Term.Name, Double> points) {
        for (var term : Term.Name.values()) {
            var least = term == Term.Name.OCCUPATION ? LEAST : 0;
            within(name("points.", term), points.getOrDefault(term, Double.NaN), least, MOST);
        }
    }

    /** Entry level is about the person, not about nearness: it only must not beat the wanted occupation. */
    private static void requireNearerWorthMore(Map<Kind, Double> closeness) {
        for (var kind : Kind.values()) {
            var worth = closeness.getOrDefault(kind, 0.0);
            within(name("closeness.", kind), worth, kind == Kind.SAME ? LEAST : 0, kind == Kind.NONE ? 0 : 1);
        }
        notAbove(closeness, Kind.NEAR, Kind.SAME);
        notAbove(closeness, Kind.EVOLUTION, Kind.NEAR);
        notAbove(closeness, Kind.FAMILY, Kind.EVOLUTION);
        notAbove(closeness, Kind.ENTRY_LEVEL, Kind.SAME);
    }

    private static void notAbove(Map<Kind, Double> closeness, Kind kind, Kind other) {
        atMost(
                name("closeness.", kind),
                closeness.getOrDefault(kind, 0.0),
                name("closeness.", other),
                closeness.getOrDefault(other, 0.0));
    }

    /** No target has factor 0: a wanted occupation suits the person at any rank. */
    private static void requireMoreWantedWorthMore(List<Double> factors) {
        var shown = factors.stream().map(Weights::shown).collect(Collectors.joining(","));
        var holds = !factors.isEmpty() && factors.size() <= MOST_TARGETS;
        for (int i = 0; i < factors.size(); i++) {
            var before = i == 0 ? 1 : factors.get(i - 1);
            holds &= factors.get(i) >= LEAST && factors.get(i) <= before;
        }
        if (!holds) {
            throw new InvalidWeight(
                    "rank-factors",
                    shown,
                    "de 1 à 5 nombres de 0.01 à 1, aucun plus grand que le précédent",
                    "1 to 5 numbers from 0.01 to 1, none greater than the one before");
        }
    }

    private static void within(String name, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new InvalidWeight(
                    name,
                    shown(value),
                    "un nombre de %s à %s est attendu".formatted(shown(least), shown(most)),
                    "a number from %s to %s is expected".formatted(shown(least), shown(most)));
        }
    }

    private static void atMost(String name, double value, String other, double most) {
        if (value > most) {
            throw new InvalidWeight(
                    name,
                    shown(value),
                    "au plus %s, qui est %s".formatted(other, shown(most)),
                    "at most %s, which is %s".formatted(other, shown(most)));
        }
    }

    private static String name(String group, Enum<?> number) {
        return group + number.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** As an operator writes it: 45, not 45.0. */
    private static String shown(double value) {
        return value == Math.rint(value) && !Double.isInfinite(value)
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
