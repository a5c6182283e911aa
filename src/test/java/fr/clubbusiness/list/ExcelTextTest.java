package fr.clubbusiness.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ExcelTextTest {

    @TestFactory
    Stream<DynamicTest> what_excel_would_calculate_is_marked_and_read_back_as_it_was_written() {
        return Stream.of(
                        "=1+1",
                        "+33 6 12 34 56 78",
                        "-2",
                        "@SUM(A1)",
                        "\t=1",
                        "\r=1",
                        "\n=1",
                        "  =1",
                        "\"=1\"",
                        "' =cmd|' /C calc'!A0",
                        "\u00A0=1",
                        "＝1+1",
                        "'=1",
                        "''=1",
                        "\ttab",
                        "=1\n=2")
                .map(text -> DynamicTest.dynamicTest("«" + text + "»", () -> {
                    assertThat(ExcelText.guarded(text)).isEqualTo("'" + text);
                    assertThat(ExcelText.read("'" + text)).isEqualTo(text);
                }));
    }

    @TestFactory
    Stream<DynamicTest> digits_that_a_number_would_lose_are_marked() {
        return Stream.of("0612345678", "13002526500013", "01004", "'0612345678")
                .map(text -> DynamicTest.dynamicTest("«" + text + "»", () -> {
                    assertThat(ExcelText.guarded(text)).isEqualTo("'" + text);
                    assertThat(ExcelText.read("'" + text)).isEqualTo(text);
                }));
    }

    @TestFactory
    Stream<DynamicTest> plain_texts_are_written_as_they_are() {
        return Stream.of(
                        "",
                        "Pâtissier (F/H)",
                        "l'été",
                        "'quoted'",
                        "92050",
                        "0",
                        "2026-11-21",
                        "a=b",
                        "CDD|CDI",
                        "12 rue")
                .map(text -> DynamicTest.dynamicTest("«" + text + "»", () -> {
                    assertThat(ExcelText.guarded(text)).isEqualTo(text);
                    assertThat(ExcelText.read(text)).isEqualTo(text);
                }));
    }

    @Test
    void an_apostrophe_of_the_text_itself_stays() {
        assertThat(ExcelText.read("'bonjour")).isEqualTo("'bonjour");
        assertThat(ExcelText.read("'")).isEqualTo("'");
    }

    @TestFactory
    Stream<DynamicTest> digits_protected_by_a_formula_are_read_as_text() {
        return Stream.of("0612345678", "01004", "", "13002526500013", "dit \"\"Zoé\"\"")
                .map(text -> DynamicTest.dynamicTest(
                        "«" + text + "»",
                        () -> assertThat(ExcelText.read("=\"" + text + "\"")).isEqualTo(text.replace("\"\"", "\""))));
    }
}
