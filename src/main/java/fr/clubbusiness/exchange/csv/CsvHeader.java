package fr.clubbusiness.exchange.csv;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clubbusiness.list.ExcelText;
import fr.clubbusiness.list.ListTable;
import fr.clubbusiness.list.TableColumn;
import fr.clubbusiness.problem.Invalid;
import fr.clubbusiness.shared.FieldViolation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The first line of a table, read: which column stands where, and by which sign cells are separated.
 *
 * @param separator of cells
 * @param names of the columns as the sender wrote them
 * @param columns what they are, in the same order
 */
public record CsvHeader(char separator, List<String> names, List<? extends TableColumn<?>> columns) {
    /** What is wrong with a first line is told up to here: who mends twenty columns reads the rest at the next try. */
    private static final int TOLD = 20;

    /**
     * Reads the first line. Cells that are blank to its end are no columns: Excel writes them where a column was emptied.
     *
     * @throws Invalid that names the columns that are unknown, given twice, or missing, up to {@value #TOLD} of them; or says of a line
     *     with too many columns or too long a name that it is none
     */
    static CsvHeader of(char separator, List<String> line, ListTable<?> table) {
        var cells = withoutBlankEnd(line);
        ColumnNames.requirePlausible(cells);
        var names = new ColumnNames(table);
        var found = new ArrayList<FieldViolation>();
        var columns = new ArrayList<TableColumn<?>>();
        var seen = new HashSet<TableColumn<?>>();
        for (int i = 0; i < cells.size(); i++) {
            var name = cells.get(i).strip();
            var known = names.find(name);
            if (known.isEmpty()) {
                found.add(names.unknown(i + 1, name));
            } else if (!seen.add(known.get())) {
                found.add(ColumnNames.twice(i + 1, name));
            } else {
                columns.add(known.get());
            }
        }
        found.addAll(names.missing(seen));
        Invalid.ifAny(found.subList(0, Math.min(TOLD, found.size())));
        return new CsvHeader(separator, List.copyOf(cells), List.copyOf(columns));
    }

    private static List<String> withoutBlankEnd(List<String> line) {
        int width = line.size();
        while (width > 0 && line.get(width - 1).isBlank()) {
            width--;
        }
        return line.subList(0, width);
    }

    /** The reference of what a line was exported from, when it has no key by which an import would find it again. */
    Optional<String> unkeyedReference(CsvRow row) {
        return cell(row, column -> column.header().equals(ListTable.REFERENCE))
                .filter(reference -> cell(row, column -> ListTable.KEY.equals(column.field()))
                        .isEmpty());
    }

    /** The cell of the only such column, unless it is blank. */
    private Optional<String> cell(CsvRow row, Predicate<TableColumn<?>> which) {
        return IntStream.range(0, columns.size())
                .filter(i -> which.test(columns.get(i)))
                .mapToObj(i -> row.cell(i).strip())
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    int width() {
        return names.size();
    }

    /** The JSON object that a line tells. */
    public ObjectNode object(CsvRow row) {
        var object = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            if (column.field() != null) {
                var value = column.cell().read(ExcelText.read(row.cell(i).strip()));
                if (value != null) {
                    put(object, column.field(), value);
                }
            }
        }
        return object;
    }

    /** A field inside an object is put there; two columns of one list add up. */
    private static void put(ObjectNode object, String field, JsonNode value) {
        int dot = field.indexOf('.');
        if (dot > 0) {
            put(object.withObjectProperty(field.substring(0, dot)), field.substring(dot + 1), value);
        } else if (object.get(field) instanceof ArrayNode list && value instanceof ArrayNode more) {
            list.addAll(more);
        } else {
            object.set(field, value);
        }
    }

    /** The column that holds a field, by the name that the sender gave it; the field itself when two columns share it. */
    public String nameOf(String field) {
        return exact(field).or(() -> exact(field.replaceFirst("[\\[.].*", ""))).orElse(field);
    }

    private Optional<String> exact(String field) {
        var at = IntStream.range(0, columns.size())
                .filter(i -> Objects.equals(columns.get(i).field(), field))
                .toArray();
        return at.length == 1 ? Optional.of(names.get(at[0]).strip()) : Optional.empty();
    }
}
