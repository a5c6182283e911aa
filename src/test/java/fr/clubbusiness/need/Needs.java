package fr.clubbusiness.need;

import static io.restassured.RestAssured.given;

import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.Members.Member;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Labour needs for tests, posted through the API: {@code aNeed().forOccupation("G1603").in("92050").postedBy(company).create()}. */
public final class Needs {
    private final Map<String, Object> body = new LinkedHashMap<>();
    private @Nullable Member poster;

    /**
     * A posted need.
     *
     * @param id its id
     * @param reference its short reference
     * @param poster the member who posted it
     */
    public record Need(String id, String reference, Member poster) {}

    private Needs() {
        with("title", "Agent de restauration collective");
        with("romeCode", "G1603");
        with("positions", 1);
        with("communeCode", "92050");
        with("contractTypes", List.of("CDD", "CDI"));
        with("weeklyHours", 35);
        with("startDate", today().plusDays(14).toString());
        with("pay", Map.of("from", 12.5, "period", "HOURLY"));
    }

    /** Today's date in the club. */
    public static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/Paris"));
    }

    /** A need that asks little: one position in a kitchen in Nanterre, in two weeks, paid by the hour. */
    public static Needs aNeed() {
        return new Needs();
    }

    /** For another occupation. */
    public Needs forOccupation(String romeCode) {
        return with("romeCode", romeCode);
    }

    /** In another commune. */
    public Needs in(String communeCode) {
        return with("communeCode", communeCode);
    }

    /** For several people. */
    public Needs positions(int positions) {
        return with("positions", positions);
    }

    /** With these contracts instead. */
    public Needs by(String... contractTypes) {
        return with("contractTypes", List.of(contractTypes));
    }

    /** Starting on another day. */
    public Needs startingOn(LocalDate day) {
        return with("startDate", day.toString());
    }

    /** Requiring these skills. */
    public Needs requiring(String... skills) {
        return with(
                "skills",
                Stream.of(skills)
                        .map(code -> Map.of("code", code, "required", true))
                        .toList());
    }

    /** With this value for any field of the request. */
    public Needs with(String field, Object value) {
        body.put(field, value);
        return this;
    }

    /** Without a field. */
    public Needs without(String field) {
        body.remove(field);
        return this;
    }

    /** Its poster withdraws it. */
    public static void withdraw(Need need) {
        given().auth()
                .oauth2(need.poster().token())
                .contentType("application/json")
                .body("{}")
                .post("/v1/needs/" + need.id() + "/withdraw")
                .then()
                .statusCode(200);
    }

    /** Posted by this member; otherwise by a new company. */
    public Needs postedBy(Member member) {
        this.poster = member;
        return this;
    }

    /** Posts it. */
    public Need create() {
        var created = post().statusCode(201).extract();
        return new Need(created.path("id"), created.path("reference"), poster());
    }

    /** Posts it and returns the answer. */
    public ValidatableResponse post() {
        return given().auth()
                .oauth2(poster().token())
                .contentType("application/json")
                .body(body())
                .post("/v1/needs")
                .then();
    }

    /** The request body. */
    public Map<String, Object> body() {
        return body;
    }

    private Member poster() {
        var known = poster == null ? Members.aCompany() : poster;
        poster = known;
        return known;
    }
}
