package fr.clubbusiness.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import fr.clubbusiness.TestTokens;
import fr.clubbusiness.beneficiary.People;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.need.Needs;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An unchanged answer is not sent again, and a resource that changed since it was read is not overwritten. */
@QuarkusTest
class ConditionalTest {
    private static final String VERSIONED = "\"[0-9]+-[A-Za-z0-9_.-]+\"";

    @Test
    void every_single_resource_is_tagged_and_not_sent_twice() {
        var need = Needs.aNeed().create();
        var person = People.aPerson().create();
        var structure = Members.aStructure(StructureKind.EI);
        for (var address : List.of(
                "/v1/companies/" + need.poster().id(),
                "/v1/structures/" + structure.id(),
                "/v1/needs/" + need.id(),
                person.at(""),
                person.at("/identity"),
                person.at("/sensitive"),
                "/v1/occupations/G1603")) {
            var tag = adviser().get(address).then().statusCode(200).extract().header("ETag");
            assertThat(tag).as(address).isNotBlank();
            adviser()
                    .header("If-None-Match", "\"other\", " + tag)
                    .get(address)
                    .then()
                    .statusCode(304)
                    .header("ETag", equalTo(tag))
                    .header("Vary", containsString("Accept-Language"))
                    .body(emptyString());
            adviser()
                    .header("If-None-Match", "\"other\"")
                    .get(address)
                    .then()
                    .statusCode(200)
                    .body(not(emptyString()));
        }
    }

    @Test
    void a_list_is_not_sent_twice_until_something_in_it_changes() {
        var poster = Members.aCompany();
        Needs.aNeed().postedBy(poster).create();
        var tag = as(poster.token()).get("/v1/needs").header("ETag");
        as(poster.token()).header("If-None-Match", tag).get("/v1/needs").then().statusCode(304);
        Needs.aNeed().postedBy(poster).create();
        as(poster.token())
                .header("If-None-Match", tag)
                .get("/v1/needs")
                .then()
                .statusCode(200)
                .header("ETag", not(equalTo(tag)));
    }

    @Test
    void unchanged_matches_are_not_sent_again() {
        var need = Needs.aNeed().create();
        var address = "/v1/needs/" + need.id() + "/matches";
        fr.clubbusiness.matching.Matching.caughtUp();
        var tag = as(need.poster().token())
                .get(address)
                .then()
                .statusCode(200)
                .header("ETag", matchesPattern("W/\".+\""))
                .extract()
                .header("ETag");
        as(need.poster().token())
                .header("If-None-Match", tag)
                .get(address)
                .then()
                .statusCode(304);
    }

    @Test
    void what_two_people_read_differently_is_tagged_differently() {
        var need = Needs.aNeed().with("externalId", "chez-nous-7").create();
        var address = "/v1/needs/" + need.id();
        var structure = Members.aStructure(StructureKind.ACI).token();
        var tags = List.of(
                as(need.poster().token()).get(address).header("ETag"),
                as(structure).get(address).header("ETag"),
                as(structure).get(address + "?fields=title").header("ETag"));
        assertThat(tags).doesNotHaveDuplicates();
    }

    @Test
    void what_a_creation_a_change_or_a_step_answers_is_tagged_as_when_it_is_read() {
        var poster = Members.aCompany();
        var created = Needs.aNeed()
                .postedBy(poster)
                .post()
                .statusCode(201)
                .header("ETag", matchesPattern(VERSIONED))
                .extract();
        var address = "/v1/needs/" + created.path("id");
        for (var step : List.of("/withdraw", "/open")) {
            var tag = as(poster.token())
                    .contentType(ContentType.JSON)
                    .post(address + step)
                    .then()
                    .statusCode(200)
                    .header("ETag", matchesPattern(VERSIONED))
                    .extract()
                    .header("ETag");
            as(poster.token()).header("If-None-Match", tag).get(address).then().statusCode(304);
        }
    }

    @Test
    void the_tag_of_a_creation_is_enough_to_replace_what_was_created() {
        var company = new Company();
        var created = company.post();
        var replaced = company.put(created.header("ETag"), "Autre nom")
                .statusCode(200)
                .extract()
                .header("ETag");
        company.put(created.header("ETag"), "Encore un").statusCode(412).body("code", equalTo("stale"));
        company.put("\"0-x\", " + replaced, "Encore un").statusCode(200);
        company.put("*", "Le dernier").statusCode(200);
        company.put("W/\"3\"", "Trop faible").statusCode(412);
        company.put(null, "Sans rien").statusCode(428).body("code", equalTo("if-match-missing"));
    }

    @Test
    void answers_are_private_and_those_about_people_are_never_cached() {
        var person = People.aPerson().create();
        adviser().get(person.at("")).then().header("Cache-Control", equalTo("no-store"));
        adviser().get("/v1/needs").then().header("Cache-Control", equalTo("private, no-cache"));
        adviser().get(person.at("/identity")).then().header("Cache-Control", equalTo("no-store"));
        adviser().get(person.at("/sensitive")).then().header("Cache-Control", equalTo("no-store"));
        adviser().get("/v1/needs/B-999999").then().statusCode(404).header("Cache-Control", equalTo("no-store"));
    }

    @Test
    void a_large_answer_is_compressed_on_request_with_its_own_tag() {
        var whole = raw("gzip;q=0")
                .get("/v1/occupations?limit=50")
                .then()
                .statusCode(200)
                .extract();
        var compressed = raw("gzip")
                .get("/v1/occupations?limit=50")
                .then()
                .statusCode(200)
                .header("Content-Encoding", equalTo("gzip"))
                .extract();
        assertThat(compressed.header("ETag")).isNotEqualTo(whole.header("ETag"));
        assertThat(Integer.parseInt(compressed.header("Content-Length")))
                .isLessThan(Integer.parseInt(whole.header("Content-Length")) / 2);
        assertThat(whole.header("Content-Encoding")).isNull();
        raw("gzip")
                .header("If-None-Match", compressed.header("ETag"))
                .get("/v1/occupations?limit=50")
                .then()
                .statusCode(304);
        assertThat(raw("gzip").get("/v1/communes?limit=1").header("Content-Encoding"))
                .isNull();
    }

    @Test
    void a_page_is_compressed_too() {
        raw("gzip")
                .accept("text/html")
                .get("/problems/stale")
                .then()
                .statusCode(200)
                .header("Content-Encoding", equalTo("gzip"))
                .header("Vary", containsString("Accept-Encoding"));
    }

    /** Raw answers: REST Assured would decompress them and drop the encoding. */
    private static RequestSpecification raw(String acceptEncoding) {
        return adviser()
                .config(io.restassured.config.RestAssuredConfig.config()
                        .decoderConfig(io.restassured.config.DecoderConfig.decoderConfig()
                                .noContentDecoders()))
                .header("Accept-Encoding", acceptEncoding);
    }

    private static RequestSpecification adviser() {
        return as(TestTokens.adviser()).header("Purpose", "Suivi du dossier");
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token);
    }
}
