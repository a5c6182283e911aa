package fr.clubbusiness.catalogue;

import static io.restassured.RestAssured.given;

import fr.clubbusiness.directory.Members.Member;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Offers of services for tests, written through the API by their structure. */
public final class Offers {
    private static final String ALL = "/v1/offers";

    /**
     * An offer.
     *
     * @param by its structure
     */
    public record Offer(String id, String reference, Member by) {
        /** The address of a step. */
        public String at(String step) {
            return ALL + "/" + id + step;
        }
    }

    private Offers() {}

    /** Cleaning of offices in the 92, by the structure's own team. */
    public static Map<String, Object> body() {
        return new HashMap<>(Map.of(
                "title",
                "Entretien de bureaux",
                "sector",
                "CLEANING",
                "services",
                List.of("PRESTATION"),
                "area",
                Map.of("kind", "DEPARTMENTS", "departments", List.of("92")),
                "romeCodes",
                List.of("K2204")));
    }

    /** The same with another value. */
    public static Map<String, Object> with(String field, Object value) {
        var body = body();
        body.put(field, value);
        return body;
    }

    public static Offer draft(Member structure) {
        return draft(structure, body());
    }

    public static Offer draft(Member structure, Map<String, Object> body) {
        var made = post(structure.token(), ALL, body).statusCode(201).extract();
        return new Offer(made.path("id"), made.path("reference"), structure);
    }

    public static Offer published(Member structure) {
        return published(structure, body());
    }

    public static Offer published(Member structure, Map<String, Object> body) {
        var offer = draft(structure, body);
        step(offer, "/publish").statusCode(200);
        return offer;
    }

    /** Its structure takes this step. */
    public static ValidatableResponse step(Offer offer, String step) {
        return post(offer.by().token(), offer.at(step), Map.of());
    }

    public static ValidatableResponse post(String token, String path, Map<String, ?> body) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(body)
                .post(path)
                .then();
    }

    public static ValidatableResponse read(String token, String path) {
        return given().auth().oauth2(token).get(path).then();
    }
}
