package fr.clubbusiness.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.clubbusiness.matching.Affinity.Kind;
import fr.clubbusiness.matching.Score.Term;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Pins the numbers of the domain page, and what a club may not make of them. */
class WeightsTest {

    private static final Weights DEFAULT = Weights.DEFAULT;

    @Test
    void the_defaults_are_those_of_the_domain_page() {
        assertThat(List.of(Term.Name.values())).extracting(DEFAULT::max).containsExactly(45.0, 30.0, 15.0, 10.0);
        assertThat(List.of(Kind.values())).extracting(DEFAULT::worth).containsExactly(1.0, 0.8, 0.6, 0.4, 0.3, 0.0);
        assertThat(DEFAULT.rankFactors()).containsExactly(1.0, 0.95, 0.9, 0.85, 0.8);
        assertThat(DEFAULT.requiredSkill()).isEqualTo(2);
        assertThat(DEFAULT.wishedSkill()).isEqualTo(1);
        assertThat(DEFAULT.unassessedShare()).isEqualTo(0.5);
        assertThat(DEFAULT.journeyAtLimit()).isEqualTo(5);
        assertThat(DEFAULT.fullWaitingDays()).isEqualTo(90);
    }

    @Test
    void the_bounds_within_which_a_constraint_is_lifted_are_those_of_the_domain_page() {
        assertThat(Journey.LIFTABLE_MINUTES).isEqualTo(15);
        assertThat(LiftableRules.LIFTABLE_DAYS).isEqualTo(45);
        assertThat(LiftableRules.LIFTABLE_LEVELS).isEqualTo(1);
        assertThat(Assessment.MOST_LIFTED).isEqualTo(2);
    }

    @Test
    void a_closeness_or_a_rank_factor_above_one_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> with(Map.of(Kind.NEAR, 1.1), List.of(1.0), 5));
        assertThatIllegalArgumentException().isThrownBy(() -> with(Map.of(), List.of(1.0, 1.2), 5));
        assertThatIllegalArgumentException().isThrownBy(() -> with(Map.of(), List.of(), 5));
    }

    @Test
    void a_journey_worth_more_at_the_limit_than_next_door_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> with(Map.of(), List.of(1.0), 16));
    }

    @Test
    void a_score_without_the_occupation_is_refused() {
        var points = new HashMap<>(DEFAULT.points());
        points.put(Term.Name.OCCUPATION, 0.0);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Weights(points, Map.of(), List.of(1.0), 2, 1, 0.5, 5, 90))
                .withMessage("Weights: the occupation counts.");
    }

    @Test
    void targets_beyond_the_last_factor_keep_it() {
        assertThat(DEFAULT.rankFactor(6)).isEqualTo(0.8);
    }

    private static Weights with(Map<Kind, Double> closeness, List<Double> rankFactors, double journeyAtLimit) {
        return new Weights(DEFAULT.points(), closeness, rankFactors, 2, 1, 0.5, journeyAtLimit, 90);
    }
}
