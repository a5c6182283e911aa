package fr.clubbusiness.allocation.market;

import static fr.clubbusiness.allocation.market.Assignment.NONE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.allocation.market.Markets.Drawing;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DeferredAcceptanceTest {

    @Test
    void is_stable_and_the_best_stable_proposal_for_each_person() {
        for (long seed = 0; seed < 2_000; seed++) {
            var market = Markets.small(seed);
            var every = new EveryAssignment(market);
            var ours = edges(market, DeferredAcceptance.stable(market));
            assertThat(every.blocking(ours)).as("blocking pairs, seed %d", seed).isZero();
            for (var other : every.stable()) {
                for (int person = 0; person < ours.length; person++) {
                    assertThat(isAtLeastAsGood(every, ours[person], other[person]))
                            .as("person %d, seed %d", person, seed)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void blocking_pairs_are_counted_as_defined() {
        for (long seed = 0; seed < 300; seed++) {
            var market = Markets.small(seed);
            var every = new EveryAssignment(market);
            every.forEach(chosen -> assertThat(DeferredAcceptance.blockingPairs(market, assignment(market, chosen)))
                    .isEqualTo(every.blocking(chosen)));
        }
    }

    @Test
    void no_pair_blocks_with_many_ties() {
        for (long seed = 0; seed < 10; seed++) {
            for (int levels : new int[] {1, 3, 100_000}) {
                var market = new Drawing(400, 900, 5, 60, seed % 3, levels).market(seed);
                var stable = DeferredAcceptance.stable(market);
                assertThat(DeferredAcceptance.blockingPairs(market, stable)).isZero();
                AuctionTest.requireAllowed(market, stable);
            }
        }
    }

    @Test
    void ties_are_decided_by_id_on_both_sides() {
        var stable = DeferredAcceptance.stable(Markets.allTheSame(2, 5, 2));
        assertThat(IntStream.range(0, 5).map(stable::edgeOf)).containsExactly(0, 1, 7, 8, NONE);
    }

    @Test
    void a_persons_own_wishes_count_before_the_score() {
        var market = Market.of(
                new int[] {1, 1}, 1, new int[] {0, 1, 2}, new int[] {0, 0}, new double[] {90, 70}, new double[] {40, 50
                });
        assertThat(DeferredAcceptance.stable(market).edgeOf(0)).isEqualTo(1);
    }

    @Test
    void empty_markets_and_needs_without_seats_are_solved() {
        assertThat(DeferredAcceptance.stable(Markets.empty()).filled()).isZero();
        assertThat(DeferredAcceptance.stable(Markets.allTheSame(3, 0, 2)).filled())
                .isZero();
        var full = Markets.allTheSame(2, 3, 0);
        assertThat(DeferredAcceptance.stable(full).filled()).isZero();
        assertThat(DeferredAcceptance.blockingPairs(full, new Assignment(full))).isZero();
    }

    private static boolean isAtLeastAsGood(EveryAssignment every, int ours, int other) {
        return other == NONE || (ours != NONE && every.compareWishes(ours, other) <= 0);
    }

    private static int[] edges(Market market, Assignment assignment) {
        return IntStream.range(0, market.people).map(assignment::edgeOf).toArray();
    }

    private static Assignment assignment(Market market, int[] chosen) {
        var assignment = new Assignment(market);
        IntStream.of(chosen).filter(edge -> edge != NONE).forEach(assignment::take);
        return assignment;
    }
}
