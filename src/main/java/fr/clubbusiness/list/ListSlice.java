package fr.clubbusiness.list;

import fr.clubbusiness.list.Ordering.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The part of a list that a page shows: what comes after the last row of the page before it. Rows are found by their own values and
 * not by counting, so that rows added, changed or hidden meanwhile neither shift nor repeat the others. Only a row whose own value of
 * the field sorted by changes between two pages moves, as it does in the list.
 *
 * @param <R> a row of the list
 */
public final class ListSlice<R> {
    /** Before which every row comes. */
    static final UUID GREATEST = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");

    private final int limit;
    private final List<Term<R>> terms;
    private final Cursor cursor;
    private final @Nullable List<Object> last;

    ListSlice(int limit, List<Term<R>> terms, Cursor cursor) {
        this(
                limit,
                terms,
                cursor,
                cursor.values(terms.stream().map(term -> term.key().read()).toList())
                        .orElse(null));
    }

    private ListSlice(int limit, List<Term<R>> terms, Cursor cursor, @Nullable List<Object> last) {
        this.limit = limit;
        this.terms = terms;
        this.cursor = cursor;
        this.last = last;
    }

    /**
     * A part of a list that is read whole and not by pages, newest first: the rows whose id comes before.
     *
     * @param rows most rows of the part, all of them shown
     */
    static <R> ListSlice<R> before(Ordering<R> order, UUID id, int rows) {
        return new ListSlice<>(rows - 1, order.newest(), new Cursor(null, ""), List.of(id));
    }

    /** The first rows of a list, in the order that it has when none is asked. */
    static <R> ListSlice<R> first(Ordering<R> order, int rows) {
        return new ListSlice<>(rows - 1, order.terms(null), new Cursor(null, ""), null);
    }

    /** Most rows of the page, 1 to 200. */
    public int limit() {
        return limit;
    }

    /** Rows to ask the database for: one more than shown, to know whether there is a next page. */
    public int fetch() {
        return limit + 1;
    }

    /** The condition to add to those of the query, with its {@code and}; empty on the first page. */
    public String and() {
        return last == null ? "" : " and " + after(0);
    }

    /** The values of the parameters that {@link #and} names, to which the query adds its own. */
    public Map<String, Object> values() {
        var values = new HashMap<String, Object>();
        for (int i = 0; last != null && i < last.size(); i++) {
            values.put("after" + i, last.get(i));
        }
        return values;
    }

    /** The order, with its {@code order by}. */
    public String orderBy() {
        return terms.stream()
                .map(term -> term.key().expression() + (term.descending() ? " desc" : ""))
                .collect(Collectors.joining(", ", " order by ", ""));
    }

    /** For a list that has no order but the newest first: the id before which the page starts; the greatest of all on the first. */
    public UUID before() {
        return last == null ? GREATEST : (UUID) last.getLast();
    }

    /** What leads to the rows after this one. */
    String cursorAfter(R row) {
        var values = new ArrayList<Object>();
        terms.forEach(term -> values.add(term.key().value().apply(row)));
        return cursor.write(values);
    }

    /** Either this key is past the last row's, or it is the same and the next key decides; the bound lets an index start there. */
    private String after(int i) {
        var key = terms.get(i).key().expression();
        var past = key + (terms.get(i).descending() ? " < " : " > ") + ":after" + i;
        if (i == terms.size() - 1) {
            return past;
        }
        var reached = key + (terms.get(i).descending() ? " <= " : " >= ") + ":after" + i;
        return "(" + reached + " and (" + past + " or " + after(i + 1) + "))";
    }
}
