package fr.clubbusiness.beneficiary.register;

import static fr.clubbusiness.beneficiary.People.aPerson;
import static fr.clubbusiness.beneficiary.People.agreement;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import fr.clubbusiness.TestTokens;
import fr.clubbusiness.beneficiary.People.Person;
import fr.clubbusiness.beneficiary.PersonWithdrawn;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.history.HistoryEntry;
import fr.clubbusiness.security.TheClub;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PersonStepsResourceTest {

    /** Records the events that introductions observe. */
    @ApplicationScoped
    static class RecordedWithdrawals {
        private final List<PersonWithdrawn> events = new CopyOnWriteArrayList<>();

        void hear(@Observes PersonWithdrawn withdrawn) {
            events.add(withdrawn);
        }

        List<PersonWithdrawn.Cause> about(Person person) {
            return events.stream()
                    .filter(it -> it.beneficiary().toString().equals(person.id()))
                    .map(PersonWithdrawn::cause)
                    .toList();
        }
    }

    @Inject
    RecordedWithdrawals withdrawals;

    @Test
    void an_agreement_makes_the_person_wait_for_a_proposal_and_giving_it_twice_is_the_same() {
        var person = aPerson().withoutAgreement().create();
        var since = step(person, "/agreement", agreement(LocalDate.of(2026, 3, 1)))
                .statusCode(200)
                .body("agreementInForce", equalTo(true))
                .body("waitingSince", notNullValue())
                .extract()
                .path("waitingSince");
        step(person, "/agreement", agreement(LocalDate.of(2026, 3, 1)))
                .statusCode(200)
                .body("waitingSince", equalTo(since));
        assertThat(eventsOf(person)).containsExactly("CREATED", "AGREED");
    }

    @Test
    void a_newer_agreement_takes_the_place_of_the_older() {
        var person = aPerson().create();
        step(person, "/agreement", agreement(LocalDate.of(2026, 3, 1)))
                .statusCode(200)
                .body("agreementInForce", equalTo(true));
        assertThat(eventsOf(person)).containsExactly("CREATED", "AGREED");
    }

    @Test
    void an_agreement_of_the_future_or_incomplete_is_400() {
        var person = aPerson().withoutAgreement().create();
        step(person, "/agreement", agreement(LocalDate.of(2099, 1, 1)))
                .statusCode(400)
                .body("violations.field", equalTo(List.of("givenOn", "informedOn")));
        step(person, "/agreement", Map.of("givenOn", "2026-01-01")).statusCode(400);
    }

    @Test
    void withdrawing_the_agreement_ends_what_is_open_once() {
        var person = aPerson().create();
        step(person, "/withdraw-agreement").statusCode(200).body("agreementInForce", equalTo(false));
        step(person, "/withdraw-agreement").statusCode(200).body("waitingSince", nullValue());
        assertThat(withdrawals.about(person)).containsExactly(PersonWithdrawn.Cause.AGREEMENT_WITHDRAWN);
    }

    @Test
    void after_a_withdrawal_an_agreement_of_before_is_409_and_one_of_today_is_in_force() {
        var person = aPerson().create();
        step(person, "/withdraw-agreement").statusCode(200);
        step(person, "/agreement", agreement(LocalDate.of(2026, 1, 5)))
                .statusCode(409)
                .body("code", equalTo("agreement-withdrawn-since"));
        step(person, "/agreement", agreement(LocalDate.now(java.time.ZoneId.of("Europe/Paris"))))
                .statusCode(200)
                .body("agreementInForce", equalTo(true));
    }

    @Test
    void a_pause_and_its_end_are_steps_of_the_history_and_done_twice_are_done_once() {
        var person = aPerson().create();
        step(person, "/pause").statusCode(200).body("state", equalTo("PAUSED"));
        step(person, "/pause").statusCode(200).body("state", equalTo("PAUSED"));
        step(person, "/resume").statusCode(200).body("state", equalTo("READY_FOR_WORK"));
        step(person, "/resume").statusCode(200);
        assertThat(eventsOf(person)).containsExactly("CREATED", "PAUSED", "RESUMED");
    }

    @Test
    void who_clicks_many_times_at_once_does_it_once() {
        var person = aPerson().create();
        var statuses = IntStream.range(0, 6)
                .parallel()
                .map(click -> step(person, "/pause").extract().statusCode())
                .boxed()
                .toList();
        assertThat(statuses).contains(200).isSubsetOf(200, 409);
        assertThat(eventsOf(person)).containsExactly("CREATED", "PAUSED");
    }

    @Test
    void leaving_ends_what_is_open_and_nothing_follows() {
        var person = aPerson().create();
        step(person, "/leave").statusCode(200).body("state", equalTo("LEFT"));
        step(person, "/leave").statusCode(200);
        assertThat(withdrawals.about(person)).containsExactly(PersonWithdrawn.Cause.LEFT);
        for (var verb : List.of("/pause", "/resume")) {
            step(person, verb)
                    .statusCode(409)
                    .body("code", equalTo("step-not-possible"))
                    .body("detail", containsString("LEFT"));
        }
        step(person, "/agreement", agreement(LocalDate.of(2026, 3, 1))).statusCode(409);
    }

    @Test
    void another_structure_is_404_and_an_adviser_403() {
        var person = aPerson().create();
        var other = Members.aStructure(StructureKind.EI);
        for (var verb : List.of("/pause", "/resume", "/leave", "/withdraw-agreement")) {
            as(other.token(), person, verb).statusCode(404);
            as(TestTokens.adviser(), person, verb).statusCode(403);
        }
        step(person, "/resume").body("state", equalTo("READY_FOR_WORK"));
    }

    private static List<String> eventsOf(Person person) {
        return TheClub.reads(() -> HistoryEntry.of(UUID.fromString(person.id())).stream()
                .map(HistoryEntry::type)
                .toList());
    }

    private static ValidatableResponse step(Person person, String verb) {
        return as(person.holder().token(), person, verb);
    }

    private static ValidatableResponse step(Person person, String verb, Map<String, Object> body) {
        return given().auth()
                .oauth2(person.holder().token())
                .contentType("application/json")
                .body(body)
                .post(person.at(verb))
                .then();
    }

    private static ValidatableResponse as(String token, Person person, String verb) {
        return given().auth().oauth2(token).post(person.at(verb)).then();
    }
}
