package fr.clubbusiness.localservice;

import fr.clubbusiness.beneficiary.Barrier;
import fr.clubbusiness.list.ListSlice;
import fr.clubbusiness.list.Listing;
import fr.clubbusiness.list.Ordering;
import fr.clubbusiness.localservice.rule.Freshness;
import fr.clubbusiness.localservice.rule.ThemeBarriers;
import fr.clubbusiness.problem.Invalid;
import fr.clubbusiness.problem.NotFound;
import fr.clubbusiness.referential.Commune;
import fr.clubbusiness.referential.Referential;
import fr.clubbusiness.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** Finds the club's services of today: the fresh ones first, then the nearest. What is given at a distance comes after what is near. */
@ApplicationScoped
public class ServiceSearch {
    private static final Ordering<FoundService> ORDER = Ordering.<FoundService>newestFirst(
                    "r.service_id", FoundService::id)
            .or("old", "r.old", Integer::valueOf, FoundService::old)
            .or("metres", "r.metres", Integer::valueOf, FoundService::metres)
            .byDefault("old,metres");

    /** The order of pages, which is that of {@code services_found}. A list that is read whole is ordered by id. */
    private static final String USUAL = " order by r.old, r.metres, r.service_id desc";

    /** So many are counted of those that help with a barrier: who reads the number looks at a list, and not at more. */
    private static final int MOST_COUNTED = 100;

    /** The last sheet of a service, whether it is offered today or not. */
    private static final String LAST = """
            SELECT {s.*}, s.to_import IS NOT NULL AND s.to_import <= (SELECT current_service_import()) AS ended
            FROM local_service_sheet s
            WHERE s.club_id = :club AND s.service_id = :id AND s.from_import <= (SELECT current_service_import())
            ORDER BY s.from_import DESC LIMIT 1
            """;

    private final CurrentCaller current;
    private final Referential referential;
    private final Session entities;
    private final Clock clock;

    ServiceSearch(CurrentCaller current, Referential referential, Session entities, Clock clock) {
        this.current = current;
        this.referential = referential;
        this.entities = entities;
        this.clock = clock;
    }

    /** Those that the filter accepts. */
    Listing<FoundService, ServiceView> of(ServiceFilter filter) {
        var reach = filter.reach();
        var question = question();
        filter.barrier().ifPresent(question::about);
        reach.ifPresent(from -> question.within(from, commune(from)));
        filter.text().ifPresent(question::withWords);
        filter.remote().ifPresent(question::remote);
        if (filter.onlyFree()) {
            question.free();
        }
        return listing(question, reach.orElse(null));
    }

    /** Those that help with a barrier, for somebody who goes so far. */
    public Listing<?, ServiceView> near(Reach reach, Barrier barrier) {
        var question = question().about(barrier).within(reach, commune(reach));
        return listing(question, reach);
    }

    /** How many of them there are for each of these barriers, 100 at most, in one statement; none where there is no such service. */
    public Map<Barrier, Integer> counts(Reach reach, List<Barrier> barriers) {
        var counts = new EnumMap<Barrier, Integer>(Barrier.class);
        var asked = barriers.stream().filter(ThemeBarriers::hasServices).toList();
        if (!asked.isEmpty()) {
            var question = question().within(reach, commune(reach)).counts(asked, MOST_COUNTED);
            var query = entities.createNativeQuery(question.sql(), Tuple.class);
            question.values().forEach(query::setParameter);
            query.getResultStream()
                    .forEach(row -> counts.put(
                            Barrier.valueOf(row.get(0, String.class)), Math.toIntExact(row.get(1, Long.class))));
        }
        return counts;
    }

    /**
     * A service that was ever imported.
     *
     * @throws NotFound when the club has none of this id
     */
    ServiceView get(UUID id) {
        return last(id).orElseThrow(() -> new NotFound("Ce service", "This service"));
    }

    /** Whether the club has a service of this id, today or before. */
    public boolean isKnown(UUID id) {
        return last(id).isPresent();
    }

    private Optional<ServiceView> last(UUID id) {
        var query = entities.createNativeQuery(LAST, Object[].class)
                .addEntity("s", ServiceSheet.class)
                .addScalar("ended", Boolean.class)
                .setParameter("club", current.get().club())
                .setParameter("id", id);
        return query.getResultStream().findFirst().map(row -> {
            var sheet = (ServiceSheet) row[0];
            return view(new FoundService(sheet, 0, FoundService.NO_WAY, null), (Boolean) row[1]);
        });
    }

    private Listing<FoundService, ServiceView> listing(ServiceQuestion question, @Nullable Reach reach) {
        return new Listing<>(
                current.get().club(),
                ORDER,
                slice -> rows(question, reach, slice),
                Listing.each(found -> view(found, false)));
    }

    private ServiceQuestion question() {
        return new ServiceQuestion(current.get().club(), Freshness.since(LocalDate.now(clock)));
    }

    private List<FoundService> rows(ServiceQuestion question, @Nullable Reach reach, ListSlice<FoundService> slice) {
        return slice.orderBy().equals(USUAL) ? found(question, reach, slice) : whole(question, reach, slice);
    }

    private List<FoundService> found(ServiceQuestion question, @Nullable Reach reach, ListSlice<FoundService> slice) {
        var after = slice.values();
        var keys = after.isEmpty()
                ? question.found(slice.fetch())
                : question.found(slice.fetch(), number(after, "after0"), number(after, "after1"), slice.before());
        return read("""
                SELECT {r.*}, f.old AS old, f.metres AS metres
                FROM %s f JOIN local_service_sheet r ON r.service_id = f.service_id AND r.from_import = f.from_import
                ORDER BY f.old, f.metres, f.service_id DESC
                """.formatted(keys.sql()), keys.values(), reach);
    }

    private static int number(Map<String, Object> after, String column) {
        return (Integer) Objects.requireNonNull(after.get(column), column);
    }

    private List<FoundService> whole(ServiceQuestion question, @Nullable Reach reach, ListSlice<FoundService> slice) {
        var rows = question.rows();
        var values = new HashMap<>(rows.values());
        values.putAll(slice.values());
        return read(
                "SELECT {r.*}, r.old AS old, r.metres AS metres FROM (" + rows.sql() + ") r WHERE true" + slice.and()
                        + slice.orderBy() + " LIMIT " + slice.fetch(),
                values,
                reach);
    }

    private List<FoundService> read(String sql, Map<String, Object> values, @Nullable Reach reach) {
        NativeQuery<Object[]> query = entities.createNativeQuery(sql, Object[].class);
        query.addEntity("r", ServiceSheet.class).addScalar("old", Integer.class).addScalar("metres", Integer.class);
        values.forEach(query::setParameter);
        return query.getResultStream()
                .map(row -> new FoundService((ServiceSheet) row[0], (Integer) row[1], (Integer) row[2], reach))
                .toList();
    }

    private ServiceView view(FoundService found, boolean ended) {
        var updatedOn = found.sheet().updatedOn();
        var warning = Freshness.isOld(updatedOn, LocalDate.now(clock)) ? Freshness.words(updatedOn) : null;
        return ServiceView.of(found.sheet(), warning, ended, ServiceReasons.minutes(found), ServiceReasons.of(found));
    }

    /** The commune of who asks. Throws {@link Invalid} when the referential has none of this code. */
    private Commune commune(Reach reach) {
        var refusal = referential.refusal("communeCode", reach.from());
        Invalid.ifAny(refusal.stream().toList());
        return referential.commune(reach.from()).orElseThrow();
    }
}
