package fr.clubbusiness.beneficiary.register;

import static fr.clubbusiness.beneficiary.People.aPerson;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;

import fr.clubbusiness.TestTokens;
import fr.clubbusiness.beneficiary.People.Person;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.Members.Member;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.history.HistoryEntry;
import fr.clubbusiness.security.TheClub;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Exports of people: for a recorded reason, at most 500 people, and nothing sensitive. */
@QuarkusTest
class PeopleExportResourceTest {
    private static final String WHY = "bilan annuel";

    private Member structure;

    @BeforeEach
    void aStructure() {
        structure = Members.aStructure(StructureKind.AI);
    }

    @Test
    void a_structure_exports_its_own_people_without_anything_sensitive() {
        someone();
        aPerson().create();
        var file = export(structure.token(), WHY, "text/csv", "")
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .header("Content-Disposition", matchesPattern("attachment; filename=\"personnes-.*\\.csv\""))
                .header("Cache-Control", equalTo("no-store"))
                .extract()
                .asByteArray();
        var lines = new String(file, UTF_8).split("\r\n", 0);
        assertThat(lines).hasSize(2);
        assertThat(lines[0]).doesNotContain("Freins", "Critères", "exclues");
        assertThat(lines[1])
                .contains("Zoé;D'Almeida;2000-02-29;", "06 12 34 56 78", structure.reference())
                .doesNotContain("HOUSING", "RSA", "NIGHT");
        assertThat(export(structure.token(), WHY, "application/x-ndjson", "")
                        .extract()
                        .asString())
                .contains("D'Almeida")
                .doesNotContain("HOUSING", "RSA", "NIGHT");
    }

    @Test
    void the_reason_is_recorded_for_each_person() {
        var person = someone();
        export(structure.token(), WHY, "text/csv", "");
        export(TestTokens.adviser(), "audit de mars", "text/csv", "?structureId=" + structure.reference());
        assertThat(eventsOf(person))
                .extracting(HistoryEntry::type, HistoryEntry::reason)
                .contains(tuple("EXPORTED", WHY), tuple("EXPORTED", "audit de mars"));
    }

    @Test
    void a_structure_exports_its_own_people_without_a_reason_and_it_is_recorded_all_the_same() {
        var person = someone();
        var file = given().auth()
                .oauth2(structure.token())
                .accept("application/x-ndjson")
                .get("/v1/beneficiaries/export")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(file).contains(person.id(), "D'Almeida");
        assertThat(eventsOf(person))
                .extracting(HistoryEntry::type, HistoryEntry::reason)
                .contains(tuple("EXPORTED", null));
    }

    @Test
    void the_filters_of_the_list_are_those_of_the_file() {
        var person = someone();
        var here = "?communeCode=92050&readiness=READY_FOR_WORK&mine=true";
        assertThat(export(structure.token(), WHY, "application/x-ndjson", here)
                        .extract()
                        .asString())
                .contains(person.id());
        for (var none : List.of("?communeCode=92002", "?readiness=PREPARING", "?romeCode=A1101")) {
            assertThat(export(structure.token(), WHY, "application/x-ndjson", none)
                            .extract()
                            .asString())
                    .as(none)
                    .isEmpty();
        }
    }

    @Test
    void an_adviser_without_a_reason_is_403_and_nothing_is_recorded() {
        var person = someone();
        given().auth()
                .oauth2(TestTokens.adviser())
                .get("/v1/beneficiaries/export?structureId=" + structure.id())
                .then()
                .statusCode(403)
                .body("code", equalTo("purpose-needed"));
        export(structure.token(), "oui", "text/csv", "")
                .statusCode(400)
                .body("violations[0].field", equalTo("Purpose"));
        assertThat(eventsOf(person)).extracting(HistoryEntry::type).containsExactly("CREATED");
    }

    @Test
    void a_company_is_403() {
        export(Members.aCompany().token(), WHY, "text/csv", "").statusCode(403).body("code", equalTo("role"));
    }

    @Test
    void more_than_500_people_are_422_and_500_are_exported() {
        imports(IntStream.rangeClosed(1, 501)
                .mapToObj(i -> "Ada;Nom" + (char) ('a' + i % 26) + ";01/02/1990;92050\n")
                .collect(joining("", "Prénom;Nom;Date de naissance;Code commune\n", "")));
        export(structure.token(), WHY, "text/csv", "")
                .statusCode(422)
                .body("reasons[0].code", equalTo("TOO_MANY_PEOPLE"))
                .body("detail", containsString("filtrez"));
        given().auth()
                .oauth2(structure.token())
                .contentType("application/json")
                .post("/v1/beneficiaries/" + firstId() + "/pause")
                .then()
                .statusCode(200);
        var lines = export(structure.token(), WHY, "application/x-ndjson", "?state=READY_FOR_WORK")
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .map(line -> JsonPath.from(line).getString("beneficiary.id"))
                .toList();
        assertThat(lines).hasSize(500).doesNotHaveDuplicates();
    }

    @Test
    void an_unknown_state_is_400() {
        export(structure.token(), WHY, "text/csv", "?state=PARTI")
                .statusCode(400)
                .body("violations[0].field", equalTo("state"));
    }

    @Test
    void a_file_that_comes_back_changes_nothing_and_leaves_what_it_does_not_tell() {
        var person = someone();
        var file = export(structure.token(), WHY, "text/csv", "").extract().asByteArray();
        send(file).body("unchanged", equalTo(1)).body("rejected", hasSize(0));
        send(new String(file, UTF_8).replace("D'Almeida", "Martin").getBytes(UTF_8))
                .body("updated", equalTo(1));
        given().auth()
                .oauth2(structure.token())
                .get(person.at("/sensitive"))
                .then()
                .body("barriers.code", equalTo(List.of("HOUSING")))
                .body("eligibilityCriteria", equalTo(List.of("RSA")))
                .body("excludedConditions", equalTo(List.of("NIGHT")));
        given().auth().oauth2(structure.token()).get(person.at("")).then().body("agreementInForce", equalTo(true));
    }

    @Test
    void a_head_request_exports_no_one() {
        var person = someone();
        given().auth()
                .oauth2(structure.token())
                .header("Purpose", WHY)
                .head("/v1/beneficiaries/export")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/csv"));
        assertThat(eventsOf(person)).extracting(HistoryEntry::type).containsExactly("CREATED");
    }

    @Test
    void a_person_without_key_is_rejected_rather_than_registered_twice() {
        imports("Prénom;Nom;Date de naissance;Code commune\nAda;Nom;01/02/1990;92050\n");
        send(export(structure.token(), WHY, "text/csv", "").extract().asByteArray())
                .body("created", equalTo(0))
                .body("rejected[0].line", equalTo(2))
                .body("rejected[0].detail", containsString("en ferait un double"));
    }

    private Person someone() {
        return aPerson()
                .heldBy(structure)
                .named("Zoé", "D'Almeida")
                .with("externalId", "k")
                .with("birthDate", "2000-02-29")
                .with("phone", "0612345678")
                .with("weeklyHoursMax", 17.5)
                .with("skills", List.of(Map.of("code", "100007", "proof", "OBSERVED")))
                .with("barriers", List.of("HOUSING"))
                .with("eligibilityCriteria", List.of("RSA"))
                .with("excludedConditions", List.of("NIGHT"))
                .create();
    }

    private String firstId() {
        return given().auth()
                .oauth2(structure.token())
                .get("/v1/beneficiaries")
                .then()
                .extract()
                .path("items[0].id");
    }

    private void imports(String file) {
        send(file.getBytes(UTF_8)).body("rejected", hasSize(0));
    }

    private ValidatableResponse send(byte[] file) {
        return given().auth()
                .oauth2(structure.token())
                .header("Content-Type", "text/csv")
                .body(file)
                .post("/v1/beneficiaries/import")
                .then()
                .statusCode(200);
    }

    private static List<HistoryEntry> eventsOf(Person person) {
        return TheClub.reads(() -> HistoryEntry.of(UUID.fromString(person.id())));
    }

    private static ValidatableResponse export(String token, String purpose, String accept, String query) {
        return given().auth()
                .oauth2(token)
                .header("Purpose", purpose)
                .accept(accept)
                .get("/v1/beneficiaries/export" + query)
                .then();
    }
}
