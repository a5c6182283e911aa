package fr.clubbusiness.membership;

import static fr.clubbusiness.need.Needs.aNeed;
import static io.restassured.RestAssured.given;

import fr.clubbusiness.OperationCalls;
import fr.clubbusiness.Sirets;
import fr.clubbusiness.TestTokens;
import fr.clubbusiness.directory.Members;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The calls about joining and leaving, for the count of statements. */
@Singleton
class MembershipCalls extends OperationCalls {
    private static final String REQUESTS = "/v1/membership-requests";

    @Override
    protected void prepare() {
        var adviser = TestTokens.adviser();
        for (int i = 0; i < MANY; i++) {
            JoinRows.submitted();
        }
        one("POST /v1/public/membership-requests", () -> {
            var body = organisation("askToJoin", Sirets.next());
            return new Request(
                    given().contentType(JSON).body(body), "POST", "/v1/public/membership-requests", _ -> 0, 0);
        });
        for (var reader : List.of(adviser, TestTokens.agencyAdmin())) {
            list("GET " + REQUESTS, limit -> get(reader, REQUESTS + "?limit=" + limit));
        }
        var company = Members.aCompany();
        done(get(company.token(), "/v1/members"));
        for (int i = 0; i < MANY; i++) {
            done(invitation(company.token()));
        }
        list("GET /v1/members", limit -> get(company.token(), "/v1/members?limit=" + limit));
        several(
                "GET /v1/members/export",
                () -> lines(company.token(), "/v1/members/export", 1),
                () -> lines(company.token(), "/v1/members/export", MANY));
        one("POST /v1/members", () -> invitation(company.token()));
        one("DELETE /v1/members/{id}", () -> {
            String id = done(invitation(company.token())).path("id");
            return request(company.token(), "DELETE", "/v1/members/" + id, _ -> 0, 0);
        });
        one("POST /v1/organisations/{id}/leave", () -> {
            var leaver = Members.aCompany();
            aNeed().postedBy(leaver).create();
            return post(leaver.token(), "/v1/organisations/" + leaver.id() + "/leave", json(Map.of()));
        });
        several(
                "GET " + REQUESTS + "/export",
                () -> lines(adviser, REQUESTS + "/export", 1),
                () -> lines(adviser, REQUESTS + "/export", MANY));
        one("GET " + REQUESTS + "/{id}", () -> get(adviser, at()));
        one("POST " + REQUESTS + "/{id}/admit", () -> post(adviser, at() + "/admit", new byte[0]));
        one(
                "POST " + REQUESTS + "/{id}/refuse",
                () -> post(adviser, at() + "/refuse", json(Map.of("reason", "Hors du département."))));
    }

    private static Request invitation(String token) {
        var email = "ada-" + UUID.randomUUID() + "@atelier.example";
        return post(token, "/v1/members", json(Map.of("email", email, "firstName", "Ada", "lastName", "Martin")));
    }

    private static String at() {
        return REQUESTS + "/" + JoinRows.submitted().id();
    }
}
