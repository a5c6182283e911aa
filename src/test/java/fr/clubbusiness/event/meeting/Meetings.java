package fr.clubbusiness.event.meeting;

import static io.restassured.RestAssured.given;

import fr.clubbusiness.AnotherClub;
import fr.clubbusiness.TestDatabase;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.Members.Member;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.event.Events;
import fr.clubbusiness.event.Events.Announced;
import fr.clubbusiness.event.registration.Seats;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Speed meetings for tests, made through the API. */
public final class Meetings {
    private static final String BEGIN = """
            UPDATE club_event SET starts_at = now() - make_interval(mins => ?::int), ends_at = now() + interval '2 hours', closes_at = now() - interval '3 hours'
            WHERE id = ?::uuid RETURNING ''
            """;

    private Meetings() {}

    /** A speed meeting of two companies and two structures in a club of its own, with their registrations. */
    public record TwoByTwo(
            String adviser,
            String partner,
            List<Member> companies,
            List<Member> structures,
            Announced event,
            List<String> ofCompanies,
            List<String> ofStructures) {}

    /** A new club whose event is announced, and in which everybody has a seat. */
    public static TwoByTwo twoByTwo() throws Exception {
        var tokens = AnotherClub.found().tokens();
        var adviser = Objects.requireNonNull(tokens.get("adviser"));
        var companies = List.of(Members.aCompany(adviser), Members.aCompany(adviser));
        var structures =
                List.of(Members.aStructure(adviser, StructureKind.ACI), Members.aStructure(adviser, StructureKind.EI));
        var event = announced(adviser);
        return new TwoByTwo(
                adviser,
                Objects.requireNonNull(tokens.get("partner")),
                companies,
                structures,
                event,
                seated(companies, event),
                seated(structures, event));
    }

    private static List<String> seated(List<Member> members, Announced event) {
        return members.stream().map(member -> seated(member, event)).toList();
    }

    /** A speed meeting of two hours in ten days. */
    public static Map<String, Object> body() {
        var body = Events.body(100);
        body.put("kind", "SPEED_MEETING");
        body.put("title", "Rencontres minutées");
        return body;
    }

    /** A speed meeting that the agency announced. */
    public static Announced announced(String adviser) {
        return Events.announced(adviser, body());
    }

    /** Companies on one side, structures on the other. */
    public static Map<String, Object> plan(int rounds, int tables) {
        var plan = new HashMap<String, Object>();
        plan.put("rounds", rounds);
        plan.put("minutes", 10);
        plan.put("breakMinutes", 5);
        plan.put("tables", tables);
        plan.put("sideA", "COMPANY");
        plan.put("sideB", "STRUCTURE");
        return plan;
    }

    public static ValidatableResponse compute(String token, Announced event, Map<String, ?> plan) {
        return Events.post(token, event.at("/timetable"), plan);
    }

    public static ValidatableResponse read(String token, Announced event) {
        return get(token, event.at("/timetable")).then();
    }

    public static ValidatableResponse replan(String token, Announced event, List<String> absent, int fromRound) {
        return Events.post(token, event.at("/timetable/replan"), Map.of("absent", absent, "fromRound", fromRound));
    }

    /** Who was thought missing is there from this round on. */
    public static ValidatableResponse back(String token, Announced event, List<String> back, int fromRound) {
        return Events.post(
                token,
                event.at("/timetable/replan"),
                Map.of("absent", List.of(), "back", back, "fromRound", fromRound));
    }

    /** Somebody of this organisation who has a seat. */
    public static String seated(Member member, Announced event) {
        return Seats.registered(member.token(), event);
    }

    public static String wishes(String registration) {
        return "/registrations/" + registration + "/wishes";
    }

    public static ValidatableResponse wish(
            String token, Announced event, String registration, Map<String, Integer> wishes, String... never) {
        var body = Map.of(
                "wishes",
                wishes.entrySet().stream()
                        .map(wish -> Map.of("registrationId", wish.getKey(), "strength", wish.getValue()))
                        .toList(),
                "never",
                List.of(never));
        return given().auth()
                .oauth2(token)
                .header("If-Match", "*")
                .contentType("application/json")
                .body(body)
                .put(event.at(wishes(registration)))
                .then();
    }

    public static ValidatableResponse outcome(String token, Announced event, String meeting, Map<String, ?> said) {
        return Events.post(token, event.at("/meetings/" + meeting + "/outcome"), said);
    }

    public static Response get(String token, String path) {
        return given().auth().oauth2(token).get(path);
    }

    /** It began so many minutes ago. */
    public static void begin(Announced event, int minutesAgo) {
        try {
            TestDatabase.texts(BEGIN, String.valueOf(minutesAgo), event.id());
        } catch (SQLException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
