package fr.clubbusiness.event;

import static io.restassured.RestAssured.given;

import fr.clubbusiness.TestDatabase;
import fr.clubbusiness.TestTokens;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Events for tests, made through the API. */
public final class Events {
    private static final String BEGIN = """
            UPDATE club_event SET starts_at = starts_at - (starts_at - now()) - interval '1 hour', ends_at = now() + interval '1 hour',
                closes_at = now() - interval '2 hours' WHERE id = ?::uuid RETURNING ''
            """;

    /** An event by its names. */
    public record Announced(String id, String reference) {
        public String at(String suffix) {
            return "/v1/events/" + id + suffix;
        }
    }

    private Events() {}

    /** A visit in ten days, of this many seats, for members. */
    public static Map<String, Object> body(int capacity) {
        var start = Instant.now().plus(Duration.ofDays(10)).truncatedTo(ChronoUnit.HOURS);
        var body = new HashMap<String, Object>();
        body.put("kind", "VISIT");
        body.put("title", "Visite de l'atelier");
        body.put("startsAt", start.toString());
        body.put("endsAt", start.plus(Duration.ofHours(2)).toString());
        body.put("closesAt", start.minus(Duration.ofDays(1)).toString());
        body.put("place", Map.of("name", "Atelier", "communeCode", "92050", "address", "12 rue des Tilleuls"));
        body.put("capacity", capacity);
        body.put("audience", "MEMBERS");
        return body;
    }

    /** The same with a quota for one side. */
    public static Map<String, Object> body(int capacity, String side, int seats) {
        var body = body(capacity);
        body.put("quotas", List.of(Map.of("side", side, "seats", seats)));
        return body;
    }

    public static ValidatableResponse post(String token, String path, Object body) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(body)
                .post(path)
                .then();
    }

    /** A draft of the organisation of this token. */
    public static Announced draft(String token, Map<String, ?> body) {
        var made = post(token, "/v1/events", body).statusCode(201).extract();
        return new Announced(made.path("id"), made.path("reference"));
    }

    /** One that the agency announced. */
    public static Announced announced(Map<String, ?> body) {
        return announced(TestTokens.adviser(), body);
    }

    /** The same in the club of this adviser. */
    public static Announced announced(String adviser, Map<String, ?> body) {
        var event = draft(adviser, body);
        step(adviser, event, "publish").statusCode(200);
        return event;
    }

    public static ValidatableResponse step(String token, Announced event, String step) {
        return post(token, event.at("/" + step), Map.of());
    }

    /** Replaces what is said of it, whatever its version. */
    public static ValidatableResponse put(String token, Announced event, Map<String, ?> body) {
        return given().auth()
                .oauth2(token)
                .header("If-Match", "*")
                .contentType("application/json")
                .body(body)
                .put(event.at(""))
                .then();
    }

    public static ValidatableResponse cancel(String token, Announced event) {
        return post(token, event.at("/cancel"), Map.of("reason", "La salle est fermée."));
    }

    public static ValidatableResponse read(String token, Announced event) {
        return given().auth().oauth2(token).get(event.at("")).then();
    }

    /** It began an hour ago. */
    public static void begin(Announced event) {
        try {
            TestDatabase.texts(BEGIN, event.id());
        } catch (SQLException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
