package fr.clubbusiness.allocation.market;

import static fr.clubbusiness.allocation.market.Assignment.NONE;

import java.util.Arrays;

/**
 * Fills as many seats as can be filled, whatever the scores: shortest augmenting paths, many at a time (Hopcroft and Karp, 1973), for
 * needs with several seats. A need short of people takes somebody from another need, which takes somebody from a third, and so on to
 * somebody who has no seat.
 *
 * <p>It also tells where people are scarce (Dulmage and Mendelsohn, 1958): a seat stays empty only if everybody within reach of its need
 * already sits with needs that are within reach too. In every best filling all those people have a seat with one of those needs, and
 * nobody of them with another need.
 */
final class MaximumFlow {
    private final Market market;
    private final Assignment assignment;
    private final int[] level;
    private final int[] next;
    private final int[] queue;
    private final int[] path;

    private MaximumFlow(Market market, Assignment assignment) {
        this.market = market;
        this.assignment = assignment;
        this.level = new int[market.needs()];
        this.next = new int[market.needs()];
        this.queue = new int[market.needs()];
        this.path = new int[market.needs()];
    }

    /**
     * Goes on from this assignment until no more seats can be filled; nobody who has a seat loses it for none.
     *
     * @return by need, whether it is within reach of a seat that stays empty
     */
    static boolean[] complete(Market market, Assignment assignment) {
        return new MaximumFlow(market, assignment).complete();
    }

    private boolean[] complete() {
        takeTheFree();
        while (reach()) {
            System.arraycopy(market.from, 0, next, 0, next.length);
            for (int need = 0; need < market.needs(); need++) {
                boolean found = true;
                while (found && assignment.open(need) > 0) {
                    found = augment(need);
                }
            }
        }
        var within = new boolean[market.needs()];
        for (int need = 0; need < within.length; need++) {
            within[need] = level[need] >= 0;
        }
        return within;
    }

    /** Each need in turn takes the best of those whom nobody took: most seats need no path at all. */
    private void takeTheFree() {
        for (int need = 0; need < market.needs(); need++) {
            for (int edge = market.from[need]; edge < market.from[need + 1] && assignment.open(need) > 0; edge++) {
                if (assignment.edgeOf(market.person[edge]) == NONE) {
                    assignment.take(edge);
                }
            }
        }
    }

    /** Numbers the needs by their distance from an empty seat; tells whether somebody without a seat is within reach. */
    private boolean reach() {
        Arrays.fill(level, -1);
        int end = 0;
        for (int need = 0; need < market.needs(); need++) {
            if (assignment.open(need) > 0) {
                level[need] = 0;
                queue[end++] = need;
            }
        }
        boolean found = false;
        for (int at = 0; at < end; at++) {
            int need = queue[at];
            for (int edge = market.from[need]; edge < market.from[need + 1]; edge++) {
                int held = assignment.edgeOf(market.person[edge]);
                if (held == NONE) {
                    found = true;
                } else if (level[market.need[held]] < 0 && !found) {
                    level[market.need[held]] = level[need] + 1;
                    queue[end++] = market.need[held];
                }
            }
        }
        return found;
    }

    /** Fills one seat of this need along a shortest path, walked without recursion since a path may be as long as there are needs. */
    private boolean augment(int start) {
        int depth = 0;
        path[0] = start;
        while (depth >= 0) {
            int need = path[depth];
            if (next[need] == market.from[need + 1]) {
                depth--;
                if (depth >= 0) {
                    next[path[depth]]++;
                }
                continue;
            }
            int held = assignment.edgeOf(market.person[next[need]]);
            if (held == NONE) {
                moveAlong(depth);
                return true;
            }
            if (level[market.need[held]] == level[need] + 1) {
                path[++depth] = market.need[held];
            } else {
                next[need]++;
            }
        }
        return false;
    }

    /** From the far end: whoever has no seat takes one, and frees the person whom the need before takes, up to the start. */
    private void moveAlong(int depth) {
        for (int at = depth; at >= 0; at--) {
            assignment.take(next[path[at]]++);
        }
    }
}
