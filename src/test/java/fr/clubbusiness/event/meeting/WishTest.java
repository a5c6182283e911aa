package fr.clubbusiness.event.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import fr.clubbusiness.AnotherClub;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.Members.Member;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.event.Events;
import fr.clubbusiness.event.Events.Announced;
import fr.clubbusiness.event.registration.Seats;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Wishes for a speed meeting: who may say what, and that nobody else reads it. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class WishTest {
    private String adviser;
    private Member company;
    private Member structure;
    private Announced event;
    private String ofCompany;
    private String ofStructure;

    @BeforeEach
    void aClubOfItsOwn() throws Exception {
        adviser = Objects.requireNonNull(AnotherClub.found().tokens().get("adviser"));
        company = Members.aCompany(adviser);
        structure = Members.aStructure(adviser, StructureKind.ACI);
        event = Meetings.announced(adviser);
        ofCompany = Meetings.seated(company, event);
        ofStructure = Meetings.seated(structure, event);
    }

    @Test
    void wishes_are_read_as_they_were_said() {
        wish(Map.of(ofStructure, 2)).statusCode(200);
        read(company.token())
                .statusCode(200)
                .body("wishes.registrationId", contains(ofStructure))
                .body("wishes.strength", contains(2))
                .body("never", hasSize(0));
        Meetings.wish(company.token(), event, ofCompany, Map.of(), ofStructure).statusCode(200);
        read(company.token()).body("wishes", hasSize(0)).body("never", contains(ofStructure));
    }

    @Test
    void wishes_are_read_by_whoever_wrote_them_and_whoever_organises_and_by_nobody_else() {
        wish(Map.of(ofStructure, 3)).statusCode(200);
        read(adviser).statusCode(200).body("wishes.strength", contains(3));
        for (var other : List.of(structure.token(), Members.aCompany(adviser).token())) {
            read(other).statusCode(404);
            Meetings.wish(other, event, ofCompany, Map.of()).statusCode(404);
        }
        read(company.token()).body("wishes", hasSize(1));
    }

    @Test
    void whoever_is_wished_reads_the_same_bytes_as_before() {
        var paths = List.of("/participants", Meetings.wishes(ofStructure));
        var before = bytes(paths);
        wish(Map.of(ofStructure, 3)).statusCode(200);
        assertThat(bytes(paths)).isEqualTo(before);
        Meetings.wish(company.token(), event, ofCompany, Map.of(), ofStructure).statusCode(200);
        assertThat(bytes(paths)).isEqualTo(before);
    }

    @Test
    void all_reasons_against_wishes_are_given_at_once() {
        wish(Map.of(ofCompany, 1, UUID.randomUUID().toString(), 1))
                .statusCode(422)
                .body("reasons.code", contains("OWN_SIDE", "UNKNOWN_PARTICIPANT"));
        Meetings.wish(company.token(), event, ofCompany, Map.of(ofStructure, 1), ofStructure)
                .statusCode(422)
                .body("reasons.code", contains("WISHED_TWICE"));
        wish(Map.of(ofStructure, 4)).statusCode(400);
    }

    @Test
    void somebody_without_a_seat_wishes_nothing_and_is_not_wished() {
        var waiting = Events.announced(adviser, with(1));
        var seated = Meetings.seated(company, waiting);
        var second = Meetings.seated(structure, waiting);
        Meetings.wish(structure.token(), waiting, second, Map.of())
                .statusCode(422)
                .body("reasons.code", contains("NOT_CONFIRMED"));
        Meetings.wish(company.token(), waiting, seated, Map.of(second, 1))
                .statusCode(422)
                .body("reasons.code", contains("UNKNOWN_PARTICIPANT"));
    }

    @Test
    void wishes_are_closed_once_the_timetable_is_made_or_the_event_is_cancelled() {
        Meetings.compute(adviser, event, Meetings.plan(1, 1)).statusCode(200);
        wish(Map.of(ofStructure, 1)).statusCode(422).body("reasons.code", contains("CLOSED"));
        Meetings.wish(adviser, event, ofCompany, Map.of(ofStructure, 1)).statusCode(200);
        var cancelled = Meetings.announced(adviser);
        var registration = Meetings.seated(company, cancelled);
        Events.cancel(adviser, cancelled).statusCode(200);
        Meetings.wish(company.token(), cancelled, registration, Map.of())
                .statusCode(422)
                .body("reasons.code", contains("CLOSED"));
    }

    @Test
    void wishes_are_changed_from_the_version_that_was_read() {
        var tag = Meetings.get(company.token(), event.at(Meetings.wishes(ofCompany)))
                .header("ETag");
        wish(Map.of(ofStructure, 1)).statusCode(200);
        RestAssured.given()
                .auth()
                .oauth2(company.token())
                .header("If-Match", tag)
                .contentType("application/json")
                .body(Map.of("wishes", List.of()))
                .put(event.at(Meetings.wishes(ofCompany)))
                .then()
                .statusCode(412);
    }

    @Test
    void a_registration_for_another_event_is_not_there() {
        var other = Meetings.announced(adviser);
        var registration = Meetings.seated(company, other);
        Meetings.wish(company.token(), event, registration, Map.of()).statusCode(404);
        wish(Map.of(Meetings.seated(structure, other), 1))
                .statusCode(422)
                .body("reasons.code", contains("UNKNOWN_PARTICIPANT"));
        Seats.step(company.token(), event, ofCompany, "cancel").statusCode(200);
        Meetings.get(company.token(), event.at("/participants")).then().statusCode(404);
    }

    @Test
    void whoever_drafted_the_event_reads_who_comes_but_neither_reads_nor_writes_their_wishes() {
        var own = Events.draft(structure.token(), Meetings.body());
        Events.step(adviser, own, "publish").statusCode(200);
        var registration = Meetings.seated(company, own);
        Meetings.get(structure.token(), own.at(Meetings.wishes(registration)))
                .then()
                .statusCode(404);
        Meetings.wish(structure.token(), own, registration, Map.of()).statusCode(404);
        Meetings.get(adviser, own.at(Meetings.wishes(registration))).then().statusCode(200);
        Meetings.get(structure.token(), own.at("/participants"))
                .then()
                .body("items.id", contains(registration))
                .body("items[0].side", equalTo("COMPANY"));
    }

    private List<String> bytes(List<String> paths) {
        return paths.stream()
                .map(path -> Meetings.get(structure.token(), event.at(path)).asString())
                .toList();
    }

    private static Map<String, Object> with(int seats) {
        var body = Meetings.body();
        body.put("capacity", seats);
        return body;
    }

    private ValidatableResponse wish(Map<String, Integer> wishes) {
        return Meetings.wish(company.token(), event, ofCompany, wishes);
    }

    private ValidatableResponse read(String token) {
        return Meetings.get(token, event.at(Meetings.wishes(ofCompany))).then();
    }
}
