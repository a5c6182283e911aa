package fr.clubbusiness.accompaniment;

import static io.restassured.RestAssured.given;

import fr.clubbusiness.beneficiary.People.Person;
import fr.clubbusiness.directory.Members.Member;
import io.restassured.response.ValidatableResponse;
import java.util.Map;

/** Transfers for tests, through the API. */
public final class Transfers {
    private Transfers() {}

    /** Offers the person to this structure, as their own structure. */
    static ValidatableResponse offer(Person person, String structure) {
        return offer(person.holder().token(), person, structure);
    }

    static ValidatableResponse offer(String token, Person person, String structure) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(Map.of("structureId", structure))
                .post(person.at("/transfer"))
                .then();
    }

    /** The id of an offer to this structure. */
    public static String offered(Person person, Member to) {
        return offer(person, to.id()).statusCode(201).extract().path("id");
    }

    /** {@code accept}, {@code decline} or {@code withdraw}. */
    public static ValidatableResponse step(Member by, String id, String verb) {
        return given().auth()
                .oauth2(by.token())
                .contentType("application/json")
                .body(Map.of())
                .post(path(id) + "/" + verb)
                .then();
    }

    static ValidatableResponse read(String token, String id) {
        return given().auth().oauth2(token).get(path(id)).then();
    }

    static String path(String id) {
        return "/v1/transfers/" + id;
    }

    /** The person, as this structure would call them. */
    static Person at(Person person, Member holder) {
        return new Person(person.id(), person.reference(), holder);
    }
}
