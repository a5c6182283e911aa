package fr.clubbusiness.allocation.market;

import fr.clubbusiness.problem.WorkLimit;
import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * An auction (Bertsekas, 1988): whoever lacks something bids for what is worth the most to them at the present prices, just as much as
 * makes the next best thing as good, and a little more; whoever is outbid bids again. It ends when every bidder has all that they seek,
 * and then the total worth is less than the greatest by at most "a little" for each thing sold.
 *
 * <p>Bidders seek one thing or several, and bid for all that they lack at once, so that the seats of one need do not bid against each
 * other. Things come in one piece or several: the cheapest piece is the one sold, so that the seats of one need are one thing to people.
 *
 * <p>Only for bidders who can all be served: others would raise prices for ever. The work is bounded all the same, since prices of what is
 * barely enough may climb long.
 */
final class AuctionRounds {
    /** More than any worth: the price of what somebody must have because nothing else is left. */
    private static final double MUST_HAVE = 1e6;

    private static final int NOBODY = -1;

    /** A fraction of a millisecond. */
    private static final int BIDS = 1_000;

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
    private long looked;

    /**
     * Who could have what; the edges of one bidder stand together, the greatest worth first.
     *
     * @param from first edge of each bidder, and the number of edges at the end
     * @param bidder by edge
     * @param thing by edge
     * @param worth by edge, from 0
     */
    @SuppressWarnings("ArrayRecordComponent") // arrays on purpose: never compared
    record Edges(int[] from, int[] bidder, int[] thing, double[] worth) {}

    /**
     * Before any bid.
     *
     * @param lacking how many things each bidder seeks
     * @param pieces of each thing; 0 for what is not for sale
     */
    AuctionRounds(Edges edges, int[] lacking, int[] pieces) {
        this.edges = edges;
        this.lacking = lacking.clone();
        this.firstPiece = new int[pieces.length + 1];
        this.cheapest = new int[pieces.length];
        this.price = new double[pieces.length];
        for (int thing = 0; thing < pieces.length; thing++) {
            firstPiece[thing + 1] = firstPiece[thing] + pieces[thing];
            cheapest[thing] = firstPiece[thing];
            price[thing] = pieces[thing] == 0 ? Double.POSITIVE_INFINITY : 0;
        }
        this.piecePrice = new double[firstPiece[pieces.length]];
        this.pieceEdge = new int[piecePrice.length];
        Arrays.fill(pieceEdge, NOBODY);
        this.queue = new int[lacking.length];
        this.queued = new boolean[lacking.length];
        int most = Arrays.stream(lacking).max().orElse(0);
        this.bestEdge = new int[most + 1];
        this.bestValue = new double[most + 1];
    }

    /**
     * Bids until every bidder has what they seek, or about {@code budget} edges were looked at.
     *
     * @param step the "little more", above 0, in the unit of worth
     * @param limit asked every {@value #BIDS} bids
     */
    void run(double step, long budget, WorkLimit limit) {
        for (int bidder = 0; bidder < lacking.length; bidder++) {
            enqueue(bidder);
        }
        for (int bids = 0; waiting > 0 && looked < budget; bids++) {
            if (bids % BIDS == 0) {
                limit.check();
            }
            int bidder = queue[head];
            head = head + 1 == queue.length ? 0 : head + 1;
            waiting--;
            queued[bidder] = false;
            bid(bidder, step);
        }
    }

    /** Gives each edge by which something is sold. */
    void forEachSold(IntConsumer edge) {
        for (int held : pieceEdge) {
            if (held != NOBODY) {
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
        int found = look(bidder, wanted + 1);
        int bought = Math.min(wanted, found);
        if (bought == 0) {
            return;
        }
        double nextBest = found > wanted ? bestValue[wanted] : bestValue[bought - 1] - MUST_HAVE;
        for (int i = 0; i < bought; i++) {
            buy(bestEdge[i], edges.worth[bestEdge[i]] - nextBest + step);
        }
        lacking[bidder] -= bought;
    }

    /** Finds the best things that the bidder has not, at most {@code most}; returns how many. Prices are not under 0, so it stops early. */
    private int look(int bidder, int most) {
        int found = 0;
        double least = Double.NEGATIVE_INFINITY;
        int edge = edges.from[bidder];
        int end = edges.from[bidder + 1];
        int first = edge;
        for (; edge < end && (found < most || edges.worth[edge] > least); edge++) {
            int thing = edges.thing[edge];
            double value = edges.worth[edge] - price[thing];
            if (value > least && pieceEdge[cheapest[thing]] != edge) {
                found = insert(edge, value, found, most);
                least = found < most ? Double.NEGATIVE_INFINITY : bestValue[most - 1];
            }
        }
        looked += edge - first + 1;
        return found;
    }

    private int insert(int edge, double value, int found, int most) {
        int at = Math.min(found, most - 1);
        while (at > 0 && bestValue[at - 1] < value) {
            bestValue[at] = bestValue[at - 1];
            bestEdge[at] = bestEdge[at - 1];
            at--;
        }
        bestValue[at] = value;
        bestEdge[at] = edge;
        return Math.min(found + 1, most);
    }

    private void buy(int edge, double bid) {
        int thing = edges.thing[edge];
        int piece = cheapest[thing];
        int before = pieceEdge[piece];
        if (before != NOBODY) {
            lacking[edges.bidder[before]]++;
            enqueue(edges.bidder[before]);
        }
        pieceEdge[piece] = edge;
        piecePrice[piece] = bid;
        for (int other = firstPiece[thing]; other < firstPiece[thing + 1]; other++) {
            piece = piecePrice[other] < piecePrice[piece] ? other : piece;
        }
        cheapest[thing] = piece;
        price[thing] = piecePrice[piece];
    }
}
