package fr.clubbusiness.matching;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What an operator says of the weights. All is optional: what is unsaid is as in {@code Weights#DEFAULT}, and a club needs to name only
 * what it wants otherwise. The names are those of {@code Weights}, whose rules they must keep ({@link ClubWeights}).
 */
@ConfigMapping(prefix = WeightsConfig.PREFIX)
interface WeightsConfig {

    /** What every name begins with. */
    String PREFIX = "club.matching.weights";

    /** For all clubs. */
    @WithParentName
    Numbers everyClub();

    /** For one club, by the SIRET of its agency: all that an operator knows of it before it starts, and can write in an environment. */
    Map<String, Numbers> club();

    /** The numbers of {@code Weights}, by the same names. */
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
