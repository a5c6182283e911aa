package fr.clubbusiness.iae;

import static io.restassured.RestAssured.given;

import fr.clubbusiness.TestTokens;
import fr.clubbusiness.beneficiary.People.Person;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.Members.Member;
import fr.clubbusiness.directory.StructureKind;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Calls of the IAE register for tests. */
public final class IaeRequests {
    /** 12 digits that no other test takes. */
    private static final AtomicInteger NUMBER = new AtomicInteger(3_000_000);

    private IaeRequests() {}

    /** A number that no PASS has yet. */
    public static String number() {
        return "99999%07d".formatted(NUMBER.incrementAndGet());
    }

    static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType("application/json");
    }

    /** Records a PASS as the person's structure. */
    public static ValidatableResponse put(Person person, String number, LocalDate start) {
        return put(person, Map.of("number", number, "start", start.toString()));
    }

    static ValidatableResponse put(Person person, Map<String, ?> body) {
        return as(person.holder().token())
                .header("If-Match", "*")
                .body(body)
                .put(person.at("/pass"))
                .then();
    }

    /** The person with a PASS from this day. */
    public static Person withPass(Person person, LocalDate start) {
        put(person, number(), start).statusCode(200);
        return person;
    }

    /** The same, once suspended and once prolonged. */
    public static Person withPassThatMoved(Person person, LocalDate start) {
        withPass(person, start);
        moved(person, start);
        return person;
    }

    /** Suspends and prolongs the PASS of a person; both ids, by the names that addresses give them. */
    public static Map<String, String> moved(Person person, LocalDate start) {
        suspend(person, "CONTRACT_BROKEN", start.plusDays(560), start.plusDays(590), "")
                .statusCode(201);
        prolong(
                        person,
                        "",
                        Map.of(
                                "reason",
                                "COMPLETE_TRAINING",
                                "until",
                                start.plusDays(800).toString()))
                .statusCode(201);
        var view = read(person).extract();
        return Map.of(
                "suspensionId", view.path("suspensions[0].id"), "prolongationId", view.path("prolongations[0].id"));
    }

    static ValidatableResponse read(Person person) {
        return as(person.holder().token()).get(person.at("/pass")).then().statusCode(200);
    }

    static ValidatableResponse suspend(
            Person person, String reason, LocalDate from, @Nullable LocalDate until, String query) {
        var body = until == null
                ? Map.of("reason", reason, "from", from.toString())
                : Map.of("reason", reason, "from", from.toString(), "until", until.toString());
        return post(person, "/pass/suspensions" + query, body);
    }

    static ValidatableResponse prolong(Person person, String query, Map<String, ?> body) {
        return post(person, "/pass/prolongations" + query, body);
    }

    static ValidatableResponse diagnose(Person person, Map<String, ?> body) {
        return post(person, "/diagnoses", body);
    }

    /** The id of a diagnosis of this day by the person's structure, a SIAE of one kind. */
    public static String diagnosed(Person person, LocalDate on) {
        return diagnose(person, Map.of("on", on.toString(), "criteria", List.of(criterion("RSA", on))))
                .statusCode(201)
                .extract()
                .path("id");
    }

    static ValidatableResponse post(Person person, String path, Map<String, ?> body) {
        return as(person.holder().token()).body(body).post(person.at(path)).then();
    }

    static Map<String, Object> criterion(String code, LocalDate proofOn) {
        return Map.of("code", code, "proofOn", proofOn.toString());
    }

    /** An authorised prescriber of the club diagnoses on this day. */
    public static Member prescribed(Person person, LocalDate on) {
        var prescriber = Members.aStructure(StructureKind.ML);
        authorise(prescriber, "ML", null, null);
        diagnose(person, Map.of("by", prescriber.reference(), "on", on.toString()))
                .statusCode(201);
        return prescriber;
    }

    static List<String> codes(ValidatableResponse refused) {
        return refused.statusCode(422).extract().path("reasons.code");
    }

    /** An adviser who says why. */
    static RequestSpecification adviser() {
        return as(TestTokens.adviser()).header("Purpose", "renouvellement du PASS");
    }

    /** Gives a structure these kinds, all open-ended. */
    static void kinds(Member structure, StructureKind first, StructureKind second) {
        as(TestTokens.adviser())
                .header("If-Match", "*")
                .body("""
                        {"siret": "%s", "name": "Structure %1$s", "kind": "%s", "communeCode": "92050", "prescriber": "NO",
                         "contactEmail": "contact@structure.example", "capacities": [{"kind": "%2$s"}, {"kind": "%s"}]}
                        """.formatted(structure.siret(), first, second))
                .put("/v1/structures/" + structure.id())
                .then()
                .statusCode(200);
    }

    /** Makes it an authorised prescriber between these days. */
    static void authorise(Member structure, String kind, @Nullable LocalDate since, @Nullable LocalDate until) {
        authorise(TestTokens.adviser(), structure, kind, since, until);
    }

    /** The same, by an adviser of its club. */
    static void authorise(
            String adviser, Member structure, String kind, @Nullable LocalDate since, @Nullable LocalDate until) {
        var dates = (since == null ? "" : "\"prescriberSince\": \"%s\",".formatted(since))
                + (until == null ? "" : "\"prescriberUntil\": \"%s\",".formatted(until));
        as(adviser)
                .header("If-Match", "*")
                .body("""
                        {"siret": "%s", "name": "Prescripteur", "kind": "%s", "communeCode": "92050", "prescriber": "PREFECT", %s
                         "contactEmail": "contact@structure.example"}
                        """.formatted(structure.siret(), kind, dates))
                .put("/v1/structures/" + structure.id())
                .then()
                .statusCode(200);
    }
}
