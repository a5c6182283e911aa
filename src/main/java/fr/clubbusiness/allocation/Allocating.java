package fr.clubbusiness.allocation;

import static fr.clubbusiness.allocation.Assignment.NONE;

import fr.clubbusiness.beneficiary.ReadyPeople;
import fr.clubbusiness.matching.ManyMatches;
import fr.clubbusiness.need.OpenPositions;
import fr.clubbusiness.security.Caller;
import fr.clubbusiness.shared.Conflict;
import fr.clubbusiness.shared.Refused;
import fr.clubbusiness.shared.Unavailable;
import fr.clubbusiness.shared.WorkLimits;
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
 * Computes a proposal, one at a time in a club, and stores it. It is read in one short transaction and stored in another; between them it
 * is computed, which takes seconds and holds no connection.
 */
@ApplicationScoped
class Allocating {
    /** So that the best score has the greatest id, and comes first in a list. */
    private static final String INSERT_PAIRS = """
            INSERT INTO allocation_pair (allocation_id, club_id, need_id, beneficiary_id, score, status)
            SELECT :allocation, :club, need, person, score, 'PROPOSED'
            FROM unnest(CAST(:needs AS uuid[]), CAST(:people AS uuid[]), CAST(:scores AS float8[])) AS pair (need, person, score)
            ORDER BY score, need DESC, person DESC
            """;

    /** A club of a hundred thousand people takes some seconds. */
    static final Duration MOST = Duration.ofMinutes(1);

    /** What reading may take, beside {@link #MOST}. */
    private static final Duration READING = Duration.ofMinutes(1);

    private final OpenPositions positions;
    private final ReadyPeople ready;
    private final ManyMatches matches;
    private final LeftOut leftOut;
    private final AllocationRuns runs;
    private final WorkLimits limits;
    private final Session entities;
    private final Clock clock;

    Allocating(
            OpenPositions positions,
            ReadyPeople ready,
            ManyMatches matches,
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

    /** What was computed over these needs, and is to be stored. */
    record Proposal(
            Mode mode,
            OpenPositions.Where where,
            Numbering numbering,
            Assignment assignment,
            Costs costs,
            Map<Lack, List<UUID>> leftOut) {

        static Proposal of(Mode mode, OpenPositions.Where where, Solution solution) {
            var numbering = solution.numbering();
            var assignment = solution.assignment();
            return new Proposal(
                    mode,
                    where,
                    numbering,
                    assignment,
                    Costs.of(numbering.market(), assignment),
                    LeftOut.of(numbering, assignment));
        }
    }

    /** The needs and people of a club at one moment. */
    private record Club(Map<UUID, Integer> positions, List<UUID> ready) {}

    /**
     * Proposes, for the open needs that are meant, who takes which of their seats. No transaction may be open.
     *
     * @throws Conflict when the club's last one is still being computed, on any node
     * @throws Refused when there is nothing to allocate
     * @throws Unavailable when it takes longer than {@link #MOST}
     */
    Proposal propose(UUID club, Mode mode, OpenPositions.Where where) {
        return runs.alone(club, MOST.plus(READING), () -> Proposal.of(mode, where, solution(club, mode, where)));
    }

    /** Stores what was proposed, in the caller's transaction. */
    Allocation store(Caller caller, Proposal proposal) {
        var numbering = proposal.numbering();
        var allocation =
                new Allocation(caller, proposal.mode(), proposal.where(), numbering, proposal.costs(), clock.instant());
        allocation.persistAndFlush();
        storePairs(allocation, numbering, proposal.assignment());
        leftOut.store(allocation, proposal.leftOut());
        return allocation;
    }

    private Solution solution(UUID club, Mode mode, OpenPositions.Where where) {
        var read = QuarkusTransaction.requiringNew().call(() -> new Club(positions.of(club, where), ready.of(club)));
        if (read.positions().isEmpty()) {
            throw new Refused(
                    "NO_OPEN_NEED",
                    "Il n'y a rien à répartir : aucun besoin ouvert n'a de poste à pourvoir ici.",
                    "There is nothing to allocate: no open need has a position to fill here.");
        }
        var limit = limits.atMost(MOST);
        var solution = Solution.of(
                mode, read.positions(), read.ready(), (needs, each) -> matches.best(club, needs, each, limit), limit);
        if (solution.numbering().market().edges() == 0) {
            throw new Refused(
                    "NOBODY_FITS",
                    "Il n'y a personne à répartir : aucune personne ne correspond à ces besoins pour l'instant.",
                    "There is nobody to allocate: no person matches these needs for now.");
        }
        return solution;
    }

    private void storePairs(Allocation allocation, Numbering numbering, Assignment assignment) {
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
