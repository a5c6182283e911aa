package fr.clubbusiness.exchange.csv;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clubbusiness.list.ExcelText;
import fr.clubbusiness.list.ListTable;
import fr.clubbusiness.list.TableColumn;
import fr.clubbusiness.problem.Invalid;
import fr.clubbusiness.shared.FieldViolation;
import fr.clubbusiness.shared.TypedText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The header of a table: the column at each position, and the separator of cells.
 *
 * @param separator of cells
 * @param names of the columns as the sender wrote them
 * @param columns the known columns, in the same order
 * @param untouched for each list that several columns share: the fixed fields of the items whose column is absent; these items stay
 */
public record CsvHeader(
        char separator,
        List<String> names,
        List<? extends TableColumn<?>> columns,
        Map<String, List<Map<String, Boolean>>> untouched) {
    /** The most errors reported for a header: a sender who corrects twenty sees the rest at the next try. */
    private static final int MAX_VIOLATIONS = 20;

    /**
     * Reads the header. Blank cells at its end are ignored: Excel leaves them where a column was emptied.
     *
     * @throws Invalid that names up to {@value #MAX_VIOLATIONS} columns that are unknown, given twice or missing; or says that the line is no header,
     * because of too many columns or too long a name
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
        Invalid.ifAny(found.subList(0, Math.min(MAX_VIOLATIONS, found.size())));
        return new CsvHeader(separator, List.copyOf(cells), List.copyOf(columns), untouched(table, columns));
    }

    private static Map<String, List<Map<String, Boolean>>> untouched(
            ListTable<?> table, List<? extends TableColumn<?>> present) {
        var fields = present.stream().map(TableColumn::field).collect(toSet());
        return table.columns().stream()
                .filter(column -> !present.contains(column) && fields.contains(column.field()))
                .filter(column -> column.field() != null)
                .collect(groupingBy(
                        column -> Objects.requireNonNull(column.field()),
                        mapping(column -> column.cell().itemFields(), toList())));
    }

    private static List<String> withoutBlankEnd(List<String> line) {
        int width = line.size();
        while (width > 0 && TypedText.trimmed(line.get(width - 1)).isEmpty()) {
            width--;
        }
        return line.subList(0, width);
    }

    /** The reference of the exported record in this line, when the line has no key by which an import could find that record again. */
    Optional<String> unkeyedReference(CsvRow row) {
        return cell(row, column -> column.header().equals(ListTable.REFERENCE))
                .filter(reference -> cell(
                                row,
                                column ->
                                        ListTable.KEY.equals(column.field()) || ListTable.SIRET.equals(column.field()))
                        .isEmpty());
    }

    /** The cell of the first such column, unless it is blank. */
    private Optional<String> cell(CsvRow row, Predicate<TableColumn<?>> which) {
        return IntStream.range(0, columns.size())
                .filter(i -> which.test(columns.get(i)))
                .mapToObj(i -> row.cell(i))
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    int width() {
        return names.size();
    }

    /** The fields of a line: an empty cell empties its field, an absent column changes nothing. */
    public LinePatch patch(CsvRow row) {
        var object = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            if (column.field() != null) {
                var value = column.cell().read(ExcelText.read(row.cell(i)));
                if (value != null) {
                    put(object, column.field(), value);
                }
            }
        }
        return new LinePatch(object, untouched);
    }

    /** Sets a field, also inside a nested object. Two columns of the same list are joined. */
    private static void put(ObjectNode object, String field, JsonNode value) {
        int dot = field.indexOf('.');
        if (dot > 0) {
            put(object.withObjectProperty(field.substring(0, dot)), field.substring(dot + 1), value);
        } else if (object.get(field) instanceof ArrayNode list && value instanceof ArrayNode more) {
            list.addAll(more);
        } else if (!(value.isNull() && object.get(field) instanceof ArrayNode)) {
            object.set(field, value);
        }
    }

    /** The column of a field, by the sender's name; the field itself when two columns share it. */
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
