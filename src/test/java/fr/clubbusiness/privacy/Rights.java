package fr.clubbusiness.privacy;

import static io.restassured.RestAssured.given;

import fr.clubbusiness.TestTokens;
import fr.clubbusiness.beneficiary.People.Person;
import fr.clubbusiness.need.Needs;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.Map;

/** Requests by which people exercise their rights, for tests, through the API. */
public final class Rights {
    private Rights() {}

    static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType("application/json");
    }

    /** An adviser who says why. */
    static RequestSpecification adviser() {
        return as(TestTokens.adviser()).header("Purpose", "réponse à la personne");
    }

    /** The body of a request that came today. */
    public static Map<String, Object> body(Person person, String right) {
        var body = new LinkedHashMap<String, Object>();
        body.put("beneficiaryId", person.id());
        body.put("right", right);
        body.put("receivedOn", Needs.today().toString());
        body.put("identityChecked", "Venue en personne");
        return body;
    }

    static ValidatableResponse post(Person person, Map<String, ?> body) {
        return as(person.holder().token())
                .body(body)
                .post("/v1/rights-requests")
                .then();
    }

    /** The id of a request that an adviser received today. */
    static String receivedByAdviser(Map<String, ?> body) {
        return adviser()
                .body(body)
                .post("/v1/rights-requests")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** A step of an adviser who says why. */
    static ValidatableResponse adviserStep(String id, String step) {
        return adviser().post("/v1/rights-requests/" + id + "/" + step).then();
    }

    /** The id of a request that the person's structure received today. */
    public static String received(Person person, String right) {
        return post(person, body(person, right)).statusCode(201).extract().path("id");
    }

    /** The short reference of a request. */
    public static String reference(Person person, String id) {
        return as(person.holder().token())
                .get("/v1/rights-requests/" + id)
                .then()
                .statusCode(200)
                .extract()
                .path("reference");
    }

    /** The same, of an objection. */
    public static String objected(Person person, String objectsTo) {
        var body = body(person, "OBJECTION");
        body.put("objectsTo", objectsTo);
        return post(person, body).statusCode(201).extract().path("id");
    }

    public static ValidatableResponse step(Person person, String id, String step) {
        return as(person.holder().token())
                .post("/v1/rights-requests/" + id + "/" + step)
                .then();
    }

    static ValidatableResponse step(Person person, String id, String step, String reason) {
        return as(person.holder().token())
                .body(Map.of("reason", reason))
                .post("/v1/rights-requests/" + id + "/" + step)
                .then();
    }

    /** It is received and done at once. */
    static String done(Person person, String right) {
        var id = received(person, right);
        step(person, id, "done").statusCode(200);
        return id;
    }
}
