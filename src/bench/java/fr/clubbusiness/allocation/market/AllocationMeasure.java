package fr.clubbusiness.allocation.market;

import com.google.ortools.Loader;
import com.google.ortools.graph.MinCostFlow;
import fr.clubbusiness.bench.Meter;
import fr.clubbusiness.bench.Report;
import fr.clubbusiness.bench.Report.Goal;
import fr.clubbusiness.problem.WorkLimit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Measures both allocation methods on one market, and compares them with an exact minimum-cost flow. */
public final class AllocationMeasure {
    private static final double GOAL_SECONDS = 0.2;
    private static final double CENTS = 1_000_000;
    private static final int WARM_UPS = 6;

    private final Report report;
    private final Supplier<Market> markets;

    /**
     * Creates a measure. Each run gets a new copy of the market. The arrays are those of {@link Market#of}.
     *
     * @param seats number of seats of each need
     * @param from index of the first edge of each need, then the number of edges
     */
    public AllocationMeasure(
            Report report, int[] seats, int people, int[] from, int[] person, double[] score, double[] liking) {
        this.report = report;
        this.markets = () -> Market.of(seats.clone(), people, from, person.clone(), score.clone(), liking.clone());
    }

    /** Measures and compares. The goals apply only to the full size. */
    public void run(boolean goals) {
        var market = markets.get();
        report.row("edges", "", market.edges(), null);
        report.row("seats on offer", "", market.seatsOffered(), null);
        var placed = timed("most placed", market, () -> Auction.mostPlaced(market, WorkLimit.NONE), goals);
        var stable = timed("stable", market, () -> DeferredAcceptance.stable(market), goals);
        report.row("  blocking pairs", "", (double) DeferredAcceptance.blockingPairs(market, stable), null);
        oracle(market, placed);
    }

    private Assignment timed(String name, Market market, Supplier<Assignment> run, boolean goals) {
        var found = new AtomicReference<>(new Assignment(market));
        for (int i = 0; i < WARM_UPS; i++) {
            found.set(run.get());
        }
        var span = Meter.once(() -> found.set(run.get()));
        var goal = goals ? new Goal("≤ %.1f".formatted(GOAL_SECONDS), span.cpu() <= GOAL_SECONDS) : null;
        report.row(name + ", processor after edges", "s", span.cpu(), goal);
        var assignment = found.get();
        report.row("  seats filled", "", assignment.filled(), null);
        report.row("  mean score", "", assignment.totalScore() / Math.max(1, assignment.filled()), null);
        return assignment;
    }

    private void oracle(Market market, Assignment placed) {
        try {
            Loader.loadNativeLibraries();
        } catch (UnsatisfiedLinkError | RuntimeException absent) {
            report.note("OR-Tools has no native library for this machine: no oracle");
            return;
        }
        var flow = new AtomicReference<@Nullable MinCostFlow>();
        var span = Meter.once(() -> flow.set(solve(market)));
        var exact = flow.get();
        if (exact == null) {
            return;
        }
        double best = -exact.getOptimalCost() / CENTS;
        report.row("OR-Tools, exact flow, processor", "s", span.cpu(), null);
        double seats = exact.getMaximumFlow();
        report.row("  seats filled", "", seats, null);
        double fewer = seats - placed.filled();
        report.row("  seats that the auction fills less", "", fewer, new Goal("0", fewer == 0));
        double lost = 100 * (1 - placed.totalScore() / best);
        report.row("  of the best total score the auction loses", "%", lost, new Goal("≤ 0.1", lost <= 0.1));
    }

    private static MinCostFlow solve(Market market) {
        var flow = new MinCostFlow();
        int source = market.needs() + market.people;
        for (int need = 0; need < market.needs(); need++) {
            flow.addArcWithCapacityAndUnitCost(source, need, market.seats[need], 0);
        }
        for (int edge = 0; edge < market.edges(); edge++) {
            long cost = -Math.round(market.score[edge] * CENTS);
            flow.addArcWithCapacityAndUnitCost(market.need[edge], market.needs() + market.person[edge], 1, cost);
        }
        for (int person = 0; person < market.people; person++) {
            flow.addArcWithCapacityAndUnitCost(market.needs() + person, source + 1, 1, 0);
        }
        flow.setNodeSupply(source, market.seatsOffered());
        flow.setNodeSupply(source + 1, -market.seatsOffered());
        if (flow.solveMaxFlowWithMinCost() != MinCostFlow.Status.OPTIMAL) {
            throw new IllegalStateException("no optimal flow");
        }
        return flow;
    }
}
