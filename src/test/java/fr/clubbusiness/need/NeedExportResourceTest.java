package fr.clubbusiness.need;

import static fr.clubbusiness.directory.Members.aCompany;
import static fr.clubbusiness.directory.Members.aStructure;
import static fr.clubbusiness.need.Needs.aNeed;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;

import fr.clubbusiness.TestTokens;
import fr.clubbusiness.directory.Members.Member;
import fr.clubbusiness.directory.StructureKind;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Export of needs: the file has the same rows as the list, opens in Excel, and can be imported. */
@QuarkusTest
class NeedExportResourceTest {
    private Member company;

    @BeforeEach
    void join() {
        company = aCompany();
    }

    @Test
    void a_table_is_what_french_excel_opens() {
        var need = aNeed().postedBy(company)
                .with("weeklyHours", 17.5)
                .with("description", "=HYPERLINK(\"http://example.org\")")
                .with("externalId", "0042")
                .requiring("100007")
                .create();
        var file = export("text/csv", "")
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .header(
                        "Content-Disposition",
                        matchesPattern("attachment; filename=\"besoins-\\d{4}-\\d\\d-\\d\\d\\.csv\""))
                .header("Cache-Control", equalTo("no-store"))
                .extract()
                .asByteArray();
        var text = new String(file, UTF_8);
        assertThat(text).startsWith("\uFEFFRéférence;État;Employeur;").endsWith("\r\n");
        assertThat(text.split("\r\n", 0)[1])
                .startsWith(need.reference() + ";OPEN;" + company.reference() + ";")
                .contains(
                        ";'0042;",
                        "\"'=HYPERLINK(\"\"http://example.org\"\")\"",
                        ";17,5;",
                        ";CDI|CDD;",
                        ";12,50;;HOURLY;");
    }

    @Test
    void one_json_object_a_line_is_the_view_of_the_list() {
        aNeed().postedBy(company).create();
        var need = aNeed().postedBy(company).create();
        var lines = export("application/x-ndjson", "")
                .statusCode(200)
                .contentType(startsWith("application/x-ndjson"))
                .extract()
                .asString()
                .split("\n", 0);
        assertThat(lines).hasSize(2);
        Map<String, Object> first = JsonPath.from(lines[0]).getMap("");
        Map<String, Object> listed = given().auth()
                .oauth2(company.token())
                .get("/v1/needs")
                .then()
                .extract()
                .jsonPath()
                .getMap("items[0]");
        assertThat(first).containsEntry("id", need.id()).isEqualTo(listed);
    }

    @Test
    void any_accepted_format_gives_a_table_and_an_unknown_one_is_406() {
        export("*/*", "").statusCode(200).contentType(startsWith("text/csv"));
        export("application/json", "").statusCode(406);
    }

    @Test
    void filters_are_those_of_the_list_and_a_wrong_one_is_400() {
        aNeed().postedBy(company).create();
        var draft = aNeed().postedBy(company).with("open", false).create();
        assertThat(lines("?status=DRAFT")).singleElement().asString().contains(draft.id());
        assertThat(lines("?romeCode=N1103")).isEmpty();
        export("text/csv", "?status=OUVERT").statusCode(400).body("violations[0].field", equalTo("status"));
    }

    @Test
    void a_company_exports_its_own_needs_and_a_structure_the_open_ones_without_their_key() {
        var open = aNeed().postedBy(company).with("externalId", "k").create();
        aNeed().postedBy(company).with("open", false).create();
        assertThat(lines("")).hasSize(2);
        given().auth()
                .oauth2(aCompany().token())
                .accept("application/x-ndjson")
                .get("/v1/needs/export")
                .then()
                .statusCode(200)
                .body(equalTo(""));
        var seen = given().auth()
                .oauth2(aStructure(StructureKind.ML).token())
                .accept("application/x-ndjson")
                .get("/v1/needs/export?employerId=" + company.id())
                .then()
                .extract()
                .asString();
        assertThat(JsonPath.from(seen).getString("id")).isEqualTo(open.id());
        assertThat(JsonPath.from(seen).getString("externalId")).isNull();
    }

    @Test
    void a_list_longer_than_one_batch_is_complete_without_repetition() {
        var cells = ";Agent;G1603;1;92050;CDD;35;" + Needs.today() + ";12;HOURLY;" + company.reference();
        given().auth()
                .oauth2(TestTokens.adviser())
                .header("Content-Type", "text/csv")
                .body(IntStream.rangeClosed(1, 1_100)
                        .mapToObj(i -> i + cells)
                        .collect(joining("\n", CSV_HEADER.strip() + ";Employeur\n", ""))
                        .getBytes(UTF_8))
                .post("/v1/needs/import")
                .then()
                .statusCode(200)
                .body("rejected", hasSize(0));
        var ids = lines("").stream()
                .map(line -> JsonPath.from(line).getString("id"))
                .toList();
        assertThat(ids).hasSize(1_100).doesNotHaveDuplicates();
        assertThat(export("text/csv", "").extract().asString().split("\r\n", 0)).hasSize(1_101);
    }

    @Test
    void importing_the_file_of_an_export_changes_nothing() {
        aNeed().postedBy(company)
                .with("externalId", "0042")
                .with("description", "=1+1\n\"entre guillemets\" ; '=2")
                .with("weeklyHours", 17.5)
                .with("pay", Map.of("from", 1_850, "to", 2_000.5, "period", "MONTHLY"))
                .with("skills", List.of(Map.of("code", "100007", "required", true)))
                .with("drivingLicences", List.of(Map.of("code", "B", "partOfJob", true)))
                .with("workConditions", List.of("STANDING", "COLD"))
                .with("tutor", false)
                .create();
        aNeed().postedBy(company)
                .with("externalId", "draft")
                .with("open", false)
                .create();
        var file = export("text/csv", "").extract().asByteArray();
        given().auth()
                .oauth2(company.token())
                .header("Content-Type", "text/csv")
                .body(file)
                .post("/v1/needs/import")
                .then()
                .statusCode(200)
                .body("rejected", hasSize(0))
                .body("unchanged", equalTo(2));
    }

    @Test
    void a_line_without_key_is_rejected_and_makes_no_duplicate() {
        var need = aNeed().postedBy(company).create();
        var file = export("text/csv", "").extract().asString();
        take(file)
                .body("created", equalTo(0))
                .body("rejected.line", contains(2))
                .body(
                        "rejected[0].detail",
                        startsWith("Identifiant externe : Ligne 2 : elle vient de " + need.reference()))
                .body("rejected[0].detail", containsString("videz la case « Référence »"));
        assertThat(lines("")).hasSize(1);
        take(file.replace(need.reference() + ";OPEN", ";OPEN")).body("created", equalTo(1));
        assertThat(lines("")).hasSize(2);
    }

    @Test
    void importing_a_withdrawn_need_does_not_open_it() {
        var need = aNeed().postedBy(company).with("externalId", "k").create();
        given().auth()
                .oauth2(company.token())
                .contentType("application/json")
                .post("/v1/needs/" + need.id() + "/withdraw")
                .then()
                .statusCode(200);
        var file = export("text/csv", "").extract().asString();
        take(file).body("unchanged", equalTo(1));
        assertThat(lines("?status=OPEN")).isEmpty();
        take(file.replace(need.reference() + ";", ";").replace(";k;", ";another;"))
                .body("created", equalTo(1));
        assertThat(lines("?status=OPEN")).isEmpty();
        assertThat(lines("?status=DRAFT")).hasSize(1);
    }

    private static final String CSV_HEADER = "Identifiant externe;Intitulé;Code ROME;Postes;Code commune;Contrats;"
            + "Heures par semaine;Début;Salaire de;Période du salaire\n";

    private ValidatableResponse take(String file) {
        return given().auth()
                .oauth2(company.token())
                .header("Content-Type", "text/csv")
                .body(file.getBytes(UTF_8))
                .post("/v1/needs/import")
                .then()
                .statusCode(200);
    }

    private List<String> lines(String query) {
        return export("application/x-ndjson", query)
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .toList();
    }

    private ValidatableResponse export(String accept, String query) {
        return given().auth()
                .oauth2(company.token())
                .accept(accept)
                .get("/v1/needs/export" + query)
                .then();
    }
}
