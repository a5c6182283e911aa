package fr.clubbusiness.matching;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * The weights that an operator may set. All are optional: a missing one is as in {@code Weights#DEFAULT}, so a club names only what it changes. The
 * names and rules are those of {@code Weights} ({@link ClubWeights}).
 */
@ConfigMapping(prefix = WeightsConfig.PREFIX)
interface WeightsConfig {

    /** Prefix of all properties. */
    String PREFIX = "club.matching.weights";

    /** For all clubs. */
    @WithParentName
    Numbers everyClub();

    /**
     * For one club, by the SIRET of its agency. An operator knows it before the club starts, and it can be part of an environment variable's name.
     */
    Map<String, Numbers> club();

    /** The numbers of {@code Weights}, with the same names. */
    interface Numbers {
        Points points();

        Closeness closeness();

        Optional<List<Double>> rankFactors();

        OptionalDouble requiredSkill();

        OptionalDouble wishedSkill();

        OptionalDouble unassessedShare();

        OptionalDouble journeyAtLimit();

        OptionalInt fullWaitingDays();
    }

    /** The maximum of each term. */
    interface Points {
        OptionalDouble occupation();

        OptionalDouble skills();

        OptionalDouble journey();

        OptionalDouble waiting();
    }

    /** The worth of each closeness. */
    interface Closeness {
        OptionalDouble same();

        OptionalDouble near();

        OptionalDouble evolution();

        OptionalDouble family();

        OptionalDouble entryLevel();
    }
}
