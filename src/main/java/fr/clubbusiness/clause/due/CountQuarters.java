package fr.clubbusiness.clause.due;

import fr.clubbusiness.clause.ledger.ClauseTotal;
import fr.clubbusiness.clause.market.ClauseMarket;
import fr.clubbusiness.clause.rule.ClauseGround;
import fr.clubbusiness.clause.rule.QuarterTotals;
import fr.clubbusiness.job.DueRows;
import fr.clubbusiness.job.DueWork;
import fr.clubbusiness.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Counts the people who began in a quarter of a market, each once in the market, by their first approval, and freezes what its buyer may read. A quarter without
 * anybody leaves no table.
 */
@ApplicationScoped
class CountQuarters implements DueWork {
    private static final String DUE =
            "clubId = ?1 and status <> DRAFT and nextQuarter <= ?2 and id not in ?3 order by nextQuarter, id";

    private static final String COUNT = """
            select g.ground as ground, case when l.holderId = m.buyerId or e.hostId = m.buyerId then m.buyerId else p.employerId end as organisation,
                count(distinct p.beneficiaryId) as people
            from ClauseGroundOf g join ClauseParticipation p on p.id = g.participationId
            join ClauseMarket m on m.id = p.marketId join ClauseLot l on l.id = p.lotId left join Employment e on e.id = p.employmentId
            where p.marketId = :market and (e.id is null or e.status not in (NOT_STARTED, CANCELLED)) and p.approvedFrom >= :from and p.approvedFrom < :before
                and not exists (select 1 from ClauseParticipation o where o.marketId = p.marketId and o.beneficiaryId = p.beneficiaryId
                    and (o.approvedFrom < p.approvedFrom or (o.approvedFrom = p.approvedFrom and o.id < p.id)))
            group by g.ground, case when l.holderId = m.buyerId or e.hostId = m.buyerId then m.buyerId else p.employerId end""";

    private final CurrentCaller current;
    private final Session entities;
    private final Clock clock;

    CountQuarters(CurrentCaller current, Session entities, Clock clock) {
        this.current = current;
        this.entities = entities;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "clause-count-quarters";
    }

    @Override
    public List<UUID> lockDue(int most, Collection<UUID> except) {
        var last = QuarterTotals.lastCounted(LocalDate.now(clock));
        return DueRows.lock(
                ClauseMarket.<ClauseMarket>find(DUE, current.get().club(), last, except), most, ClauseMarket::id);
    }

    @Override
    public void handle(UUID id) {
        ClauseMarket market = ClauseMarket.findById(id);
        var quarter = market.nextQuarter();
        var people = people(id, quarter);
        if (!people.isEmpty()) {
            var club = current.get().club();
            var table = QuarterTotals.published(people);
            new ClauseTotal(club, id, quarter, null, table.sum().value()).persist();
            table.lines()
                    .forEach(line -> new ClauseTotal(
                                    club, id, quarter, line.row(), line.sum().value())
                            .persist());
        }
        market.countedQuarter();
    }

    private Map<ClauseGround, Map<UUID, Integer>> people(UUID market, LocalDate quarter) {
        var people = new EnumMap<ClauseGround, Map<UUID, Integer>>(ClauseGround.class);
        entities.createQuery(COUNT, Tuple.class)
                .setParameter("market", market)
                .setParameter("from", quarter)
                .setParameter("before", QuarterTotals.after(quarter))
                .getResultList()
                .forEach(row -> people.computeIfAbsent(row.get("ground", ClauseGround.class), _ -> new HashMap<>())
                        .put(row.get("organisation", UUID.class), Math.toIntExact(row.get("people", Long.class))));
        return people;
    }
}
