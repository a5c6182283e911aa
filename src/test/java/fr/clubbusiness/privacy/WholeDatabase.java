package fr.clubbusiness.privacy;

import fr.clubbusiness.TestDatabase;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/** Searches every column of every table for words, as somebody would who steals the database. */
public final class WholeDatabase {
    private static final String TABLES =
            "SELECT quote_ident(relname) FROM pg_class WHERE relkind IN ('r', 'p') AND relnamespace = 'public'::regnamespace ORDER BY 1";

    private WholeDatabase() {}

    /** The tables in which any of these words stands, in capitals or not. */
    public static Set<String> tablesWith(Collection<String> words) throws SQLException {
        var found = new TreeSet<String>();
        try (var connection = TestDatabase.unrestricted()) {
            for (var table : TestDatabase.texts(TABLES)) {
                try (var search = connection.prepareStatement(
                        "SELECT EXISTS (SELECT FROM %s AS t WHERE t::text ILIKE ANY (?))".formatted(table))) {
                    search.setArray(
                            1,
                            connection.createArrayOf(
                                    "text",
                                    words.stream().map(word -> "%" + word + "%").toArray()));
                    try (var row = search.executeQuery()) {
                        row.next();
                        if (row.getBoolean(1)) {
                            found.add(table);
                        }
                    }
                }
            }
        }
        return found;
    }
}
