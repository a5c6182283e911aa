package fr.clubbusiness.matching;

import static io.restassured.RestAssured.given;

import fr.clubbusiness.directory.Members.Member;
import fr.clubbusiness.need.Needs;
import fr.clubbusiness.need.Needs.Need;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** Requests about matches, in the name of a member organisation. */
final class Asking {
    private Asking() {}

    static RequestSpecification as(Member member) {
        return given().auth().oauth2(member.token());
    }

    /** Who matches the need; {@code query} with its question mark, or empty. */
    static ValidatableResponse matches(Member member, Need need, String query) {
        Matching.caughtUp();
        return as(member).get("/v1/needs/" + need.id() + "/matches" + query).then();
    }

    /** How one of them does. */
    static ValidatableResponse explanation(Member member, Need need, String who) {
        return as(member).get("/v1/needs/" + need.id() + "/matches/" + who).then();
    }

    /** Its poster tells the need anew. */
    static void change(Need need, Needs other) {
        var etag = as(need.poster()).get("/v1/needs/" + need.id()).header("ETag");
        as(need.poster())
                .header("If-Match", etag)
                .contentType("application/json")
                .body(other.body())
                .put("/v1/needs/" + need.id())
                .then()
                .statusCode(200);
    }
}
