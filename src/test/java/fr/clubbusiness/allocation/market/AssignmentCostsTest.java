package fr.clubbusiness.allocation.market;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.allocation.market.AssignmentCosts.Wanted;
import org.junit.jupiter.api.Test;

class AssignmentCostsTest {
    /** Need 0 has 3 seats and wants persons 0 and 1. Need 1 wants person 0. Need 2 wants no one, and no need wants person 2. */
    private static final Market MARKET = Market.of(
            new int[] {3, 1, 1},
            3,
            new int[] {0, 2, 3, 3},
            new int[] {0, 1, 0},
            new double[] {90, 60, 80},
            new double[] {10, 10, 20});

    @Test
    void counts_the_seats_the_mean_score_and_the_blocking_pairs() {
        var assignment = new Assignment(MARKET);
        assignment.take(0);
        assignment.take(1);
        var costs = AssignmentCosts.of(MARKET, assignment);
        assertThat(costs.seatsOffered()).isEqualTo(5);
        assertThat(costs.seatsFilled()).isEqualTo(2);
        assertThat(costs.meanScore()).isEqualTo(75);
        assertThat(costs.blockingPairs()).isEqualTo(1);
    }

    @Test
    void an_empty_proposal_has_no_mean_score() {
        assertThat(AssignmentCosts.of(MARKET, new Assignment(MARKET)).meanScore())
                .isNull();
    }

    @Test
    void the_most_wanted_come_first_and_the_unwanted_not_at_all() {
        assertThat(AssignmentCosts.of(MARKET, new Assignment(MARKET)).mostWanted())
                .containsExactly(new Wanted(0, 2), new Wanted(1, 1));
    }

    @Test
    void only_the_best_of_a_list_are_wanted_and_ten_are_given() {
        var wanted = AssignmentCosts.of(Markets.allTheSame(4, 50, 1), new Assignment(Markets.allTheSame(4, 50, 1)))
                .mostWanted();
        assertThat(wanted).hasSize(10).allMatch(one -> one.needs() == 4);
        assertThat(wanted).extracting(Wanted::person).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
    }

    @Test
    void an_open_seat_has_a_reason() {
        var assignment = new Assignment(MARKET);
        assignment.take(0);
        assignment.take(1);
        assertThat(AssignmentCosts.ofNeeds(MARKET, assignment))
                .containsExactly(LeftOutReason.TOO_FEW_FIT, LeftOutReason.PEOPLE_ELSEWHERE, LeftOutReason.NOBODY_FITS);
        assignment.take(2);
        assertThat(AssignmentCosts.ofNeeds(MARKET, assignment))
                .containsExactly(LeftOutReason.PEOPLE_ELSEWHERE, null, LeftOutReason.NOBODY_FITS);
    }

    @Test
    void a_person_without_a_seat_has_a_reason() {
        var assignment = new Assignment(MARKET);
        assignment.take(0);
        assertThat(AssignmentCosts.ofPeople(MARKET, assignment))
                .containsExactly(null, LeftOutReason.OUTRANKED, LeftOutReason.IN_NO_LIST);
    }
}
