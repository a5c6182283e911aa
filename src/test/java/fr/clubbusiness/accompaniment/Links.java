package fr.clubbusiness.accompaniment;

import static io.restassured.RestAssured.given;

import fr.clubbusiness.beneficiary.People.Person;
import fr.clubbusiness.directory.Members.Member;
import fr.clubbusiness.need.Needs;
import io.restassured.response.ValidatableResponse;
import java.util.LinkedHashMap;
import java.util.Map;

/** Co-accompaniments for tests, through the API. */
public final class Links {
    private Links() {}

    static Map<String, Object> request(String structure, boolean barriersToo) {
        var today = Needs.today().toString();
        var body = new LinkedHashMap<String, Object>();
        body.put("structureId", structure);
        body.put("givenOn", today);
        body.put("means", "SIGNED");
        body.put("informedOn", today);
        body.put("barriersToo", barriersToo);
        return body;
    }

    static ValidatableResponse start(Person person, Map<String, ?> body) {
        return post(person.holder(), person.at("/co-accompaniments"), body);
    }

    /** The id of the link of this person with a second structure, which reads barriers too. */
    public static String started(Person person, Member second) {
        return start(person, request(second.id(), true))
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static ValidatableResponse post(Member by, String path, Map<String, ?> body) {
        return given().auth()
                .oauth2(by.token())
                .contentType("application/json")
                .body(body)
                .post(path)
                .then();
    }

    static ValidatableResponse get(Member by, String path) {
        return given().auth().oauth2(by.token()).get(path).then();
    }

    public static String path(String id) {
        return "/v1/co-accompanied/" + id;
    }
}
