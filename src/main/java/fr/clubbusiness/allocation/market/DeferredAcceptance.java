package fr.clubbusiness.allocation.market;

import static fr.clubbusiness.allocation.market.Assignment.NONE;

/**
 * A stable proposal: no need and person prefer each other to what they have (Gale and Shapley, 1962, for needs with several seats). People
 * ask in the order of their wishes, and needs keep the best who have asked so far. Among all stable proposals, this one is the best for
 * each person.
 *
 * <p>A person prefers needs by the part of the score about their own wishes, then by score, then by the need's id. A need prefers people by
 * score, then by the person's id. Every pair of the market is better than no pair for both, since it has already passed the law.
 */
final class DeferredAcceptance {
    private DeferredAcceptance() {}

    /** The stable proposal that suits people most. */
    static Assignment stable(Market market) {
        var wishes = EdgesByPerson.of(market, _ -> true, (edge, other) -> isWishedMore(market, edge, other));
        var assignment = new Assignment(market);
        var kept = new KeptEdges(market);
        var next = wishes.from.clone();
        for (int first = 0; first < market.people; first++) {
            int asking = first;
            while (asking != NONE && next[asking] < wishes.from[asking + 1]) {
                asking = ask(wishes.edge[next[asking]++], asking, market, kept, assignment);
            }
        }
        return assignment;
    }

    /** Asks for a seat. Returns the person left without a seat: {@code NONE}, the person who had the seat, or the person who asked. */
    private static int ask(int edge, int asking, Market market, KeptEdges kept, Assignment assignment) {
        int need = market.need[edge];
        if (market.seats[need] == 0) {
            return asking;
        }
        if (assignment.openSeats(need) > 0) {
            kept.add(need, edge);
            assignment.take(edge);
            return NONE;
        }
        int last = kept.last(need);
        if (last < edge) {
            return asking;
        }
        assignment.leave(market.person[last]);
        kept.replaceLast(need, edge);
        assignment.take(edge);
        return market.person[last];
    }

    /**
     * Counts the pairs who would both prefer each other. The person prefers the need to their seat, or has none. The need has an open seat,
     * or prefers the person to one of its people.
     */
    static long blockingPairs(Market market, Assignment assignment) {
        var last = new int[market.needs()];
        for (int person = 0; person < market.people; person++) {
            int edge = assignment.edgeOf(person);
            if (edge != NONE) {
                last[market.need[edge]] = Math.max(last[market.need[edge]], edge);
            }
        }
        long blocking = 0;
        for (int edge = 0; edge < market.edges(); edge++) {
            int need = market.need[edge];
            int held = assignment.edgeOf(market.person[edge]);
            boolean needPrefers = assignment.openSeats(need) > 0 || (market.seats[need] > 0 && edge < last[need]);
            if (held != edge && needPrefers && (held == NONE || isWishedMore(market, edge, held))) {
                blocking++;
            }
        }
        return blocking;
    }

    /** Whether the person prefers the first edge. Edges are numbered by need, so the smaller number is the smaller id. */
    static boolean isWishedMore(Market market, int edge, int other) {
        if (market.liking[edge] != market.liking[other]) {
            return market.liking[edge] > market.liking[other];
        }
        if (market.score[edge] != market.score[other]) {
            return market.score[edge] > market.score[other];
        }
        return edge < other;
    }

    /** The people that each need keeps, as a heap of edges with the last choice on top. The order of the edges is the order of the need. */
    public static final class KeptEdges {
        private final int[] first;
        private final int[] size;
        private final int[] heap;

        KeptEdges(Market market) {
            first = new int[market.needs()];
            size = new int[market.needs()];
            int seats = 0;
            for (int need = 0; need < first.length; need++) {
                first[need] = seats;
                seats += market.seats[need];
            }
            heap = new int[seats];
        }

        int last(int need) {
            return heap[first[need]];
        }

        void add(int need, int edge) {
            int at = size[need]++;
            int base = first[need];
            while (at > 0 && heap[base + (at - 1) / 2] < edge) {
                heap[base + at] = heap[base + (at - 1) / 2];
                at = (at - 1) / 2;
            }
            heap[base + at] = edge;
        }

        void replaceLast(int need, int edge) {
            int base = first[need];
            int at = 0;
            for (int child = 1; child < size[need]; child = 2 * at + 1) {
                int greater = child + 1 < size[need] && heap[base + child + 1] > heap[base + child] ? child + 1 : child;
                if (heap[base + greater] <= edge) {
                    break;
                }
                heap[base + at] = heap[base + greater];
                at = greater;
            }
            heap[base + at] = edge;
        }
    }
}
