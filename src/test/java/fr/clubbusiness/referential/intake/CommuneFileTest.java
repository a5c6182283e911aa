package fr.clubbusiness.referential.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.clubbusiness.problem.Invalid;
import fr.clubbusiness.referential.Place;
import fr.clubbusiness.referential.file.FileContent;
import fr.clubbusiness.referential.intake.CommuneFile.Row;
import fr.clubbusiness.shared.FieldViolation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommuneFileTest {
    private static final String HEADER =
            "insee_code,name,postal_codes,department,region,ept_siren,ept_name,population,latitude,longitude,coordinates\n";
    private static final String NANTERRE =
            "92050,Nanterre,92000 92001,92,11,200057982,Paris Ouest La Défense,97783,48.89198,2.20675,exact\n";

    @Test
    void a_line_is_a_commune() {
        assertThat(read(HEADER + NANTERRE))
                .containsExactly(new Row(
                        "92050",
                        "Nanterre",
                        List.of("92000", "92001"),
                        "92",
                        "11",
                        "200057982",
                        "Paris Ouest La Défense",
                        97_783,
                        new Place(48.89198, 2.20675),
                        false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"975", "977", "978", "986", "987", "988"})
    void a_collectivity_is_in_no_region(String collectivity) {
        var line = collectivity + "01,Une,97500," + collectivity + ",,,,5400,46.8,-56.2,exact\n";
        assertThat(read(HEADER + line)).singleElement().extracting(Row::region).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"92", "2A", "971", "974", "976", "75"})
    void any_other_commune_is_in_one(String department) {
        var line = "92050,Nanterre,92000," + department + ",,,,97783,48.89198,2.20675,exact\n";
        assertThat(refusal(HEADER + line)).extracting(FieldViolation::field).containsExactly("communes.csv:2");
    }

    @Test
    void comments_are_passed_over_and_counted_in_the_numbering() {
        assertThat(refusal("# source\n" + HEADER + "# more\n" + NANTERRE + NANTERRE))
                .extracting(FieldViolation::field)
                .containsExactly("communes.csv:5");
    }

    @ParameterizedTest
    @CsvSource({
        "92050,9205",
        "92050,75056",
        "92050,13201",
        "Nanterre,''",
        "92000 92001,92000;92001",
        "200057982,2000",
        "Paris Ouest La Défense,''",
        "97783,-1",
        "97783,3000001",
        "97783,many",
        "48.89198,91",
        "48.89198,NaN",
        "2.20675,1e2",
        "exact,exac"
    })
    void a_value_of_another_form_is_refused_with_its_line(String good, String bad) {
        assertThat(refusal(HEADER + NANTERRE.replaceFirst(good, bad)))
                .extracting(FieldViolation::field)
                .containsExactly("communes.csv:2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", HEADER, "code_rome,libelle_rome\nN1101,X\n", "\u0089PNG\u0000", "\"insee_code\",\"na"})
    void a_foreign_an_empty_or_a_cut_file_is_refused(String text) {
        assertThat(refusal(text))
                .singleElement()
                .satisfies(violation -> assertThat(violation.field()).startsWith("communes.csv"));
    }

    @Test
    void a_file_cut_anywhere_in_its_last_line_is_refused() {
        for (int cut = 2; cut < NANTERRE.length(); cut++) {
            var text = HEADER + NANTERRE + NANTERRE.replace("92050", "92051");
            assertThat(refusal(text.substring(0, text.length() - cut)))
                    .extracting(FieldViolation::field)
                    .containsOnly("communes.csv:3");
        }
    }

    @Test
    void another_encoding_is_refused_with_its_line() {
        var bytes = (HEADER + NANTERRE).getBytes(ISO_8859_1);
        var refused =
                catchThrowableOfType(Invalid.class, () -> CommuneFile.read("communes.csv", FileContent.of(bytes)));
        assertThat(refused.violations()).extracting(FieldViolation::field).containsExactly("communes.csv:2");
    }

    private static List<Row> read(String text) {
        return CommuneFile.read("communes.csv", FileContent.of(text.getBytes(UTF_8)));
    }

    private static List<FieldViolation> refusal(String text) {
        var refused = catchThrowableOfType(Invalid.class, () -> read(text));
        assertThat(refused).as("refused: " + text).isNotNull();
        return refused.violations();
    }
}
