package fr.clubbusiness.immersion;

import static io.restassured.RestAssured.given;

import fr.clubbusiness.TestDatabase;
import fr.clubbusiness.commitment.Engagements;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.Members.Member;
import fr.clubbusiness.need.Needs;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Places and immersions for tests, made through the API by those who make them. */
public final class Placements {

    /** A place and its host. */
    public record Offered(String id, String reference, Member host) {
        public String at(String suffix) {
            return "/v1/immersion-places/" + id + suffix;
        }
    }

    /** An immersion and its two sides. */
    public record Prepared(String id, String reference, Member host, Member sender) {
        public String at(String suffix) {
            return "/v1/immersions/" + id + suffix;
        }
    }

    private Placements() {}

    /** A Monday in some weeks. */
    public static LocalDate monday() {
        return Needs.today().plusWeeks(3).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    }

    /** Two places to observe at this host's, for half a year. */
    public static Map<String, Object> place() {
        return new HashMap<>(Map.of(
                "kind",
                "OBSERVATION",
                "firstDay",
                Needs.today().toString(),
                "lastDay",
                Needs.today().plusMonths(6).toString(),
                "places",
                2,
                "romeCode",
                "G1603",
                "communeCode",
                "92050",
                "audience",
                List.of("COLLEGE", "LYCEE"),
                "signer",
                signer()));
    }

    /** Who signs for a host, by an address that nobody else has. */
    private static Map<String, Object> signer() {
        var some = UUID.randomUUID().toString().substring(0, 8);
        return new HashMap<>(Map.of("name", "Ada Martin", "email", "ada." + some + "@atelier.example"));
    }

    /** The same for adults and the young of a mission locale, for a month. */
    public static Map<String, Object> pmsmp() {
        var body = place();
        body.put("kind", "PMSMP");
        body.put("audience", List.of("ML", "OTHER"));
        return body;
    }

    /** Somebody for a place of a mission locale: a prescriber signs. */
    public static Map<String, Object> prescribed(String place, LocalDate birthDate) {
        var body = request(place, birthDate);
        var terms = terms(monday());
        var signatories = new ArrayList<>(signatories());
        signatories.removeIf(one -> one.get("party").equals("SCHOOL"));
        if (!birthDate.plusYears(18).isAfter(monday())) {
            signatories.removeIf(one -> one.get("party").equals("GUARDIAN"));
        }
        signatories.add(signatory("PRESCRIBER", "Léa Petit", "lea." + UUID.randomUUID() + "@ml.example"));
        terms.put("signatories", signatories);
        body.put("conditions", terms);
        return body;
    }

    public static Offered drafted(Member host, Map<String, ?> body) {
        var made = Engagements.post(host.token(), "/v1/immersion-places", body)
                .statusCode(201)
                .extract();
        return new Offered(made.path("id"), made.path("reference"), host);
    }

    public static Offered offered(Member host, Map<String, ?> body) {
        var place = drafted(host, body);
        step(host, place.at("/open")).statusCode(200);
        return place;
    }

    public static Offered offered(Member host) {
        return offered(host, place());
    }

    /** A place that only these partners see for now. */
    public static Map<String, Object> reserved(LocalDate until, Member... schools) {
        var body = place();
        var ids = new ArrayList<String>();
        for (var school : schools) {
            ids.add(school.id());
        }
        body.put("firstFor", Map.of("partnerIds", ids, "until", until.toString()));
        return body;
    }

    /** Monday to Friday, seven hours, of a pupil of 15. */
    public static Map<String, Object> request(String place) {
        return request(place, Needs.today().minusYears(15).minusDays(40));
    }

    public static Map<String, Object> request(String place, LocalDate birthDate) {
        return new HashMap<>(Map.of(
                "placeId",
                place,
                "person",
                new HashMap<>(Map.of("firstName", "Inès", "lastName", "Moreau", "birthDate", birthDate.toString())),
                "conditions",
                terms(monday())));
    }

    public static Map<String, Object> terms(LocalDate monday) {
        return new HashMap<>(Map.of(
                "firstDay",
                monday.toString(),
                "lastDay",
                monday.plusDays(4).toString(),
                "weekdays",
                List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"),
                "dayStarts",
                "09:00",
                "dayEnds",
                "17:00",
                "breakMinutes",
                60,
                "seconde",
                false,
                "signatories",
                signatories()));
    }

    /** All who sign for a pupil but the host, each by an address that nobody else has. */
    public static List<Map<String, Object>> signatories() {
        var some = UUID.randomUUID().toString().substring(0, 8);
        return new ArrayList<>(List.of(
                signatory("YOUNG_PERSON", "Inès Moreau", "ines." + some + "@famille.example"),
                signatory("GUARDIAN", "Paul Moreau", "paul." + some + "@famille.example"),
                signatory("SCHOOL", "Léa Petit", "lea." + some + "@college.example")));
    }

    public static Map<String, Object> signatory(String party, String name, String email) {
        return new HashMap<>(Map.of("party", party, "name", name, "email", email));
    }

    public static ValidatableResponse prepare(Member sender, Map<String, ?> body) {
        return Engagements.post(sender.token(), "/v1/immersions", body);
    }

    public static Prepared prepared(Member sender, Offered place, Map<String, ?> body) {
        var made = prepare(sender, body).statusCode(201).extract();
        return new Prepared(made.path("id"), made.path("reference"), place.host(), sender);
    }

    public static Prepared prepared(Member sender, Offered place) {
        return prepared(sender, place, request(place.id()));
    }

    /** An adult whom a mission locale sends. */
    public static Prepared adult(Member sender, Member host) {
        var place = offered(host, pmsmp());
        return prepared(sender, place, prescribed(place.id(), Needs.today().minusYears(30)));
    }

    /** One whose signatures are asked for. */
    public static Prepared toSign(Member sender, Offered place) {
        return asked(prepared(sender, place));
    }

    public static Prepared asked(Prepared prepared) {
        step(prepared.sender(), prepared.at("/sign-requests")).statusCode(200);
        return prepared;
    }

    /** One that all have signed. */
    public static Prepared signed(Member sender, Offered place) {
        return signed(prepared(sender, place));
    }

    public static Prepared signed(Prepared prepared) {
        sign(asked(prepared).reference());
        return prepared;
    }

    /** Whoever has not signed does, in the database. */
    public static void sign(String reference) {
        run("""
                SET LOCAL session_replication_role = replica;
                INSERT INTO immersion_signature (signatory_id, club_id, immersion_id, terms, party, signed_at)
                SELECT s.id, i.club_id, i.id, i.terms, s.party, now() FROM immersion i JOIN immersion_signatory s ON s.immersion_id = i.id
                WHERE i.number = %1$s AND i.status = 'TO_SIGN' ON CONFLICT DO NOTHING;
                UPDATE immersion SET status = 'SIGNED' WHERE number = %1$s AND status = 'TO_SIGN'
                """.formatted(reference.substring(2)));
    }

    /** One that was valid, and whose days are over. No trigger clears its signatures. */
    public static Prepared over(Member sender, Offered place) {
        return over(prepared(sender, place));
    }

    public static Prepared over(Prepared made) {
        var prepared = signed(made);
        run("""
                SET LOCAL session_replication_role = replica;
                UPDATE immersion SET status = 'VALIDATED', official_reference = 'CONV-1', first_day = current_date - 9, last_day = current_date - 5
                WHERE id = '%s'
                """.formatted(prepared.id()));
        return prepared;
    }

    /** Makes a mission locale too of this structure. */
    public static void sendYoungPeople(String structure) {
        run("""
                INSERT INTO structure_capacity (organisation_id, club_id, kind) SELECT o.id, o.club_id, 'ML' FROM organisation o WHERE o.id = '%s'
                AND NOT EXISTS (SELECT FROM structure_capacity c WHERE c.organisation_id = o.id AND c.kind = 'ML')
                """.formatted(structure));
    }

    private static void run(String sql) {
        try (var connection = TestDatabase.unrestricted();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(sql);
            connection.commit();
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Of a company of its own and a school of the club. */
    public static Prepared prepared() {
        return prepared(Engagements.aSchool(), offered(Members.aCompany()));
    }

    public static ValidatableResponse step(Member by, String path) {
        return Engagements.post(by.token(), path, null);
    }

    public static ValidatableResponse step(Member by, String path, Map<String, ?> body) {
        return Engagements.post(by.token(), path, body);
    }

    public static ValidatableResponse read(String token, String path) {
        return given().auth().oauth2(token).get(path).then();
    }
}
