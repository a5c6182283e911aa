package fr.clubbusiness.list;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items at most as many as asked
 * @param nextCursor to be sent back as {@code ?cursor=} for the following page; null on the last one
 */
public record Page<T>(List<T> items, @Nullable String nextCursor) {

    /**
     * Cuts a page out of rows read with one more than asked: that one tells whether there is a next page.
     *
     * @param rows in the order of the slice, at most {@link ListSlice#fetch()}
     */
    public static <R, T> Page<T> of(List<R> rows, ListSlice<R> slice, Function<R, T> view) {
        boolean more = rows.size() > slice.limit();
        var shown = more ? rows.subList(0, slice.limit()) : rows;
        var next = more ? slice.cursorAfter(shown.getLast()) : null;
        return new Page<>(shown.stream().map(view).toList(), next);
    }
}
