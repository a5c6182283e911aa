package fr.clubbusiness.exchange.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clubbusiness.exchange.Imports;
import fr.clubbusiness.list.CellReaders;
import fr.clubbusiness.list.ListTable;
import fr.clubbusiness.list.TableColumn;
import fr.clubbusiness.problem.Invalid;
import fr.clubbusiness.problem.Problem;
import fr.clubbusiness.problem.Refused;
import jakarta.ws.rs.WebApplicationException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A table is checked completely before its first line is used. */
class SpooledCsvTest {
    private static final ListTable<Object> TABLE = new ListTable<>(
            "essais",
            List.of(
                    TableColumn.shown("Référence", it -> it),
                    TableColumn.of("Prénom", "firstName", CellReaders.TEXT, it -> it)
                            .needed(),
                    TableColumn.importOnly("Heures", "hours", CellReaders.NUMBER),
                    TableColumn.importOnly("Début", "startDate", CellReaders.DATE),
                    TableColumn.importOnly("Tuteur", "tutor", CellReaders.YES_NO),
                    TableColumn.importOnly("Contrats", "contracts", CellReaders.CODES),
                    TableColumn.importOnly("Conditions", "conditions", CellReaders.CODES),
                    TableColumn.importOnly("Salaire de", "pay.from", CellReaders.NUMBER),
                    TableColumn.importOnly("Exigées", "skills", CellReaders.things(Map.of("required", true))),
                    TableColumn.importOnly("Souhaitées", "skills", CellReaders.things(Map.of("required", false))),
                    TableColumn.importOnly("Freins", "barriers", CellReaders.qualified("status"))));

    @Test
    void cells_become_json_as_an_import_wants_it() {
        assertThat(objects("""
                Prénom;Heures;Début;Tuteur;Contrats;Salaire de;Exigées;Souhaitées;Freins
                Zoé;17,5;21/11/2026;Oui;CDD|CDI;1 850;100|200;300;HEALTH|DIGITAL:LIFTED
                """))
                .singleElement()
                .hasToString("{\"firstName\":\"Zoé\",\"hours\":17.5,\"startDate\":\"2026-11-21\",\"tutor\":true,"
                        + "\"contracts\":[\"CDD\",\"CDI\"],\"pay\":{\"from\":1850},"
                        + "\"skills\":[{\"code\":\"100\",\"required\":true},{\"code\":\"200\",\"required\":true},"
                        + "{\"code\":\"300\",\"required\":false}],"
                        + "\"barriers\":[{\"code\":\"HEALTH\"},{\"code\":\"DIGITAL\",\"status\":\"LIFTED\"}]}");
    }

    @Test
    void a_blank_cell_empties_its_field() {
        assertThat(objects("firstName;hours;contracts;pay.from;reference\nZoé;;;;P-0001\n"))
                .singleElement()
                .hasToString("{\"firstName\":\"Zoé\",\"hours\":null,\"contracts\":null,\"pay\":{\"from\":null}}");
    }

    @ParameterizedTest
    @CsvSource({
        "2/1/1990, 1990-01-02",
        "02/01/1990, 1990-01-02",
        "02-01-1990, 1990-01-02",
        "02.01.1990, 1990-01-02",
        "02/01/1990 00:00, 1990-01-02",
        "02/01/1990 00:00:00, 1990-01-02",
        "1990-01-02 00:00:00, 1990-01-02",
        "1990-01-02T00:00:00.000, 1990-01-02",
        "30/02/1990, 1990-02-30",
        // Not guessed: the reader of dates refuses them.
        "02/01/90, 02/01/90",
        "1990-01-02 08:30:00, 1990-01-02 08:30:00",
        "32875, 32875",
    })
    void dates_are_read_as_spreadsheets_write_them(String cell, String read) {
        assertThat(objects("firstName;startDate\nZoé;" + cell + "\n"))
                .singleElement()
                .hasToString("{\"firstName\":\"Zoé\",\"startDate\":\"" + read + "\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sep=;\r\n", "SEP=;\n", "\uFEFFsep=;\n", "\"sep=;\"\n", "sep=;;;;\n"})
    void a_line_that_names_the_separator_for_excel_is_skipped_and_not_counted(String mark) {
        var file = mark + "Prénom;Heures\nZoé, Léa;2\n";

        assertThat(objects(file)).singleElement().hasToString("{\"firstName\":\"Zoé, Léa\",\"hours\":2}");
        assertThat(rows(file)).extracting(CsvRow::number).containsExactly(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x-UTF-16LE-BOM", "UTF-16"})
    void excels_unicode_text_is_read(String charset) {
        var file = "Prénom\tHeures\nZoé Đorđević\t2\n".getBytes(Charset.forName(charset));

        assertThat(objects(file)).singleElement().hasToString("{\"firstName\":\"Zoé Đorđević\",\"hours\":2}");
    }

    @Test
    void what_cannot_be_read_stays_a_text_for_json_to_refuse() {
        assertThat(objects("firstName;hours;tutor\nZoé;beaucoup;peut-être\n"))
                .singleElement()
                .hasToString("{\"firstName\":\"Zoé\",\"hours\":\"beaucoup\",\"tutor\":\"peut-être\"}");
    }

    @Test
    void the_first_line_shows_the_separator() {
        for (var separator : List.of(";", ",", "\t")) {
            var file = "\uFEFFPRENOM;heures\r\nZoé;\"12,5\"\r\n".replace(";", separator);
            assertThat(objects(file)).singleElement().hasToString("{\"firstName\":\"Zoé\",\"hours\":12.5}");
        }
    }

    @Test
    void lines_are_numbered_as_excel_shows_them_and_blank_ones_passed_over() {
        assertThat(rows("Prénom;Heures\n\"Zoé\nAnaïs\";1\n;\n\nLéo;2"))
                .extracting(CsvRow::number)
                .containsExactly(2, 5);
    }

    @Test
    void a_wrong_header_names_each_column_and_the_nearest_one() {
        var refused = refused("Prenoms;Heurs;Chaussures;Tuteur;tutor\n", Invalid.class);
        assertThat(refused.violations())
                .extracting(violation -> violation.text().french())
                .satisfiesExactly(
                        text -> assertThat(text).contains("Colonne 1", "« Prenoms »", "« Prénom »"),
                        text -> assertThat(text).contains("Colonne 2", "« Heurs »", "« Heures »"),
                        text -> assertThat(text).contains("Colonne 3", "« Chaussures »", "Colonnes admises"),
                        text -> assertThat(text).contains("Colonne 5", "deux fois"),
                        text -> assertThat(text).contains("Il manque la colonne « Prénom » (firstName)"));
    }

    @Test
    void blank_cells_that_excel_leaves_after_the_header_are_no_columns() {
        assertThat(objects("Prénom;Heures;; ;\nZoé;1;;;\n"))
                .singleElement()
                .hasToString("{\"firstName\":\"Zoé\",\"hours\":1}");
        assertThat(refused(";".repeat(250_000) + "\n", Invalid.class).violations())
                .singleElement()
                .extracting(violation -> violation.text().french())
                .asString()
                .contains("Il manque la colonne « Prénom »");
    }

    @Test
    void a_header_that_no_table_has_is_one_fault_however_long_it_is() {
        for (var header : List.of(";".repeat(250_000) + "x", "a;".repeat(125_000), "Prénom;" + "y".repeat(250_000))) {
            assertThat(refused(header + "\n", Invalid.class).violations())
                    .singleElement()
                    .satisfies(violation -> assertThat(violation.field()).isEqualTo("csv:1"))
                    .extracting(violation -> violation.text().french())
                    .asString()
                    .containsAnyOf("100 au plus", "dépasse 100 caractères")
                    .hasSizeLessThan(300);
        }
        assertThat(refused("Chaussures;".repeat(100) + "\n", Invalid.class).violations())
                .hasSize(20);
    }

    @Test
    void a_first_line_that_never_ends_is_refused_like_any_other() {
        assertThat(refused("Prénom;Heures" + " ".repeat(300_000), Invalid.class).violations())
                .singleElement()
                .satisfies(violation -> assertThat(violation.field()).isEqualTo("csv:1"));
    }

    @Test
    void a_header_with_two_separators_is_refused() {
        assertThat(refused("Prénom;Heures,Tuteur\n", Invalid.class).violations())
                .extracting(violation -> violation.text().french())
                .singleElement()
                .asString()
                .contains("Deux séparateurs");
    }

    @Test
    void a_line_of_another_separator_or_of_too_many_cells_is_a_fault_of_that_line() {
        var header = "Prénom;Heures\n";
        assertThat(faults(header + "Zoé,12\nLéo;1;;\nAda;1;2\nEve\n"))
                .satisfiesExactly(
                        fault -> assertThat(fault).contains("Une seule case au lieu de 2"),
                        fault -> assertThat(fault).isEmpty(),
                        fault -> assertThat(fault).contains("3 cases au lieu de 2"),
                        fault -> assertThat(fault).contains("Une seule case"));
    }

    @Test
    void another_encoding_is_refused_with_its_line_and_what_to_do() {
        var bytes = "Prénom;Heures\nLea;1\nZoé;2\n".getBytes(Charset.forName("windows-1252"));
        assertThat(refused(bytes, Invalid.class).violations().getFirst().text().french())
                .startsWith("Ligne 1 : ")
                .contains("UTF-8", "Windows-1252", "Enregistrer sous", "Rien n'a été enregistré");
        var later = "Prenom;Heures\nLea;1\nZoé;2\n".getBytes(Charset.forName("windows-1252"));
        assertThat(refused(later, Invalid.class).violations().getFirst().field())
                .isEqualTo("csv:3");
        assertThat(refused("Prénom;Heures\nLéa;1\n".getBytes(java.nio.charset.StandardCharsets.UTF_16LE), Invalid.class)
                        .violations()
                        .getFirst()
                        .text()
                        .french())
                .contains("CSV UTF-8");
    }

    @Test
    void a_quote_never_closed_is_refused_with_its_line_even_in_a_long_file() {
        var file = "Prénom;Heures\nZoé;1\n\"Léo;1\n" + "Ada;1\n".repeat(200_000);
        var violation = refused(file, Invalid.class).violations().getFirst();
        assertThat(violation.field()).isEqualTo("csv:3");
        assertThat(violation.text().french()).contains("Ligne 3", "guillemet");
    }

    @Test
    void two_hundred_thousand_lines_are_refused_with_their_number() {
        var refused = refused("Prénom;Heures\n" + "Ada;1\n".repeat(200_000), Refused.class);
        assertThat(refused.reasons().getFirst().code()).isEqualTo("TOO_MANY_LINES");
        assertThat(refused.reasons().getFirst().text().english()).contains("200,000", "Nothing was stored");
    }

    @Test
    void blank_lines_that_excel_leaves_do_not_count() {
        assertThat(rows("Prénom;Heures\nAda;1\n" + ";\n".repeat(150_000))).hasSize(1);
    }

    @Test
    void a_file_that_is_too_large_is_refused() {
        var line = "Prénom;Heures\n" + ("x".repeat(100_000) + ";1\n").repeat(700);
        var refused = catchThrowableOfType(WebApplicationException.class, () -> spool(line.getBytes(UTF_8)));
        assertThat(refused.getResponse().getStatus()).isEqualTo(413);
    }

    @Test
    void an_empty_file_is_refused() {
        assertThat(refused("", Invalid.class).violations().getFirst().text().french())
                .contains("vide");
        assertThat(refused("\uFEFF", Invalid.class).violations()).hasSize(1);
    }

    @Test
    void a_header_alone_has_no_line() {
        assertThat(rows("Prénom;Heures\n")).isEmpty();
    }

    @Test
    void a_field_at_fault_is_named_by_its_column() throws IOException {
        try (var sheet = spool("PRÉNOM;Salaire de;Exigées;Souhaitées\nA;1;2;3".getBytes(UTF_8))) {
            var header = sheet.check(TABLE, Imports.MAX_LINES);
            assertThat(header.nameOf("firstName")).isEqualTo("PRÉNOM");
            assertThat(header.nameOf("pay.from")).isEqualTo("Salaire de");
            assertThat(header.nameOf("skills[0].code")).isEqualTo("skills[0].code");
            assertThat(header.nameOf("romeCode")).isEqualTo("romeCode");
        }
    }

    @Test
    void items_stay_when_their_column_is_absent_and_another_column_shares_the_list() throws IOException {
        var stored = (ObjectNode) new ObjectMapper().readTree("""
                {"skills": [{"code": "1", "required": true}, {"code": "2", "required": false}]}""");
        try (var sheet = spool("Prénom;Exigées\nZoé;7|8\nLéa;\n".getBytes(UTF_8))) {
            var header = sheet.check(TABLE, Imports.MAX_LINES);
            var skills = new ArrayList<String>();
            sheet.forEach(row -> skills.add(header.patch(row)
                    .mergedInto(stored)
                    .get("skills")
                    .findValuesAsText("code")
                    .toString()));
            assertThat(skills).containsExactly("[7, 8, 2]", "[2]");
        }
    }

    private static List<ObjectNode> objects(String file) {
        return objects(file.getBytes(UTF_8));
    }

    private static List<ObjectNode> objects(byte[] file) {
        try (var sheet = spool(file)) {
            var header = sheet.check(TABLE, Imports.MAX_LINES);
            var objects = new ArrayList<ObjectNode>();
            sheet.forEach(row -> objects.add(header.patch(row).fields()));
            return objects;
        } catch (IOException never) {
            throw new IllegalStateException(never);
        }
    }

    private static List<CsvRow> rows(String file) {
        try (var sheet = spool(file.getBytes(UTF_8))) {
            sheet.check(TABLE, Imports.MAX_LINES);
            var rows = new ArrayList<CsvRow>();
            sheet.forEach(rows::add);
            return rows;
        } catch (IOException never) {
            throw new IllegalStateException(never);
        }
    }

    private static List<String> faults(String file) {
        try (var sheet = spool(file.getBytes(UTF_8))) {
            var header = sheet.check(TABLE, Imports.MAX_LINES);
            var faults = new ArrayList<String>();
            sheet.forEach(row -> faults.add(row.fault(header)
                    .map(why -> why.violations().isEmpty()
                            ? why.detail().french()
                            : why.violations().getFirst().text().french())
                    .orElse("")));
            return faults;
        } catch (IOException never) {
            throw new IllegalStateException(never);
        }
    }

    private static <P extends Problem> P refused(String file, Class<P> type) {
        return refused(file.getBytes(UTF_8), type);
    }

    private static <P extends Problem> P refused(byte[] file, Class<P> type) {
        return catchThrowableOfType(type, () -> {
            try (var sheet = spool(file)) {
                sheet.check(TABLE, Imports.MAX_LINES);
            }
        });
    }

    private static SpooledCsv spool(byte[] file) throws IOException {
        return SpooledCsv.spool(new ByteArrayInputStream(file));
    }
}
