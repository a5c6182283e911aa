package fr.clubbusiness.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CsvWriterTest {

    @Test
    void a_table_is_what_french_excel_opens() throws IOException {
        assertThat(written("Zoé", new BigDecimal("17.50"), LocalDate.of(2026, 11, 21), true))
                .isEqualTo("\uFEFFA;B;C;D\r\nZoé;17,50;2026-11-21;oui\r\n");
        assertThat(written(null, 3, Instant.parse("2026-07-01T22:30:00Z"), false))
                .isEqualTo("\uFEFFA;B;C;D\r\n;3;2026-07-02 00:30:00;non\r\n");
    }

    @Test
    void what_holds_separators_quotes_or_lines_is_quoted() throws IOException {
        assertThat(written("a;b", "a\"b", "a\nb", List.of("CDD", "CDI")))
                .endsWith("\r\n\"a;b\";\"a\"\"b\";\"a\nb\";CDD|CDI\r\n");
    }

    @Test
    void formulas_are_marked_whatever_they_come_from() throws IOException {
        assertThat(written("=HYPERLINK(\"http://x\")", "+33612345678", List.of("=1", "2"), URI.create("@x")))
                .endsWith("\r\n\"'=HYPERLINK(\"\"http://x\"\")\";'+33612345678;'=1|2;'@x\r\n");
    }

    private static String written(@Nullable Object... cells) throws IOException {
        var table = new ListTable<List<@Nullable Object>>(
                "essais",
                List.of(
                        TableColumn.shown("A", row -> row.get(0)),
                        TableColumn.shown("B", row -> row.get(1)),
                        TableColumn.shown("C", row -> row.get(2)),
                        TableColumn.shown("D", row -> row.get(3)),
                        TableColumn.importOnly("E", "e", CellReaders.TEXT)));
        var out = new StringWriter();
        new CsvWriter<>(table, ZoneId.of("Europe/Paris"), out).write(Arrays.asList(cells));
        return out.toString();
    }
}
