package fr.clubbusiness.event.meeting;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.Members.Member;
import fr.clubbusiness.event.Events;
import fr.clubbusiness.event.Events.Announced;
import fr.clubbusiness.event.registration.Seats;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A speed meeting is planned again when somebody is missing, or there after all. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class ReplanTest {
    private String adviser;
    private List<Member> structures;
    private Announced event;
    private List<String> ofCompanies;
    private List<String> ofStructures;

    @BeforeEach
    void twoCompaniesAndTwoStructures() throws Exception {
        var started = Meetings.twoByTwo();
        adviser = started.adviser();
        structures = started.structures();
        event = started.event();
        ofCompanies = started.ofCompanies();
        ofStructures = started.ofStructures();
    }

    @Test
    void whoever_is_missing_is_replaced_and_what_is_past_stays() {
        compute(2, 2).statusCode(200);
        var first = Meetings.read(adviser, event).extract().<List<String>>path("rounds[0].meetings.id");
        Meetings.begin(event, 1);
        Meetings.replan(adviser, event, List.of(ofCompanies.getFirst()), 2)
                .statusCode(200)
                .body("lost", equalTo(1))
                .body("changed.registrationId", hasItem(ofCompanies.getFirst()));
        Meetings.read(adviser, event)
                .body("rounds[0].meetings.id", equalTo(first))
                .body("rounds[1].meetings.a.registrationId", contains(ofCompanies.getLast()));
    }

    @Test
    void whoever_gave_up_their_seat_is_missing() {
        compute(2, 2).statusCode(200);
        Seats.step(structures.getFirst().token(), event, ofStructures.getFirst(), "cancel")
                .statusCode(200);
        Meetings.replan(adviser, event, List.of(), 1).statusCode(200).body("lost", equalTo(2));
        Meetings.read(adviser, event)
                .body("rounds.meetings.flatten().b.registrationId", everyItem(equalTo(ofStructures.getLast())));
    }

    @Test
    void whoever_is_back_meets_again() {
        compute(2, 2).statusCode(200);
        Meetings.replan(adviser, event, List.of(ofCompanies.getFirst()), 1).statusCode(200);
        Meetings.read(adviser, event)
                .body("rounds.meetings.flatten().a.registrationId", not(hasItem(ofCompanies.getFirst())));
        Meetings.back(adviser, event, List.of(ofCompanies.getFirst()), 2)
                .statusCode(200)
                .body("replaced", equalTo(1))
                .body("changed.registrationId", hasItem(ofCompanies.getFirst()));
        Meetings.read(adviser, event)
                .body("rounds[1].meetings.a.registrationId", hasItem(ofCompanies.getFirst()))
                .body("rounds[0].meetings.a.registrationId", not(hasItem(ofCompanies.getFirst())));
    }

    @Test
    void nobody_is_absent_and_back_or_back_without_a_seat() {
        compute(2, 2).statusCode(200);
        Seats.step(structures.getFirst().token(), event, ofStructures.getFirst(), "cancel")
                .statusCode(200);
        var both = List.of(ofCompanies.getFirst());
        Events.post(
                        adviser,
                        event.at("/timetable/replan"),
                        Map.of(
                                "absent",
                                both,
                                "back",
                                List.of(both.getFirst(), ofStructures.getFirst()),
                                "fromRound",
                                1))
                .statusCode(422)
                .body("reasons.code", contains("UNKNOWN_PARTICIPANT", "ABSENT_AND_BACK"));
    }

    @Test
    void whoever_got_a_seat_since_meets_from_the_next_planning_on() {
        Meetings.wish(structures.getFirst().token(), event, ofStructures.getFirst(), Map.of(), ofCompanies.getFirst())
                .statusCode(200);
        compute(2, 3).statusCode(200);
        var late = Meetings.seated(Members.aCompany(adviser), event);
        Meetings.replan(adviser, event, List.of(), 1).statusCode(200).body("lost", equalTo(0));
        Meetings.read(adviser, event).body("rounds.meetings.flatten().a.registrationId", hasItem(late));
    }

    @Test
    void fewer_people_than_rounds_are_no_reason_against_planning_again() {
        compute(2, 2).statusCode(200);
        Seats.step(structures.getFirst().token(), event, ofStructures.getFirst(), "cancel")
                .statusCode(200);
        Meetings.replan(adviser, event, List.of(), 1).statusCode(200);
        Meetings.replan(adviser, event, List.of(), 2).statusCode(200);
    }

    @Test
    void a_round_that_has_begun_or_is_none_is_not_planned_again() {
        Meetings.replan(adviser, event, List.of(), 1).statusCode(404);
        compute(2, 2).statusCode(200);
        Meetings.replan(adviser, event, List.of(UUID.randomUUID().toString()), 3)
                .statusCode(422)
                .body("reasons.code", contains("UNKNOWN_ROUND", "UNKNOWN_PARTICIPANT"));
        Meetings.begin(event, 1);
        Meetings.replan(adviser, event, List.of(), 1).statusCode(422).body("reasons.code", contains("ROUND_BEGUN"));
        Events.cancel(adviser, event).statusCode(200);
        Meetings.replan(adviser, event, List.of(), 2).statusCode(422).body("reasons.code", contains("EVENT_CANCELLED"));
    }

    private ValidatableResponse compute(int rounds, int tables) {
        return Meetings.compute(adviser, event, Meetings.plan(rounds, tables));
    }
}
