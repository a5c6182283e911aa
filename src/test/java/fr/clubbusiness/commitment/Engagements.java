package fr.clubbusiness.commitment;

import static io.restassured.RestAssured.given;

import fr.clubbusiness.Sirets;
import fr.clubbusiness.TestTokens;
import fr.clubbusiness.directory.Members.Member;
import fr.clubbusiness.need.Needs;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Commitments for tests, made through the API by those who make them. */
public final class Engagements {

    /** A commitment and who offers it. */
    public record Engagement(String id, String reference, Member offerer) {
        public String at(String suffix) {
            return "/v1/commitments/" + id + suffix;
        }
    }

    private Engagements() {}

    /** Five visits of the coming month. */
    public static Engagement offered(Member offerer) {
        return offered(offerer, visits(5));
    }

    public static Engagement offered(Member offerer, Map<String, ?> body) {
        var made = offer(offerer, body).statusCode(201).extract();
        return new Engagement(made.path("id"), made.path("reference"), offerer);
    }

    public static ValidatableResponse offer(Member offerer, Map<String, ?> body) {
        return post(offerer.token(), "/v1/commitments", body);
    }

    /** An offer of visits from today on, for a month. */
    public static Map<String, Object> visits(int quantity) {
        return body("VISIT", quantity, Needs.today(), Needs.today().plusMonths(1));
    }

    public static Map<String, Object> body(String kind, int quantity, LocalDate from, LocalDate to) {
        return new HashMap<>(Map.of(
                "kind",
                kind,
                "quantity",
                quantity,
                "period",
                Map.of("from", from.toString(), "to", to.toString()),
                "communeCode",
                "92050"));
    }

    /** Premises and a mentor, which have details. */
    public static Map<String, Object> premises() {
        var body = body("PREMISES", 1, Needs.today(), Needs.today().plusMonths(12));
        body.put("details", new HashMap<>(Map.of("m2", 60, "rent", 0, "stepFree", true)));
        return body;
    }

    public static Map<String, Object> mentor() {
        var body = body("MENTORING", 2, Needs.today(), Needs.today().plusMonths(6));
        body.remove("communeCode");
        body.put("details", new HashMap<>(Map.of("hoursAMonth", 4, "languages", List.of("fr", "ar"))));
        return body;
    }

    public static ValidatableResponse take(Member taker, Engagement engagement, int quantity) {
        return post(taker.token(), engagement.at("/take"), Map.of("quantity", quantity));
    }

    public static ValidatableResponse answer(Member taker, Engagement engagement, boolean kept) {
        return post(taker.token(), engagement.at("/kept"), Map.of("received", kept));
    }

    public static ValidatableResponse correct(String adviser, Member taker, Engagement engagement, boolean kept) {
        return post(
                adviser,
                engagement.at("/correct"),
                Map.of("takerId", taker.id(), "received", kept, "reason", "La structure s'est trompée de ligne"));
    }

    /** Taken whole by this structure. */
    public static Engagement taken(Member offerer, Member taker) {
        var engagement = offered(offerer, visits(1));
        take(taker, engagement, 1).statusCode(200);
        return engagement;
    }

    /** Taken and kept, as whoever took it says. */
    public static Engagement kept(Member offerer, Member taker, String kind) {
        var engagement =
                offered(offerer, body(kind, 1, Needs.today(), Needs.today().plusMonths(1)));
        take(taker, engagement, 1).statusCode(200);
        answer(taker, engagement, true).statusCode(200);
        return engagement;
    }

    public static ValidatableResponse read(String token, Engagement engagement) {
        return given().auth().oauth2(token).get(engagement.at("")).then();
    }

    public static ValidatableResponse post(String token, String path, @Nullable Object body) {
        var request = given().auth().oauth2(token).contentType("application/json");
        return (body == null ? request : request.body(body)).post(path).then();
    }

    /** A partner that accompanies people. */
    public static Member aSchool() {
        return aPartner(TestTokens.adviser(), "SCHOOL");
    }

    /** A partner of these kinds in the club of this adviser. */
    public static Member aPartner(String adviser, String... kinds) {
        var siret = Sirets.next();
        var created = post(
                        adviser,
                        "/v1/partners",
                        Map.of(
                                "siret",
                                siret,
                                "name",
                                "Partenaire " + siret,
                                "kinds",
                                List.of(kinds),
                                "communeCode",
                                "92050",
                                "contactEmail",
                                "contact@partenaire.example"))
                .statusCode(201)
                .extract();
        return new Member(
                created.path("id"),
                created.path("reference"),
                siret,
                TestTokens.of("partner-" + siret, siret, "partner"));
    }
}
