package fr.clubbusiness.need;

import static fr.clubbusiness.directory.Members.aCompany;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import fr.clubbusiness.TestTokens;
import fr.clubbusiness.directory.Members.Member;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Import of needs from a table. Files of Excel are accepted, and an error in the whole file is reported before anything is stored. */
@QuarkusTest
class NeedCsvImportTest {
    private static final String HEADER = "Identifiant externe;Intitulé;Code ROME;Postes;Code commune;Contrats;"
            + "Heures par semaine;Début;Salaire de;Période du salaire\r\n";

    private Member company;

    @BeforeEach
    void join() {
        company = aCompany();
    }

    @Test
    void good_lines_are_stored_and_bad_ones_reported_with_their_column() {
        imports(HEADER
                        + line("a")
                        + line("b").replace(";1;", ";beaucoup;")
                        + line("c").replace("G1603", "A9999")
                        + line("d"))
                .statusCode(200)
                .body("created", equalTo(2))
                .body("rejected.line", contains(3, 4))
                .body("rejected[0].detail", startsWith("Postes : "))
                .body("rejected[1].detail", startsWith("Code ROME : "))
                .body("lines", empty());
        list().body("items.externalId", contains("d", "a")).body("items[0].weeklyHours", equalTo(17.5f));
    }

    @Test
    void columns_may_be_named_as_in_json_and_separated_by_commas() {
        imports(
                        "externalId,title,romeCode,positions,communeCode,contractTypes,weeklyHours,startDate,pay.from,pay.period\n"
                                + "a,\"Agent, en équipe\",G1603,2,92050,CDD|CDI,\"17,5\"," + Needs.today()
                                + ",12.5,HOURLY\n")
                .body("created", equalTo(1));
        list().body("items[0].title", equalTo("Agent, en équipe (F/H)"))
                .body("items[0].contractTypes", contains("CDI", "CDD"));
    }

    @Test
    void a_dry_run_reports_every_line_and_stores_nothing() {
        imports(HEADER + line("a") + line("b"));
        var file = HEADER + line("a") + line("b").replace("17,5", "20") + line("c") + ";;;;;;;;;\r\n" + line("c")
                + line("d").replace(";1;", ";0;");
        send(file.getBytes(UTF_8), "?dryRun=true")
                .statusCode(200)
                .body("lines.line", contains(2, 3, 4, 6, 7))
                .body("lines.outcome", contains("UNCHANGED", "UPDATED", "CREATED", "UNCHANGED", "REJECTED"))
                .body("lines[4].code", equalTo("invalid"))
                .body("lines[4].detail", startsWith("Postes : "))
                .body("lines[0].code", nullValue());
        list().body("items", hasSize(2));
    }

    @Test
    void a_column_that_is_absent_changes_nothing_and_an_empty_cell_empties() {
        var whole = HEADER.replace(
                "\r\n", ";Description;Permis exigés;Permis souhaités;Durée en mois;Compétences exigées\r\n");
        imports(whole + line("a").replace("\r\n", ";Équipe de trois;B;C;6;100007\r\n"))
                .body("created", equalTo(1));

        imports(HEADER + line("a").replace("17,5", "20")).body("updated", equalTo(1));
        list().body("items[0].weeklyHours", equalTo(20f))
                .body("items[0].description", equalTo("Équipe de trois"))
                .body("items[0].contractMonths", equalTo(6))
                .body("items[0].skills.code", contains("100007"))
                .body("items[0].drivingLicences.code", contains("B", "C"));

        var fewer = HEADER.replace("\r\n", ";Description;Permis souhaités\r\n")
                + line("a").replace("17,5", "20").replace("\r\n", ";;\r\n");
        send(fewer.getBytes(UTF_8), "?dryRun=true")
                .body("lines[0].outcome", equalTo("UPDATED"))
                .body("lines[0].changed", contains("Description", "Permis souhaités"));
        imports(fewer).body("updated", equalTo(1));
        list().body("items[0].description", nullValue()).body("items[0].drivingLicences.code", contains("B"));
        imports(fewer).body("unchanged", equalTo(1));
    }

    @Test
    void a_draft_that_a_file_changes_stays_a_draft() {
        var drafts = HEADER.replace("\r\n", ";Ouvert\r\n");
        imports(drafts + line("a").replace("\r\n", ";non\r\n")).body("created", equalTo(1));

        imports(HEADER + line("a").replace("17,5", "20")).body("updated", equalTo(1));
        imports(drafts + line("a").replace("17,5", "21").replace("\r\n", ";\r\n"))
                .body("updated", equalTo(1));
        list().body("items.status", contains("DRAFT"));
        imports(drafts + line("a").replace("17,5", "21").replace("\r\n", ";oui\r\n"))
                .body("updated", equalTo(1));
        list().body("items.status", contains("OPEN"));
    }

    @Test
    void the_type_that_browsers_on_windows_give_a_csv_file_is_accepted() {
        send("application/vnd.ms-excel", (HEADER + line("a")).getBytes(UTF_8), "")
                .body("created", equalTo(1));
    }

    @Test
    void a_compressed_body_is_415_with_its_reason() {
        given().auth()
                .oauth2(company.token())
                .header("Content-Type", "text/csv")
                .header("Content-Encoding", "gzip")
                .body((HEADER + line("a")).getBytes(UTF_8))
                .post("/v1/needs/import")
                .then()
                .statusCode(415)
                .body("code", equalTo("compressed-body"))
                .body("detail", containsString("sans compression"));
    }

    @Test
    void a_wrong_header_is_400_naming_the_column_and_the_nearest_one() {
        imports(HEADER.replace("Intitulé", "Intitulés") + line("a"))
                .statusCode(400)
                .body("violations[0].field", equalTo("csv:1"))
                .body("violations[0].message", containsString("« Intitulés ». Vouliez-vous dire « Intitulé » ?"));
        list().body("items", empty());
    }

    @Test
    void a_file_in_windows_1252_is_400_with_advice_and_nothing_is_stored() {
        var file = (HEADER.replace("Intitulé", "title")
                                .replace("Début", "startDate")
                                .replace("Période du salaire", "pay.period")
                        + line("a").repeat(600)
                        + line("z").replace("Agent", "Pâtissier"))
                .getBytes(Charset.forName("windows-1252"));
        send(file, "")
                .statusCode(400)
                .body("violations[0].field", equalTo("csv:602"))
                .body("violations[0].message", containsString("CSV UTF-8"));
        list().body("items", empty());
    }

    @Test
    void lines_with_another_separator_than_the_header_are_rejected() {
        imports(HEADER + line("a") + line("b").replace(";", "|"))
                .body("created", equalTo(1))
                .body("rejected.line", contains(3))
                .body("rejected[0].detail", containsString("Une seule case au lieu de 10"));
    }

    @Test
    void an_unclosed_quote_is_400_and_nothing_is_stored() {
        imports(HEADER + line("a") + line("b").replace("Agent", "\"Agent") + line("c"))
                .statusCode(400)
                .body("violations[0].field", equalTo("csv:3"));
        list().body("items", empty());
    }

    @Test
    void two_hundred_thousand_lines_are_422_and_nothing_is_stored() {
        imports(HEADER + line("a").repeat(200_000)).statusCode(422).body("reasons[0].code", equalTo("TOO_MANY_LINES"));
        list().body("items", empty());
    }

    @Test
    void an_empty_file_is_400_and_a_header_alone_creates_nothing() {
        imports("").statusCode(400).body("violations[0].message", containsString("vide"));
        imports(HEADER).statusCode(200).body("created", equalTo(0));
    }

    @Test
    void a_formula_is_stored_unchanged() {
        imports(HEADER.replace("\r\n", ";Description\r\n")
                + line("a").replace("\r\n", ";'=1+1\r\n")
                + line("b").replace("\r\n", ";=1+1\r\n"));
        list().body("items.description", contains("=1+1", "=1+1"));
    }

    @Test
    void an_adviser_gives_the_employer_by_its_reference() {
        var file = "Employeur;" + HEADER + company.reference() + ";" + line("a");
        given().auth()
                .oauth2(TestTokens.adviser())
                .header("Content-Type", "text/csv; charset=utf-8")
                .body(file.getBytes(UTF_8))
                .post("/v1/needs/import")
                .then()
                .body("created", equalTo(1));
    }

    @Test
    void a_bad_line_of_a_batch_is_reported_and_the_others_are_stored() {
        Map<String, Object> report = imports(HEADER + line("a") + line("b").replace("CDD", "OTHER") + line("c"))
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("");
        assertThat(report).containsEntry("created", 2);
        assertThat((List<?>) report.get("rejected")).hasSize(1);
    }

    private static String line(String externalId) {
        return externalId + ";Agent;G1603;1;92050;CDD;17,5;" + Needs.today().plusDays(14) + ";12,5;HOURLY\r\n";
    }

    private ValidatableResponse imports(String file) {
        return send(file.getBytes(UTF_8), "");
    }

    private ValidatableResponse send(byte[] file, String query) {
        return send("text/csv", file, query);
    }

    private ValidatableResponse send(String type, byte[] file, String query) {
        return given().auth()
                .oauth2(company.token())
                .header("Content-Type", type)
                .body(file)
                .post("/v1/needs/import" + query)
                .then();
    }

    private ValidatableResponse list() {
        return given().auth().oauth2(company.token()).get("/v1/needs").then().statusCode(200);
    }
}
