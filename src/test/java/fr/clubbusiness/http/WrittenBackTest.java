package fr.clubbusiness.http;

import static fr.clubbusiness.beneficiary.People.aPerson;
import static fr.clubbusiness.need.Needs.aNeed;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import fr.clubbusiness.TestTokens;
import fr.clubbusiness.beneficiary.People.Person;
import fr.clubbusiness.history.HistoryEntry;
import fr.clubbusiness.need.Needs.Need;
import fr.clubbusiness.security.TheClub;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Read-only fields in the body of a PUT: accepted as they were read, refused when changed. */
@QuarkusTest
class WrittenBackTest {

    @Test
    void a_field_is_changed_in_what_was_read_and_the_rest_stays() {
        var need = aNeed().requiring("104167", "100359").create();
        var read = read(need);
        var body = read.jsonPath().<String, Object>getMap("");
        body.put("title", "Commis");
        put(need, body, read.header("ETag"))
                .statusCode(200)
                .body("title", equalTo("Commis (F/H)"))
                .body("skills.code", contains("104167", "100359"));
    }

    @Test
    void codes_change_beside_the_labels_that_were_read() {
        var need = aNeed().requiring("104167", "100359").create();
        var read = read(need);
        var body = read.jsonPath().<String, Object>getMap("");
        var skills = new ArrayList<>(read.jsonPath().<Map<String, Object>>getList("skills"));
        skills.removeFirst();
        body.put("skills", skills);
        body.put("romeCode", "K2204");
        put(need, body, read.header("ETag"))
                .statusCode(200)
                .body("skills.code", contains("100359"))
                .body("occupationLabel", equalTo("Nettoyage de locaux"));
    }

    @Test
    void a_changed_label_in_a_list_is_told_by_its_place() {
        var need = aNeed().requiring("104167", "100359").create();
        var read = read(need);
        var body = read.jsonPath().<String, Object>getMap("");
        var skills = new ArrayList<>(read.jsonPath().<Map<String, Object>>getList("skills"));
        skills.get(1).put("label", "Autre chose");
        body.put("skills", skills);
        put(need, body, read.header("ETag")).statusCode(400).body("violations.field", contains("skills[1].label"));
    }

    @Test
    void remarks_that_were_read_another_day_or_in_another_language_hinder_nothing() {
        var need = aNeed().create();
        var read = read(need);
        var body = read.jsonPath().<String, Object>getMap("");
        body.put("warnings", List.of(Map.of("code", "START_HAS_PASSED", "message", "The start has passed.")));
        put(need, body, read.header("ETag")).statusCode(200);
    }

    @Test
    void a_changed_status_is_told_with_its_value_and_with_other_faults() {
        var need = aNeed().create();
        var read = read(need);
        var body = read.jsonPath().<String, Object>getMap("");
        body.put("status", "FILLED");
        body.put("positions", 0);
        body.put("startDate", "demain");
        body.remove("communeCode");
        put(need, body, read.header("ETag"))
                .statusCode(400)
                .body("violations.field", contains("communeCode", "positions", "startDate", "status"))
                .body(
                        "violations[3].message",
                        equalTo("En lecture seule : sa valeur est « OPEN ». Laissez-la, ou retirez ce champ."));
    }

    @Test
    void another_version_is_told_before_its_read_only_fields_412_428() {
        var need = aNeed().create();
        var read = read(need);
        put(need, Map.copyOf(aNeed().with("title", "Commis").body()), "*").statusCode(200);
        put(need, read.asString(), read.header("ETag")).statusCode(412);
        put(need, read.asString(), null).statusCode(428);
    }

    @Test
    void a_number_is_stored_as_it_is_without_read_only_fields() {
        var need = aNeed().create();
        var hours = "35.00000000000000000001";
        var read = read(need);
        assertThat(read.asString()).contains("\"weeklyHours\":35");
        put(need, read.asString().replaceFirst("\"weeklyHours\":35(\\.0)?", "\"weeklyHours\":" + hours), "*")
                .statusCode(400)
                .body("violations.field", contains("weeklyHours"));
    }

    @ParameterizedTest
    @CsvSource({"/v1/needs, POST", "/v1/beneficiaries/{id}/referent, PUT"})
    void read_only_fields_are_unknown_where_nothing_is_read_back(String path, String method) {
        var person = aPerson().create();
        as(person)
                .header("If-Match", "*")
                .contentType("application/json")
                .body(Map.of("reference", person.reference()))
                .request(method, path.replace("{id}", person.id()))
                .then()
                .statusCode(400)
                .body(
                        "violations.find { it.field == 'reference' }.message",
                        equalTo("Champ inconnu : vérifiez son nom."));
    }

    /** The adviser reads no name, so a right guess and a wrong one have the same answer. */
    @ParameterizedTest
    @ValueSource(strings = {"Mariam", "Autre"})
    void what_may_not_be_read_is_not_told_by_a_refusal(String guess) {
        var person = aPerson().named("Mariam", "Zwingli").create();
        var read = given().auth().oauth2(TestTokens.adviser()).get(person.at(""));
        var body = read.jsonPath().<String, Object>getMap("");
        body.put("firstName", guess);
        var refused = given().auth()
                .oauth2(TestTokens.adviser())
                .header("If-Match", read.header("ETag"))
                .contentType("application/json")
                .body(body)
                .put(person.at(""))
                .then()
                .statusCode(400)
                .body("violations.field", contains("firstName"))
                .body(
                        "violations.message",
                        contains("En lecture seule : laissez ce champ tel qu'il est lu, ou retirez-le."))
                .extract()
                .asString();
        assertThat(refused).doesNotContain("Mariam", "Zwingli");
    }

    @Test
    void comparing_private_data_leaves_the_trace_of_a_reading() {
        var person = aPerson().create();
        given().auth()
                .oauth2(TestTokens.adviser())
                .header("If-Match", "*")
                .header("Purpose", "Verification du dossier")
                .contentType("application/json")
                .body(Map.of("criteriaSuffice", true))
                .put(person.at("/sensitive"))
                .then()
                .statusCode(400)
                .body("violations.field", contains("criteriaSuffice"));
        assertThat(eventsOf(person)).containsExactly("CREATED", "SENSITIVE_READ");
    }

    private static List<String> eventsOf(Person person) {
        return TheClub.reads(() -> HistoryEntry.of(UUID.fromString(person.id())).stream()
                .map(HistoryEntry::type)
                .toList());
    }

    private static io.restassured.specification.RequestSpecification as(Person person) {
        return given().auth().oauth2(person.holder().token());
    }

    private static Response read(Need need) {
        return given().auth().oauth2(need.poster().token()).get("/v1/needs/" + need.id());
    }

    private static ValidatableResponse put(Need need, Object body, @Nullable String version) {
        var request = given().auth()
                .oauth2(need.poster().token())
                .contentType("application/json")
                .body(body);
        if (version != null) {
            request.header("If-Match", version);
        }
        return request.put("/v1/needs/" + need.id()).then();
    }
}
