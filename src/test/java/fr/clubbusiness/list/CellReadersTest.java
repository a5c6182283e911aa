package fr.clubbusiness.list;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.NullNode;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the text of a cell means in JSON. */
class CellReadersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"17|17", "17,5|17.5", "17.5|17.5", "-3|-3", "12,00|12", "1 850|1850", "1\u202F850,50|1850.50"})
    void numbers_have_a_comma_or_a_point_and_may_have_thousands_apart(String cell, String json) {
        assertThat(json(CellReaders.NUMBER, cell)).isEqualTo(json);
    }

    @ParameterizedTest
    @ValueSource(strings = {"beaucoup", "1,2,3", "12 €", "1e3", "+5", ",5", "5,", "1234567890123456", "1,12345678901"})
    void what_is_no_number_stays_a_text_for_json_to_refuse(String cell) {
        assertThat(json(CellReaders.NUMBER, cell)).isEqualTo('"' + cell + '"');
    }

    @ParameterizedTest
    @CsvSource({"oui, true", "OUI, true", "vrai, true", "true, true", "non, false", "Faux, false", "FALSE, false"})
    void yes_and_no_are_said_in_french_or_in_english(String cell, String json) {
        assertThat(json(CellReaders.YES_NO, cell)).isEqualTo(json);
    }

    @ParameterizedTest
    @ValueSource(strings = {"peut-être", "o", "1", "0"})
    void what_is_neither_yes_nor_no_stays_a_text_for_json_to_refuse(String cell) {
        assertThat(json(CellReaders.YES_NO, cell)).isEqualTo('"' + cell + '"');
    }

    @ParameterizedTest
    @CsvSource({
        "21/11/2026, 2026-11-21",
        "2026-11-21, 2026-11-21",
        "1/11/2026, 2026-11-01",
        "21/11/26, 21/11/26",
        "demain, demain"
    })
    void a_date_is_french_or_iso_and_anything_else_is_left_for_json_to_refuse(String cell, String date) {
        assertThat(json(CellReaders.DATE, cell)).isEqualTo('"' + date + '"');
    }

    @Test
    void a_code_that_looks_like_a_number_stays_a_text() {
        assertThat(json(CellReaders.TEXT, "01004")).isEqualTo("\"01004\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CDD|CDI", "CDD,CDI", " CDD | CDI ", "CDD||CDI|"})
    void codes_are_separated_by_a_bar_or_a_comma(String cell) {
        assertThat(json(CellReaders.CODES, cell)).isEqualTo("[\"CDD\",\"CDI\"]");
    }

    @Test
    void a_thing_has_its_code_and_what_its_column_says_of_it() {
        assertThat(json(CellReaders.things(Map.of("required", true)), "100|200"))
                .isEqualTo("[{\"code\":\"100\",\"required\":true},{\"code\":\"200\",\"required\":true}]");
    }

    @Test
    void a_code_may_be_qualified_after_a_colon() {
        assertThat(json(CellReaders.qualified("proof"), "100007 | 100010 : OBSERVED"))
                .isEqualTo("[{\"code\":\"100007\"},{\"code\":\"100010\",\"proof\":\"OBSERVED\"}]");
    }

    @Test
    void a_colon_alone_qualifies_by_nothing_for_json_to_refuse() {
        assertThat(json(CellReaders.qualified("proof"), ":OBSERVED|100:"))
                .isEqualTo("[{\"code\":\"\",\"proof\":\"OBSERVED\"},{\"code\":\"100\",\"proof\":\"\"}]");
    }

    @TestFactory
    Stream<DynamicTest> a_blank_cell_empties_its_field() {
        return Map.of(
                        "text", CellReaders.TEXT,
                        "number", CellReaders.NUMBER,
                        "yes or no", CellReaders.YES_NO,
                        "date", CellReaders.DATE,
                        "codes", CellReaders.CODES,
                        "things", CellReaders.things(Map.of("required", true)),
                        "qualified codes", CellReaders.qualified("proof"))
                .entrySet()
                .stream()
                .map(reader -> DynamicTest.dynamicTest(
                        reader.getKey(),
                        () -> assertThat(reader.getValue().read("")).isEqualTo(NullNode.getInstance())));
    }

    @Test
    void a_blank_cell_leaves_a_field_that_cannot_be_emptied_as_it_is() {
        assertThat(CellReaders.YES_NO_OR_UNCHANGED.read("")).isNull();
    }

    private static String json(CellReader reader, String cell) {
        return String.valueOf(reader.read(cell));
    }
}
