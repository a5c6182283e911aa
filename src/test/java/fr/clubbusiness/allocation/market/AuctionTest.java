package fr.clubbusiness.allocation.market;

import static fr.clubbusiness.allocation.market.Assignment.NONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.ortools.Loader;
import com.google.ortools.graph.MinCostFlow;
import fr.clubbusiness.allocation.market.Markets.Drawing;
import fr.clubbusiness.problem.Unavailable;
import fr.clubbusiness.problem.WorkLimit;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AuctionTest {

    @Test
    void fills_as_many_seats_as_any_assignment_and_loses_at_most_a_thousandth_of_the_best_score() {
        for (long seed = 0; seed < 3_000; seed++) {
            var market = Markets.small(seed);
            var best = new EveryAssignment(market).best();
            var placed = Auction.mostPlaced(market, WorkLimit.NONE);
            assertThat(placed.filled()).as("seats, seed %d", seed).isEqualTo((int) best[0]);
            assertThat(placed.totalScore())
                    .as("score, seed %d", seed)
                    .isBetween(best[1] * 0.999 - 1e-9, best[1] + 1e-9);
            requireAllowed(market, placed);
        }
    }

    /** Markets with many, few, or just enough seats; with lists that share no one or everyone; with few or many different scores. */
    static Stream<Drawing> drawings() {
        return Stream.of(
                new Drawing(300, 3_000, 3, 40, 0, 100_000),
                new Drawing(300, 3_000, 3, 40, 3, 100_000),
                new Drawing(300, 600, 3, 40, 0, 100_000),
                new Drawing(300, 300, 3, 40, 1, 100_000),
                new Drawing(300, 600, 3, 40, 2, 5),
                new Drawing(300, 600, 3, 40, 0, 1),
                new Drawing(500, 500, 1, 20, 0, 1_000),
                new Drawing(40, 2_000, 99, 100, 1, 1_000));
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void is_within_a_thousandth_of_the_exact_flow(Drawing drawing) {
        assumeTrue(hasOracle(), "OR-Tools has no native library for this machine");
        for (long seed = 0; seed < 5; seed++) {
            var market = drawing.market(seed);
            var flow = exactFlow(market);
            var placed = Auction.mostPlaced(market, WorkLimit.NONE);
            assertThat(placed.filled()).isEqualTo((int) flow[0]);
            assertThat(placed.totalScore()).isBetween(flow[1] * 0.999, flow[1] + 1e-3);
            requireAllowed(market, placed);
        }
    }

    @Test
    void identical_seats_and_scores_end_at_once() {
        for (var people : new int[] {500, 1_000, 3_000}) {
            var market = Markets.allTheSame(100, people, 10);
            assertThat(Auction.mostPlaced(market, WorkLimit.NONE).filled()).isEqualTo(Math.min(1_000, people));
        }
    }

    @Test
    void gives_the_same_result_twice() {
        var drawing = new Drawing(300, 600, 3, 40, 2, 5);
        var once = Auction.mostPlaced(drawing.market(1), WorkLimit.NONE);
        var twice = Auction.mostPlaced(drawing.market(1), WorkLimit.NONE);
        for (int person = 0; person < 600; person++) {
            assertThat(twice.edgeOf(person)).isEqualTo(once.edgeOf(person));
        }
    }

    @Test
    void empty_markets_and_needs_without_people_are_solved() {
        assertThat(Auction.mostPlaced(Markets.empty(), WorkLimit.NONE).filled()).isZero();
        assertThat(Auction.mostPlaced(Markets.allTheSame(3, 0, 2), WorkLimit.NONE)
                        .filled())
                .isZero();
        var withoutEdges = Market.of(
                new int[] {1, 1}, 2, new int[] {0, 0, 1}, new int[] {1}, new double[] {60}, new double[] {40});
        var placed = Auction.mostPlaced(withoutEdges, WorkLimit.NONE);
        assertThat(placed.edgeOf(0)).isEqualTo(NONE);
        assertThat(placed.edgeOf(1)).isZero();
        assertThat(placed.openSeats(0)).isEqualTo(1);
    }

    @Test
    void a_worthless_pair_still_fills_a_seat() {
        var market = Market.of(new int[] {1}, 1, new int[] {0, 1}, new int[] {0}, new double[] {0}, new double[] {0});
        assertThat(Auction.mostPlaced(market, WorkLimit.NONE).filled()).isEqualTo(1);
    }

    @Test
    void stops_at_its_time_limit_or_when_the_caller_has_gone() {
        var market = new Drawing(300, 3_000, 3, 40, 3, 100_000).market(1);
        var over = new WorkLimit(Duration.ZERO, () -> false);
        var abandoned = new WorkLimit(Duration.ofHours(1), () -> true);
        assertThatThrownBy(() -> Auction.mostPlaced(market, over)).isInstanceOf(Unavailable.class);
        assertThatThrownBy(() -> Auction.mostPlaced(market, abandoned)).isInstanceOf(Unavailable.class);
    }

    static void requireAllowed(Market market, Assignment assignment) {
        var taken = new int[market.needs()];
        for (int person = 0; person < market.people; person++) {
            int edge = assignment.edgeOf(person);
            if (edge != NONE) {
                assertThat(market.person[edge]).isEqualTo(person);
                taken[market.need[edge]]++;
            }
        }
        for (int need = 0; need < taken.length; need++) {
            assertThat(taken[need]).isBetween(0, market.seats[need]);
            assertThat(assignment.openSeats(need)).isEqualTo(market.seats[need] - taken[need]);
        }
    }

    private static boolean hasOracle() {
        try {
            Loader.loadNativeLibraries();
            return true;
        } catch (RuntimeException | UnsatisfiedLinkError none) {
            return false;
        }
    }

    /** {seats, total score} of an exact maximum flow of minimum cost: source, needs, people, sink. */
    private static double[] exactFlow(Market market) {
        var flow = new MinCostFlow();
        int source = market.needs() + market.people;
        for (int need = 0; need < market.needs(); need++) {
            flow.addArcWithCapacityAndUnitCost(source, need, market.seats[need], 0);
        }
        for (int edge = 0; edge < market.edges(); edge++) {
            flow.addArcWithCapacityAndUnitCost(
                    market.need[edge],
                    market.needs() + market.person[edge],
                    1,
                    -Math.round(market.score[edge] * 1_000_000));
        }
        for (int person = 0; person < market.people; person++) {
            flow.addArcWithCapacityAndUnitCost(market.needs() + person, source + 1, 1, 0);
        }
        flow.setNodeSupply(source, market.seatsOffered());
        flow.setNodeSupply(source + 1, -market.seatsOffered());
        assertThat(flow.solveMaxFlowWithMinCost()).isEqualTo(MinCostFlow.Status.OPTIMAL);
        return new double[] {flow.getMaximumFlow(), -flow.getOptimalCost() / 1_000_000.0};
    }
}
