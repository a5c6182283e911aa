package fr.clubbusiness.introduction.step;

import static fr.clubbusiness.beneficiary.People.aPerson;
import static fr.clubbusiness.introduction.Introductions.contract;
import static fr.clubbusiness.introduction.Introductions.hire;
import static fr.clubbusiness.introduction.Introductions.read;
import static fr.clubbusiness.introduction.Introductions.shared;
import static fr.clubbusiness.introduction.Introductions.stateOf;
import static fr.clubbusiness.introduction.Introductions.statusOf;
import static fr.clubbusiness.introduction.Introductions.step;
import static fr.clubbusiness.need.Needs.aNeed;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import fr.clubbusiness.TestTokens;
import fr.clubbusiness.beneficiary.People.Person;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.employment.ContractTries;
import fr.clubbusiness.iae.IaeRequests;
import fr.clubbusiness.introduction.Introductions;
import fr.clubbusiness.need.Needs;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The effects of a hire on the person, the need and other introductions. */
@QuarkusTest
class RecordHireTest {
    private static final String OCCUPATION = "N1103";

    @Test
    void a_hire_on_the_last_position_closes_the_need_and_places_the_person() {
        var person = aPersonOfTheTrade();
        var need = aNeed().forOccupation(OCCUPATION).create();
        hire(need.poster(), shared(need, person))
                .statusCode(200)
                .body("status", equalTo("HIRED"))
                .body("hire.contractType", equalTo("CDD"));
        assertThat(statusOf(need)).isEqualTo("FILLED");
        assertThat(stateOf(person)).isEqualTo("PLACED");
    }

    @Test
    void a_contract_that_the_need_did_not_accept_is_recorded_with_a_warning() {
        var accepted = aNeed().forOccupation(OCCUPATION).by("CDD", "CDI").create();
        hire(accepted.poster(), shared(accepted, aPersonOfTheTrade()))
                .statusCode(200)
                .body("warnings", empty());
        var open = aNeed().forOccupation(OCCUPATION).by("CDI").create();
        hire(open.poster(), shared(open, aPersonOfTheTrade()))
                .statusCode(200)
                .body("status", equalTo("HIRED"))
                .body("warnings.code", contains("CONTRACT_NOT_ASKED"))
                .body("warnings[0].message", containsString("CDI"));
        assertThat(statusOf(open)).isEqualTo("FILLED");
    }

    @Test
    void a_hire_leaves_the_need_open_while_positions_are_left() {
        var need = aNeed().forOccupation(OCCUPATION).positions(2).create();
        hire(need.poster(), shared(need, aPersonOfTheTrade())).statusCode(200);
        assertThat(statusOf(need)).isEqualTo("OPEN");
    }

    @Test
    void the_same_contract_again_is_200_and_takes_no_second_position() {
        var need = aNeed().forOccupation(OCCUPATION).positions(2).create();
        var id = shared(need, aPersonOfTheTrade());
        hire(need.poster(), id).statusCode(200);
        hire(need.poster(), id).statusCode(200);
        assertThat(statusOf(need)).isEqualTo("OPEN");
    }

    @Test
    void of_two_hires_at_once_on_the_last_position_one_wins_and_the_other_is_409() throws Exception {
        var need = aNeed().forOccupation(OCCUPATION).create();
        var ids = List.of(shared(need, aPersonOfTheTrade()), shared(need, aPersonOfTheTrade()));
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Future<Integer>> answers = ids.stream()
                    .map(id -> threads.submit(
                            () -> hire(need.poster(), id).extract().statusCode()))
                    .toList();
            assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder(200, 409);
        }
        assertThat(statusOf(need)).isEqualTo("FILLED");
    }

    @Test
    void a_substantial_hire_suspends_the_persons_other_introductions_and_cancelling_restores_them() {
        var person = aPersonOfTheTrade();
        var need = aNeed().forOccupation(OCCUPATION).create();
        var elsewhere = aNeed().forOccupation(OCCUPATION).create();
        var hired = shared(need, person);
        var other = shared(elsewhere, person);
        hire(need.poster(), hired).statusCode(200);
        read(person.holder().token(), other).body("status", equalTo("SUSPENDED"));
        step(need.poster(), hired, "cancel", Map.of("reason", "BEFORE_START"))
                .statusCode(200)
                .body("status", equalTo("CANCELLED"));
        read(person.holder().token(), other).body("status", equalTo("SHARED"));
        assertThat(stateOf(person)).isEqualTo("READY_FOR_WORK");
        assertThat(statusOf(need)).isEqualTo("OPEN");
    }

    @Test
    void a_hire_of_a_few_hours_leaves_the_others_open() {
        var person = aPersonOfTheTrade();
        var need = aNeed().forOccupation(OCCUPATION).create();
        var other = shared(aNeed().forOccupation(OCCUPATION).create(), person);
        var contract = contract();
        contract.put("weeklyHours", 10);
        step(need.poster(), shared(need, person), "hire", contract).statusCode(200);
        read(person.holder().token(), other).body("status", equalTo("SHARED"));
    }

    @Test
    void a_reason_that_does_not_fit_the_day_is_422() {
        var need = aNeed().forOccupation(OCCUPATION).create();
        var id = shared(need, aPersonOfTheTrade());
        hire(need.poster(), id).statusCode(200);
        step(need.poster(), id, "cancel", Map.of("reason", "BROKEN_IN_TRIAL")).statusCode(422);
    }

    @Test
    void a_contract_that_the_employer_may_not_sign_is_422_with_every_reason() {
        var need = aNeed().forOccupation(OCCUPATION).create();
        var contract = contract();
        contract.put("contractType", "MISSION");
        contract.remove("endDate");
        step(need.poster(), shared(need, aPersonOfTheTrade()), "hire", contract)
                .statusCode(422)
                .body("reasons.code", hasItem("CONTRACT_NOT_OF_EMPLOYER"))
                .body("reasons.code", hasItem("END_DATE_MISSING"))
                .body("reasons.code", hasItem("TOTAL_HOURS_MISSING"));
        assertThat(statusOf(need)).isEqualTo("OPEN");
    }

    @Test
    void a_structure_that_lends_employs_for_the_companys_need() {
        var etti = Members.aStructure(StructureKind.ETTI);
        var person = aPerson()
                .heldBy(etti)
                .targeting(OCCUPATION)
                .with("eligibilityCriteria", List.of("RSA"))
                .create();
        var need = aNeed().forOccupation(OCCUPATION).by("MISSION").create();
        step(etti, shared(need, person), "hire", mission(etti.reference()))
                .statusCode(200)
                .body("hire.employer", equalTo("STRUCTURE"));
        assertThat(statusOf(need)).isEqualTo("FILLED");
    }

    @Test
    void a_structure_whose_agreement_does_not_cover_the_first_day_does_not_employ() {
        var etti = Members.aStructure(StructureKind.ETTI);
        var person = aPerson()
                .heldBy(etti)
                .targeting(OCCUPATION)
                .with("eligibilityCriteria", List.of("RSA"))
                .create();
        var need = aNeed().forOccupation(OCCUPATION).by("MISSION").create();
        var id = shared(need, person);
        Members.agreedUntil(etti, StructureKind.ETTI, Needs.today().minusDays(20));
        step(etti, id, "hire", mission(etti.id()))
                .statusCode(422)
                .body("reasons.code", contains("STRUCTURE_NOT_ACTIVE"));
        Members.agreedUntil(etti, StructureKind.ETTI, Needs.today().minusDays(10));
        step(etti, id, "hire", mission(etti.id())).statusCode(200);
    }

    @Test
    void an_insertion_contract_for_a_person_not_likely_eligible_is_422() {
        var etti = Members.aStructure(StructureKind.ETTI);
        var person = aPerson().heldBy(etti).targeting(OCCUPATION).create();
        var need = aNeed().forOccupation(OCCUPATION).by("MISSION").create();
        step(etti, shared(need, person), "hire", mission(etti.id())).statusCode(422);
    }

    @Test
    void a_recorded_pass_or_a_prescribers_diagnosis_stands_for_criteria() {
        var etti = Members.aStructure(StructureKind.ETTI);
        for (var recorded : List.<Consumer<Person>>of(
                person -> IaeRequests.withPass(person, Needs.today().minusDays(100)),
                person -> IaeRequests.prescribed(person, Needs.today()))) {
            var person = aPerson().heldBy(etti).targeting(OCCUPATION).create();
            var id = shared(aNeed().forOccupation(OCCUPATION).by("MISSION").create(), person);
            step(etti, id, "hire", mission(etti.id())).statusCode(422).body("reasons.code", contains("NOT_ELIGIBLE"));
            recorded.accept(person);
            step(etti, id, "hire", mission(etti.id())).statusCode(200);
        }
    }

    @Test
    void a_company_learns_no_age_by_trying_contracts() {
        var person = aPerson()
                .targeting(OCCUPATION)
                .born(Needs.today().minusYears(17))
                .create();
        var need = aNeed().forOccupation(OCCUPATION).with("weeklyHours", 35).create();
        var contract = contract();
        contract.put("weeklyHours", 39);
        step(need.poster(), shared(need, person), "hire", contract)
                .statusCode(422)
                .body("reasons.code", contains("SEE_THE_STRUCTURE"));
    }

    @Test
    void after_three_tries_the_structure_records_the_hire_and_not_the_company() {
        var minor = aPerson()
                .targeting(OCCUPATION)
                .born(Needs.today().minusYears(17))
                .create();
        var need = aNeed().forOccupation(OCCUPATION).create();
        var id = shared(need, minor);
        var lawful = contract();
        var longWeeks = new HashMap<>(lawful);
        longWeeks.put("weeklyHours", 40);
        for (int tries = 1; tries <= ContractTries.MOST; tries++) {
            step(need.poster(), id, "hire", longWeeks)
                    .statusCode(422)
                    .body("reasons.code", contains("SEE_THE_STRUCTURE"));
        }
        step(need.poster(), id, "hire", lawful).statusCode(409).body("code", equalTo("hire-by-the-structure"));
        read(need.poster().token(), id).body("history.to", contains("PROPOSED", "SHARED"));
        step(minor.holder(), id, "hire", longWeeks).statusCode(422);
        step(minor.holder(), id, "hire", lawful).statusCode(200).body("hire.employer", equalTo("COMPANY"));
        step(need.poster(), id, "cancel", Map.of("reason", "BEFORE_START")).statusCode(200);
    }

    @Test
    void dates_moved_until_the_law_refuses_are_counted_as_tries() {
        var need = aNeed().forOccupation(OCCUPATION).create();
        var id = shared(need, aPersonOfTheTrade());
        hire(need.poster(), id).statusCode(200);
        for (int tries = 1; tries <= ContractTries.MOST; tries++) {
            step(need.poster(), id, "hire-dates", dates(tries)).statusCode(200);
        }
        step(need.poster(), id, "hire-dates", dates(9)).statusCode(409).body("code", equalTo("hire-by-the-structure"));
        step(need.poster(), id, "hire-dates", dates(ContractTries.MOST)).statusCode(200);
        Introductions.post(TestTokens.adviser(), "/" + id + "/hire-dates", dates(9))
                .statusCode(200);
    }

    private static Map<String, Object> dates(int later) {
        var start = Needs.today().plusDays(30 + later);
        return Map.of(
                "startDate", start.toString(), "endDate", start.plusMonths(3).toString());
    }

    @Test
    void a_company_does_not_record_a_contract_that_a_structure_signs_403() {
        var need = aNeed().forOccupation(OCCUPATION).by("MISSION").create();
        var id = shared(need, aPersonOfTheTrade());
        for (var named : List.of(
                "E-0001",
                Members.aStructure(StructureKind.SPIP).reference(),
                need.poster().id())) {
            step(need.poster(), id, "hire", mission(named)).statusCode(403).body("code", equalTo("not-your-step"));
        }
    }

    @Test
    void a_company_neither_corrects_nor_cancels_the_contract_that_a_structure_signed() {
        var etti = Members.aStructure(StructureKind.ETTI);
        var person = aPerson()
                .targeting(OCCUPATION)
                .heldBy(etti)
                .with("eligibilityCriteria", List.of("RSA"))
                .create();
        var need = aNeed().forOccupation(OCCUPATION).by("MISSION").create();
        var id = shared(need, person);
        step(etti, id, "hire", mission(etti.reference())).statusCode(200);
        var cancelled = Map.of("reason", "BEFORE_START");

        step(need.poster(), id, "hire-dates", dates(1)).statusCode(403).body("code", equalTo("not-your-step"));
        step(need.poster(), id, "cancel", cancelled).statusCode(403).body("code", equalTo("not-your-step"));
        read(need.poster().token(), id).body("status", equalTo("HIRED"));
        step(etti, id, "cancel", cancelled).statusCode(200);
    }

    @Test
    void a_structure_records_its_own_contracts_and_an_adviser_those_of_any_structure() {
        var etti = Members.aStructure(StructureKind.ETTI);
        var person = aPerson()
                .targeting(OCCUPATION)
                .with("eligibilityCriteria", List.of("RSA"))
                .create();
        var need = aNeed().forOccupation(OCCUPATION).by("MISSION").create();
        var id = shared(need, person);
        step(person.holder(), id, "hire", mission(etti.reference()))
                .statusCode(400)
                .body("violations.field", contains("employerId"));
        Introductions.post(TestTokens.adviser(), "/" + id + "/hire", mission(etti.reference()))
                .statusCode(200);
    }

    @Test
    void cancelling_one_of_two_hires_leaves_the_person_placed() {
        var person = aPersonOfTheTrade();
        var few = aNeed().forOccupation(OCCUPATION).create();
        var full = aNeed().forOccupation(OCCUPATION).create();
        var first = shared(few, person);
        var second = shared(full, person);
        var contract = contract();
        contract.put("weeklyHours", 8);
        step(few.poster(), first, "hire", contract).statusCode(200);
        hire(full.poster(), second).statusCode(200);
        step(few.poster(), first, "cancel", Map.of("reason", "BEFORE_START")).statusCode(200);
        assertThat(stateOf(person)).isEqualTo("PLACED");
    }

    @Test
    void a_person_paused_before_a_cancelled_hire_is_paused_again() {
        var person = aPersonOfTheTrade();
        var first = aNeed().forOccupation(OCCUPATION).create();
        var second = aNeed().forOccupation(OCCUPATION).create();
        var hired = shared(first, person);
        var hiredToo = shared(second, person);
        pause(person);
        var fewHours = contract();
        fewHours.put("weeklyHours", 8);
        step(first.poster(), hired, "hire", fewHours).statusCode(200);
        step(second.poster(), hiredToo, "hire", fewHours).statusCode(200);
        step(first.poster(), hired, "cancel", Map.of("reason", "BEFORE_START")).statusCode(200);
        assertThat(stateOf(person)).isEqualTo("PLACED");
        step(second.poster(), hiredToo, "cancel", Map.of("reason", "BEFORE_START"))
                .statusCode(200);
        assertThat(stateOf(person)).isEqualTo("PAUSED");
    }

    @Test
    void a_hire_that_is_refused_changes_nothing() {
        var person = aPersonOfTheTrade();
        var need = aNeed().forOccupation(OCCUPATION).create();
        var id = shared(need, person);
        var before = read(need.poster().token(), id).extract().asString();
        var contract = contract();
        contract.put("startDate", Needs.today().plusYears(2).toString());
        contract.remove("endDate");
        step(need.poster(), id, "hire", contract).statusCode(422);
        assertThat(read(need.poster().token(), id).extract().asString()).isEqualTo(before);
        assertThat(stateOf(person)).isEqualTo("READY_FOR_WORK");
        assertThat(statusOf(need)).isEqualTo("OPEN");
    }

    @Test
    void cancelling_twice_is_200_and_frees_one_position() {
        var person = aPersonOfTheTrade();
        var need = aNeed().forOccupation(OCCUPATION).create();
        var id = shared(need, person);
        hire(need.poster(), id).statusCode(200);
        step(need.poster(), id, "cancel", Map.of("reason", "BEFORE_START")).statusCode(200);
        pause(person);
        step(need.poster(), id, "cancel", Map.of("reason", "BEFORE_START"))
                .statusCode(200)
                .body("status", equalTo("CANCELLED"));
        assertThat(stateOf(person)).isEqualTo("PAUSED");
    }

    @Test
    void a_structure_does_not_enter_the_companys_own_contract_before_it_was_refused() {
        var person = aPersonOfTheTrade();
        var need = aNeed().forOccupation(OCCUPATION).create();
        hire(person.holder(), shared(need, person)).statusCode(403);
    }

    private static Map<String, Object> mission(String employer) {
        LocalDate start = Needs.today().plusDays(14);
        return Map.of(
                "employer",
                "STRUCTURE",
                "employerId",
                employer,
                "contractType",
                "MISSION",
                "startDate",
                start.toString(),
                "endDate",
                start.plusMonths(2).toString(),
                "weeklyHours",
                35,
                "totalHours",
                280);
    }

    private static void pause(Person person) {
        given().auth()
                .oauth2(person.holder().token())
                .contentType("application/json")
                .body("{}")
                .post(person.at("/pause"))
                .then()
                .statusCode(200)
                .body("state", equalTo("PAUSED"));
    }

    private static Person aPersonOfTheTrade() {
        return aPerson().targeting(OCCUPATION).create();
    }
}
