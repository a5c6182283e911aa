package fr.clubbusiness.matching.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import fr.clubbusiness.matching.law.OccupationAffinity.Kind;
import fr.clubbusiness.matching.law.Score.Term;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pins the default weights and the bounds of all weights; what an operator may configure: {@code ConfiguredWeightsTest}. */
class WeightsTest {

    private static final Weights DEFAULT = Weights.DEFAULT;

    @Test
    void the_default_weights() {
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
    void the_bounds_within_which_a_constraint_can_be_lifted() {
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

    /** Required skill, wished skill, share of the unassessed, points at the limit, days of waiting; the journey has 15 points at most. */
    @ParameterizedTest
    @CsvSource({"0.01, 0.01, 0,   0,  1", "1000, 1000, 1,   15, 1000", "2,    1,    0.5, 5,  90"})
    void each_number_may_be_at_its_bound(double required, double wished, double share, double atLimit, int days) {
        assertThatNoException().isThrownBy(() -> with(required, wished, share, atLimit, days));
    }

    @ParameterizedTest
    @CsvSource({
        "0.009, 0.009, 0.5, 5,     90,   required-skill",
        "1001,  1,     0.5, 5,     90,   required-skill",
        "2,     0,     0.5, 5,     90,   wished-skill",
        "2,     2.01,  0.5, 5,     90,   wished-skill",
        "2,     1,     -0.1, 5,    90,   unassessed-share",
        "2,     1,     1.1, 5,     90,   unassessed-share",
        "2,     1,     0.5, -1,    90,   journey-at-limit",
        "2,     1,     0.5, 15.01, 90,   journey-at-limit",
        "2,     1,     0.5, 5,     0,    full-waiting-days",
        "2,     1,     0.5, 5,     1001, full-waiting-days"
    })
    void no_number_may_be_beyond_its_bound(
            double required, double wished, double share, double atLimit, int days, String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with(required, wished, share, atLimit, days))
                .withMessageStartingWith(name + "=");
    }

    @Test
    void a_farther_occupation_may_be_worth_as_much_as_a_nearer_one_and_no_more() {
        assertThatNoException()
                .isThrownBy(() -> with(Map.of(Kind.SAME, 0.5, Kind.NEAR, 0.5, Kind.EVOLUTION, 0.5, Kind.FAMILY, 0.5)));
        for (var farther : List.of(Kind.NEAR, Kind.EVOLUTION, Kind.FAMILY)) {
            var closeness =
                    new HashMap<>(Map.of(Kind.SAME, 0.5, Kind.NEAR, 0.5, Kind.EVOLUTION, 0.5, Kind.FAMILY, 0.5));
            closeness.put(farther, 0.6);
            assertThatIllegalArgumentException()
                    .as(farther.name())
                    .isThrownBy(() -> with(closeness))
                    .withMessageContaining("=0.6: at most closeness.");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "0.01", "1,1", "0.9,0.9,0.5", "1,0.8,0.6,0.4,0.2"})
    void one_to_five_targets_have_a_factor_that_never_rises(String factors) {
        assertThatNoException().isThrownBy(() -> ranked(factors));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "0.009", "1.01", "0.8,0.9", "1,0", "1,1,1,1,1,1"})
    void any_other_factors_are_refused(String factors) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ranked(factors))
                .withMessageStartingWith("rank-factors=" + factors);
    }

    @Test
    void an_operator_reads_the_setting_its_value_and_the_rule_on_one_line() {
        assertThat(new InvalidWeight("wished-skill", "3", "au plus 2", "at most 2").line("club.matching.weights"))
                .isEqualTo("club.matching.weights.wished-skill=3 : au plus 2 — at most 2");
    }

    @Test
    void the_skills_that_count_are_added_by_their_weight() {
        var asked = List.of(
                new Demand.AskedSkill("1", true), new Demand.AskedSkill("2", false), new Demand.AskedSkill("3", true));

        assertThat(DEFAULT.weightOf(asked, skill -> true)).isEqualTo(5);
        assertThat(DEFAULT.weightOf(asked, skill -> !skill.code().equals("3"))).isEqualTo(3);
        assertThat(DEFAULT.weightOf(asked, skill -> false)).isZero();
    }

    @Test
    void targets_beyond_the_last_factor_keep_it() {
        assertThat(DEFAULT.rankFactor(6)).isEqualTo(0.8);
    }

    private static Weights with(double required, double wished, double share, double atLimit, int days) {
        return new Weights(DEFAULT.points(), DEFAULT.closeness(), List.of(1.0), required, wished, share, atLimit, days);
    }

    private static Weights ranked(String factors) {
        var numbers = Stream.of(factors.split(","))
                .filter(factor -> !factor.isEmpty())
                .map(Double::valueOf)
                .toList();
        return new Weights(DEFAULT.points(), DEFAULT.closeness(), numbers, 2, 1, 0.5, 5, 90);
    }

    private static Weights with(Map<Kind, Double> closeness) {
        return new Weights(DEFAULT.points(), closeness, List.of(1.0), 2, 1, 0.5, 5, 90);
    }
}
