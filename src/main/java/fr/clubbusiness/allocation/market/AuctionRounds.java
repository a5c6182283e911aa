package fr.clubbusiness.allocation.market;

import fr.clubbusiness.problem.WorkLimit;
import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * An auction (Bertsekas, 1988). A bidder that lacks something bids for the item worth most to it at present prices. It raises the price
 * until the next best item is as good, and then by one more step. A bidder that loses an item bids again. The auction ends when every
 * bidder has all it seeks. The total worth is then below the best possible by at most one step for each item sold.
 *
 * <p>A bidder seeks one item or several. It bids for all of them at once, so that the seats of one need do not bid against each other. An
 * item has one piece or several, and the cheapest piece is sold. So people see the seats of one need as one item.
 *
 * <p>Every bidder must be one that can be served; otherwise prices would rise for ever. The work is limited all the same, because the
 * prices of scarce items may rise for a long time.
 */
final class AuctionRounds {
    /** More than any worth. It is the price of an item when the bidder has no alternative. */
    private static final double NO_ALTERNATIVE = 1e6;

    private static final int UNSOLD = -1;

    /** Bids between two checks of the limit: a fraction of a millisecond. */
    private static final int BIDS_BETWEEN_CHECKS = 1_000;

    private final Edges edges;
    private final int[] firstPiece;
    private final double[] piecePrice;
    private final int[] pieceEdge;
    private final int[] cheapest;
    private final double[] price;

    private final int[] lacking;
    private final int[] queue;
    private final boolean[] queued;
    private int head;
    private int waiting;

    private final int[] bestEdge;
    private final double[] bestValue;
    private long examined;

    /**
     * The possible sales. The edges of a bidder are consecutive, the greatest worth first.
     *
     * @param from first edge of each bidder, then the number of edges
     * @param bidder by edge
     * @param item by edge
     * @param worth by edge, 0 or more
     */
    @SuppressWarnings("ArrayRecordComponent") // arrays for speed; these records are never compared
    record Edges(int[] from, int[] bidder, int[] item, double[] worth) {}

    /**
     * An auction before the first bid.
     *
     * @param lacking number of items that each bidder seeks
     * @param pieces number of pieces of each item; 0 when it is not for sale
     */
    AuctionRounds(Edges edges, int[] lacking, int[] pieces) {
        this.edges = edges;
        this.lacking = lacking.clone();
        this.firstPiece = new int[pieces.length + 1];
        this.cheapest = new int[pieces.length];
        this.price = new double[pieces.length];
        for (int item = 0; item < pieces.length; item++) {
            firstPiece[item + 1] = firstPiece[item] + pieces[item];
            cheapest[item] = firstPiece[item];
            price[item] = pieces[item] == 0 ? Double.POSITIVE_INFINITY : 0;
        }
        this.piecePrice = new double[firstPiece[pieces.length]];
        this.pieceEdge = new int[piecePrice.length];
        Arrays.fill(pieceEdge, UNSOLD);
        this.queue = new int[lacking.length];
        this.queued = new boolean[lacking.length];
        int max = Arrays.stream(lacking).max().orElse(0);
        this.bestEdge = new int[max + 1];
        this.bestValue = new double[max + 1];
    }

    /**
     * Bids until every bidder has what it seeks, or about {@code budget} edges were examined.
     *
     * @param step the extra bid, above 0, in the unit of worth
     * @param limit checked every {@value #BIDS_BETWEEN_CHECKS} bids
     */
    void run(double step, long budget, WorkLimit limit) {
        for (int bidder = 0; bidder < lacking.length; bidder++) {
            enqueue(bidder);
        }
        for (int bids = 0; waiting > 0 && examined < budget; bids++) {
            if (bids % BIDS_BETWEEN_CHECKS == 0) {
                limit.check();
            }
            int bidder = queue[head];
            head = head + 1 == queue.length ? 0 : head + 1;
            waiting--;
            queued[bidder] = false;
            bid(bidder, step);
        }
    }

    /** Passes on each edge that is sold. */
    void forEachSold(IntConsumer edge) {
        for (int held : pieceEdge) {
            if (held != UNSOLD) {
                edge.accept(held);
            }
        }
    }

    private void enqueue(int bidder) {
        if (lacking[bidder] > 0 && !queued[bidder]) {
            int tail = head + waiting;
            queue[tail >= queue.length ? tail - queue.length : tail] = bidder;
            waiting++;
            queued[bidder] = true;
        }
    }

    private void bid(int bidder, double step) {
        int wanted = lacking[bidder];
        int found = findBest(bidder, wanted + 1);
        int bought = Math.min(wanted, found);
        if (bought == 0) {
            return;
        }
        double nextBest = found > wanted ? bestValue[wanted] : bestValue[bought - 1] - NO_ALTERNATIVE;
        for (int i = 0; i < bought; i++) {
            buy(bestEdge[i], edges.worth[bestEdge[i]] - nextBest + step);
        }
        lacking[bidder] -= bought;
    }

    /**
     * Finds the best items that the bidder does not have, and returns how many, at most {@code max}. It stops early, because prices are
     * never below 0.
     */
    private int findBest(int bidder, int max) {
        int found = 0;
        double least = Double.NEGATIVE_INFINITY;
        int edge = edges.from[bidder];
        int end = edges.from[bidder + 1];
        int first = edge;
        for (; edge < end && (found < max || edges.worth[edge] > least); edge++) {
            int item = edges.item[edge];
            double value = edges.worth[edge] - price[item];
            if (value > least && pieceEdge[cheapest[item]] != edge) {
                found = insert(edge, value, found, max);
                least = found < max ? Double.NEGATIVE_INFINITY : bestValue[max - 1];
            }
        }
        examined += edge - first + 1;
        return found;
    }

    private int insert(int edge, double value, int found, int max) {
        int at = Math.min(found, max - 1);
        while (at > 0 && bestValue[at - 1] < value) {
            bestValue[at] = bestValue[at - 1];
            bestEdge[at] = bestEdge[at - 1];
            at--;
        }
        bestValue[at] = value;
        bestEdge[at] = edge;
        return Math.min(found + 1, max);
    }

    private void buy(int edge, double bid) {
        int item = edges.item[edge];
        int piece = cheapest[item];
        int before = pieceEdge[piece];
        if (before != UNSOLD) {
            lacking[edges.bidder[before]]++;
            enqueue(edges.bidder[before]);
        }
        pieceEdge[piece] = edge;
        piecePrice[piece] = bid;
        for (int other = firstPiece[item]; other < firstPiece[item + 1]; other++) {
            piece = piecePrice[other] < piecePrice[piece] ? other : piece;
        }
        cheapest[item] = piece;
        price[item] = piecePrice[piece];
    }
}
