package fr.clubbusiness.speedmeeting;

import java.util.Arrays;

/**
 * Chooses pairs by a minimum-cost flow from a source through side A and side B to a sink. A unit of flow is a meeting. So it serves as many of the least
 * numbers as possible, then the wishes, then the number of meetings ({@link PairCosts}).
 *
 * <p>All paths of one length at once (primal-dual, Ford and Fulkerson). There are few lengths, because a wish has few values.
 */
final class PairFlow {
    /** Two less than any number of steps, so that no number follows it. */
    private static final int UNSEEN = -2;

    private final PairCosts costs;
    private final int sizeA;
    private final int people;
    private final boolean[][] chosen;
    /** By person. */
    private final int[] meetings;

    private final PairPotentials potentials;
    private int flow;
    /** By person: how many steps from the source. */
    private final int[] steps;

    private final int[] queue;

    private PairFlow(PairCosts costs) {
        this.costs = costs;
        this.sizeA = costs.sizeA;
        this.people = costs.people;
        this.chosen = new boolean[sizeA][people - sizeA];
        this.meetings = new int[people];
        this.potentials = new PairPotentials(costs, chosen, meetings);
        this.steps = new int[people];
        this.queue = new int[people];
    }

    /** The best choice of pairs. */
    static PairFlow best(PairCosts costs) {
        return new PairFlow(costs).run();
    }

    /** Whether a choice of pairs can give everybody their least number. */
    static boolean canGiveLeast(PairCosts costs) {
        var flow = new PairFlow(costs.ofLeastAlone()).run();
        for (int person = 0; person < flow.people; person++) {
            if (costs.isLacking(person, flow.meetings[person])) {
                return false;
            }
        }
        return true;
    }

    /** Whether this pair is chosen, by number in A and number in B. */
    boolean isChosen(int a, int b) {
        return chosen[a][b];
    }

    private PairFlow run() {
        while (flow < costs.total && potentials.update()) {
            boolean found = true;
            while (found) {
                found = sendAlongShortest();
            }
        }
        return this;
    }

    /** Sends what it finds along paths that are shortest in cost and short in steps; false when there was none. */
    private boolean sendAlongShortest() {
        countSteps();
        int before = flow;
        for (int a = 0; a < sizeA; a++) {
            while (flow < costs.total && potentials.isShortestStart(a) && leadsFromA(a)) {
                meetings[a]++;
                flow++;
            }
        }
        return flow > before;
    }

    /** Breadth first from the source. With the steps, no search walks in circles (Dinic). */
    private void countSteps() {
        Arrays.fill(steps, UNSEEN);
        int known = 0;
        for (int a = 0; a < sizeA; a++) {
            if (potentials.isShortestStart(a)) {
                steps[a] = 0;
                queue[known++] = a;
            }
        }
        for (int i = 0; i < known; i++) {
            int from = queue[i];
            int first = from < sizeA ? sizeA : 0;
            int end = from < sizeA ? people : sizeA;
            for (int to = first; to < end; to++) {
                if (steps[to] == UNSEEN && isOnShortest(from, to)) {
                    steps[to] = steps[from] + 1;
                    queue[known++] = to;
                }
            }
        }
    }

    /** A pair that is not chosen leads from A to B, and a chosen one back. */
    private boolean isOnShortest(int from, int to) {
        return from < sizeA
                ? !chosen[from][to - sizeA] && costs.isPair(from, to) && potentials.isShortest(from, to)
                : chosen[to][from - sizeA] && potentials.isShortest(to, from);
    }

    /** Whether a path from here reaches the sink; then it is used. Who led nowhere is not tried again. */
    private boolean leadsFromA(int a) {
        for (int b = sizeA; b < people; b++) {
            if (steps[b] == steps[a] + 1 && isOnShortest(a, b) && leadsFromB(b)) {
                chosen[a][b - sizeA] = true;
                return true;
            }
        }
        steps[a] = UNSEEN;
        return false;
    }

    private boolean leadsFromB(int b) {
        if (potentials.isShortestEnd(b)) {
            meetings[b]++;
            return true;
        }
        for (int a = 0; a < sizeA; a++) {
            if (steps[a] == steps[b] + 1 && isOnShortest(b, a) && leadsFromA(a)) {
                chosen[a][b - sizeA] = false;
                return true;
            }
        }
        steps[b] = UNSEEN;
        return false;
    }
}
