package fr.clubbusiness.allocation.market;

import static fr.clubbusiness.allocation.market.Assignment.NONE;

import java.util.Arrays;

/**
 * Fills as many seats as possible, whatever the scores. It finds shortest augmenting paths, many at a time (Hopcroft and Karp, 1973), for
 * needs with several seats. A need with an open seat takes a person from another need, that need takes one from a third, and so on to a
 * person without a seat.
 *
 * <p>It also finds where people are scarce (Dulmage and Mendelsohn, 1958). A seat stays open only if everyone that its need can reach has a
 * seat with a need that it can also reach. In every best assignment, all those people have a seat with one of those needs.
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
     * Continues this assignment until no more seats can be filled. A person who has a seat keeps one, perhaps with another need.
     *
     * @return by need, whether a seat that stays open can reach it
     */
    static boolean[] complete(Market market, Assignment assignment) {
        return new MaximumFlow(market, assignment).complete();
    }

    private boolean[] complete() {
        assignFreePeople();
        while (setLevels()) {
            System.arraycopy(market.from, 0, next, 0, next.length);
            for (int need = 0; need < market.needs(); need++) {
                boolean found = true;
                while (found && assignment.openSeats(need) > 0) {
                    found = augment(need);
                }
            }
        }
        var reachable = new boolean[market.needs()];
        for (int need = 0; need < reachable.length; need++) {
            reachable[need] = level[need] >= 0;
        }
        return reachable;
    }

    /** Gives each need in turn its best people without a seat. Most seats are filled here without a search for paths. */
    private void assignFreePeople() {
        for (int need = 0; need < market.needs(); need++) {
            for (int edge = market.from[need]; edge < market.from[need + 1] && assignment.openSeats(need) > 0; edge++) {
                if (assignment.edgeOf(market.person[edge]) == NONE) {
                    assignment.take(edge);
                }
            }
        }
    }

    /** Sets the level of each need: its distance from an open seat. Returns whether a person without a seat can be reached. */
    private boolean setLevels() {
        Arrays.fill(level, -1);
        int end = 0;
        for (int need = 0; need < market.needs(); need++) {
            if (assignment.openSeats(need) > 0) {
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

    /** Fills one seat of this need along a shortest path. There is no recursion, because a path may be as long as the number of needs. */
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

    /**
     * Moves people along the path from its far end. The person without a seat takes one, which frees a person for the need before, back to
     * the start.
     */
    private void moveAlong(int depth) {
        for (int at = depth; at >= 0; at--) {
            assignment.take(next[path[at]]++);
        }
    }
}
