package fr.clubbusiness.allocation;

import static fr.clubbusiness.allocation.Assignment.NONE;

import fr.clubbusiness.beneficiary.ReadyPeople;
import fr.clubbusiness.matching.ManyMatches;
import fr.clubbusiness.need.OpenPositions;
import fr.clubbusiness.security.Caller;
import fr.clubbusiness.shared.Conflict;
import fr.clubbusiness.shared.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hibernate.Session;

/**
 * Makes a proposal and stores it, one at a time in a club. Everything is read and reckoned before anything is written, so that the
 * transaction that writes is short however long the reckoning was.
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

    private final OpenPositions positions;
    private final ReadyPeople ready;
    private final ManyMatches matches;
    private final LeftOut leftOut;
    private final Session entities;
    private final Clock clock;

    Allocating(
            OpenPositions positions,
            ReadyPeople ready,
            ManyMatches matches,
            LeftOut leftOut,
            Session entities,
            Clock clock) {
        this.positions = positions;
        this.ready = ready;
        this.matches = matches;
        this.leftOut = leftOut;
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * Proposes, for the open needs that are meant, who takes which of their seats.
     *
     * @throws Conflict when the club's last one is still being reckoned, on any node
     * @throws Refused when there is nothing to allocate
     */
    Allocation allocate(Caller caller, Mode mode, OpenPositions.Where where) {
        requireAlone(caller.club());
        var solution = solution(caller.club(), mode, where);
        var numbering = solution.numbering();
        var assignment = solution.assignment();
        var costs = Costs.of(numbering.market(), assignment);
        var allocation = new Allocation(caller, mode, where, numbering, costs, clock.instant());
        allocation.persistAndFlush();
        storePairs(allocation, numbering, assignment);
        leftOut.store(allocation, LeftOut.of(numbering, assignment));
        return allocation;
    }

    /** Held in the database, hence on every node, until the transaction ends; it holds back neither readers nor the change feed. */
    private void requireAlone(UUID club) {
        boolean alone = entities.createNativeQuery(
                        "SELECT pg_try_advisory_xact_lock(hashtextextended(:key, 0))", Boolean.class)
                .setParameter("key", lockKey(club))
                .getSingleResult();
        if (!alone) {
            throw new Conflict(
                    "allocation-running",
                    "Une répartition est déjà en cours pour ce club : attendez qu'elle soit terminée, puis recommencez.",
                    "An allocation is already running for this club: wait until it has ended, then try again.");
        }
    }

    static String lockKey(UUID club) {
        return "allocation " + club;
    }

    private Solution solution(UUID club, Mode mode, OpenPositions.Where where) {
        var open = positions.of(club, where);
        if (open.isEmpty()) {
            throw new Refused(
                    "NO_OPEN_NEED",
                    "Il n'y a rien à répartir : aucun besoin ouvert n'a de poste à pourvoir ici.",
                    "There is nothing to allocate: no open need has a position to fill here.");
        }
        var solution = Solution.of(mode, open, ready.of(club), (needs, each) -> matches.best(club, needs, each));
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
