package fr.clubbusiness.statistics;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table of people after secrecy.
 *
 * @param columns its columns in order
 * @param lines its rows in order
 * @param sums the sums of the columns
 * @param sum the sum of all
 */
public record PublishedTable<R, C>(List<C> columns, List<Line<R>> lines, List<Figure> sums, Figure sum) {

    /**
     * One row.
     *
     * @param numbers by column
     * @param sum of the row
     */
    public record Line<R>(R row, List<Figure> numbers, Figure sum) {}

    /**
     * A number.
     *
     * @param value null when it is secret
     */
    public record Figure(@Nullable Integer value) {
        static final Figure SECRET = new Figure(null);
    }
}
