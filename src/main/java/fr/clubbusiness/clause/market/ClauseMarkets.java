package fr.clubbusiness.clause.market;

import fr.clubbusiness.clause.rule.ClauseMarketStatus;
import fr.clubbusiness.list.ListSlice;
import fr.clubbusiness.list.Listing;
import fr.clubbusiness.list.Ordering;
import fr.clubbusiness.problem.Forbidden;
import fr.clubbusiness.problem.NotFound;
import fr.clubbusiness.security.Access;
import fr.clubbusiness.security.Caller;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.Reference;
import fr.clubbusiness.shared.SubjectKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Finds markets and their lots: all for an adviser; for an organisation those that it buys, follows or holds, and those in which somebody works for it. */
@ApplicationScoped
public class ClauseMarkets {
    private static final Ordering<ClauseMarket> ORDER = Ordering.<ClauseMarket>newestFirst("m.id", ClauseMarket::id);

    /** Which participations an organisation sees, their own row policy says. */
    private static final String OWN = "m.buyerId = :own or m.facilitatorId = :own"
            + " or exists (select 1 from ClauseLot l where l.marketId = m.id and l.holderId = :own)"
            + " or exists (select 1 from ClauseParticipation p where p.marketId = m.id)"
            + " or exists (select 1 from ClauseLot l join Employment e on e.hostId = l.holderId where l.marketId = m.id and e.employerId = :own)";

    private static final String LEFT = "SELECT NOT may_facilitate_clauses(:id)";

    private final CurrentCaller current;
    private final Session entities;

    ClauseMarkets(CurrentCaller current, Session entities) {
        this.current = current;
        this.entities = entities;
    }

    Listing<ClauseMarket, MarketView> of(@Nullable ClauseMarketStatus status) {
        var caller = current.get();
        var values = new HashMap<String, Object>();
        var where = visible(caller, values) + (status == null ? "" : " and m.status = :status");
        if (status != null) {
            values.put("status", status);
        }
        return new Listing<>(caller.club(), ORDER, slice -> rows(where, values, slice), Listing.each(MarketView::of));
    }

    private static List<ClauseMarket> rows(String where, Map<String, Object> values, ListSlice<ClauseMarket> slice) {
        var all = new HashMap<>(values);
        all.putAll(slice.values());
        return ClauseMarket.<ClauseMarket>find(
                        "from ClauseMarket m where " + where + slice.and() + slice.orderBy(), all)
                .page(0, slice.fetch())
                .list();
    }

    /** The one with this id or short reference. Throws {@link NotFound} when the caller sees none. */
    public ClauseMarket get(Reference reference) {
        return reference
                .<ClauseMarket>find(
                        SubjectKind.CLAUSE_MARKET,
                        id -> find("m.id = :value", id),
                        number -> find("m.number = :value", number))
                .orElseThrow(() -> new NotFound(SubjectKind.CLAUSE_MARKET));
    }

    /**
     * The same for a step of whoever follows it: the named structure, or the agency, which may also write the markets that a structure follows.
     *
     * @throws Forbidden for a side that only reads it
     */
    ClauseMarket lockToWrite(Reference reference) {
        var market = get(reference);
        var caller = current.get();
        if (!caller.isAdviser() && !isFacilitator(market)) {
            throw notFacilitator();
        }
        entities.refresh(market, LockModeType.PESSIMISTIC_WRITE);
        return market;
    }

    /** Whether the caller approves people and decides hours in it: the structure that is named, or else an adviser, also where that structure left the club. */
    public boolean isFacilitator(ClauseMarket market) {
        var caller = current.get();
        return caller.isAdviser()
                ? market.facilitator().map(this::hasLeft).orElse(true)
                : caller.isStructure()
                        && market.facilitator().filter(caller::actsFor).isPresent();
    }

    private boolean hasLeft(UUID structure) {
        return entities.createNativeQuery(LEFT, Boolean.class)
                .setParameter("id", structure)
                .getSingleResult();
    }

    /** Lets the caller pass who follows it. Throws {@link Forbidden} for any other. */
    public void requireFacilitator(ClauseMarket market) {
        if (!isFacilitator(market)) {
            throw notFacilitator();
        }
    }

    private static Forbidden notFacilitator() {
        return new Forbidden(
                "clause-facilitator",
                "Ce marché est suivi par sa structure facilitatrice, ou par l'agence quand il n'en a pas.",
                "This market is followed by its facilitating structure, or by the agency when it has none.");
    }

    /** A lot of it. Throws {@link NotFound} when the caller sees none with this id. */
    public ClauseLot lot(ClauseMarket market, UUID id) {
        return ClauseLot.<ClauseLot>find("id = ?1 and marketId = ?2", id, market.id())
                .firstResultOptional()
                .orElseThrow(ClauseMarkets::noLot);
    }

    private static NotFound noLot() {
        return new NotFound("Ce lot", "This lot");
    }

    /** Its lots that the caller sees, the first first. */
    static List<ClauseLot> lots(ClauseMarket market) {
        return ClauseLot.list("marketId = ?1 order by id", market.id());
    }

    private Optional<ClauseMarket> find(String condition, Object value) {
        var values = new HashMap<String, Object>(Map.of("value", value));
        var where = visible(current.get(), values) + " and " + condition;
        return ClauseMarket.<ClauseMarket>find("from ClauseMarket m where " + where, values)
                .firstResultOptional();
    }

    private static String visible(Caller caller, Map<String, Object> values) {
        var seen = Access.CLAUSE_MARKETS.condition(caller, OWN);
        values.put("club", caller.club());
        values.putAll(seen.values());
        return "m.clubId = :club and " + seen.hql();
    }
}
