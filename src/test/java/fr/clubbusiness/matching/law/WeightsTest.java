package fr.clubbusiness.matching.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.clubbusiness.matching.law.OccupationAffinity.Kind;
import fr.clubbusiness.matching.law.Score.Term;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Pins the numbers of the domain page, and what nobody may make of them; what an operator may not: {@code ConfiguredWeightsTest}. */
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
    void what_is_not_said_of_closeness_is_worth_nothing_but_the_very_occupation_must_be() {
        assertThat(with(Map.of(Kind.SAME, 1.0)).worth(Kind.NEAR)).isZero();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with(Map.of(Kind.NEAR, 0.8)))
                .withMessage("closeness.same=0: a number from 0.01 to 1 is expected");
    }

    @Test
    void what_has_nothing_in_common_is_worth_nothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> with(Map.of(Kind.SAME, 1.0, Kind.NONE, 0.1)));
    }

    @Test
    void entry_level_may_be_worth_more_than_a_family_but_not_than_the_very_occupation() {
        assertThat(with(Map.of(Kind.SAME, 0.9, Kind.ENTRY_LEVEL, 0.9)).worth(Kind.ENTRY_LEVEL))
                .isEqualTo(0.9);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with(Map.of(Kind.SAME, 0.9, Kind.ENTRY_LEVEL, 1.0)))
                .withMessage("closeness.entry-level=1: at most closeness.same, which is 0.9");
    }

    @Test
    void a_score_without_the_occupation_is_refused() {
        var points = new HashMap<>(DEFAULT.points());
        points.remove(Term.Name.OCCUPATION);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Weights(points, DEFAULT.closeness(), List.of(1.0), 2, 1, 0.5, 5, 90))
                .withMessage("points.occupation=NaN: a number from 0.01 to 1000 is expected");
    }

    @Test
    void targets_beyond_the_last_factor_keep_it() {
        assertThat(DEFAULT.rankFactor(6)).isEqualTo(0.8);
    }

    private static Weights with(Map<Kind, Double> closeness) {
        return new Weights(DEFAULT.points(), closeness, List.of(1.0), 2, 1, 0.5, 5, 90);
    }
}
