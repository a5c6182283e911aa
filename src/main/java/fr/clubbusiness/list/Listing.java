package fr.clubbusiness.list;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * One list, described once: its pages and its file both come from here, so that who sees which rows, the filter and the order are the
 * same in both.
 *
 * @param club whose list it is
 * @param order by what it may be ordered
 * @param query which rows the caller may see and asks for
 * @param views shows the rows of a page all at once, so that what several rows need is read in one statement
 * @param <R> a row of the list
 * @param <V> a row as it is shown
 */
public record Listing<R, V>(UUID club, Ordering<R> order, Query<R> query, Function<List<R>, List<V>> views) {

    /** Reads rows. */
    @FunctionalInterface
    public interface Query<R> {
        /** The rows of the slice in its order, at most {@link ListSlice#fetch()}. */
        List<R> rows(ListSlice<R> slice);
    }

    /**
     * Some rows of a list that is read from end to end.
     *
     * @param from the id after which the next rows come; that of the last row here
     * @param isLast whether no row follows
     */
    record Batch<V>(List<V> rows, UUID from, boolean isLast) {}

    /** The page that the caller asks for. */
    public Page<V> page(PageRequest request) {
        var slice = request.slice(order, club);
        var page = Page.of(query.rows(slice), slice, Function.identity());
        return new Page<>(views.apply(page.items()), page.nextCursor());
    }

    /** The newest rows, at most {@code most} of them. */
    public List<R> newest(int most) {
        return before(ListSlice.GREATEST, most);
    }

    /** The first rows in the list's own order, at most {@code most} of them. */
    public List<R> first(int most) {
        return query.rows(ListSlice.first(order, most));
    }

    /** The rows that come after this id, newest first; they are read and shown in the caller's transaction. */
    Batch<V> batch(UUID from, int size) {
        var rows = before(from, size);
        var last = rows.isEmpty() ? from : order.id(rows.getLast());
        return new Batch<>(views.apply(rows), last, rows.size() < size);
    }

    private List<R> before(UUID id, int most) {
        return query.rows(ListSlice.before(order, id, most));
    }

    /** Shows each row by itself, when it needs nothing that must be read. */
    public static <R, V> Function<List<R>, List<V>> each(Function<R, V> view) {
        return rows -> rows.stream().map(view).toList();
    }
}
