package fr.clubbusiness.employment;

import static io.restassured.RestAssured.given;

import fr.clubbusiness.beneficiary.People.Person;
import fr.clubbusiness.directory.Members.Member;
import fr.clubbusiness.need.Needs;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** Contracts for tests, through the API. */
public final class Employments {
    private Employments() {}

    /** A CDDI of 26 hours a week for six months that starts on this day, with the structure that accompanies the person. */
    public static Map<String, Object> cddi(Person person, LocalDate start) {
        return contract(person, "CDDI", start, start.plusMonths(6).minusDays(1), 26);
    }

    /** A contract with these terms. */
    public static Map<String, Object> contract(
            Person person, String type, LocalDate start, LocalDate end, int weeklyHours) {
        return contract(person.id(), type, start, end, weeklyHours);
    }

    /** The same with the person of this id. */
    public static Map<String, Object> contract(
            String person, String type, LocalDate start, LocalDate end, int weeklyHours) {
        var body = new LinkedHashMap<String, Object>();
        body.put("beneficiaryId", person);
        body.put("contractType", type);
        body.put("startDate", start.toString());
        body.put("endDate", end.toString());
        body.put("weeklyHours", weeklyHours);
        return body;
    }

    /** Sends it. */
    public static ValidatableResponse post(String token, Map<String, ?> body) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(body)
                .post("/v1/employments")
                .then();
    }

    /** The id of a contract that is entered. */
    public static String entered(Member structure, Map<String, ?> body) {
        return post(structure.token(), body).statusCode(201).extract().path("id");
    }

    /** The id of a CDD of 35 hours that a company signed, as an adviser enters it. */
    public static String signedByCompany(
            String adviser, Member company, Person person, LocalDate start, LocalDate end) {
        var body = contract(person, "CDD", start, end, 35);
        body.put("employerId", company.id());
        return post(adviser, body).statusCode(201).extract().path("id");
    }

    /** A step without a body. */
    public static ValidatableResponse step(String token, String id, String step) {
        return given().auth()
                .oauth2(token)
                .post("/v1/employments/" + id + "/" + step)
                .then();
    }

    /** A step with a body. */
    public static ValidatableResponse step(String token, String id, String step, Map<String, ?> body) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(body)
                .post("/v1/employments/" + id + "/" + step)
                .then();
    }

    public static ValidatableResponse read(String token, String id) {
        return given().auth().oauth2(token).get("/v1/employments/" + id).then();
    }

    /** Replaces the dates and hours, whatever version it has. */
    public static ValidatableResponse replace(String token, String id, Map<String, ?> terms) {
        return given().auth()
                .oauth2(token)
                .header("If-Match", "*")
                .contentType("application/json")
                .body(terms)
                .put("/v1/employments/" + id)
                .then();
    }

    /** The contract that an introduction led to, as an adviser or one of its sides finds it in the list. */
    public static String of(String token, String introductionReference) {
        return given().auth()
                .oauth2(token)
                .get("/v1/employments?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.introductionReference == '" + introductionReference + "' }.id");
    }

    public static LocalDate today() {
        return Needs.today();
    }
}
