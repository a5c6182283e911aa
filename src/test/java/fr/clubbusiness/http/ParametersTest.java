package fr.clubbusiness.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import fr.clubbusiness.TestTokens;
import fr.clubbusiness.beneficiary.People;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.need.Needs;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A query parameter that the operation does not know gives a 400 that lists the known ones. */
@QuarkusTest
class ParametersTest {

    @Test
    void an_unknown_parameter_is_400_naming_it_and_those_allowed() {
        get("/v1/needs?statut=OPEN&limit=5")
                .statusCode(400)
                .body("violations[0].field", equalTo("statut"))
                .body(
                        "violations[0].message",
                        containsString(
                                "communeCode, contractType, cursor, employerId, fields, limit, q, romeCode, sort, status, tension"));
    }

    @Test
    void all_unknown_parameters_are_reported_at_once() {
        get("/v1/companies?query=x&page=2").statusCode(400).body("violations.field", hasItems("query", "page"));
    }

    /** The problem names it, and a problem holds no control characters. */
    @Test
    void control_characters_of_an_unknown_parameter_are_replaced() {
        given().urlEncodingEnabled(false)
                .auth()
                .oauth2(TestTokens.adviser())
                .get("/v1/companies?a%00b=1")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("a\uFFFDb"));
    }

    /** PostgreSQL has no text with the character 0, and answers nothing that holds it. */
    @ParameterizedTest
    @ValueSource(strings = {"/v1/partners", "/v1/companies/export", "/v1/needs", "/v1/communes"})
    void a_control_character_in_a_value_is_400_naming_the_parameter(String path) {
        given().urlEncodingEnabled(false)
                .auth()
                .oauth2(TestTokens.adviser())
                .get(path + "?q=a%00b")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("q"))
                .body("violations[0].message", containsString("U+0000"));
    }

    @Test
    void an_operation_without_parameters_says_that_it_has_none() {
        get("/v1/matching/index?verbose=true")
                .statusCode(400)
                .body("violations[0].message", containsString("n'en a pas"));
    }

    @Test
    void an_unknown_code_or_an_unreadable_number_is_400_naming_it() {
        get("/v1/introductions?status=OUVERT")
                .statusCode(400)
                .body("violations[0].field", equalTo("status"))
                .body("violations[0].message", containsString("PROPOSED"));
        get("/v1/needs?limit=beaucoup").statusCode(400).body("violations[0].field", equalTo("limit"));
        get("/v1/communes?limit=1e3").statusCode(400).body("violations[0].field", equalTo("limit"));
    }

    @Test
    void a_parameter_given_twice_is_400_naming_it() {
        get("/v1/needs?status=OPEN&status=FILLED").statusCode(400).body("violations[0].field", equalTo("status"));
    }

    @Test
    void who_may_not_use_an_operation_learns_nothing_of_its_parameters() {
        given().get("/v1/needs?statut=OPEN").then().statusCode(401);
        given().auth()
                .oauth2(Members.aCompany().token())
                .get("/v1/beneficiaries?x=1")
                .then()
                .statusCode(403);
    }

    @Test
    void only_the_fields_asked_for_are_given_and_the_id() {
        var need = Needs.aNeed().create();
        Map<String, Object> one = get("/v1/needs/" + need.id() + "?fields=reference,title")
                .statusCode(200)
                .extract()
                .path("");
        assertThat(one.keySet()).isEqualTo(Set.of("id", "reference", "title"));
        List<Map<String, Object>> many = get("/v1/needs?limit=3&fields=reference")
                .statusCode(200)
                .body("nextCursor", org.hamcrest.Matchers.anything())
                .extract()
                .path("items");
        assertThat(many)
                .isNotEmpty()
                .allSatisfy(item -> assertThat(item.keySet()).isEqualTo(Set.of("id", "reference")));
    }

    @Test
    void fields_never_give_more_than_the_whole() {
        var need = Needs.aNeed().with("externalId", "secret-7").create();
        var structure =
                Members.aStructure(fr.clubbusiness.directory.StructureKind.ACI).token();
        var whole =
                given().auth().oauth2(structure).get("/v1/needs/" + need.id()).path("externalId");
        assertThat(whole).isNull();
        assertThat(given().auth()
                        .oauth2(structure)
                        .get("/v1/needs/" + need.id() + "?fields=externalId,warnings")
                        .then()
                        .statusCode(200)
                        .extract()
                        .<Object>path("externalId"))
                .isNull();
        var person = People.aPerson().create();
        get("/v1/beneficiaries/" + person.id() + "?fields=lastName")
                .statusCode(200)
                .body("lastName", nullValue());
        get("/v1/beneficiaries/" + person.id() + "?fields=birthDate")
                .statusCode(400)
                .body("violations[0].field", equalTo("fields"));
    }

    @Test
    void an_unknown_field_is_400_naming_those_allowed() {
        for (var fields : List.of("nom", "id,", "", "title,titre", "skills.code")) {
            get("/v1/needs?fields=" + fields)
                    .statusCode(400)
                    .body("violations[0].field", equalTo("fields"))
                    .body("violations[0].message", containsString("romeCode"));
        }
    }

    @Test
    void next_and_first_links_keep_filters_order_and_fields() {
        var poster = Members.aCompany();
        for (int i = 0; i < 3; i++) {
            Needs.aNeed().postedBy(poster).create();
        }
        var links = given().auth()
                .oauth2(poster.token())
                .get("/v1/needs?limit=1&status=OPEN&sort=startDate&fields=id,title")
                .headers()
                .getValues("Link");
        assertThat(links).hasSize(1);
        var next = address(links.getFirst());
        assertThat(next).contains("limit=1", "status=OPEN", "sort=startDate", "fields=id", "cursor=");
        var second = given().auth()
                .oauth2(poster.token())
                .urlEncodingEnabled(false)
                .get(next)
                .then()
                .statusCode(200)
                .extract();
        assertThat(second.headers().getValues("Link"))
                .hasSize(2)
                .anyMatch(link -> link.endsWith("rel=\"first\"") && !link.contains("cursor="));
        var last = given().auth()
                .oauth2(poster.token())
                .urlEncodingEnabled(false)
                .get(address(second.headers().getValues("Link").getFirst()))
                .then()
                .statusCode(200)
                .extract();
        assertThat(last.<Object>path("nextCursor")).isNull();
    }

    private static String address(String link) {
        assertThat(link).endsWith(">; rel=\"next\"");
        return link.substring(1, link.indexOf('>'));
    }

    private static ValidatableResponse get(String address) {
        return given().auth()
                .oauth2(TestTokens.adviser())
                .urlEncodingEnabled(false)
                .get(address)
                .then();
    }
}
