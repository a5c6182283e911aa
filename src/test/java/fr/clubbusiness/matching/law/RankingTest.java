package fr.clubbusiness.matching.law;

import static fr.clubbusiness.matching.law.DemandFixture.aDemand;
import static fr.clubbusiness.matching.law.Given.TODAY;
import static fr.clubbusiness.matching.law.Given.assess;
import static fr.clubbusiness.matching.law.ProfileFixture.aProfile;
import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.vocabulary.AnswerHabit;
import fr.clubbusiness.vocabulary.DrivingLicence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RankingTest {

    private static final List<AnswerHabit> HABITS = List.of(AnswerHabit.values());
    private static final ProfileFixture LATE = aProfile().availableFrom(TODAY.plusDays(40));

    @Test
    void the_best_score_comes_first() {
        var ranking = rank(
                aDemand(),
                aProfile().number(1).waitingSince(TODAY.minusDays(10)),
                aProfile().number(2).waitingSince(TODAY.minusDays(80)),
                aProfile().number(3).waitingSince(TODAY.minusDays(50)));

        assertThat(people(ranking.matches())).containsExactly(2, 3, 1);
        assertThat(ranking.eligible()).isEqualTo(3);
    }

    @Test
    void scores_that_look_the_same_are_ranked_unrounded() {
        // A metre more: a few thousandths of a point.
        var first = Given.kilometresAway(4.4);
        var second = Given.kilometresAway(4.401);

        var ranking = rank(
                aDemand(),
                aProfile().number(1).livingIn(second).travellingAtMost(35),
                aProfile().number(2).livingIn(first).travellingAtMost(35));

        assertThat(people(ranking.matches())).containsExactly(2, 1);
        assertThat(ranking.matches())
                .extracting(one -> one.score().shown())
                .containsOnly(ranking.matches().getFirst().score().shown());
    }

    @Test
    void equals_are_ranked_as_their_need_draws_them() {
        var need = aDemand();
        var ranking = rank(
                need, aProfile().number(7), aProfile().number(3), aProfile().number(5));

        assertThat(ranking.matches().stream().map(Assessment::pair))
                .isSortedAccordingTo(TieOrder.OF_PAIRS)
                .hasSize(3);
    }

    @Test
    void near_misses_are_ranked_by_what_is_to_lift_then_by_score() {
        var demand = aDemand().driving(DrivingLicence.B);

        var ranking = rank(
                demand,
                LATE.number(1),
                aProfile().number(2).waitingSince(TODAY),
                aProfile().number(3),
                LATE.number(4).licensedFor(DrivingLicence.B).waitingSince(TODAY.minusDays(45)),
                aProfile().number(5).withoutAgreement());

        assertThat(ranking.matches()).isEmpty();
        assertThat(people(ranking.nearMisses())).containsExactly(3, 4, 2, 1);
    }

    @Test
    void a_list_is_cut_at_its_limit_but_all_matches_are_counted() {
        var crowd = IntStream.rangeClosed(1, 30).mapToObj(aProfile()::number).toArray(ProfileFixture[]::new);

        var ranking = Ranking.of(all(aDemand(), crowd), 20);

        assertThat(ranking.matches()).hasSize(20);
        assertThat(ranking.eligible()).isEqualTo(30);
    }

    @Test
    void the_count_is_exact_up_to_a_thousand_and_then_at_least_that() {
        assertThat(new Ranking(List.of(), List.of(), 1_000).eligibleShown()).isEqualTo(1_000);
        assertThat(new Ranking(List.of(), List.of(), 1_000).eligibleAtLeast()).isFalse();
        assertThat(new Ranking(List.of(), List.of(), 1_001).eligibleShown()).isEqualTo(1_000);
        assertThat(new Ranking(List.of(), List.of(), 1_001).eligibleAtLeast()).isTrue();
    }

    @Test
    void the_order_of_arrival_does_not_matter() {
        var crowd = new ArrayList<>(all(
                aDemand(),
                IntStream.rangeClosed(1, 200)
                        .mapToObj(n -> aProfile().number(n).waitingSince(TODAY.minusDays(n % 7)))
                        .toArray(ProfileFixture[]::new)));
        var expected = Ranking.of(crowd, 50);

        var random = new Random(42);
        for (int i = 0; i < 20; i++) {
            Collections.shuffle(crowd, random);
            assertThat(Ranking.of(crowd, 50)).isEqualTo(expected);
        }
    }

    @Test
    void needs_are_ranked_for_a_person_by_the_same_order() {
        var near = aDemand().number(9);
        var far = aDemand().number(8).in(Given.kilometresAway(9));
        var twin = aDemand().number(7);

        var ranking =
                Ranking.of(List.of(assess(aProfile(), far), assess(aProfile(), near), assess(aProfile(), twin)), 10);

        assertThat(ranking.matches())
                .extracting(one -> one.pair().demand().id())
                .containsExactlyInAnyOrder(Given.id(7), Given.id(9), Given.id(8))
                .endsWith(Given.id(8));
        assertThat(ranking.matches().subList(0, 2).stream().map(Assessment::pair))
                .isSortedAccordingTo(TieOrder.OF_PAIRS);
    }

    @Test
    void of_needs_of_equal_score_those_come_first_whose_poster_answers_more_often() {
        var needs = IntStream.range(0, 30)
                .mapToObj(n -> aDemand().number(100 + n).answered(HABITS.get(n % HABITS.size())))
                .map(need -> assess(aProfile(), need))
                .toList();
        var better = assess(aProfile(), aDemand().number(1).requiring().answered(AnswerHabit.RARELY));
        var worse = assess(
                aProfile(), aDemand().number(2).in(Given.kilometresAway(9)).answered(AnswerHabit.OFTEN));

        var shuffled = new ArrayList<>(
                Stream.concat(needs.stream(), Stream.of(better, worse)).toList());
        Collections.shuffle(shuffled, new Random(7));
        var whole = Ranking.of(shuffled, 40).matches();

        assertThat(whole).last().isEqualTo(worse);
        assertThat(whole.subList(0, 31))
                .isSortedAccordingTo(Comparator.comparing(
                        (Assessment one) -> one.pair().demand().poster().answers()));
        for (int limit : new int[] {1, 10, 11, 25}) {
            assertThat(Ranking.of(shuffled, limit).matches()).isEqualTo(whole.subList(0, limit));
        }
    }

    private static Ranking rank(DemandFixture demand, ProfileFixture... people) {
        return Ranking.of(all(demand, people), 20);
    }

    private static List<Assessment> all(DemandFixture demand, ProfileFixture... people) {
        return Stream.of(people).map(person -> assess(person, demand)).toList();
    }

    private static List<Integer> people(List<Assessment> assessments) {
        return assessments.stream()
                .map(one -> (int) one.pair().profile().id().getLeastSignificantBits())
                .toList();
    }
}
