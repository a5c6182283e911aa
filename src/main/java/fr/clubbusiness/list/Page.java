package fr.clubbusiness.list;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items at most the requested limit
 * @param nextCursor for {@code ?cursor=} of the next page; null on the last page
 */
public record Page<T>(List<T> items, @Nullable String nextCursor) {

    /**
     * Makes a page from its rows, read with one row more: that row shows whether there is a next page.
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
