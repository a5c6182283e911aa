package fr.clubbusiness.allocation.market;

import static fr.clubbusiness.allocation.market.Assignment.NONE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.allocation.market.Markets.Drawing;
import fr.clubbusiness.problem.WorkLimit;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Needs, people and the pairs between them, in the orders that settle who comes first. */
class MarketTest {
    /** Need 0: persons 2, 0 and 1, by scores 60, 60 and 90. Need 1: person 1. */
    private static final Market MARKET = Market.of(
            new int[] {2, 1},
            3,
            new int[] {0, 3, 4},
            new int[] {2, 0, 1, 1},
            new double[] {60, 60, 90, 70},
            new double[] {1, 2, 3, 4});

    @Test
    void the_edges_of_a_need_stand_by_score_and_equal_ones_by_the_id_of_the_person() {
        assertThat(MARKET.person).containsExactly(1, 0, 2, 1);
    }

    @Test
    void what_is_known_of_a_pair_moves_with_it() {
        assertThat(MARKET.score).containsExactly(90, 60, 60, 70);
        assertThat(MARKET.liking).containsExactly(3, 2, 1, 4);
        assertThat(MARKET.need).containsExactly(0, 0, 0, 1);
    }

    @Test
    void seats_are_counted_over_all_needs() {
        assertThat(MARKET.seatsOffered()).isEqualTo(3);
    }

    @Test
    void each_person_has_their_edges_in_their_own_order() {
        var wishes = EdgesByPerson.of(MARKET, _ -> true, (edge, other) -> MARKET.liking[edge] > MARKET.liking[other]);
        assertThat(wishes.from).containsExactly(0, 1, 3, 4);
        assertThat(wishes.edge).containsExactly(1, 3, 0, 2);
    }

    @Test
    void edges_that_are_not_kept_are_left_out() {
        var wishes = EdgesByPerson.of(MARKET, edge -> MARKET.need[edge] == 0, (edge, other) -> edge < other);
        assertThat(wishes.from).containsExactly(0, 1, 2, 3);
        assertThat(wishes.edge).containsExactly(1, 0, 2);
    }

    /** One person on three hundred lists. */
    @Test
    void a_long_list_of_wishes_is_in_order() {
        var market = new Drawing(300, 1, 1, 1, 0, 1_000).market(7);
        var wishes = EdgesByPerson.of(
                market,
                _ -> true,
                (edge, other) -> market.score[edge] > market.score[other]
                        || (market.score[edge] == market.score[other] && edge < other));
        assertThat(Arrays.stream(wishes.edge).boxed())
                .hasSizeGreaterThan(100)
                .isSortedAccordingTo((one, other) -> market.score[one] == market.score[other]
                        ? Integer.compare(one, other)
                        : Double.compare(market.score[other], market.score[one]));
    }

    @Test
    void whoever_takes_another_seat_leaves_the_one_they_had() {
        var assignment = new Assignment(MARKET);
        assignment.take(0);
        assignment.take(3);
        assertThat(assignment.edgeOf(1)).isEqualTo(3);
        assertThat(assignment.openSeats(0)).isEqualTo(2);
        assertThat(assignment.openSeats(1)).isZero();
        assertThat(assignment.filled()).isEqualTo(1);
        assertThat(assignment.totalScore()).isEqualTo(70);
    }

    @Test
    void whoever_leaves_has_no_seat_and_leaving_twice_frees_one() {
        var assignment = new Assignment(MARKET);
        assignment.take(3);
        assignment.leave(1);
        assignment.leave(1);
        assertThat(assignment.edgeOf(1)).isEqualTo(NONE);
        assertThat(assignment.openSeats(1)).isEqualTo(1);
        assertThat(assignment.filled()).isZero();
        assertThat(assignment.totalScore()).isZero();
    }

    /** Person 1 has the only seat of need 1 when most are placed, and is the best of need 0 when pairs are to be stable. */
    @Test
    void each_mode_gives_what_it_seeks() {
        var market = Market.of(
                new int[] {1, 1}, 2, new int[] {0, 2, 3}, new int[] {0, 1, 1}, new double[] {60, 90, 70}, new double[] {
                    1, 9, 1
                });
        assertThat(AllocationMode.MOST_PLACED.assign(market, WorkLimit.NONE).filled())
                .isEqualTo(2);
        assertThat(AllocationMode.STABLE.assign(market, WorkLimit.NONE).filled())
                .isEqualTo(1);
    }

    @Test
    void a_reason_is_of_people_or_of_needs_and_has_its_sentence() {
        assertThat(LeftOutReason.values())
                .filteredOn(LeftOutReason::isOfPeople)
                .containsExactly(LeftOutReason.IN_NO_LIST, LeftOutReason.OUTRANKED);
        assertThat(Stream.of(LeftOutReason.values()).map(LeftOutReason::text))
                .doesNotHaveDuplicates()
                .allMatch(text -> text.endsWith("."));
    }
}
