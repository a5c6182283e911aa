package fr.clubbusiness.event.meeting;

import static fr.clubbusiness.need.Needs.aNeed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import fr.clubbusiness.AnotherClub;
import fr.clubbusiness.TestDatabase;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.Members.Member;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.event.Events;
import fr.clubbusiness.event.Events.Announced;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What came of a meeting: who says it, from when on, and what they name. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class OutcomeTest {
    private String adviser;
    private Member company;
    private Member structure;
    private Announced event;
    private String meeting;

    @BeforeEach
    void twoMeet() throws Exception {
        adviser = Objects.requireNonNull(AnotherClub.found().tokens().get("adviser"));
        company = Members.aCompany(adviser);
        structure = Members.aStructure(adviser, StructureKind.ACI);
        event = Meetings.announced(adviser);
        Meetings.seated(company, event);
        Meetings.seated(structure, event);
        meeting = Meetings.compute(adviser, event, Meetings.plan(1, 1))
                .statusCode(200)
                .extract()
                .path("rounds[0].meetings[0].id");
    }

    @Test
    void both_parties_and_whoever_organises_say_what_came_of_it_and_the_last_word_stands() throws Exception {
        Meetings.begin(event, 1);
        say(company.token(), Map.of("outcome", "CONTACT"))
                .statusCode(200)
                .body("outcome", equalTo("CONTACT"))
                .body("outcomeReference", nullValue());
        say(structure.token(), Map.of("outcome", "PARTNERSHIP")).statusCode(200);
        say(adviser, Map.of("outcome", "NOTHING")).statusCode(200);
        Meetings.read(company.token(), event).body("rounds[0].meetings.outcome", contains("NOTHING"));
        assertThat(TestDatabase.texts("""
                        SELECT coalesce(from_status, '') || ' ' || to_status FROM history WHERE subject_id = ?::uuid AND type = 'MEETING_OUTCOME' ORDER BY id
                        """, event.id()))
                .containsExactly(" CONTACT", "CONTACT PARTNERSHIP", "PARTNERSHIP NOTHING");
    }

    @Test
    void a_need_that_came_of_it_is_named_by_its_reference() {
        Meetings.begin(event, 1);
        var need = aNeed().postedBy(company).create();
        say(company.token(), Map.of("outcome", "NEED"))
                .statusCode(422)
                .body("reasons.code", contains("REFERENCE_NEEDED"));
        say(company.token(), Map.of("outcome", "NEED", "reference", need.id()))
                .statusCode(200)
                .body("outcomeReference", equalTo(need.reference()));
        say(company.token(), Map.of("outcome", "CONTACT", "reference", need.reference()))
                .statusCode(422)
                .body("reasons.code", contains("REFERENCE_WITHOUT_SUBJECT"));
    }

    @Test
    void what_the_caller_does_not_read_and_what_is_not_there_are_refused_alike() {
        Meetings.begin(event, 1);
        var others = aNeed().postedBy(Members.aCompany(adviser)).create();
        var unknown = say(company.token(), Map.of("outcome", "NEED", "reference", "B-99999999"));
        var hidden = say(company.token(), Map.of("outcome", "NEED", "reference", others.reference()));
        for (var refused : List.of(unknown, hidden)) {
            refused.statusCode(422).body("reasons.code", contains("UNKNOWN_REFERENCE"));
        }
        assertThat(hidden.extract().<Object>path("reasons"))
                .isEqualTo(unknown.extract().<Object>path("reasons"));
        for (var outcome : List.of("PURCHASE", "INTRODUCTION")) {
            say(company.token(), Map.of("outcome", outcome, "reference", others.reference()))
                    .statusCode(422)
                    .body("reasons.code", contains("UNKNOWN_REFERENCE"));
        }
    }

    @Test
    void a_need_of_somebody_else_did_not_come_of_it() {
        Meetings.begin(event, 1);
        var others = aNeed().postedBy(Members.aCompany(adviser)).create();
        say(adviser, Map.of("outcome", "NEED", "reference", others.reference()))
                .statusCode(422)
                .body("reasons.code", contains("UNKNOWN_REFERENCE"));
        var own = aNeed().postedBy(company).create();
        say(adviser, Map.of("outcome", "NEED", "reference", own.reference())).statusCode(200);
    }

    @Test
    void nothing_is_said_before_the_round_or_of_a_cancelled_event() {
        say(company.token(), Map.of("outcome", "CONTACT"))
                .statusCode(422)
                .body("reasons.code", contains("ROUND_NOT_BEGUN"));
        Events.cancel(adviser, event).statusCode(200);
        say(company.token(), Map.of("outcome", "CONTACT"))
                .statusCode(422)
                .body("reasons.code", contains("EVENT_CANCELLED", "ROUND_NOT_BEGUN"));
    }

    @Test
    void nobody_else_says_anything_and_a_meeting_of_another_event_is_not_there() {
        Meetings.begin(event, 1);
        var other = Members.aCompany(adviser);
        say(other.token(), Map.of("outcome", "CONTACT")).statusCode(404);
        Meetings.seated(other, Meetings.announced(adviser));
        say(other.token(), Map.of("outcome", "CONTACT")).statusCode(404);
        Meetings.outcome(adviser, Meetings.announced(adviser), meeting, Map.of("outcome", "CONTACT"))
                .statusCode(404);
    }

    @Test
    void what_came_of_a_meeting_is_not_lost_by_another_timetable_of_a_postponed_event() {
        Meetings.begin(event, 1);
        say(company.token(), Map.of("outcome", "CONTACT")).statusCode(200);
        Meetings.begin(event, -30);
        Meetings.compute(adviser, event, Meetings.plan(1, 1))
                .statusCode(422)
                .body("reasons.code", contains("OUTCOME_SAID"));
        Meetings.read(adviser, event).body("rounds[0].meetings.outcome", contains("CONTACT"));
    }

    private ValidatableResponse say(String token, Map<String, ?> said) {
        return Meetings.outcome(token, event, meeting, said);
    }
}
