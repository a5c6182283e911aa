package fr.clubbusiness.matching.source;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A column of codes joined by commas. Thousands of people share a few combinations: each is parsed once and shared, several times faster than one
 * array object a row.
 */
final class CodeColumn<T> {
    private final String name;
    private final Function<String, T> parse;
    private final Map<String, List<T>> lists = new HashMap<>();
    private final Map<String, Set<T>> sets = new HashMap<>();

    CodeColumn(String name, Function<String, T> parse) {
        this.name = name;
        this.parse = parse;
    }

    /** The codes of this row, in order. */
    List<T> list(ResultSet row) throws SQLException {
        return lists.computeIfAbsent(joined(row), this::parsed);
    }

    /** The codes of this row. */
    Set<T> set(ResultSet row) throws SQLException {
        return sets.computeIfAbsent(joined(row), joined -> Set.copyOf(parsed(joined)));
    }

    /** Codes are letters, digits and underscores, so a comma is always a separator. */
    private String joined(ResultSet row) throws SQLException {
        var joined = row.getString(name);
        return joined == null ? "" : joined;
    }

    private List<T> parsed(String joined) {
        return joined.isEmpty()
                ? List.of()
                : Stream.of(joined.split(",")).map(parse).toList();
    }
}
