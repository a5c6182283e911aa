package fr.clubbusiness.calendar;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import fr.clubbusiness.TestTokens;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.Members.Member;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The addresses of the caller's calendar. */
@QuarkusTest
class CalendarResourceTest {
    private Member company;

    @BeforeEach
    void join() {
        company = Members.aCompany();
    }

    @Test
    void an_address_is_shown_once_and_listed_without_its_secret() {
        var made = make(company.token())
                .statusCode(201)
                .body("address", matchesPattern("https?://.*/v1/calendar/[A-Za-z0-9_-]{43}\\.ics"));
        var id = made.extract().<String>path("id");
        list().body("items", hasSize(1)).body("items[0].id", equalTo(id)).body("items[0].address", equalTo(null));
        assertThat(made.extract().header("Location")).endsWith("/v1/calendar/" + id);
    }

    @Test
    void a_revoked_address_can_no_longer_be_read() {
        var made = make(company.token()).extract();
        revoke(company.token(), made.path("id")).statusCode(204);
        revoke(company.token(), made.path("id")).statusCode(204);
        given().get(made.<String>path("address")).then().statusCode(404);
        list().body("items", hasSize(0));
    }

    @Test
    void a_member_has_five_addresses_at_most() {
        for (int i = 0; i < CalendarResource.MAX_ADDRESSES; i++) {
            make(company.token()).statusCode(201);
        }
        make(company.token()).statusCode(422).body("reasons[0].code", equalTo("TOO_MANY_CALENDARS"));
    }

    @Test
    void an_address_is_hidden_from_colleagues_of_the_same_organisation() {
        var id = make(company.token()).extract().<String>path("id");
        var colleague = TestTokens.of("colleague-" + company.siret(), company.siret(), "company");
        for (var other : new String[] {colleague, Members.aCompany().token(), TestTokens.adviser()}) {
            revoke(other, id).statusCode(404);
        }
        given().auth().oauth2(colleague).get("/v1/calendar").then().body("items", hasSize(0));
        list().body("items", hasSize(1));
    }

    @Test
    void an_administrator_has_no_calendar_403() {
        make(TestTokens.agencyAdmin()).statusCode(403);
    }

    @Test
    void a_refused_address_does_not_show_the_secret() {
        given().get("/v1/calendar/abcdefghijklmnopqrstuvwxyzabcdefghijklmnopq.ics")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("instance", equalTo("/v1/calendar/***.ics"))
                .body(not(containsString("abcdefghij")));
    }

    private static ValidatableResponse make(String token) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .post("/v1/calendar")
                .then();
    }

    private static ValidatableResponse revoke(String token, String id) {
        return given().auth().oauth2(token).delete("/v1/calendar/" + id).then();
    }

    private ValidatableResponse list() {
        return given().auth().oauth2(company.token()).get("/v1/calendar").then().statusCode(200);
    }
}
