package fr.clubbusiness.dossier;

import fr.clubbusiness.dossier.DossierView.Column;
import fr.clubbusiness.dossier.DossierView.TableLines;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hibernate.Session;

/** Reads what each column says of itself from the catalogue of the database: so the dossier is that of the tables that are there. */
@ApplicationScoped
class PersonalColumns {
    private static final String COMMENTS = """
            SELECT CAST(c.relname AS text) AS tablename, CAST(a.attname AS text) AS columnname, col_description(c.oid, a.attnum) AS words
            FROM pg_catalog.pg_class c JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid
            WHERE c.relkind IN ('r', 'p') AND c.relnamespace = CAST('public' AS regnamespace) AND a.attnum > 0 AND NOT a.attisdropped
              AND col_description(c.oid, a.attnum) LIKE 'personal: %'
            ORDER BY c.relname, a.attnum
            """;

    private static final Pattern WORDS =
            Pattern.compile("personal: purpose ([^;]+); basis ([^;]+); readers ([^;]+); retention ([^;]+)");

    private final Session entities;

    PersonalColumns(Session entities) {
        this.entities = entities;
    }

    /** The columns about people, by table, in the order of their names. */
    List<TableLines> all() {
        var tables = new LinkedHashMap<String, List<Column>>();
        entities.createNativeQuery(COMMENTS, Tuple.class)
                .getResultStream()
                .forEach(row -> column(row.get("columnname", String.class), row.get("words", String.class))
                        .ifPresent(column -> tables.computeIfAbsent(
                                        row.get("tablename", String.class), _ -> new ArrayList<>())
                                .add(column)));
        return tables.entrySet().stream()
                .map(table -> new TableLines(table.getKey(), table.getValue()))
                .toList();
    }

    /** What a comment says; empty when it has another form, which the build refuses. */
    static Optional<Column> column(String name, String words) {
        var found = WORDS.matcher(words);
        return found.matches()
                ? Optional.of(new Column(name, found.group(1), found.group(2), found.group(3), found.group(4)))
                : Optional.empty();
    }
}
