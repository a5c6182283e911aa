package fr.clubbusiness.document;

import static fr.clubbusiness.beneficiary.People.aPerson;
import static io.restassured.RestAssured.given;

import fr.clubbusiness.beneficiary.People.Person;
import fr.clubbusiness.employment.Employments;
import fr.clubbusiness.iae.IaeRequests;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Calls of documents for tests. */
public final class Documents {
    private static final String BOUNDARY = "----the-boundary";

    /** The type of {@link #form}. */
    public static final String FORM = "multipart/form-data; boundary=" + BOUNDARY;

    private Documents() {}

    /** A form with one file, as browsers write it. */
    public static byte[] form(String name, byte[] content) {
        return form("form-data; name=\"file\"; filename=\"" + name + "\"", content, true);
    }

    static byte[] form(String disposition, byte[] content, boolean whole) {
        var body = new ByteArrayOutputStream();
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: " + disposition
                        + "\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + BOUNDARY + (whole ? "--\r\n" : "")).getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    public static RequestSpecification as(String token) {
        return given().auth().oauth2(token);
    }

    /** An adviser, or somebody else, who says why. */
    public static RequestSpecification because(String token) {
        return as(token).header("Purpose", "contrôle du contrat");
    }

    public static ValidatableResponse attach(RequestSpecification caller, String subject, String name, byte[] content) {
        return caller.header("Content-Type", FORM)
                .body(form(name, content))
                .post(subject + "/documents")
                .then();
    }

    /** The id of a document that is attached. */
    public static String attached(RequestSpecification caller, String subject, String name, byte[] content) {
        return attach(caller, subject, name, content).statusCode(201).extract().path("id");
    }

    /** The path of a contract of this person, of a CDDI that their structure signed. */
    public static String contract(Person person) {
        return "/v1/employments/"
                + Employments.entered(
                        person.holder(),
                        Employments.cddi(person, Employments.today().minusDays(10)));
    }

    /** The path of a diagnosis of this person, made today. */
    public static String diagnosis(Person person) {
        return person.at("/diagnoses/" + IaeRequests.diagnosed(person, Employments.today()));
    }

    /** Somebody with a structure of their own. */
    public static Person somebody() {
        return aPerson().with("eligibilityCriteria", List.of("RSA")).create();
    }

    public static ValidatableResponse list(RequestSpecification caller, String subject) {
        return caller.get(subject + "/documents").then();
    }

    public static ValidatableResponse content(RequestSpecification caller, String id) {
        return caller.get("/v1/documents/" + id + "/content").then();
    }
}
