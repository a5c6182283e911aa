package fr.clubbusiness.matching.law;

import static fr.clubbusiness.matching.law.Given.TODAY;
import static fr.clubbusiness.matching.law.Given.law;
import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.matching.law.Assessment.Outcome;
import fr.clubbusiness.matching.law.Demand.AskedSkill;
import fr.clubbusiness.referential.Place;
import fr.clubbusiness.vocabulary.ContractType;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What must stay true of any pair when one thing about it changes, on a thousand pairs drawn from a fixed seed. */
class MetamorphicTest {

    private static final int PAIRS = 1_000;

    @ParameterizedTest
    @EnumSource
    void living_nearer_never_lowers_the_score_nor_loses_a_match(Viewpoint viewpoint) {
        forEachPair(viewpoint, (drawn, before) -> {
            var home = viewpoint.homeOf(drawn.person().profile());
            var work = drawn.demand().demand().place();
            var halfway = new Place((home.latitude() + work.latitude()) / 2, (home.longitude() + work.longitude()) / 2);
            var nearer = drawn.person().livingIn(halfway).inZone(halfway);

            atLeastAsGood(before, law(viewpoint).assess(drawn.with(nearer).pair()));
        });
    }

    @ParameterizedTest
    @EnumSource
    void one_more_skill_asked_and_held_never_lowers_the_score_of_whoever_is_assessed(Viewpoint viewpoint) {
        forEachPair(viewpoint, (drawn, before) -> {
            var held = drawn.person().profile().abilities().skills();
            if (held.isEmpty()) {
                return; // Not assessed is half the points: a first skill may bring less, on purpose.
            }
            for (AskedSkill asked : drawn.demand().demand().skills()) {
                var more = new HashSet<>(held);
                more.add(asked.code());
                var better = drawn.person().skilledIn(more.toArray(String[]::new));

                atLeastAsGood(before, law(viewpoint).assess(drawn.with(better).pair()));
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void waiting_longer_never_lowers_the_score_and_changes_nothing_for_a_company(Viewpoint viewpoint) {
        forEachPair(viewpoint, (drawn, before) -> {
            var since = drawn.person().profile().standing().waitingSince();
            var longer = drawn.person().waitingSince((since == null ? TODAY : since).minusDays(5));

            var after = law(viewpoint).assess(drawn.with(longer).pair());

            atLeastAsGood(before, after);
            if (viewpoint == Viewpoint.COMPANY) {
                assertThat(after.score()).isEqualTo(before.score());
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void relaxing_a_need_never_loses_a_match_and_touches_only_what_it_says(Viewpoint viewpoint) {
        forEachPair(viewpoint, (drawn, before) -> {
            for (var step : Relaxation.of(drawn.demand().demand(), EnumSet.allOf(ContractType.class), Given.TODAY)) {
                var after = law(viewpoint).assess(before.pair().with(step.relaxed()));

                assertThat(before.outcome() == Outcome.MATCH && after.outcome() != Outcome.MATCH)
                        .isFalse();
                assertThat(changed(before, after)).allMatch(step.step()::eases);
                assertThat(after.score().value()).isEqualTo(before.score().value());
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void a_score_is_between_zero_and_a_hundred_and_each_term_within_its_maximum(Viewpoint viewpoint) {
        forEachPair(viewpoint, (drawn, before) -> {
            assertThat(before.score().value()).isBetween(0.0, 100.0);
            assertThat(before.score().terms())
                    .allSatisfy(term -> assertThat(term.points()).isBetween(0.0, term.max()));
        });
    }

    @ParameterizedTest
    @EnumSource
    void everything_found_can_be_said_in_french(Viewpoint viewpoint) {
        forEachPair(viewpoint, (drawn, before) -> {
            assertThat(before.findings())
                    .allSatisfy(finding -> assertThat(finding.evidence().text()).isNotBlank());
            assertThat(before.score().terms())
                    .allSatisfy(term -> assertThat(term.evidence().text()).isNotBlank());
        });
    }

    /** The constraints that fail before or after, but not both. */
    private static Set<Constraint> changed(Assessment before, Assessment after) {
        var changed = new HashSet<>(before.obstacles());
        changed.addAll(after.obstacles());
        changed.removeIf(obstacle ->
                before.obstacles().contains(obstacle) && after.obstacles().contains(obstacle));
        return changed;
    }

    private static void atLeastAsGood(Assessment before, Assessment after) {
        assertThat(after.score().value()).isGreaterThanOrEqualTo(before.score().value() - 1e-9);
        assertThat(before.outcome() == Outcome.MATCH && after.outcome() != Outcome.MATCH)
                .isFalse();
    }

    private static void forEachPair(Viewpoint viewpoint, BiConsumer<DrawnPair, Assessment> check) {
        var random = new Random(20_261_121);
        var seen = EnumSet.noneOf(Outcome.class);
        var holding = EnumSet.noneOf(Constraint.class);
        var failing = EnumSet.noneOf(Constraint.class);
        for (int i = 0; i < PAIRS; i++) {
            var drawn = DrawnPair.from(random);
            var assessment = law(viewpoint).assess(drawn.pair());
            seen.add(assessment.outcome());
            assessment
                    .findings()
                    .forEach(finding -> (finding.satisfied() ? holding : failing).add(finding.constraint()));
            check.accept(drawn, assessment);
        }
        assertThat(seen).as("the draw reaches every outcome").containsExactly(Outcome.values());
        var evaluated =
                Stream.of(Constraint.values()).filter(viewpoint::evaluates).toList();
        assertThat(holding).as("the draw makes each constraint hold").containsExactlyElementsOf(evaluated);
        assertThat(failing).as("the draw makes each constraint fail").containsExactlyElementsOf(evaluated);
    }
}
