package fr.clubbusiness.clause.participation;

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
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** Finds participations: all for an adviser; for an organisation those that it employs, holds, follows or accompanies. */
@ApplicationScoped
public class Participations {
    private static final Ordering<ClauseParticipation> ORDER =
            Ordering.<ClauseParticipation>newestFirst("p.id", ClauseParticipation::id);

    private static final String OWN = """
            p.employerId = :own or exists (select 1 from ClauseLot l where l.id = p.lotId and l.holderId = :own)
            or exists (select 1 from ClauseMarket m where m.id = p.marketId and m.facilitatorId = :own)
            or exists (select 1 from Beneficiary b where b.id = p.beneficiaryId and b.structureId = :own)""";

    private static final String LOCK = "SELECT lock_clause_participation(:id)";

    private final CurrentCaller current;
    private final Session entities;

    Participations(CurrentCaller current, Session entities) {
        this.current = current;
        this.entities = entities;
    }

    Listing<ClauseParticipation, ParticipationView> of(ParticipationFilter filter) {
        var caller = current.get();
        var values = new HashMap<String, Object>();
        var where = new StringBuilder(visible(caller, values));
        filter.lotId().ifPresent(lot -> {
            where.append(" and p.lotId = :lot");
            values.put("lot", lot);
        });
        filter.status().ifPresent(status -> {
            where.append(" and p.status = :status");
            values.put("status", status);
        });
        return new Listing<>(
                caller.club(),
                ORDER,
                slice -> rows(where.toString(), values, slice),
                Listing.each(one -> ParticipationView.of(one, null)));
    }

    private static List<ClauseParticipation> rows(
            String where, Map<String, Object> values, ListSlice<ClauseParticipation> slice) {
        var all = new HashMap<>(values);
        all.putAll(slice.values());
        return ClauseParticipation.<ClauseParticipation>find(
                        "from ClauseParticipation p where " + where + slice.and() + slice.orderBy(), all)
                .page(0, slice.fetch())
                .list();
    }

    /** The one with this id. Throws {@link NotFound} when the caller sees none. */
    public ClauseParticipation get(UUID id) {
        return find(id).orElseThrow(() -> new NotFound("Cette participation", "This participation"));
    }

    /** The same; empty when the caller sees none. */
    public Optional<ClauseParticipation> find(UUID id) {
        var values = new HashMap<String, Object>(Map.of("value", id));
        var where = visible(current.get(), values) + " and p.id = :value";
        return ClauseParticipation.<ClauseParticipation>find("from ClauseParticipation p where " + where, values)
                .firstResultOptional();
    }

    /** Holds one until the transaction ends, and reads it again: of two steps at once, the second sees what the first did. */
    void lock(ClauseParticipation one) {
        entities.createNativeQuery(LOCK, Boolean.class)
                .setParameter("id", one.id())
                .getSingleResult();
        entities.refresh(one);
    }

    private static String visible(Caller caller, Map<String, Object> values) {
        var seen = Access.CLAUSE_PARTICIPATIONS.condition(caller, OWN);
        values.put("club", caller.club());
        values.putAll(seen.values());
        return "p.clubId = :club and " + seen.hql();
    }
}
