package fr.clubbusiness.list;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * Writes a table that French Excel opens by a double click: UTF-8 with byte order mark, semicolons, CR LF, decimal commas, {@code oui} and {@code
 * non}. Dates ({@code 2026-11-21}) are dates in any language of Excel; instants are in Paris time. Excel calculates nothing.
 */
final class CsvWriter<V> {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setDelimiter(';')
            .setRecordSeparator("\r\n")
            .get();
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final ListTable<V> table;
    private final ZoneId zone;
    private final CSVPrinter printer;

    CsvWriter(ListTable<V> table, ZoneId zone, Appendable out) throws IOException {
        this.table = table;
        this.zone = zone;
        out.append(BYTE_ORDER_MARK);
        this.printer = new CSVPrinter(out, FORMAT);
        for (var column : table.shown()) {
            printer.print(column.header());
        }
        printer.println();
    }

    void write(V row) throws IOException {
        for (var column : table.shown()) {
            var value = column.value();
            printer.print(value == null ? null : text(value.apply(row)));
        }
        printer.println();
    }

    private @Nullable String text(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case BigDecimal number -> number.toPlainString().replace('.', ',');
            case Number number -> number.toString();
            case Boolean said -> said ? "oui" : "non";
            case LocalDate date -> date.toString();
            case Instant instant -> TIME.format(instant.atZone(zone));
            case Collection<?> list ->
                ExcelText.guarded(list.stream().map(String::valueOf).collect(Collectors.joining("|")));
            default -> ExcelText.guarded(value.toString());
        };
    }
}
