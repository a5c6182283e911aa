package fr.clubbusiness.pathway;

import static io.restassured.RestAssured.given;

import fr.clubbusiness.TestTokens;
import fr.clubbusiness.beneficiary.People;
import fr.clubbusiness.beneficiary.People.Person;
import fr.clubbusiness.history.HistoryEntry;
import fr.clubbusiness.need.Needs;
import fr.clubbusiness.security.TheClub;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Calls about the path of a person, for tests. */
public final class PathwayRequests {
    private PathwayRequests() {}

    static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType("application/json");
    }

    /** An adviser who says why. */
    static RequestSpecification adviser() {
        return as(TestTokens.adviser()).header("Purpose", "relais pendant un congé");
    }

    /** Somebody with these barriers, {@code MOBILITY:UNDER_WAY}. */
    public static People somebodyWith(String... barriers) {
        return People.aPerson()
                .targeting("G1603")
                .with(
                        "barriers",
                        Arrays.stream(barriers).map(PathwayRequests::barrier).toList());
    }

    private static Map<String, String> barrier(String written) {
        int colon = written.indexOf(':');
        return colon < 0
                ? Map.of("code", written, "status", "TO_LIFT")
                : Map.of("code", written.substring(0, colon), "status", written.substring(colon + 1));
    }

    /** Records a barrier that is to be lifted. */
    public static void withBarrier(Person person, String barrier) {
        as(person.holder().token())
                .header("If-Match", "*")
                .body(Map.of("barriers", List.of(barrier)))
                .put(person.at("/sensitive"))
                .then()
                .statusCode(200);
    }

    /** A person with something in each table: a lifted barrier that proposed, and one that is to be lifted. */
    public static Person somebodyWithAPath() {
        var person = somebodyWith("MOBILITY", "HOUSING").create();
        plan(person, "MOBILITY", today());
        post(person, "/notes", Map.of("text", "Veut conduire.")).statusCode(201);
        step(person, "MOBILITY", "lift").statusCode(200);
        decline(person, "MOBILITY", "MAX_JOURNEY_MINUTES", "75").statusCode(200);
        return person;
    }

    static ValidatableResponse post(Person person, String path, Map<String, ?> body) {
        return as(person.holder().token()).body(body).post(person.at(path)).then();
    }

    /** Takes a step of a barrier: {@code start}, {@code lift}… */
    public static ValidatableResponse step(Person person, String barrier, String verb) {
        return post(person, "/barriers/%s/%s".formatted(barrier, verb), Map.of());
    }

    static ValidatableResponse barriers(Person person) {
        return as(person.holder().token()).get(person.at("/barriers")).then().statusCode(200);
    }

    /** Plans an action for a day; its id. */
    public static String plan(Person person, String barrier, LocalDate dueOn) {
        return post(person, "/barrier-actions", action(barrier, dueOn))
                .statusCode(201)
                .extract()
                .path("id");
    }

    static Map<String, String> action(String barrier, LocalDate dueOn) {
        return Map.of("barrier", barrier, "what", "Code de la route", "dueOn", dueOn.toString());
    }

    static ValidatableResponse accept(Person person, String barrier, String fact, String... proposed) {
        return answer(person, barrier, "accept", fact, proposed);
    }

    static ValidatableResponse decline(Person person, String barrier, String fact, String... proposed) {
        return answer(person, barrier, "decline", fact, proposed);
    }

    private static ValidatableResponse answer(
            Person person, String barrier, String verb, String fact, String... proposed) {
        return post(person, "/barriers/%s/%s".formatted(barrier, verb), answers(fact, proposed));
    }

    static Map<String, ?> answers(String fact, String... proposed) {
        return Map.of("changes", List.of(Map.of("fact", fact, "proposed", List.of(proposed))));
    }

    /** The steps of the barriers of a person, as their structure reads them. */
    static ValidatableResponse steps(Person person) {
        return as(person.holder().token())
                .get(person.at("/barriers/history"))
                .then()
                .statusCode(200);
    }

    /** The next contact is on this day. */
    public static ValidatableResponse contactOn(Person person, LocalDate day) {
        return as(person.holder().token())
                .header("If-Match", "*")
                .body(Map.of("nextContactOn", day.toString()))
                .put(person.at("/referent"))
                .then();
    }

    static List<String> history(Person person) {
        return entries(person).stream().map(HistoryEntry::type).toList();
    }

    static List<HistoryEntry> entries(Person person) {
        return TheClub.reads(() -> HistoryEntry.of(UUID.fromString(person.id())));
    }

    static List<String> codes(ValidatableResponse refused) {
        return refused.statusCode(422).extract().path("reasons.code");
    }

    static LocalDate today() {
        return Needs.today();
    }
}
