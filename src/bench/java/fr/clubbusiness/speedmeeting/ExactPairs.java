package fr.clubbusiness.speedmeeting;

import com.google.ortools.graph.MinCostFlow;
import com.google.ortools.graph.MinCostFlowBase;
import fr.clubbusiness.speedmeeting.TimetableRequest.Side;
import java.util.Arrays;

/** The oracle of full attendance: OR-Tools on a circulation with lower bounds, built from the request alone. */
final class ExactPairs {
    private final TimetableRequest request;
    private final long[][] wish;
    /** By person, side A first. */
    private final int[] possible;

    ExactPairs(TimetableRequest request) {
        this.request = request;
        this.wish = new long[request.sizeA()][request.sizeB()];
        request.wishes().forEach(each -> {
            boolean isOfA = each.from().side() == Side.A;
            wish[isOfA ? each.from().number() : each.to()][
                    isOfA ? each.to() : each.from().number()] += each.strength();
        });
        request.never().forEach(pair -> wish[pair.a()][pair.b()] = -1);
        this.possible = new int[request.sizeA() + request.sizeB()];
        for (int a = 0; a < request.sizeA(); a++) {
            for (int b = 0; b < request.sizeB(); b++) {
                if (wish[a][b] >= 0) {
                    possible[a]++;
                    possible[request.sizeA() + b]++;
                }
            }
        }
        Arrays.setAll(possible, person -> Math.min(possible[person], request.rounds()));
    }

    /** Floor and wishes of the best choice. */
    record Exact(int floor, long wishes) {}

    Exact best() {
        var best = new Exact(0, wishes(0));
        for (int floor = 1; floor <= request.rounds(); floor++) {
            long wishes = wishes(floor);
            if (wishes < 0) {
                break;
            }
            best = new Exact(floor, wishes);
        }
        return best;
    }

    /** The greatest sum with this floor; -1 when nobody can keep it. */
    private long wishes(int floor) {
        var flow = new MinCostFlow();
        int people = possible.length;
        int source = people;
        int sink = people + 1;
        long forcedA = 0;
        long forcedB = 0;
        for (int person = 0; person < people; person++) {
            boolean isOfA = person < request.sizeA();
            int least = Math.min(floor, possible[person]);
            flow.addArcWithCapacityAndUnitCost(
                    isOfA ? source : person, isOfA ? person : sink, possible[person] - least, 0);
            flow.setNodeSupply(person, isOfA ? least : -least);
            forcedA += isOfA ? least : 0;
            forcedB += isOfA ? 0 : least;
        }
        for (int a = 0; a < request.sizeA(); a++) {
            for (int b = 0; b < request.sizeB(); b++) {
                if (wish[a][b] >= 0) {
                    flow.addArcWithCapacityAndUnitCost(a, request.sizeA() + b, 1, -wish[a][b]);
                }
            }
        }
        int together = Math.min(request.tables(), Math.min(request.sizeA(), request.sizeB()));
        flow.addArcWithCapacityAndUnitCost(sink, source, (long) request.rounds() * together, 0);
        flow.setNodeSupply(source, -forcedA);
        flow.setNodeSupply(sink, forcedB);
        return flow.solve() == MinCostFlowBase.Status.OPTIMAL ? -flow.getOptimalCost() : -1;
    }
}
