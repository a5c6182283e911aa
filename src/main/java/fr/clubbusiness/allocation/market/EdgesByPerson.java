package fr.clubbusiness.allocation.market;

import java.util.function.IntPredicate;

/** The edges of each person, sorted by an order that puts the best first. */
final class EdgesByPerson {
    /** Gaps of the Shell sort, the longest first (Ciura, 2001). A short list uses only the last ones. */
    private static final int[] GAPS = {102_549, 45_577, 20_256, 9_003, 4_001, 1_750, 701, 301, 132, 57, 23, 10, 4, 1};

    /** The edges of person {@code p} are {@code edge[from[p]]} to {@code edge[from[p + 1] - 1]}. */
    final int[] from;

    final int[] edge;

    private EdgesByPerson(int[] from, int[] edge) {
        this.from = from;
        this.edge = edge;
    }

    /** Compares two edges of one person. It must be a total order, so that the result does not depend on the input order. */
    interface Order {
        boolean isBefore(int edge, int other);
    }

    /** The edges that {@code kept} accepts, by person, in this order. */
    static EdgesByPerson of(Market market, IntPredicate kept, Order order) {
        var from = new int[market.people + 1];
        for (int edge = 0; edge < market.edges(); edge++) {
            if (kept.test(edge)) {
                from[market.person[edge] + 1]++;
            }
        }
        for (int person = 0; person < market.people; person++) {
            from[person + 1] += from[person];
        }
        var edges = new int[from[market.people]];
        var at = from.clone();
        for (int edge = 0; edge < market.edges(); edge++) {
            if (kept.test(edge)) {
                edges[at[market.person[edge]]++] = edge;
            }
        }
        for (int person = 0; person < market.people; person++) {
            sort(edges, from[person], from[person + 1], order);
        }
        return new EdgesByPerson(from, edges);
    }

    private static void sort(int[] edges, int first, int end, Order order) {
        for (int gap : GAPS) {
            for (int i = first + gap; i < end; i++) {
                int one = edges[i];
                int at = i;
                while (at - gap >= first && order.isBefore(one, edges[at - gap])) {
                    edges[at] = edges[at - gap];
                    at -= gap;
                }
                edges[at] = one;
            }
        }
    }
}
