package fr.clubbusiness.introduction;

import static io.restassured.RestAssured.given;

import fr.clubbusiness.beneficiary.People.Person;
import fr.clubbusiness.directory.Members.Member;
import fr.clubbusiness.matching.Matching;
import fr.clubbusiness.need.Needs;
import fr.clubbusiness.need.Needs.Need;
import io.restassured.response.ValidatableResponse;
import java.util.LinkedHashMap;
import java.util.Map;

/** The steps of introductions for tests, taken through the API. */
public final class Introductions {
    private Introductions() {}

    /** The structure proposes its own person. */
    static ValidatableResponse proposedByStructure(Need need, Person person) {
        return post(person.holder().token(), "", Map.of("needId", need.id(), "beneficiaryId", person.id()));
    }

    /** The structure proposes its own person, which shares them at once. Returns the id of the introduction. */
    public static String shared(Need need, Person person) {
        return proposedByStructure(need, person).statusCode(201).extract().path("id");
    }

    /** The poster asks for the first candidate of its list. */
    public static ValidatableResponse askedByCompany(Need need) {
        String candidate = firstCandidate(need);
        return post(need.poster().token(), "", Map.of("needId", need.id(), "candidateId", candidate));
    }

    static String firstCandidate(Need need) {
        Matching.caughtUp();
        return given().auth()
                .oauth2(need.poster().token())
                .get("/v1/needs/" + need.id() + "/matches")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].candidate.candidateId");
    }

    public static ValidatableResponse step(Member by, String id, String step, Map<String, ?> body) {
        return post(by.token(), "/" + id + "/" + step, body);
    }

    public static ValidatableResponse share(Member by, String id) {
        return step(by, id, "share", Map.of("agreementOn", Needs.today().toString(), "agreementMeans", "ORAL"));
    }

    public static ValidatableResponse hire(Member by, String id) {
        return step(by, id, "hire", contract());
    }

    /** A CDD of 35 hours a week for three months, by the company itself. */
    public static Map<String, Object> contract() {
        var contract = new LinkedHashMap<String, Object>();
        contract.put("employer", "COMPANY");
        contract.put("contractType", "CDD");
        contract.put("startDate", Needs.today().plusDays(14).toString());
        contract.put("endDate", Needs.today().plusDays(14).plusMonths(3).toString());
        contract.put("weeklyHours", 35);
        return contract;
    }

    public static ValidatableResponse read(String token, String id) {
        return given().auth().oauth2(token).get("/v1/introductions/" + id).then();
    }

    public static ValidatableResponse post(String token, String path, Map<String, ?> body) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(body)
                .post("/v1/introductions" + path)
                .then();
    }

    /** The state of a person, as their structure reads it. */
    public static String stateOf(Person person) {
        return given().auth()
                .oauth2(person.holder().token())
                .get(person.at(""))
                .then()
                .statusCode(200)
                .extract()
                .path("state");
    }

    /** The status of a need, as its poster reads it. */
    public static String statusOf(Need need) {
        return given().auth()
                .oauth2(need.poster().token())
                .get("/v1/needs/" + need.id())
                .then()
                .statusCode(200)
                .extract()
                .path("status");
    }
}
