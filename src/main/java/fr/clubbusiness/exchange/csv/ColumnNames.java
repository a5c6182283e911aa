package fr.clubbusiness.exchange.csv;

import fr.clubbusiness.list.ListTable;
import fr.clubbusiness.list.TableColumn;
import fr.clubbusiness.problem.Invalid;
import fr.clubbusiness.shared.FieldViolation;
import fr.clubbusiness.shared.FoldedText;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names of a table's columns: the French header or the JSON field. Case, accents and punctuation do not matter. */
final class ColumnNames {
    /** One wrong letter per so many letters: a name with more is not suggested. */
    private static final int LETTERS_PER_ERROR = 3;

    /** The most columns of a header. About forty are known; a first line with more than this is not a header. */
    static final int MAX_COLUMNS = 100;

    /** The most letters of a name. The longest known name has a third of them; longer ones are not compared. */
    static final int MAX_LETTERS = 100;

    private final ListTable<?> table;
    private final Map<String, TableColumn<?>> byName = new HashMap<>();

    ColumnNames(ListTable<?> table) {
        this.table = table;
        table.columns().forEach(column -> names(column).forEach(name -> byName.putIfAbsent(name, column)));
    }

    Optional<? extends TableColumn<?>> find(String name) {
        return name.length() > MAX_LETTERS ? Optional.empty() : Optional.ofNullable(byName.get(FoldedText.words(name)));
    }

    /** How many of these names are known columns; only the first {@link #MAX_COLUMNS} are compared. */
    long known(List<String> names) {
        return names.stream()
                .limit(MAX_COLUMNS)
                .filter(name -> find(name).isPresent())
                .count();
    }

    /** Refuses a first line that cannot be a header, before comparing its names. */
    static void requirePlausible(List<String> names) {
        if (names.size() > MAX_COLUMNS) {
            throw new Invalid(
                    "csv:1",
                    "La première ligne a %d colonnes, et un tableau %d au plus : elle doit nommer les colonnes, une fois chacune."
                            .formatted(names.size(), MAX_COLUMNS),
                    "The first line has %d columns, and a table %d at most: it must name the columns, each of them once."
                            .formatted(names.size(), MAX_COLUMNS));
        }
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).strip().length() > MAX_LETTERS) {
                throw new Invalid(
                        "csv:1",
                        "Colonne %d : son nom dépasse %d caractères. La première ligne nomme les colonnes, séparées par « ; », « , » ou une tabulation."
                                .formatted(i + 1, MAX_LETTERS),
                        "Column %d: its name is longer than %d characters. The first line names the columns, separated by \";\", \",\" or a tab."
                                .formatted(i + 1, MAX_LETTERS));
            }
        }
    }

    FieldViolation unknown(int position, String name) {
        var shown = name.length() > 60 ? name.substring(0, 60) + "…" : name;
        var near = nearest(name);
        return near.map(column -> FieldViolation.of(
                        "csv:1",
                        "Colonne %d inconnue : « %s ». Vouliez-vous dire « %s » ?"
                                .formatted(position, shown, column.header()),
                        "Unknown column %d: \"%s\". Did you mean \"%s\"?".formatted(position, shown, column.header())))
                .orElseGet(() -> FieldViolation.of(
                        "csv:1",
                        "Colonne %d inconnue : « %s ».%s Colonnes admises : %s."
                                .formatted(position, shown, mixed(name, "Deux séparateurs y sont mêlés."), all()),
                        "Unknown column %d: \"%s\".%s Known columns: %s."
                                .formatted(position, shown, mixed(name, "Two separators are mixed there."), all())));
    }

    private String mixed(String name, String sentence) {
        return known(List.of(name.split("[;,\\t]"))) > 1 ? " " + sentence : "";
    }

    static FieldViolation twice(int position, String name) {
        return FieldViolation.of(
                "csv:1",
                "Colonne %d : « %s » est donnée deux fois.".formatted(position, name),
                "Column %d: \"%s\" is given twice.".formatted(position, name));
    }

    List<FieldViolation> missing(Set<TableColumn<?>> seen) {
        return table.columns().stream()
                .filter(column -> column.required() && !seen.contains(column))
                .map(column -> FieldViolation.of(
                        "csv:1",
                        "Il manque la colonne « %s » (%s).".formatted(column.header(), column.field()),
                        "The column \"%s\" (%s) is missing.".formatted(column.header(), column.field())))
                .toList();
    }

    private String all() {
        return table.columns().stream()
                .filter(column -> column.field() != null)
                .map(TableColumn::header)
                .collect(Collectors.joining(", "));
    }

    private Optional<? extends TableColumn<?>> nearest(String name) {
        var plain = FoldedText.words(name);
        return table.columns().stream()
                .min(Comparator.comparingInt(column -> errors(plain, column)))
                .filter(column -> errors(plain, column) <= Math.max(1, plain.length() / LETTERS_PER_ERROR));
    }

    private static int errors(String plain, TableColumn<?> column) {
        return names(column).mapToInt(name -> distance(plain, name)).min().orElse(Integer.MAX_VALUE);
    }

    private static Stream<String> names(TableColumn<?> column) {
        return Stream.concat(Stream.of(column.header()), Stream.ofNullable(column.field()))
                .map(FoldedText::words);
    }

    /** How many letters to add, remove or change (Levenshtein distance). */
    private static int distance(String a, String b) {
        var row = new int[b.length() + 1];
        java.util.Arrays.setAll(row, j -> j);
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
