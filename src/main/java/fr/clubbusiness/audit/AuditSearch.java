package fr.clubbusiness.audit;

import fr.clubbusiness.history.Reading;
import fr.clubbusiness.list.ListSlice;
import fr.clubbusiness.list.Listing;
import fr.clubbusiness.list.Ordering;
import fr.clubbusiness.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * The acts that a filter accepts, the last one first. The names of their actors are read for the acts of a page only, so that a search of a million of them
 * takes milliseconds: {@code ./club bench audit}.
 */
@ApplicationScoped
class AuditSearch {
    private static final Ordering<AuditRow> ORDER = Ordering.newestFirst("h.id", AuditRow::id)
            .or("at", "h.at", Instant::parse, AuditRow::at)
            .byDefault("-at")
            .withoutCreation();

    /** An array, so that PostgreSQL looks these few up instead of going through the club's history. */
    static final String ABOUT = """
            h.subject_id = ANY (ARRAY(
                SELECT CAST(:person AS uuid)
                UNION ALL SELECT j.beneficiary_id FROM joined_record j WHERE j.into_id = :person
                UNION ALL SELECT i.id FROM introduction i WHERE i.beneficiary_id = :person
                UNION ALL SELECT e.id FROM employment e WHERE e.beneficiary_id = :person))
            """;

    private final CurrentCaller current;
    private final Session entities;
    private final Clock clock;

    AuditSearch(CurrentCaller current, Session entities, Clock clock) {
        this.current = current;
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * The acts.
     *
     * @param person whose acts alone are read, with their introductions and contracts; null for those of the club
     */
    Listing<AuditRow, AuditView> of(@Nullable UUID person, AuditFilter filter) {
        var query = new Query(current.get().club());
        query.given(ABOUT, "person", Optional.ofNullable(person));
        query.given("h.member_id = :member", "member", filter.member());
        query.given("h.at >= :from", "from", filter.from().map(this::start));
        query.given(
                "h.at < :until",
                "until",
                filter.to().map(day -> day.plusDays(1)).map(this::start));
        query.given("h.type = :type", "type", filter.type());
        return listing(query);
    }

    private Listing<AuditRow, AuditView> listing(Query query) {
        return new Listing<>(current.get().club(), ORDER, query::rows, Listing.each(AuditRow::view));
    }

    /** All that was done about a person, the last act first, at most {@code most} acts, without those of one type; null leaves out none. */
    List<AuditRow> about(UUID person, int most, @Nullable Reading without) {
        var query = new Query(current.get().club());
        query.given(ABOUT, "person", Optional.of(person));
        query.given(
                "h.type <> :without", "without", Optional.ofNullable(without).map(Reading::name));
        return listing(query).first(most);
    }

    /** SQL: the acts under these conditions, at most {@code :most}, with the names of their actors. */
    static String sql(List<String> conditions, String orderBy) {
        var found = "SELECT * FROM history h WHERE " + String.join(" AND ", conditions) + orderBy + " LIMIT :most";
        return "SELECT " + AuditRow.COLUMNS + " FROM (" + found + ") h" + AuditRow.NAMES + orderBy;
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }

    /** The conditions of one search. */
    private final class Query {
        private final List<String> conditions = new ArrayList<>();
        private final Map<String, Object> values = new HashMap<>();

        Query(UUID club) {
            given("h.club_id = :club", "club", Optional.of(club));
        }

        void given(String condition, String name, Optional<?> value) {
            value.ifPresent(given -> {
                conditions.add(condition);
                values.put(name, given);
            });
        }

        List<AuditRow> rows(ListSlice<AuditRow> slice) {
            var all = new ArrayList<>(conditions);
            all.set(0, all.getFirst() + slice.and());
            var query = entities.createNativeQuery(sql(all, slice.orderBy()), Tuple.class);
            values.forEach(query::setParameter);
            slice.values().forEach(query::setParameter);
            return query.setParameter("most", slice.fetch())
                    .getResultStream()
                    .map(AuditRow::new)
                    .toList();
        }
    }
}
