package fr.clubbusiness.iae;

import static fr.clubbusiness.beneficiary.People.aPerson;
import static fr.clubbusiness.iae.IaeRequests.as;
import static fr.clubbusiness.iae.IaeRequests.authorise;
import static fr.clubbusiness.iae.IaeRequests.codes;
import static fr.clubbusiness.iae.IaeRequests.number;
import static fr.clubbusiness.iae.IaeRequests.post;
import static fr.clubbusiness.iae.IaeRequests.prolong;
import static fr.clubbusiness.iae.IaeRequests.put;
import static fr.clubbusiness.iae.IaeRequests.read;
import static fr.clubbusiness.iae.IaeRequests.suspend;
import static fr.clubbusiness.iae.IaeRequests.withPass;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import fr.clubbusiness.TestClock;
import fr.clubbusiness.beneficiary.People.Person;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.history.HistoryEntry;
import fr.clubbusiness.need.Needs;
import fr.clubbusiness.security.TheClub;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The PASS of a person: recorded, suspended, prolonged, and its end computed. */
@QuarkusTest
class PassResourceTest {
    @Inject
    @SuppressWarnings("NullAway.Init")
    TestClock clock;

    private final LocalDate today = Needs.today();
    private final LocalDate start = today.minusDays(400);

    @AfterEach
    void comeBack() {
        clock.comeBack();
    }

    @Test
    void nothing_is_known_of_a_pass_at_first() {
        var person = aPerson().create();
        read(person)
                .header("ETag", notNullValue())
                .body("state", equalTo("NONE"))
                .body("number", nullValue())
                .body("suspensions", empty());
        as(person.holder().token()).get(person.at("/pass/timeline")).then().statusCode(404);
        assertThat(codes(suspend(person, "CONTRACT_BROKEN", today, today, ""))).containsExactly("PASS_MISSING");
        post(person, "/pass/suspensions/" + UUID.randomUUID() + "/cancel", Map.of())
                .statusCode(404);
    }

    @Test
    void a_pass_is_recorded_and_its_end_computed() {
        var person = aPerson().create();
        var number = number();
        put(person, number, start)
                .statusCode(200)
                .body("number", equalTo(number))
                .body("start", equalTo(start.toString()))
                .body("end", equalTo(start.plusDays(729).toString()))
                .body("state", equalTo("IN_FORCE"))
                .body("daysConsumed", equalTo(401))
                .body("daysLeft", equalTo(329))
                .body("checkedOn", equalTo(today.toString()))
                .body("enteredAt", notNullValue())
                .body("enteredBy.memberId", notNullValue());
        assertThat(history(person)).containsExactly("CREATED", "PASS_RECORDED");
        put(person, number, start).statusCode(200);
        assertThat(history(person)).containsExactly("CREATED", "PASS_RECORDED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "99999", "999991234567 8", "899992600123", "99999260012A"})
    void an_altered_number_is_400(String wrong) {
        put(aPerson().create(), wrong, start).statusCode(400).body("violations[0].field", equalTo("number"));
    }

    @Test
    void a_pass_is_corrected_by_its_number_or_its_start_and_checked_again() {
        var person = withPass(aPerson().create(), start);
        var number = number();
        put(person, number, start).statusCode(200).body("number", equalTo(number));
        put(person, number, start.plusDays(3))
                .body("end", equalTo(start.plusDays(732).toString()));
        put(
                        person,
                        Map.of(
                                "number",
                                number,
                                "start",
                                start.plusDays(3).toString(),
                                "checkedOn",
                                today.minusDays(2).toString()))
                .body("checkedOn", equalTo(today.minusDays(2).toString()));
        assertThat(history(person))
                .containsExactly("CREATED", "PASS_RECORDED", "PASS_CORRECTED", "PASS_CORRECTED", "PASS_CHECKED");
    }

    @Test
    void a_change_is_made_from_the_version_that_was_read() {
        var person = withPass(aPerson().create(), start);
        var tag = read(person).extract().header("ETag");
        var body = Map.of("number", number(), "start", start.toString());
        as(person.holder().token()).body(body).put(person.at("/pass")).then().statusCode(428);
        suspend(person, "CONTRACT_BROKEN", today, today.plusDays(9), "").statusCode(201);
        as(person.holder().token())
                .header("If-Match", tag)
                .body(body)
                .put(person.at("/pass"))
                .then()
                .statusCode(412);
    }

    @Test
    void the_number_of_another_pass_is_409() {
        var taken = number();
        put(aPerson().create(), taken, start).statusCode(200);
        var person = aPerson().create();
        put(person, taken, start).statusCode(409).body("code", equalTo("pass-iae-number-unique"));
        read(person).body("state", equalTo("NONE"));
    }

    @Test
    void a_pass_that_overlaps_another_is_refused_with_all_reasons_and_nothing_is_stored() {
        var person = withPass(aPerson().create(), start);
        assertThat(codes(put(
                        person,
                        Map.of(
                                "number",
                                number(),
                                "start",
                                start.plusDays(100).toString(),
                                "checkedOn",
                                today.plusDays(1).toString()))))
                .containsExactly("PASS_CHECKED_IN_FUTURE", "PASS_OVERLAPS");
        assertThat(codes(put(person, number(), today.plusYears(2))))
                .containsExactly("PASS_START_OUT_OF_RANGE", "PASS_WAITING_PERIOD");
        read(person).body("start", equalTo(start.toString()));
        assertThat(history(person)).containsExactly("CREATED", "PASS_RECORDED");
    }

    @Test
    void a_new_pass_waits_two_years_unless_a_prescriber_diagnoses() {
        var structure = Members.aStructure(StructureKind.ML);
        var person = withPass(aPerson().heldBy(structure).create(), today.minusDays(1000));
        read(person)
                .body("state", equalTo("ENDED"))
                .body("waitingUntil", equalTo(today.minusDays(271).plusYears(2).toString()));
        assertThat(codes(put(person, number(), today))).containsExactly("PASS_WAITING_PERIOD");
        authorise(structure, "ML", null, null);
        IaeRequests.diagnose(person, Map.of("on", today.toString())).statusCode(201);
        put(person, number(), today).statusCode(200).body("start", equalTo(today.toString()));
    }

    @Test
    void a_suspension_moves_the_end_and_its_cancelling_moves_it_back() {
        var person = withPass(aPerson().create(), start);
        var end = start.plusDays(729);
        var from = today.minusDays(20);
        suspend(person, "CONTRACT_BROKEN", from, today.plusDays(10), "?dryRun=true")
                .statusCode(200)
                .body("end", equalTo(end.plusDays(31).toString()))
                .body("suspensions[0].id", nullValue());
        read(person).body("end", equalTo(end.toString())).body("suspensions", empty());

        var id = suspend(person, "CONTRACT_BROKEN", from, today.plusDays(10), "")
                .statusCode(201)
                .header("Location", endsWith(person.at("/pass")))
                .body("end", equalTo(end.plusDays(31).toString()))
                .body("state", equalTo("SUSPENDED"))
                .body("suspensions[0].reason", equalTo("CONTRACT_BROKEN"))
                .body("suspensions[0].days", equalTo(31))
                .extract()
                .<String>path("suspensions[0].id");
        for (int i = 0; i < 2; i++) {
            post(person, "/pass/suspensions/" + id + "/cancel", Map.of())
                    .statusCode(200)
                    .body("end", equalTo(end.toString()))
                    .body("state", equalTo("IN_FORCE"))
                    .body("suspensions", empty());
        }
        read(person).body("end", equalTo(end.toString()));
        assertThat(history(person))
                .containsExactly("CREATED", "PASS_RECORDED", "PASS_SUSPENDED", "SUSPENSION_CANCELLED");
        suspend(person, "CONTRACT_FINISHED", from, today, "").statusCode(201);
    }

    /** Recorded in time and still running: it is ended where it ended, and not cancelled. */
    @Test
    void a_suspension_of_long_ago_ends_earlier_and_the_end_of_the_pass_moves_back() {
        var person = withPass(aPerson().create(), today.minusDays(700));
        var id = suspend(person, "COMMITTEE_AGREEMENT", today.minusDays(365), null, "")
                .statusCode(201)
                .extract()
                .<String>path("suspensions[0].id");
        clock.travelTo(today.plusDays(40));
        var end = today.minusDays(700).plusDays(729);
        for (int i = 0; i < 2; i++) {
            endOn(person, id, today.minusDays(345))
                    .statusCode(200)
                    .body("suspensions[0].until", equalTo(today.minusDays(345).toString()))
                    .body("end", equalTo(end.plusDays(21).toString()));
        }
        read(person).body("end", equalTo(end.plusDays(21).toString()));
        assertThat(history(person)).containsExactly("CREATED", "PASS_RECORDED", "PASS_SUSPENDED", "SUSPENSION_ENDED");
    }

    @Test
    void the_end_of_a_suspension_is_refused_with_all_reasons() {
        var person = withPass(aPerson().create(), start);
        var id = suspend(person, "CONTRACT_SUSPENDED", today.minusDays(30), today.plusDays(30), "")
                .statusCode(201)
                .extract()
                .<String>path("suspensions[0].id");
        assertThat(codes(endOn(person, id, today.plusDays(31)))).containsExactly("SUSPENSION_ENDS_LATER");
        assertThat(codes(endOn(person, id, today.minusDays(31)))).containsExactly("END_BEFORE_START");
        assertThat(codes(endOn(person, id, today.minusDays(20)))).containsExactly("SUSPENSION_TOO_SHORT");
        endOn(person, UUID.randomUUID().toString(), today).statusCode(404);
        post(person, "/pass/suspensions/" + id + "/end", Map.of()).statusCode(400);
        read(person).body("suspensions[0].until", equalTo(today.plusDays(30).toString()));
        post(person, "/pass/suspensions/" + id + "/cancel", Map.of()).statusCode(200);
        endOn(person, id, today).statusCode(409).body("code", equalTo("suspension-cancelled"));
    }

    private static ValidatableResponse endOn(Person person, String suspension, LocalDate last) {
        return post(person, "/pass/suspensions/" + suspension + "/end", Map.of("on", last.toString()));
    }

    /** The PASS ended 11 days ago: prolonged, it would be in force, and nobody would wait. */
    @Test
    void what_is_tried_answers_the_waiting_period_as_it_would_be() {
        var person = withPass(aPerson().create(), today.minusDays(740));
        var body = Map.of(
                "reason", "COMPLETE_TRAINING", "until", today.plusDays(60).toString());
        read(person).body("waitingUntil", notNullValue());
        prolong(person, "?dryRun=true", body)
                .statusCode(200)
                .body("state", equalTo("IN_FORCE"))
                .body("waitingUntil", nullValue());
        read(person).body("state", equalTo("ENDED")).body("waitingUntil", notNullValue());
        prolong(person, "", body).statusCode(201).body("waitingUntil", nullValue());
    }

    @Test
    void a_suspension_without_an_end_lasts_36_months() {
        var person = withPass(aPerson().create(), start);
        suspend(person, "COMMITTEE_AGREEMENT", today, null, "")
                .statusCode(201)
                .body(
                        "suspensions[0].until",
                        equalTo(today.plusMonths(36).minusDays(1).toString()));
    }

    @Test
    void a_suspension_that_breaks_rules_is_refused_with_all_of_them_and_nothing_is_stored() {
        var person =
                withPass(aPerson().heldBy(Members.aStructure(StructureKind.AI)).create(), start);
        suspend(person, "CONTRACT_BROKEN", today.minusDays(30), today.plusDays(30), "")
                .statusCode(201);
        assertThat(codes(suspend(person, "PASSERELLE", today.plusDays(5), today.plusDays(9), "")))
                .containsExactly("SUSPENSION_IN_FUTURE", "REASON_NOT_OF_EMPLOYER", "SUSPENSION_OVERLAPS");
        assertThat(codes(suspend(person, "CONTRACT_BROKEN", today, today.minusDays(1), "?dryRun=true")))
                .containsExactly("END_BEFORE_START");
        read(person).body("suspensions", hasSize(1));
    }

    @Test
    void the_employer_may_be_another_siae_of_the_club() {
        var person =
                withPass(aPerson().heldBy(Members.aStructure(StructureKind.ML)).create(), start);
        var body = Map.of(
                "reason",
                "PASSERELLE",
                "from",
                today.toString(),
                "until",
                today.plusDays(30).toString());
        assertThat(codes(post(person, "/pass/suspensions", body))).containsExactly("REASON_NOT_OF_EMPLOYER");
        var stranger = Members.aStructure(StructureKind.CHRS);
        for (var wrong : List.of(
                "E-0000",
                UUID.randomUUID().toString(),
                stranger.reference(),
                Members.aCompany().id())) {
            assertThat(codes(post(person, "/pass/suspensions", with(body, "employerId", wrong))))
                    .containsExactly("EMPLOYER_NOT_SIAE", "REASON_NOT_OF_EMPLOYER");
        }
        post(
                        person,
                        "/pass/suspensions",
                        with(
                                body,
                                "employerId",
                                Members.aStructure(StructureKind.EI).reference()))
                .statusCode(201);
    }

    @Test
    void a_prolongation_follows_the_end_and_its_cancelling_takes_it_back() {
        var person = withPass(aPerson().create(), today.minusDays(700));
        var end = today.minusDays(700).plusDays(729);
        var body =
                Map.of("reason", "COMPLETE_TRAINING", "until", end.plusDays(60).toString());
        prolong(person, "?dryRun=true", body)
                .statusCode(200)
                .body("end", equalTo(end.plusDays(60).toString()));
        read(person).body("prolongations", empty());
        var id = prolong(person, "", body)
                .statusCode(201)
                .body("end", equalTo(end.plusDays(60).toString()))
                .body("prolongations[0].from", equalTo(end.plusDays(1).toString()))
                .body("prolongations[0].until", equalTo(end.plusDays(60).toString()))
                .body("prolongations[0].days", equalTo(60))
                .extract()
                .<String>path("prolongations[0].id");
        suspend(person, "CONTRACT_BROKEN", today, today.plusDays(9), "")
                .statusCode(201)
                .body("prolongations[0].from", equalTo(end.plusDays(11).toString()));
        for (int i = 0; i < 2; i++) {
            post(person, "/pass/prolongations/" + id + "/cancel", Map.of())
                    .statusCode(200)
                    .body("end", equalTo(end.plusDays(10).toString()))
                    .body("prolongations", empty());
        }
        assertThat(history(person))
                .containsExactly(
                        "CREATED", "PASS_RECORDED", "PASS_PROLONGED", "PASS_SUSPENDED", "PROLONGATION_CANCELLED");
    }

    @Test
    void a_prolongation_is_refused_with_all_reasons() {
        var person =
                withPass(aPerson().heldBy(Members.aStructure(StructureKind.EI)).create(), start);
        suspend(person, "CONTRACT_BROKEN", today.minusDays(3), today.plusDays(30), "")
                .statusCode(201);
        assertThat(codes(prolong(
                        person,
                        "",
                        Map.of(
                                "reason",
                                "PARTICULAR_DIFFICULTIES",
                                "until",
                                today.plusDays(10).toString()))))
                .containsExactly(
                        "PROLONGATION_WHILE_SUSPENDED",
                        "PROLONGATION_ENDS_TOO_EARLY",
                        "PRESCRIBER_NEEDED",
                        "REASON_NOT_OF_EMPLOYER");
        assertThat(codes(prolong(
                        person,
                        "",
                        Map.of("reason", "SENIOR", "until", today.plusYears(7).toString()))))
                .containsExactly(
                        "PROLONGATION_WHILE_SUSPENDED",
                        "PROLONGATION_TOO_LONG",
                        "PROLONGATIONS_EXHAUSTED",
                        "PROLONGATION_AGE",
                        "PRESCRIBER_NEEDED");
        read(person).body("prolongations", empty());
    }

    @Test
    void a_prescriber_agrees_by_a_title_of_today() {
        var person = withPass(aPerson().create(), today.minusDays(700));
        var prescriber = Members.aStructure(StructureKind.ML);
        var body = Map.of(
                "reason", "RQTH", "until", today.plusDays(100).toString(), "prescriberId", prescriber.reference());
        assertThat(codes(prolong(person, "", body))).containsExactly("PRESCRIBER_NEEDED");
        authorise(prescriber, "ML", null, today.minusDays(1));
        assertThat(codes(prolong(person, "", body))).containsExactly("PRESCRIBER_NEEDED");
        authorise(prescriber, "ML", today, today);
        prolong(person, "", body).statusCode(201);
    }

    @Test
    void what_a_later_suspension_stands_on_is_not_cancelled() {
        var person = withPass(aPerson().create(), today.minusDays(740));
        var first = suspend(person, "CONTRACT_BROKEN", today.minusDays(300), today.minusDays(280), "")
                .statusCode(201)
                .extract()
                .<String>path("suspensions[0].id");
        suspend(person, "CONTRACT_BROKEN", today.minusDays(2), today.plusDays(5), "")
                .statusCode(201);
        assertThat(codes(post(person, "/pass/suspensions/" + first + "/cancel", Map.of())))
                .containsExactly("SUSPENSION_OUTSIDE_PASS");
        read(person).body("suspensions", hasSize(2));
    }

    @Test
    void the_timeline_shows_each_period() {
        var person = withPass(aPerson().create(), start);
        suspend(person, "CONTRACT_BROKEN", today.minusDays(30), today.minusDays(21), "")
                .statusCode(201);
        as(person.holder().token())
                .get(person.at("/pass/timeline"))
                .then()
                .statusCode(200)
                .body("start", equalTo(start.toString()))
                .body("end", equalTo(start.plusDays(739).toString()))
                .body("daysConsumed", equalTo(391))
                .body("daysLeft", equalTo(339))
                .body("periods.kind", contains("RUNNING", "SUSPENDED", "RUNNING"))
                .body("periods.days", contains(370, 10, 360))
                .body("periods.daysConsumed", contains(370, 370, 730))
                .body("periods.daysLeft", contains(360, 360, 0))
                .body("periods[1].suspensionReason", equalTo("CONTRACT_BROKEN"))
                .body("periods[1].from", equalTo(today.minusDays(30).toString()))
                .body("periods[1].endAfter", equalTo(start.plusDays(739).toString()));
    }

    @Test
    void the_pass_of_a_person_who_left_no_longer_changes_409() {
        var person = withPass(aPerson().create(), start);
        as(person.holder().token()).post(person.at("/leave")).then().statusCode(200);
        put(person, number(), start).statusCode(409);
        suspend(person, "CONTRACT_BROKEN", today, today.plusDays(9), "").statusCode(409);
        read(person).body("suspensions", empty());
    }

    private static Map<String, Object> with(Map<String, String> body, String field, String value) {
        var more = new HashMap<String, Object>(body);
        more.put(field, value);
        return more;
    }

    private static List<String> history(Person person) {
        return TheClub.reads(() -> HistoryEntry.of(UUID.fromString(person.id()))).stream()
                .map(HistoryEntry::type)
                .toList();
    }
}
