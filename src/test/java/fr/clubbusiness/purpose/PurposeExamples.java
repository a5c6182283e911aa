package fr.clubbusiness.purpose;

import static io.restassured.RestAssured.given;

import fr.clubbusiness.TestTokens;
import fr.clubbusiness.contract.ExampleCalls;
import fr.clubbusiness.contract.ExampleRequests;
import jakarta.inject.Singleton;

/** The limit of an adviser, raised for a while, and what advisers opened. */
@Singleton
class PurposeExamples implements ExampleRequests {
    @Override
    public void send(ExampleCalls examples) {
        var admin = TestTokens.agencyAdmin();
        given().auth().oauth2(admin).get("/v1/purpose-counts").then().statusCode(200);
        examples.call("01a2019b-8d44-7f10-a3c5-5be1f0a6d2c4", Limits.colleague());
        var path = "/v1/purpose-limits/01a2019b-8d44-7f10-a3c5-5be1f0a6d2c4";
        examples.send("replacePurposeLimit", admin, "PUT", path);
        examples.send("getPurposeLimit", admin, "GET", path);
        examples.send("listPurposeCounts", admin, "GET", "/v1/purpose-counts");
    }
}
