package fr.clubbusiness.exchange.csv;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.list.CellReaders;
import fr.clubbusiness.list.ListTable;
import fr.clubbusiness.list.TableColumn;
import fr.clubbusiness.problem.Problem;
import fr.clubbusiness.shared.FieldViolation;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What keeps a line from being read as cells of its header. */
class CsvRowTest {
    private static final ListTable<Object> TABLE = new ListTable<>(
            "essais",
            List.of(
                    TableColumn.shown(ListTable.REFERENCE, it -> it),
                    TableColumn.importOnly("Prénom", "firstName", CellReaders.TEXT),
                    TableColumn.importOnly("Identifiant externe", ListTable.KEY, CellReaders.TEXT)));
    private static final CsvHeader NAME_AND_KEY = header("Prénom", "Identifiant externe");
    private static final CsvHeader ALL = header("Référence", "Prénom", "Identifiant externe");

    @Test
    void a_line_of_as_many_cells_as_the_header_is_fine() {
        assertThat(row("Zoé", "42").fault(NAME_AND_KEY)).isEmpty();
    }

    @Test
    void blank_cells_at_the_end_may_be_left_out() {
        assertThat(row("", "Zoé").fault(ALL)).isEmpty();
    }

    @Test
    void blank_cells_beyond_the_header_do_not_matter() {
        assertThat(row("Zoé", "42", "", "  ").fault(NAME_AND_KEY)).isEmpty();
    }

    @Test
    void a_filled_cell_beyond_the_header_is_a_text_that_was_not_quoted() {
        assertThat(text(row("Zoé", "42", "", "x").fault(NAME_AND_KEY)))
                .isEqualTo("4 cells instead of 2: a text that holds \";\" is written in quotes.");
    }

    @Test
    void a_single_cell_is_a_line_of_another_separator() {
        assertThat(text(row("Zoé,42").fault(NAME_AND_KEY)))
                .isEqualTo("One cell instead of 2: this line is not separated by \";\" as the first one is.");
    }

    @Test
    void a_table_of_one_column_has_lines_of_one_cell() {
        assertThat(row("Zoé").fault(header("Prénom"))).isEmpty();
    }

    @Test
    void an_exported_line_with_its_key_is_found_again() {
        assertThat(row("P-0001", "Zoé", "42").fault(ALL)).isEmpty();
    }

    @Test
    void an_exported_line_without_key_would_make_a_double() {
        assertThat(text(row("P-0001", "Zoé", " ").fault(ALL)))
                .startsWith("Line 7: it comes from P-0001, which has no external id, and would make a double of it.");
    }

    @Test
    void so_would_one_whose_table_has_no_column_for_the_key() {
        assertThat(row("P-0001", "Zoé").fault(header("Référence", "Prénom"))).isPresent();
    }

    @Test
    void the_fault_of_a_double_is_the_missing_key() {
        assertThat(row("P-0001", "Zoé", "").fault(ALL).orElseThrow().violations())
                .extracting(FieldViolation::field)
                .containsExactly(ListTable.KEY);
    }

    @Test
    void a_line_without_reference_makes_a_new_one() {
        assertThat(row("", "Zoé", "").fault(ALL)).isEmpty();
    }

    @Test
    void a_reference_that_is_none_is_shown_by_its_first_forty_letters() {
        assertThat(text(row("x".repeat(41), "Zoé", "").fault(ALL))).contains("from " + "x".repeat(40) + "…,");
        assertThat(text(row("x".repeat(40), "Zoé", "").fault(ALL))).contains("from " + "x".repeat(40) + ",");
    }

    @Test
    void a_line_of_blank_cells_is_blank() {
        assertThat(row("", "  ", "\t").isBlank()).isTrue();
        assertThat(row("", "Zoé").isBlank()).isFalse();
    }

    private static CsvHeader header(String... names) {
        return CsvHeader.of(';', List.of(names), TABLE);
    }

    private static CsvRow row(String... cells) {
        return new CsvRow(7, List.of(cells));
    }

    private static String text(Optional<Problem> fault) {
        var problem = fault.orElseThrow();
        return problem.violations().isEmpty()
                ? problem.detail().english()
                : problem.violations().getFirst().text().english();
    }
}
