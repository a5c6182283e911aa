package fr.clubbusiness.exchange.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.clubbusiness.list.CellReaders;
import fr.clubbusiness.list.ListTable;
import fr.clubbusiness.list.TableColumn;
import fr.clubbusiness.problem.Invalid;
import fr.clubbusiness.problem.Refused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Quotes, separators and line ends, as Excel and other programmes write them (RFC 4180). */
class CsvDialectTest {
    private static final ListTable<Object> TABLE = new ListTable<>(
            "essais",
            List.of(
                    TableColumn.importOnly("Nom", "name", CellReaders.TEXT),
                    TableColumn.importOnly("Note", "note", CellReaders.TEXT)));

    @Test
    void a_quoted_cell_may_hold_the_separator() throws IOException {
        assertThat(cells("Nom;Note\n\"Léa; Zoé\";1\n")).containsExactly(List.of("Léa; Zoé", "1"));
    }

    @Test
    void a_quote_inside_a_quoted_cell_is_doubled() throws IOException {
        assertThat(cells("Nom;Note\n\"dit \"\"Zoé\"\"\";1\n")).containsExactly(List.of("dit \"Zoé\"", "1"));
    }

    @Test
    void a_quoted_cell_may_hold_line_ends() throws IOException {
        assertThat(cells("Nom;Note\r\n\"Léa\r\nZoé\";1\r\n")).containsExactly(List.of("Léa\r\nZoé", "1"));
    }

    @Test
    void an_empty_quoted_cell_is_empty() throws IOException {
        assertThat(cells("Nom;Note\n\"\";1\n")).containsExactly(List.of("", "1"));
    }

    @Test
    void a_quote_inside_a_plain_cell_is_a_sign_like_another() throws IOException {
        assertThat(cells("Nom;Note\n5\" x 3\";1\n")).containsExactly(List.of("5\" x 3\"", "1"));
    }

    @Test
    void text_after_a_closing_quote_is_a_fault_of_that_line() {
        var refused = catchThrowableOfType(Invalid.class, () -> cells("Nom;Note\nLéa;1\n\"Zoé\"x;1\n"));
        assertThat(refused.violations())
                .singleElement()
                .matches(violation -> violation.field().equals("csv:3"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void lines_end_as_on_any_system(String end) throws IOException {
        assertThat(cells("Nom;Note" + end + "Léa;1" + end + "Zoé;2" + end))
                .containsExactly(List.of("Léa", "1"), List.of("Zoé", "2"));
    }

    @Test
    void the_last_line_needs_no_end() throws IOException {
        assertThat(cells("Nom;Note\nLéa;1")).containsExactly(List.of("Léa", "1"));
    }

    @Test
    void names_of_columns_may_be_quoted_after_a_byte_order_mark() throws IOException {
        assertThat(cells("\uFEFF\"Nom\";\"Note\"\nLéa;1\n")).containsExactly(List.of("Léa", "1"));
    }

    @Test
    void the_separator_is_that_which_makes_the_most_known_columns() throws IOException {
        assertThat(separator("Nom,Note")).isEqualTo(',');
        assertThat(separator("Nom\tNote")).isEqualTo('\t');
        assertThat(separator("\"Nom\";\"Note\"")).isEqualTo(';');
    }

    @Test
    void a_single_column_has_the_separator_of_french_excel() throws IOException {
        assertThat(separator("Nom")).isEqualTo(';');
    }

    @Test
    void unknown_names_are_told_apart_by_the_separator_that_stands_there() {
        var refused = catchThrowableOfType(Invalid.class, () -> separator("Chaussures,Chapeaux"));
        assertThat(refused.violations())
                .extracting(violation -> violation.text().english())
                .satisfiesExactly(
                        first -> assertThat(first).contains("column 1: \"Chaussures\""),
                        second -> assertThat(second).contains("column 2: \"Chapeaux\""));
    }

    @Test
    void as_many_lines_as_allowed_are_taken_and_one_more_is_refused() throws IOException {
        assertThat(checked("Nom;Note\nLéa;1\n;\nZoé;2\n", 2)).isNotNull();
        assertThat(catchThrowableOfType(Refused.class, () -> checked("Nom;Note\nLéa;1\nZoé;2\nAda;3\n", 2))
                        .reasons()
                        .getFirst()
                        .code())
                .isEqualTo("TOO_MANY_LINES");
    }

    @Test
    void a_sheet_is_read_as_often_as_one_likes() throws IOException {
        try (var sheet = sheet("Nom;Note\nLéa;1\n")) {
            sheet.check(TABLE, 1);
            assertThat(rows(sheet)).isEqualTo(rows(sheet)).hasSize(1);
        }
    }

    private static char separator(String line) throws IOException {
        return checked(line + "\n", 1).separator();
    }

    private static CsvHeader checked(String file, int mostLines) throws IOException {
        try (var sheet = sheet(file)) {
            return sheet.check(TABLE, mostLines);
        }
    }

    private static List<List<String>> cells(String file) throws IOException {
        try (var sheet = sheet(file)) {
            sheet.check(TABLE, 10);
            return rows(sheet);
        }
    }

    private static List<List<String>> rows(SpooledCsv sheet) throws IOException {
        var rows = new ArrayList<List<String>>();
        sheet.forEach(row -> rows.add(row.cells()));
        return rows;
    }

    private static SpooledCsv sheet(String file) throws IOException {
        return SpooledCsv.spool(new ByteArrayInputStream(file.getBytes(UTF_8)));
    }
}
