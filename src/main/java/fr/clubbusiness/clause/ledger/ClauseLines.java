package fr.clubbusiness.clause.ledger;

import fr.clubbusiness.list.ListSlice;
import fr.clubbusiness.list.Listing;
import fr.clubbusiness.list.Ordering;
import fr.clubbusiness.problem.NotFound;
import fr.clubbusiness.security.Access;
import fr.clubbusiness.security.Caller;
import fr.clubbusiness.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Finds lines: all for an adviser; for an organisation those of the participations that it sees. */
@ApplicationScoped
class ClauseLines {
    private static final Ordering<ClauseLine> ORDER = Ordering.<ClauseLine>newestFirst("n.id", ClauseLine::id);

    private static final String OWN = """
            exists (select 1 from ClauseParticipation p where p.id = n.participationId and (
                p.employerId = :own or exists (select 1 from ClauseLot l where l.id = p.lotId and l.holderId = :own)
                or exists (select 1 from ClauseMarket m where m.id = p.marketId and m.facilitatorId = :own)
                or exists (select 1 from Beneficiary b where b.id = p.beneficiaryId and b.structureId = :own)))""";

    private final CurrentCaller current;

    ClauseLines(CurrentCaller current) {
        this.current = current;
    }

    Listing<ClauseLine, LineView> of(LineFilter filter) {
        var caller = current.get();
        var values = new HashMap<String, Object>();
        var where = new StringBuilder(visible(caller, values));
        filter.lotId().ifPresent(lot -> and(where, values, "lotId", lot));
        filter.participationId().ifPresent(one -> and(where, values, "participationId", one));
        filter.status().ifPresent(status -> and(where, values, "status", status));
        filter.month().ifPresent(month -> and(where, values, "month", month.atDay(1)));
        return new Listing<>(
                caller.club(), ORDER, slice -> rows(where.toString(), values, slice), Listing.each(ClauseLine::view));
    }

    private static void and(StringBuilder where, Map<String, Object> values, String column, Object value) {
        where.append(" and n.%1$s = :%1$s".formatted(column));
        values.put(column, value);
    }

    private static List<ClauseLine> rows(String where, Map<String, Object> values, ListSlice<ClauseLine> slice) {
        var all = new HashMap<>(values);
        all.putAll(slice.values());
        return ClauseLine.<ClauseLine>find("from ClauseLine n where " + where + slice.and() + slice.orderBy(), all)
                .page(0, slice.fetch())
                .list();
    }

    /** The one with this id. Throws {@link NotFound} when the caller sees none. */
    ClauseLine get(UUID id) {
        var values = new HashMap<String, Object>(Map.of("value", id));
        var where = visible(current.get(), values) + " and n.id = :value";
        return ClauseLine.<ClauseLine>find("from ClauseLine n where " + where, values)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("Cette ligne", "This line"));
    }

    private static String visible(Caller caller, Map<String, Object> values) {
        var seen = Access.CLAUSE_LINES.condition(caller, OWN);
        values.put("club", caller.club());
        values.putAll(seen.values());
        return "n.clubId = :club and " + seen.hql();
    }
}
