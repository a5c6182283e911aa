package fr.clubbusiness.exchange.csv;

import fr.clubbusiness.list.ListTable;
import fr.clubbusiness.problem.Invalid;
import fr.clubbusiness.problem.Problem;
import fr.clubbusiness.shared.TypedText;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;

/**
 * A row of a table.
 *
 * @param number the row number that Excel shows, where the header is 1
 * @param cells as they are written
 */
public record CsvRow(int number, List<String> cells) {
    /** The most letters of a reference in a message; a real one has about nine. */
    private static final int LETTERS_SHOWN = 40;

    static CsvRow of(CSVRecord fields) {
        return new CsvRow(Math.toIntExact(fields.getRecordNumber()), fields.toList());
    }

    boolean isBlank() {
        return cells.stream().allMatch(CsvRow::isBlank);
    }

    private static boolean isBlank(String cell) {
        return TypedText.trimmed(cell).isEmpty();
    }

    /** The cell of a column, without blanks around; empty where Excel wrote fewer. */
    String cell(int column) {
        return column < cells.size() ? TypedText.trimmed(cells.get(column)) : "";
    }

    /** Why the row cannot be imported: its cells do not fit the header, or it would duplicate the record that it was exported from. */
    public Optional<Problem> fault(CsvHeader header) {
        if (cells.size() == 1 && header.width() > 1) {
            return Optional.of(new Invalid(
                    "",
                    "Une seule case au lieu de %d : cette ligne n'est pas séparée par « %s » comme la première."
                            .formatted(header.width(), header.separator()),
                    "One cell instead of %d: this line is not separated by \"%s\" as the first one is."
                            .formatted(header.width(), header.separator())));
        }
        var beyond = cells.size() > header.width() ? cells.subList(header.width(), cells.size()) : List.<String>of();
        return beyond.stream().allMatch(CsvRow::isBlank)
                ? header.unkeyedReference(this).map(this::wouldBeDouble)
                : Optional.of(new Invalid(
                        "",
                        "%d cases au lieu de %d : un texte qui contient « %s » s'écrit entre guillemets."
                                .formatted(cells.size(), header.width(), header.separator()),
                        "%d cells instead of %d: a text that holds \"%s\" is written in quotes."
                                .formatted(cells.size(), header.width(), header.separator())));
    }

    private Problem wouldBeDouble(String reference) {
        var shown = reference.length() > LETTERS_SHOWN ? reference.substring(0, LETTERS_SHOWN) + "…" : reference;
        return new Invalid(
                ListTable.KEY,
                ("Ligne %d : elle vient de %s, qui n'a pas d'identifiant externe, et en ferait un double. Donnez-lui d'abord un "
                                + "identifiant externe dans le club, puis exportez de nouveau ; ou videz la case « %s » pour créer une "
                                + "nouvelle fiche.")
                        .formatted(number, shown, ListTable.REFERENCE),
                ("Line %d: it comes from %s, which has no external id, and would make a double of it. Give it an external id in the "
                                + "club first, then export again; or empty the cell \"%s\" to create a new one.")
                        .formatted(number, shown, ListTable.REFERENCE));
    }
}
