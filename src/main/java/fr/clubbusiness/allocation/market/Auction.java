package fr.clubbusiness.allocation.market;

import fr.clubbusiness.problem.WorkLimit;

/**
 * Places the most people: it fills as many seats as possible, with a total score within 0.1 % of the best.
 *
 * <p>The 0.1 % holds when the auctions end by themselves, as they do on all measured markets. If an auction uses up its share of work
 * first, the number of seats filled is the same, but the total score may be lower.
 *
 * <p>{@link MaximumFlow} finds how many seats can be filled, and divides the market in two. Where there are enough people, every seat can
 * be filled, and needs bid for people. Where people are scarce, each of them can have a seat, and people bid for seats. No best assignment
 * pairs a person of one part with a need of the other. So two auctions lose nothing, and each of them ends.
 */
final class Auction {
    /** Largest loss of total score, as a share: a seat loses at most this share of the mean score of one full assignment. */
    static final double LOSS = 0.0009;

    /** How often all edges may be examined. After that, the remaining seats are filled whatever the score. */
    private static final int ROUNDS = 400;

    private final Market market;
    private final WorkLimit limit;
    private final Assignment filling;
    private final boolean[] lacksPeople;
    private final boolean[] scarce;

    private Auction(Market market, WorkLimit limit) {
        this.market = market;
        this.limit = limit;
        this.filling = new Assignment(market);
        this.lacksPeople = MaximumFlow.complete(market, filling);
        this.scarce = new boolean[market.people];
        for (int edge = 0; edge < market.edges(); edge++) {
            scarce[market.person[edge]] |= lacksPeople[market.need[edge]];
        }
    }

    /** Places as many people as possible with the best total score. The same market always gives the same result. */
    static Assignment mostPlaced(Market market, WorkLimit limit) {
        return new Auction(market, limit).run();
    }

    private Assignment run() {
        double step = Math.max(1e-6, LOSS * filling.totalScore() / Math.max(1, filling.filled()));
        var assignment = new Assignment(market);
        needsBid(step, assignment);
        peopleBid(step, assignment);
        MaximumFlow.complete(market, assignment);
        return assignment;
    }

    private long budget() {
        return 1_000_000L + (long) ROUNDS * market.edges();
    }

    private void needsBid(double step, Assignment assignment) {
        var lacking = new int[market.needs()];
        for (int need = 0; need < lacking.length; need++) {
            lacking[need] = lacksPeople[need] ? 0 : market.seats[need] - filling.openSeats(need);
        }
        var pieces = new int[market.people];
        for (int person = 0; person < pieces.length; person++) {
            pieces[person] = scarce[person] ? 0 : 1;
        }
        var bidding = new AuctionRounds(
                new AuctionRounds.Edges(market.from, market.need, market.person, market.score), lacking, pieces);
        bidding.run(step, budget(), limit);
        bidding.forEachSold(assignment::take);
    }

    private void peopleBid(double step, Assignment assignment) {
        var wishes = EdgesByPerson.of(
                market,
                edge -> lacksPeople[market.need[edge]],
                (edge, other) -> market.score[edge] > market.score[other]
                        || (market.score[edge] == market.score[other] && edge < other));
        var pieces = new int[market.needs()];
        for (int need = 0; need < pieces.length; need++) {
            pieces[need] = lacksPeople[need] ? market.seats[need] : 0;
        }
        var lacking = new int[market.people];
        for (int person = 0; person < lacking.length; person++) {
            lacking[person] = scarce[person] ? 1 : 0;
        }
        var bidding = new AuctionRounds(byPerson(wishes), lacking, pieces);
        bidding.run(step, budget(), limit);
        bidding.forEachSold(sold -> assignment.take(wishes.edge[sold]));
    }

    private AuctionRounds.Edges byPerson(EdgesByPerson wishes) {
        int count = wishes.edge.length;
        var person = new int[count];
        var need = new int[count];
        var worth = new double[count];
        for (int i = 0; i < count; i++) {
            person[i] = market.person[wishes.edge[i]];
            need[i] = market.need[wishes.edge[i]];
            worth[i] = market.score[wishes.edge[i]];
        }
        return new AuctionRounds.Edges(wishes.from, person, need, worth);
    }
}
