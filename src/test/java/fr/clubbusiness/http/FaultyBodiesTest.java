package fr.clubbusiness.http;

import static fr.clubbusiness.beneficiary.People.aPerson;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;

import fr.clubbusiness.TestTokens;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.StructureKind;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything that is wrong with a body is told at once, in words. */
@QuarkusTest
class FaultyBodiesTest {

    private static Arguments body(String path, String body, String... fields) {
        return Arguments.of(path, body, List.of(fields));
    }

    static Stream<Arguments> bodies() {
        return Stream.of(
                body("/v1/companies", """
                        {"siret": "123", "nafCode": "x", "communeCode": "y", "contactEmail": "z", "name": ""}""", "communeCode", "contactEmail", "nafCode", "name", "siret"),
                body(
                        "/v1/companies",
                        """
                        {"siret": 5, "sirett": {"a": [1]}, "nafCode": ["8121Z"], "communeCode": "99999", "contactPhone": "1-----"}""",
                        "communeCode",
                        "contactEmail",
                        "contactPhone",
                        "nafCode",
                        "name",
                        "siret",
                        "sirett"),
                body(
                        "/v1/structures",
                        """
                        {"siret": "11122233344455", "kind": "SIAE", "capacities": [{"kind": "X", "since": "1/1/2026"}, {"kind": 3}]}""",
                        "capacities[0].kind",
                        "capacities[0].since",
                        "capacities[1].kind",
                        "communeCode",
                        "contactEmail",
                        "kind",
                        "name",
                        "siret"),
                body("/v1/needs", """
                        {"title": "Agent", "romeCode": "K9999", "positions": 0, "communeCode": "Nanterre", "startDate": "11/01/2027",
                         "contractTypes": ["CDD"], "weeklyHours": 35}""", "communeCode", "positions", "romeCode", "startDate"),
                body(
                        "/v1/needs",
                        """
                        {"title": "Agent", "romeCode": "ménage", "positions": "deux", "communeCode": "92050", "startDate": "2027-02-30",
                         "contractTypes": ["CDD", "BENEVOLAT", 3], "weeklyHours": 60, "pay": {"from": "12,5", "currency": "EUR"},
                         "skills": [{"code": "100007", "required": true}, {"code": 7, "wished": true}], "tutor": "oui"}""",
                        "contractTypes[1]",
                        "contractTypes[2]",
                        "pay.currency",
                        "pay.from",
                        "pay.period",
                        "positions",
                        "romeCode",
                        "skills[1].code",
                        "skills[1].wished",
                        "startDate",
                        "tutor",
                        "weeklyHours"),
                body(
                        "/v1/beneficiaries",
                        """
                        {"firstName": "", "lastName": "...", "birthDate": "2025-01-01", "communeCode": "92000", "phone": "06 12",
                         "email": "z", "readiness": "READY", "agreement": {"givenOn": "hier", "means": "FAX"}, "pitch": 3}""",
                        "agreement.givenOn",
                        "agreement.informedOn",
                        "agreement.means",
                        "birthDate",
                        "communeCode",
                        "email",
                        "firstName",
                        "lastName",
                        "phone",
                        "pitch",
                        "readiness"),
                body("/v1/introductions/M-0001/interview", """
                        {"at": "demain", "format": "FAX", "lieu": "ici"}""", "at", "format", "lieu"));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void all_faults_of_a_body_are_told_at_once(String path, String body, List<String> fields) {
        var problem = post(path, body).statusCode(400).extract();
        assertThat(new TreeSet<>(problem.<List<String>>path("violations.field")))
                .containsExactlyElementsOf(new TreeSet<>(fields));
        assertThat(problem.<List<String>>path("violations.message"))
                .allSatisfy(message -> assertThat(message).doesNotContain("\\", "^", "[0-9]"));
    }

    /** Sent to each operation: every field of its schema with a value of no field's type. */
    @ParameterizedTest
    @ValueSource(strings = {"beneficiary", "need"})
    void every_field_of_another_type_is_named(String schema) {
        var fields = new TreeMap<String, Object>();
        given().get("/v1/schemas/" + schema)
                .then()
                .statusCode(200)
                .extract()
                .<Map<String, Object>>path("properties")
                .keySet()
                .forEach(field -> fields.put(field, List.of(List.of(List.of()))));
        var path = schema.equals("need") ? "/v1/needs" : "/v1/beneficiaries";
        var told = given().auth()
                .oauth2(TestTokens.adviser())
                .contentType("application/json")
                .body(fields)
                .post(path)
                .then()
                .statusCode(400)
                .extract()
                .<List<String>>path("violations.field");
        assertThat(told.stream().map(field -> field.replace("[0]", "")))
                .containsExactlyElementsOf(fields.navigableKeySet());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"siret\": ",
                "{\"name\": \"A\", \"name\": \"B\"}",
                "{} {}",
                "[1]",
                "\"texte\"",
                "{'a': 1}",
                "nul"
            })
    void a_body_that_is_no_object_is_told_in_the_detail(String body) {
        post("/v1/companies", body).statusCode(400).body("violations", empty()).body("detail", containsString("JSON"));
    }

    @Test
    void a_line_of_an_import_tells_all_its_faults() {
        var structure = Members.aStructure(StructureKind.AI);
        var line = """
                {"firstName": "", "lastName": "Martin", "birthDate": "2 janvier", "communeCode": "99999", "phone": "06 12", "xx": 1}
                """;
        given().auth()
                .oauth2(structure.token())
                .header("Content-Type", "application/x-ndjson")
                .body(line.getBytes(UTF_8))
                .post("/v1/beneficiaries/import")
                .then()
                .statusCode(200)
                .body("rejected.line", contains(1))
                .body("rejected[0].detail", containsString("firstName : "))
                .body("rejected[0].detail", containsString("birthDate : "))
                .body("rejected[0].detail", containsString("communeCode : "))
                .body("rejected[0].detail", containsString("phone : "))
                .body("rejected[0].detail", containsString("xx : "));
    }

    @Test
    void a_line_of_a_table_tells_all_its_faults_by_its_columns() {
        var structure = Members.aStructure(StructureKind.AI);
        var table = "Prénom;Nom;Date de naissance;Code commune;Téléphone;Permis\n;Martin;1er mai;Nanterre;06 12;Z\n";
        given().auth()
                .oauth2(structure.token())
                .header("Content-Type", "text/csv")
                .body(table.getBytes(UTF_8))
                .post("/v1/beneficiaries/import")
                .then()
                .statusCode(200)
                .body("rejected.line", contains(2))
                .body("rejected[0].detail", containsString("Prénom : "))
                .body("rejected[0].detail", containsString("Date de naissance : "))
                .body("rejected[0].detail", containsString("Code commune : "))
                .body("rejected[0].detail", containsString("Téléphone : "))
                .body("rejected[0].detail", containsString("Permis : "));
    }

    @Test
    void faults_are_told_in_english_too() {
        given().auth()
                .oauth2(TestTokens.adviser())
                .header("Accept-Language", "en")
                .contentType("application/json")
                .body(aPerson()
                        .with("birthDate", "x")
                        .with("communeCode", "99999")
                        .with("email", "z")
                        .body())
                .post("/v1/beneficiaries")
                .then()
                .statusCode(400)
                .body("violations.field", contains("birthDate", "communeCode", "email"))
                .body("violations[1].message", containsString("unknown"));
    }

    private static ValidatableResponse post(String path, String body) {
        return given().auth()
                .oauth2(TestTokens.adviser())
                .contentType("application/json")
                .body(body.getBytes(UTF_8))
                .post(path)
                .then();
    }
}
