package fr.clubbusiness.matching;

import fr.clubbusiness.matching.WeightsConfig.Closeness;
import fr.clubbusiness.matching.WeightsConfig.Numbers;
import fr.clubbusiness.matching.WeightsConfig.Points;
import fr.clubbusiness.matching.law.InvalidWeight;
import fr.clubbusiness.matching.law.OccupationAffinity.Kind;
import fr.clubbusiness.matching.law.Score.Term;
import fr.clubbusiness.matching.law.Weights;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The weights that result from the configuration. What it does not set for one club is as for all clubs; what it does not set for all clubs is as in
 * {@link Weights#DEFAULT}.
 *
 * @param byAgency the weights of the clubs that it configures, by the SIRET of their agency
 */
record ConfiguredWeights(Weights everyClub, Map<String, Weights> byAgency) {
    private static final String CLUB = WeightsConfig.PREFIX + ".club.";

    /**
     * Prefix of the properties of {@link WeightsConfig} as environment variables. A variable's name cannot hold the quotes of a map key, so two
     * underscores replace them.
     */
    private static final String VARIABLE = "CLUB_MATCHING_WEIGHTS_";

    private static final Pattern KNOWN = Pattern.compile(VARIABLE + "(CLUB__[0-9]{14}__)?"
            + "(POINTS_(OCCUPATION|SKILLS|JOURNEY|WAITING)|CLOSENESS_(SAME|NEAR|EVOLUTION|FAMILY|ENTRY_LEVEL)|RANK_FACTORS"
            + "|(REQUIRED|WISHED)_SKILL|UNASSESSED_SHARE|JOURNEY_AT_LIMIT|FULL_WAITING_DAYS)");

    ConfiguredWeights {
        byAgency = Map.copyOf(byAgency);
    }

    /** Reads the whole configuration. A number that breaks a rule of {@link Weights} is refused, with one line for the operator. */
    static ConfiguredWeights of(WeightsConfig config) {
        var everyClub = override(Weights.DEFAULT, config.everyClub(), WeightsConfig.PREFIX);
        var byAgency = new HashMap<String, Weights>();
        config.club().forEach((agency, numbers) -> byAgency.put(agency, override(everyClub, numbers, CLUB + agency)));
        return new ConfiguredWeights(everyClub, byAgency);
    }

    /** Refuses an unknown variable with our prefix. Without this check, a misspelt variable would be ignored silently, unlike a misspelt property. */
    static void requireKnown(Set<String> variables) {
        for (var name : variables) {
            if (name.startsWith(VARIABLE) && !KNOWN.matcher(name).matches()) {
                throw new ConfigurationException(name
                        + " : variable inconnue, comme dans " + VARIABLE + "POINTS_SKILLS ou " + VARIABLE
                        + "CLUB__21920001500013__POINTS_SKILLS — unknown variable");
            }
        }
    }

    /** The weights by club. A SIRET that belongs to no agency is a typing error and is refused. */
    Map<UUID, Weights> byClub(Map<String, UUID> clubs) {
        var byClub = new HashMap<UUID, Weights>();
        byAgency.forEach((agency, weights) -> {
            var club = clubs.get(agency);
            if (club == null) {
                throw new ConfigurationException(CLUB + agency
                        + " : aucune agence n'a ce SIRET, donnez celui de l'agence du club — no agency has this SIRET");
            }
            byClub.put(club, weights);
        });
        return Map.copyOf(byClub);
    }

    private static Weights override(Weights base, Numbers numbers, String prefix) {
        try {
            return new Weights(
                    points(base, numbers.points()),
                    closeness(base, numbers.closeness()),
                    numbers.rankFactors().orElse(base.rankFactors()),
                    numbers.requiredSkill().orElse(base.requiredSkill()),
                    numbers.wishedSkill().orElse(base.wishedSkill()),
                    numbers.unassessedShare().orElse(base.unassessedShare()),
                    numbers.journeyAtLimit().orElse(base.journeyAtLimit()),
                    numbers.fullWaitingDays().orElse(base.fullWaitingDays()));
        } catch (InvalidWeight invalid) {
            throw new ConfigurationException(invalid.line(prefix));
        }
    }

    private static Map<Term.Name, Double> points(Weights base, Points points) {
        return Map.of(
                Term.Name.OCCUPATION, points.occupation().orElse(base.max(Term.Name.OCCUPATION)),
                Term.Name.SKILLS, points.skills().orElse(base.max(Term.Name.SKILLS)),
                Term.Name.JOURNEY, points.journey().orElse(base.max(Term.Name.JOURNEY)),
                Term.Name.WAITING, points.waiting().orElse(base.max(Term.Name.WAITING)));
    }

    private static Map<Kind, Double> closeness(Weights base, Closeness closeness) {
        return Map.of(
                Kind.SAME, closeness.same().orElse(base.worth(Kind.SAME)),
                Kind.NEAR, closeness.near().orElse(base.worth(Kind.NEAR)),
                Kind.EVOLUTION, closeness.evolution().orElse(base.worth(Kind.EVOLUTION)),
                Kind.FAMILY, closeness.family().orElse(base.worth(Kind.FAMILY)),
                Kind.ENTRY_LEVEL, closeness.entryLevel().orElse(base.worth(Kind.ENTRY_LEVEL)));
    }
}
