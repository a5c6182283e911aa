package fr.clubbusiness.matching;

import static io.restassured.RestAssured.given;

import fr.clubbusiness.directory.Members.Member;
import fr.clubbusiness.need.Needs;
import fr.clubbusiness.need.Needs.Need;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** Requests about matches, in the name of a member organisation. */
final class MatchRequests {
    private MatchRequests() {}

    static RequestSpecification as(Member member) {
        return given().auth().oauth2(member.token());
    }

    /** The matches of a need; {@code query} starts with its question mark, or is empty. */
    static ValidatableResponse matches(Member member, Need need, String query) {
        Matching.caughtUp();
        return as(member).get("/v1/needs/" + need.id() + "/matches" + query).then();
    }

    /** The explanation of one pair. */
    static ValidatableResponse explanation(Member member, Need need, String who) {
        return as(member).get("/v1/needs/" + need.id() + "/matches/" + who).then();
    }

    /** Replaces the need's content as its poster. */
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
