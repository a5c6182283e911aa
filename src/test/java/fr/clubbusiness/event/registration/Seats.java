package fr.clubbusiness.event.registration;

import static io.restassured.RestAssured.given;

import fr.clubbusiness.event.Events;
import fr.clubbusiness.event.Events.Announced;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;

/** Registrations for tests, made through the API. */
public final class Seats {
    private Seats() {}

    /** Somebody whom nobody else is. */
    public static Map<String, Object> somebody() {
        return somebody("ada-" + UUID.randomUUID() + "@atelier.example");
    }

    public static Map<String, Object> somebody(String email) {
        return Map.of("firstName", "Ada", "lastName", "Martin", "email", email);
    }

    public static ValidatableResponse register(String token, Announced event) {
        return register(token, event, somebody());
    }

    public static ValidatableResponse register(String token, Announced event, Map<String, ?> who) {
        return Events.post(token, event.at("/registrations"), who);
    }

    /** The id of somebody new who is registered. */
    public static String registered(String token, Announced event) {
        return register(token, event).statusCode(201).extract().path("id");
    }

    public static ValidatableResponse step(String token, Announced event, String registration, String step) {
        return Events.post(token, event.at("/registrations/" + registration + "/" + step), Map.of());
    }

    public static ValidatableResponse read(String token, Announced event, String registration) {
        return given().auth()
                .oauth2(token)
                .get(event.at("/registrations/" + registration))
                .then();
    }

    public static ValidatableResponse list(String token, Announced event) {
        return given().auth().oauth2(token).get(event.at("/registrations")).then();
    }
}
