package fr.clubbusiness.accompaniment.merge;

import static io.restassured.RestAssured.given;

import fr.clubbusiness.TestTokens;
import fr.clubbusiness.beneficiary.People.Person;
import io.restassured.response.ValidatableResponse;
import java.util.Map;

/** Merges for tests, through the API. */
public final class Merges {
    /** How the agency knows it. */
    public static final String REASON = "Les deux structures l'ont reçue ensemble.";

    private Merges() {}

    static Map<String, String> request(Person joined) {
        return Map.of("otherId", joined.id(), "reason", REASON);
    }

    static ValidatableResponse merge(Person stays, Person goes) {
        return merge(TestTokens.adviser(), stays, request(goes));
    }

    static ValidatableResponse merge(String token, Person kept, Map<String, ?> body) {
        return given().auth()
                .oauth2(token)
                .header("Purpose", "doubles du mois")
                .contentType("application/json")
                .body(body)
                .post(kept.at("/merge"))
                .then();
    }

    /** Joins the second record into the first one. */
    public static void merged(Person stays, Person goes) {
        merge(stays, goes).statusCode(200);
    }
}
