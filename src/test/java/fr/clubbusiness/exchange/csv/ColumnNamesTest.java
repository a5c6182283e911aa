package fr.clubbusiness.exchange.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.clubbusiness.list.CellReaders;
import fr.clubbusiness.list.ListTable;
import fr.clubbusiness.list.TableColumn;
import fr.clubbusiness.problem.Invalid;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The names by which a column of a table is known, and what is said of a name that is not. */
class ColumnNamesTest {
    private static final TableColumn<Object> REFERENCE = TableColumn.shown("Référence", it -> it);
    private static final TableColumn<Object> FIRST_NAME = TableColumn.<Object>importOnly(
                    "Prénom", "firstName", CellReaders.TEXT)
            .needed();
    private static final TableColumn<Object> OCCUPATIONS = TableColumn.<Object>importOnly(
                    "Métiers visés", "targetOccupations", CellReaders.CODES)
            .needed();
    private static final TableColumn<Object> PAY = TableColumn.importOnly("Salaire de", "pay.from", CellReaders.NUMBER);

    private final ColumnNames names =
            new ColumnNames(new ListTable<>("essais", List.of(REFERENCE, FIRST_NAME, OCCUPATIONS, PAY)));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Métiers visés",
                "METIERS VISES",
                "métiers_visés",
                "  Métiers -- visés ",
                "targetOccupations",
                "TARGETOCCUPATIONS"
            })
    void case_accents_and_punctuation_do_not_matter(String name) {
        assertThat(find(name)).isEqualTo(OCCUPATIONS);
    }

    @Test
    void a_field_inside_an_object_is_known_by_its_path() {
        assertThat(find("pay.from")).isEqualTo(PAY);
    }

    @Test
    void a_column_that_imports_ignore_is_known_by_its_header() {
        assertThat(find("Référence")).isEqualTo(REFERENCE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Métiers", "Métiersvisés", "pay", "Nom"})
    void any_other_name_is_unknown(String name) {
        assertThat(names.find(name)).isEmpty();
    }

    @Test
    void a_name_of_more_than_a_hundred_letters_is_compared_with_none() {
        assertThat(find("Prénom" + " ".repeat(94))).isEqualTo(FIRST_NAME);
        assertThat(names.find("Prénom" + " ".repeat(95))).isEmpty();
    }

    @Test
    void known_names_are_counted_among_the_first_hundred() {
        assertThat(names.known(List.of("Prénom", "Chaussures", "pay.from"))).isEqualTo(2);
        assertThat(names.known(Collections.nCopies(101, "Prénom"))).isEqualTo(100);
    }

    @ParameterizedTest
    @CsvSource({"Prenon, Prénom", "firstNam, Prénom", "Metier vise, Métiers visés", "Salaire d, Salaire de"})
    void a_misspelt_name_is_told_with_the_nearest_header(String name, String header) {
        assertThat(french(name))
                .isEqualTo("Colonne 3 inconnue : « %s ». Vouliez-vous dire « %s » ?".formatted(name, header));
    }

    /** "Prénom" has six letters. */
    @Test
    void a_third_of_the_letters_may_be_wrong_and_no_more() {
        assertThat(french("Prexxm")).contains("Vouliez-vous dire « Prénom »");
        assertThat(french("Prxxxm")).doesNotContain("Vouliez-vous");
    }

    @Test
    void a_name_that_is_near_to_none_is_told_with_the_columns_that_imports_take() {
        assertThat(french("Chaussures"))
                .isEqualTo(
                        "Colonne 3 inconnue : « Chaussures ». Colonnes admises : Prénom, Métiers visés, Salaire de.");
    }

    @Test
    void two_known_names_with_a_separator_between_are_told_as_such() {
        assertThat(french("Prénom,Métiers visés")).contains("Deux séparateurs y sont mêlés.");
        assertThat(french("Prénom\tMétiers visés")).contains("Deux séparateurs y sont mêlés.");
        assertThat(french("Prénom,Chaussures de ville")).doesNotContain("Deux séparateurs");
    }

    @Test
    void a_long_name_is_shown_by_its_first_sixty_letters() {
        assertThat(french("x".repeat(61))).contains("« " + "x".repeat(60) + "… »");
        assertThat(french("x".repeat(60))).contains("« " + "x".repeat(60) + " »");
    }

    @Test
    void a_needed_column_that_is_not_there_is_told_by_header_and_field() {
        assertThat(names.missing(Set.of(FIRST_NAME)))
                .singleElement()
                .extracting(violation -> violation.text().english())
                .isEqualTo("The column \"Métiers visés\" (targetOccupations) is missing.");
    }

    @Test
    void a_table_has_a_hundred_columns_at_most() {
        assertThatCode(() -> ColumnNames.requirePlausible(Collections.nCopies(100, "a")))
                .doesNotThrowAnyException();
        assertThat(fault(Collections.nCopies(101, "a"))).contains("101 colonnes", "100 au plus");
    }

    @Test
    void a_name_has_a_hundred_letters_at_most() {
        assertThatCode(() -> ColumnNames.requirePlausible(List.of("a", "  " + "b".repeat(100) + "  ")))
                .doesNotThrowAnyException();
        assertThat(fault(List.of("a", "b".repeat(101)))).startsWith("Colonne 2 : son nom dépasse 100 caractères");
    }

    private static String fault(List<String> line) {
        return catchThrowableOfType(Invalid.class, () -> ColumnNames.requirePlausible(line))
                .violations()
                .getFirst()
                .text()
                .french();
    }

    private Object find(String name) {
        return names.find(name).orElseThrow();
    }

    private String french(String name) {
        return names.unknown(3, name).text().french();
    }
}
