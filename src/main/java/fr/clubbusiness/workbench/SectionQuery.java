package fr.clubbusiness.workbench;

import fr.clubbusiness.list.ListSlice;
import fr.clubbusiness.list.Listing;
import fr.clubbusiness.list.Ordering;
import fr.clubbusiness.security.Access;
import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.query.SelectionQuery;

/** Which rows a section has for one caller. It is run later, in a transaction of the caller. */
final class SectionQuery {
    private final String columns;
    private final String from;
    private final Ordering<Row> order;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();

    /**
     * A query without conditions yet.
     *
     * @param columns what is selected, each with a name, the first as {@code id}
     * @param from the tables, with {@code from}
     */
    SectionQuery(String columns, String from, Ordering<Row> order) {
        this.columns = columns;
        this.from = from;
        this.order = order;
    }

    SectionQuery where(String condition) {
        conditions.add(condition);
        return this;
    }

    SectionQuery with(String name, Object value) {
        values.put(name, value);
        return this;
    }

    SectionQuery seen(Access.Condition visible) {
        values.putAll(visible.values());
        return where(visible.hql());
    }

    /**
     * Keeps what the member follows; everything when there is none.
     *
     * @param subject about which a task may be assigned to the member
     * @param otherwise what also makes a row the member's, {@code :me}
     */
    SectionQuery followedBy(Optional<UUID> member, String subject, String otherwise) {
        var assigned = "exists (select 1 from Task k where k.subjectId = %s and k.status = OPEN and k.assigneeId = :me)"
                .formatted(subject);
        member.ifPresent(me -> with("me", me).where("(" + otherwise + " or " + assigned + ")"));
        return this;
    }

    /** How many rows there are, {@code most} at most. */
    int count(int most) {
        var id = columns.substring(0, columns.indexOf(" as id"));
        return query("select " + id + " ", UUID.class, "")
                .setMaxResults(most)
                .getResultList()
                .size();
    }

    /** The rows as a list that can be paged. */
    Listing<Row, Row> listing(UUID club) {
        return new Listing<>(club, order, this::rows, Function.identity());
    }

    private List<Row> rows(ListSlice<Row> slice) {
        var query = query("select " + columns + " ", Tuple.class, slice.and() + slice.orderBy());
        slice.values().forEach(query::setParameter);
        return query.setMaxResults(slice.fetch())
                .getResultStream()
                .map(Row::new)
                .toList();
    }

    private <T> SelectionQuery<T> query(String select, Class<T> type, String end) {
        var text = select + from + " where " + String.join(" and ", conditions) + end;
        var query = Panache.getSession().createSelectionQuery(text, type);
        values.forEach(query::setParameter);
        return query;
    }
}
