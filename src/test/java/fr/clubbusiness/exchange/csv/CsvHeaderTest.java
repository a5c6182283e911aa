package fr.clubbusiness.exchange.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.clubbusiness.list.CellReaders;
import fr.clubbusiness.list.ListTable;
import fr.clubbusiness.list.TableColumn;
import fr.clubbusiness.problem.Invalid;
import fr.clubbusiness.shared.FieldViolation;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The first line of a table, and what it makes of the cells below it. */
class CsvHeaderTest {
    private static final ListTable<Object> TABLE = new ListTable<>(
            "essais",
            List.of(
                    TableColumn.shown(ListTable.REFERENCE, it -> it),
                    TableColumn.<Object>importOnly("Prénom", "firstName", CellReaders.TEXT)
                            .needed(),
                    TableColumn.importOnly("Identifiant externe", ListTable.KEY, CellReaders.TEXT),
                    TableColumn.importOnly("Téléphone", "phone", CellReaders.TEXT),
                    TableColumn.importOnly("Salaire de", "pay.from", CellReaders.NUMBER),
                    TableColumn.importOnly("Salaire à", "pay.to", CellReaders.NUMBER),
                    TableColumn.importOnly("Exigées", "skills", CellReaders.things(Map.of("required", true))),
                    TableColumn.importOnly("Souhaitées", "skills", CellReaders.things(Map.of("required", false)))));

    @Test
    void columns_stand_in_any_order() {
        assertThat(object(header("Téléphone", "Prénom"), "0612345678", "Zoé"))
                .isEqualTo("{\"phone\":\"0612345678\",\"firstName\":\"Zoé\"}");
    }

    @Test
    void blanks_around_a_name_do_not_matter() {
        assertThat(object(header("  Prénom  "), "Zoé")).isEqualTo("{\"firstName\":\"Zoé\"}");
    }

    @Test
    void blank_names_at_the_end_are_no_columns() {
        assertThat(header("Prénom", "", "  ").width()).isEqualTo(1);
    }

    @Test
    void a_blank_name_between_two_columns_is_unknown() {
        assertThat(faults("Prénom", "", "Téléphone")).singleElement().matches(it -> it.startsWith("Unknown column 2"));
    }

    @Test
    void a_needed_column_is_missed() {
        assertThat(faults("Téléphone")).containsExactly("The column \"Prénom\" (firstName) is missing.");
    }

    @Test
    void a_column_given_twice_is_told_by_its_second_place_whatever_name_it_has_there() {
        assertThat(faults("Prénom", "firstName")).containsExactly("Column 2: \"firstName\" is given twice.");
    }

    @Test
    void twenty_faults_are_told_and_those_beyond_are_not() {
        assertThat(faults(Collections.nCopies(19, "Chaussures").toArray(String[]::new)))
                .hasSize(20);
        assertThat(faults(Collections.nCopies(30, "Chaussures").toArray(String[]::new)))
                .hasSize(20);
    }

    @Test
    void fields_of_one_object_are_put_together() {
        assertThat(object(header("Prénom", "Salaire de", "Salaire à"), "Zoé", "1800", "2000"))
                .isEqualTo("{\"firstName\":\"Zoé\",\"pay\":{\"from\":1800,\"to\":2000}}");
    }

    @Test
    void an_object_none_of_whose_cells_is_filled_is_not_given() {
        var row = new CsvRow(2, List.of("Zoé", "", ""));
        assertThat(header("Prénom", "Salaire de", "Salaire à").patch(row).alone())
                .hasToString("{\"firstName\":\"Zoé\"}");
    }

    @Test
    void two_columns_of_one_list_add_up() {
        assertThat(object(header("Prénom", "Souhaitées", "Exigées"), "Zoé", "300", "100"))
                .isEqualTo("{\"firstName\":\"Zoé\",\"skills\":[{\"code\":\"300\",\"required\":false},"
                        + "{\"code\":\"100\",\"required\":true}]}");
    }

    @Test
    void a_column_that_is_exported_only_is_passed_over() {
        assertThat(object(header("Référence", "Prénom"), "P-0001", "Zoé")).isEqualTo("{\"firstName\":\"Zoé\"}");
    }

    @Test
    void cells_that_are_not_written_are_blank() {
        assertThat(object(header("Prénom", "Téléphone"), "Zoé")).isEqualTo("{\"firstName\":\"Zoé\",\"phone\":null}");
    }

    @Test
    void blanks_around_a_cell_are_not_kept() {
        assertThat(object(header("Prénom"), "  Zoé Anne\t")).isEqualTo("{\"firstName\":\"Zoé Anne\"}");
    }

    /** What an export marks with an apostrophe against Excel's formulas comes back without it. */
    @Test
    void the_mark_of_a_protected_text_is_taken_away() {
        assertThat(object(header("Prénom", "Téléphone"), "'=1+1", "'0612345678"))
                .isEqualTo("{\"firstName\":\"=1+1\",\"phone\":\"0612345678\"}");
    }

    @Test
    void an_apostrophe_that_protects_nothing_is_part_of_the_text() {
        assertThat(object(header("Prénom"), "'Zoé")).isEqualTo("{\"firstName\":\"'Zoé\"}");
    }

    @Test
    void a_formula_is_no_more_than_its_text() {
        assertThat(object(header("Prénom"), "=HYPERLINK(\"http://x\")"))
                .isEqualTo("{\"firstName\":\"=HYPERLINK(\\\"http://x\\\")\"}");
    }

    @Test
    void a_fault_inside_a_list_is_named_by_the_column_of_the_list() {
        assertThat(header("Prénom", "Exigées").nameOf("skills[2].code")).isEqualTo("Exigées");
    }

    @Test
    void a_fault_of_a_list_in_two_columns_is_named_by_its_field() {
        assertThat(header("Prénom", "Exigées", "Souhaitées").nameOf("skills[2].code"))
                .isEqualTo("skills[2].code");
    }

    @Test
    void a_fault_is_named_by_the_column_as_the_sender_wrote_it() {
        assertThat(header(" PRENOM ").nameOf("firstName")).isEqualTo("PRENOM");
        assertThat(header("firstName").nameOf("firstName")).isEqualTo("firstName");
    }

    private static CsvHeader header(String... names) {
        return CsvHeader.of(';', List.of(names), TABLE);
    }

    private static String object(CsvHeader header, String... cells) {
        return header.patch(new CsvRow(2, List.of(cells))).fields().toString();
    }

    private static List<String> faults(String... names) {
        var refused = catchThrowableOfType(Invalid.class, () -> header(names));
        assertThat(refused.violations()).extracting(FieldViolation::field).containsOnly("csv:1");
        return refused.violations().stream()
                .map(violation -> violation.text().english())
                .toList();
    }
}
