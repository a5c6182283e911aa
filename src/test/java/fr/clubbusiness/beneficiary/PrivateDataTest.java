package fr.clubbusiness.beneficiary;

import static fr.clubbusiness.beneficiary.People.aPerson;
import static fr.clubbusiness.need.Needs.aNeed;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import fr.clubbusiness.TestTokens;
import fr.clubbusiness.beneficiary.People.Person;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.history.HistoryEntry;
import fr.clubbusiness.security.TheClub;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The two addresses of a person's private data: {@code /identity} and {@code /sensitive}. */
@QuarkusTest
class PrivateDataTest {

    @Test
    void a_structure_reads_the_identity_of_its_own_person_and_leaves_no_trace() {
        var person = someone();
        as(person)
                .get(person.at("/identity"))
                .then()
                .statusCode(200)
                .header("ETag", startsWith("\"0-"))
                .body("firstName", equalTo("Zoé-Anaïs"))
                .body("lastName", equalTo("D'Almeida"))
                .body("birthDate", equalTo("2000-02-29"))
                .body("phone", equalTo("06 12 34 56 78"));
        assertThat(eventsOf(person)).extracting(HistoryEntry::type).containsExactly("CREATED");
    }

    @Test
    void a_structure_reads_the_sensitive_data_of_its_own_person() {
        var person = someone();
        as(person)
                .get(person.at("/sensitive"))
                .then()
                .statusCode(200)
                .body(
                        "barriers",
                        equalTo(List.of(
                                Map.of("code", "HOUSING", "status", "TO_LIFT"),
                                Map.of("code", "DIGITAL", "status", "UNDER_WAY"))))
                .body("eligibilityCriteria", equalTo(List.of("RSA")))
                .body("criteriaSuffice", equalTo(true))
                .body("excludedConditions", equalTo(List.of("NIGHT")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/identity", "/sensitive"})
    void another_structure_is_404(String door) {
        var person = someone();
        as(Members.aStructure(StructureKind.ACI).token())
                .get(person.at(door))
                .then()
                .statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/identity", "/sensitive"})
    void an_adviser_without_a_purpose_is_403_with_what_to_do(String door) {
        var person = someone();
        as(TestTokens.adviser())
                .get(person.at(door))
                .then()
                .statusCode(403)
                .body("code", equalTo("purpose-needed"))
                .body("detail", containsString("Purpose"));
        as(TestTokens.adviser())
                .header("If-Match", "*")
                .body(door.equals("/identity") ? identity() : Map.of())
                .put(person.at(door))
                .then()
                .statusCode(403)
                .body("code", equalTo("purpose-needed"));
    }

    @Test
    void an_adviser_with_a_purpose_reads_and_the_purpose_is_recorded() {
        var person = someone();
        adviser().get(person.at("/identity")).then().statusCode(200).body("lastName", equalTo("D'Almeida"));
        adviser().get(person.at("/sensitive")).then().statusCode(200);
        assertThat(eventsOf(person))
                .extracting(HistoryEntry::type, HistoryEntry::reason)
                .contains(tuple("IDENTITY_READ", "médiation du 3"), tuple("SENSITIVE_READ", "médiation du 3"));
    }

    @Test
    void an_adviser_reads_under_a_live_introduction_which_ends_when_the_person_leaves() {
        var person = aPerson().targeting("G1603").create();
        as(person)
                .body(Map.of("needId", aNeed().create().id(), "beneficiaryId", person.id()))
                .post("/v1/introductions")
                .then()
                .statusCode(201);
        as(TestTokens.adviser()).get(person.at("/identity")).then().statusCode(200);
        assertThat(eventsOf(person).getLast().reason()).isEqualTo("LIVE_INTRODUCTION");
        as(person).post(person.at("/leave")).then().statusCode(200);
        as(TestTokens.adviser()).get(person.at("/identity")).then().statusCode(403);
    }

    @Test
    void an_advisers_own_proposal_opens_nothing_to_that_adviser_without_a_purpose() {
        var person = aPerson().targeting("G1603").create();
        as(TestTokens.adviser())
                .body(Map.of("needId", aNeed().create().id(), "beneficiaryId", person.id()))
                .post("/v1/introductions")
                .then()
                .statusCode(201);

        for (var door : List.of("/identity", "/sensitive")) {
            as(TestTokens.adviser())
                    .get(person.at(door))
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("purpose-needed"));
            adviser().get(person.at(door)).then().statusCode(200);
            as(TestTokens.of("other-adviser", TestTokens.AGENCY, "adviser"))
                    .get(person.at(door))
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void an_adviser_learns_of_the_criteria_only_whether_they_suffice() {
        var person = someone();
        adviser()
                .get(person.at("/sensitive"))
                .then()
                .body("eligibilityCriteria", nullValue())
                .body("criteriaSuffice", equalTo(true));
        adviser()
                .header("If-Match", "*")
                .body(Map.of("barriers", List.of("HEALTH")))
                .put(person.at("/sensitive"))
                .then()
                .statusCode(200);
        as(person).get(person.at("/sensitive")).then().body("eligibilityCriteria", equalTo(List.of("RSA")));
        adviser()
                .header("If-Match", "*")
                .body(Map.of("eligibilityCriteria", List.of()))
                .put(person.at("/sensitive"))
                .then()
                .statusCode(403)
                .body("code", equalTo("criteria-of-holder"));
    }

    @Test
    void identity_is_replaced_from_its_present_version_only() {
        var person = someone();
        as(person).body(identity()).put(person.at("/identity")).then().statusCode(428);
        as(person)
                .header("If-Match", "\"3\"")
                .body(identity())
                .put(person.at("/identity"))
                .then()
                .statusCode(412);
        as(person)
                .header("If-Match", "\"0\"")
                .body(identity())
                .put(person.at("/identity"))
                .then()
                .statusCode(200)
                .header("ETag", startsWith("\"1-"))
                .body("phone", nullValue());
        as(person)
                .body(Map.of("q", "nouveau"))
                .post("/v1/beneficiaries/search")
                .then()
                .body("items.id", equalTo(List.of(person.id())));
        assertThat(eventsOf(person)).extracting(HistoryEntry::type).containsExactly("CREATED", "IDENTITY_UPDATED");
    }

    @Test
    void an_identity_that_cannot_be_is_400_naming_each_field() {
        var person = someone();
        as(person)
                .header("If-Match", "*")
                .body(Map.of("firstName", "...", "lastName", "A\nB", "birthDate", "2020-01-01", "phone", "06 x2345"))
                .put(person.at("/identity"))
                .then()
                .statusCode(400)
                .body("violations.field", equalTo(List.of("birthDate", "firstName", "lastName", "phone")));
    }

    @Test
    void an_unknown_barrier_is_400_with_the_known_ones() {
        var person = someone();
        as(person)
                .header("If-Match", "*")
                .body(Map.of("barriers", List.of("JUSTICE")))
                .put(person.at("/sensitive"))
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("barriers[0]"))
                .body("violations[0].message", containsString("HOUSING"));
    }

    @Test
    void a_structure_replaces_sensitive_data_as_a_whole() {
        var person = someone();
        as(person)
                .header("If-Match", "\"0\"")
                .body(Map.of("barriers", List.of(Map.of("code", "HEALTH", "status", "LIFTED"))))
                .put(person.at("/sensitive"))
                .then()
                .statusCode(200)
                .header("ETag", startsWith("\"1-"))
                .body("barriers[0].status", equalTo("LIFTED"))
                .body("eligibilityCriteria", equalTo(List.of()))
                .body("criteriaSuffice", equalTo(false));
    }

    private static Person someone() {
        return aPerson()
                .named("Zoé-Anaïs", "D'Almeida")
                .with("birthDate", "2000-02-29")
                .with("phone", "06 12 34 56 78")
                .with("barriers", List.of("HOUSING", Map.of("code", "DIGITAL", "status", "UNDER_WAY")))
                .with("eligibilityCriteria", List.of("RSA"))
                .with("excludedConditions", List.of("NIGHT"))
                .create();
    }

    private static Map<String, Object> identity() {
        return Map.of("firstName", "Zoé", "lastName", "Nouveau", "birthDate", "2000-02-29");
    }

    private static List<HistoryEntry> eventsOf(Person person) {
        return TheClub.reads(() -> HistoryEntry.of(UUID.fromString(person.id())));
    }

    private static RequestSpecification adviser() {
        return as(TestTokens.adviser()).header("Purpose", "m%C3%A9diation du 3");
    }

    private static RequestSpecification as(Person person) {
        return as(person.holder().token());
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType("application/json");
    }
}
