package fr.clubbusiness.allocation;

import static fr.clubbusiness.allocation.market.Assignment.NONE;

import fr.clubbusiness.allocation.market.AllocationMode;
import fr.clubbusiness.allocation.market.Assignment;
import fr.clubbusiness.allocation.market.AssignmentCosts;
import fr.clubbusiness.allocation.market.LeftOutReason;
import fr.clubbusiness.beneficiary.ReadyPeople;
import fr.clubbusiness.http.WorkLimits;
import fr.clubbusiness.matching.MatchManyNeeds;
import fr.clubbusiness.need.OpenPositions;
import fr.clubbusiness.problem.Conflict;
import fr.clubbusiness.problem.Refused;
import fr.clubbusiness.problem.Unavailable;
import fr.clubbusiness.security.Caller;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hibernate.Session;

/**
 * Computes a proposal, one at a time in a club, and stores it. One short transaction reads the data and another stores the result. The
 * computation between them takes seconds and holds no connection.
 */
@ApplicationScoped
class RunAllocation {
    /** Sorted so that the best score gets the greatest id, and comes first in lists. */
    private static final String INSERT_PAIRS = """
            INSERT INTO allocation_pair (allocation_id, club_id, need_id, beneficiary_id, score, status)
            SELECT :allocation, :club, need, person, score, 'PROPOSED'
            FROM unnest(CAST(:needs AS uuid[]), CAST(:people AS uuid[]), CAST(:scores AS float8[])) AS pair (need, person, score)
            ORDER BY score, need DESC, person DESC
            """;

    /** Time limit of the computation. A club of a hundred thousand people takes some seconds. */
    static final Duration TIME_LIMIT = Duration.ofMinutes(1);

    /** Time allowed for reading, in addition to {@link #TIME_LIMIT}. */
    private static final Duration READING_TIME = Duration.ofMinutes(1);

    private final OpenPositions positions;
    private final ReadyPeople ready;
    private final MatchManyNeeds matches;
    private final LeftOut leftOut;
    private final AllocationRuns runs;
    private final WorkLimits limits;
    private final Session entities;
    private final Clock clock;

    RunAllocation(
            OpenPositions positions,
            ReadyPeople ready,
            MatchManyNeeds matches,
            LeftOut leftOut,
            AllocationRuns runs,
            WorkLimits limits,
            Session entities,
            Clock clock) {
        this.positions = positions;
        this.ready = ready;
        this.matches = matches;
        this.leftOut = leftOut;
        this.runs = runs;
        this.limits = limits;
        this.entities = entities;
        this.clock = clock;
    }

    /** A computed proposal, not stored yet. */
    record Proposal(
            AllocationMode mode,
            OpenPositions.Where where,
            NumberedMarket numbering,
            Assignment assignment,
            AssignmentCosts costs,
            Map<LeftOutReason, List<UUID>> leftOut) {

        static Proposal of(AllocationMode mode, OpenPositions.Where where, SolvedMarket solution) {
            var numbering = solution.numbering();
            var assignment = solution.assignment();
            return new Proposal(
                    mode,
                    where,
                    numbering,
                    assignment,
                    AssignmentCosts.of(numbering.market(), assignment),
                    LeftOut.of(numbering, assignment));
        }
    }

    /** The needs and people of a club at one moment. */
    private record Snapshot(Map<UUID, Integer> positions, List<UUID> ready) {}

    /**
     * Proposes people for the seats of the selected open needs. Must be called outside a transaction.
     *
     * @throws Conflict when another proposal of the club is being computed, on any node
     * @throws Refused when there is nothing to allocate
     * @throws Unavailable when it takes longer than {@link #TIME_LIMIT}
     */
    Proposal propose(UUID club, AllocationMode mode, OpenPositions.Where where) {
        return runs.runAlone(
                club, TIME_LIMIT.plus(READING_TIME), () -> Proposal.of(mode, where, solution(club, mode, where)));
    }

    /** Stores a proposal, in the caller's transaction. */
    Allocation store(Caller caller, Proposal proposal) {
        var numbering = proposal.numbering();
        var allocation =
                new Allocation(caller, proposal.mode(), proposal.where(), numbering, proposal.costs(), clock.instant());
        allocation.persistAndFlush();
        storePairs(allocation, numbering, proposal.assignment());
        leftOut.store(allocation, proposal.leftOut());
        return allocation;
    }

    private SolvedMarket solution(UUID club, AllocationMode mode, OpenPositions.Where where) {
        var snapshot =
                QuarkusTransaction.requiringNew().call(() -> new Snapshot(positions.of(club, where), ready.of(club)));
        if (snapshot.positions().isEmpty()) {
            throw new Refused(
                    "NO_OPEN_NEED",
                    "Il n'y a rien à répartir : aucun besoin ouvert n'a de poste à pourvoir ici.",
                    "There is nothing to allocate: no open need has a position to fill here.");
        }
        var limit = limits.atMost(TIME_LIMIT);
        var solution = SolvedMarket.of(
                mode,
                snapshot.positions(),
                snapshot.ready(),
                (needs, each) -> matches.best(club, needs, each, limit),
                limit);
        if (solution.numbering().market().edges() == 0) {
            throw new Refused(
                    "NOBODY_FITS",
                    "Il n'y a personne à répartir : aucune personne ne correspond à ces besoins pour l'instant.",
                    "There is nobody to allocate: no person matches these needs for now.");
        }
        return solution;
    }

    private void storePairs(Allocation allocation, NumberedMarket numbering, Assignment assignment) {
        var market = numbering.market();
        var edges = IntStream.range(0, market.people)
                .map(assignment::edgeOf)
                .filter(edge -> edge != NONE)
                .boxed()
                .toList();
        entities.createNativeMutationQuery(INSERT_PAIRS)
                .setParameter("allocation", allocation.id())
                .setParameter("club", allocation.clubId())
                .setParameter("needs", ids(edges, market.need, numbering.needs()))
                .setParameter("people", ids(edges, market.person, numbering.people()))
                .setParameter(
                        "scores", edges.stream().map(edge -> market.score[edge]).toArray(Double[]::new))
                .executeUpdate();
    }

    private static UUID[] ids(List<Integer> edges, int[] number, List<UUID> ids) {
        return edges.stream().map(edge -> ids.get(number[edge])).toArray(UUID[]::new);
    }
}
