package fr.clubbusiness.employment.register;

import static fr.clubbusiness.beneficiary.People.aPerson;
import static fr.clubbusiness.employment.Employments.cddi;
import static fr.clubbusiness.employment.Employments.entered;
import static fr.clubbusiness.employment.Employments.post;
import static fr.clubbusiness.employment.Employments.read;
import static fr.clubbusiness.employment.Employments.replace;
import static fr.clubbusiness.employment.Employments.step;
import static fr.clubbusiness.employment.Employments.today;
import static fr.clubbusiness.introduction.Introductions.contract;
import static fr.clubbusiness.introduction.Introductions.hire;
import static fr.clubbusiness.introduction.Introductions.shared;
import static fr.clubbusiness.introduction.Introductions.stateOf;
import static fr.clubbusiness.introduction.Introductions.statusOf;
import static fr.clubbusiness.need.Needs.aNeed;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import fr.clubbusiness.TestTokens;
import fr.clubbusiness.beneficiary.People.Person;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.employment.ContractTries;
import fr.clubbusiness.employment.Employments;
import fr.clubbusiness.introduction.Introductions;
import fr.clubbusiness.need.Needs.Need;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A hire and its contract are the same facts: whichever operation moves them, both views agree, and a company learns no more than from its hire. */
@QuarkusTest
class HiresAndContractsTest {
    private static final String OCCUPATION = "K2204";

    private final LocalDate today = today();

    private static Person person() {
        return aPerson()
                .targeting(OCCUPATION)
                .with("eligibilityCriteria", List.of("RSA"))
                .create();
    }

    private static Need need() {
        return aNeed().forOccupation(OCCUPATION).create();
    }

    private static String contractOf(String introduction) {
        String reference =
                Introductions.read(TestTokens.adviser(), introduction).extract().path("reference");
        return Employments.of(TestTokens.adviser(), reference);
    }

    @Test
    void a_hire_has_a_contract_that_both_sides_read_and_the_company_reads_no_person_there() {
        var need = need();
        var person = person();
        var id = shared(need, person);
        hire(need.poster(), id).statusCode(200);
        var contract = contractOf(id);
        String reference =
                Introductions.read(need.poster().token(), id).extract().path("reference");
        read(need.poster().token(), contract)
                .statusCode(200)
                .body("introductionReference", equalTo(reference))
                .body("beneficiary", nullValue())
                .body("capacity", nullValue())
                .body("exit", nullValue())
                .body("startDate", equalTo(contract().get("startDate")));
        read(person.holder().token(), contract).body("beneficiary.lastName", equalTo("Martin"));
    }

    @Test
    void undoing_the_contract_cancels_the_hire() {
        var need = need();
        var person = person();
        var id = shared(need, person);
        var other = shared(need(), person);
        hire(need.poster(), id).statusCode(200);
        Introductions.read(person.holder().token(), other).body("status", equalTo("SUSPENDED"));
        step(need.poster().token(), contractOf(id), "not-started")
                .statusCode(200)
                .body("status", equalTo("CANCELLED"));
        step(need.poster().token(), contractOf(id), "not-started")
                .statusCode(200)
                .body("status", equalTo("CANCELLED"));
        step(need.poster().token(), contractOf(id), "start").statusCode(409);
        Introductions.read(need.poster().token(), id)
                .body("status", equalTo("CANCELLED"))
                .body("structureContact.name", nullValue())
                .body("ended.by", equalTo("COMPANY"))
                .body("ended.reason", equalTo("BEFORE_START"))
                .body("hire.cancelled", equalTo("BEFORE_START"));
        Introductions.read(person.holder().token(), other).body("status", equalTo("SHARED"));
        assertThat(stateOf(person)).isEqualTo("READY_FOR_WORK");
        assertThat(statusOf(need)).isEqualTo("OPEN");
    }

    @Test
    void cancelling_the_hire_undoes_the_contract() {
        var need = need();
        var id = shared(need, person());
        var started = contract();
        started.put("startDate", today.minusDays(2).toString());
        Introductions.step(need.poster(), id, "hire", started).statusCode(200);
        var contract = contractOf(id);
        Introductions.step(need.poster(), id, "cancel", Map.of("reason", "BROKEN_IN_TRIAL"))
                .statusCode(200);
        read(need.poster().token(), contract)
                .body("status", equalTo("BROKEN_IN_TRIAL"))
                .body("endedOn", equalTo(today.toString()));
        step(need.poster().token(), contract, "start").statusCode(409);
    }

    @Test
    void a_contract_that_started_was_not_not_started() {
        var need = need();
        var id = shared(need, person());
        var started = contract();
        started.put("startDate", today.minusDays(2).toString());
        Introductions.step(need.poster(), id, "hire", started).statusCode(200);
        step(need.poster().token(), contractOf(id), "start").statusCode(200);
        Introductions.step(need.poster(), id, "cancel", Map.of("reason", "NOT_STARTED"))
                .statusCode(409);
        Introductions.read(need.poster().token(), id).body("status", equalTo("HIRED"));
    }

    @Test
    void dates_corrected_on_either_side_are_the_same_dates() {
        var need = need();
        var person = person();
        var id = shared(need, person);
        var other = shared(need(), person);
        hire(need.poster(), id).statusCode(200);
        var start = today.plusDays(20);
        var few = Map.of(
                "startDate", start.toString(), "endDate", start.plusMonths(3).toString(), "weeklyHours", 8);
        replace(need.poster().token(), contractOf(id), few).statusCode(200);
        Introductions.read(need.poster().token(), id)
                .body("hire.startDate", equalTo(start.toString()))
                .body("hire.weeklyHours", equalTo(8.0f));
        Introductions.read(person.holder().token(), other).body("status", equalTo("SHARED"));
    }

    @Test
    void a_hire_in_insertion_takes_the_position_and_leaves_the_person_available() {
        var etti = Members.aStructure(StructureKind.ETTI);
        var person = aPerson()
                .heldBy(etti)
                .targeting(OCCUPATION)
                .with("eligibilityCriteria", List.of("RSA"))
                .create();
        var need = aNeed().forOccupation(OCCUPATION).by("MISSION").create();
        var id = shared(need, person);
        var mission = contract();
        mission.put("employer", "STRUCTURE");
        mission.put("contractType", "MISSION");
        mission.put("totalHours", 400);
        mission.remove("weeklyHours");
        Introductions.step(etti, id, "hire", mission).statusCode(200);
        assertThat(stateOf(person)).isEqualTo("READY_FOR_WORK");
        assertThat(statusOf(need)).isEqualTo("FILLED");
        var contract = contractOf(id);
        read(need.poster().token(), contract)
                .body("host.organisationId", equalTo(need.poster().id()))
                .body("capacity", nullValue());
        step(need.poster().token(), contract, "not-started").statusCode(403);
        step(etti.token(), contract, "not-started").statusCode(200);
        assertThat(statusOf(need)).isEqualTo("OPEN");
        Introductions.read(need.poster().token(), id).body("ended.by", equalTo("STRUCTURE"));
    }

    /** A lender whom an adviser named does not accompany the person: it moves its contract, and all that follows is done. */
    @Test
    void a_lender_who_does_not_accompany_the_person_moves_its_contract() {
        var etti = Members.aStructure(StructureKind.ETTI);
        var person = person();
        var need = aNeed().forOccupation(OCCUPATION).by("MISSION").create();
        var id = shared(need, person);
        var mission = contract();
        mission.put("employer", "STRUCTURE");
        mission.put("employerId", etti.reference());
        mission.put("contractType", "MISSION");
        mission.put("totalHours", 400);
        mission.remove("weeklyHours");
        Introductions.post(TestTokens.adviser(), "/" + id + "/hire", mission).statusCode(200);
        var contract = contractOf(id);
        step(etti.token(), contract, "not-started").statusCode(200).body("beneficiary", nullValue());
        step(etti.token(), contract, "not-started").statusCode(200);
        assertThat(statusOf(need)).isEqualTo("OPEN");
        Introductions.read(need.poster().token(), id).body("status", equalTo("CANCELLED"));
    }

    @Test
    void a_company_does_not_say_what_the_person_does_afterwards_and_does_not_read_it() {
        var need = need();
        var person = person();
        var id = shared(need, person);
        var started = contract();
        started.put("startDate", today.minusDays(30).toString());
        Introductions.step(need.poster(), id, "hire", started).statusCode(200);
        var contract = contractOf(id);
        var company = need.poster().token();
        step(company, contract, "start").statusCode(200);
        step(company, contract, "end", Map.of("on", today.toString(), "kind", "CDI"))
                .statusCode(400)
                .body("violations.field", contains("kind"));
        step(company, contract, "end", Map.of("on", today.toString())).statusCode(200);
        assertThat(stateOf(person)).isEqualTo("PAUSED");
        step(TestTokens.adviser(), contract, "end", Map.of("on", today.toString(), "kind", "UNEMPLOYED"))
                .statusCode(200)
                .body("exit.kind", equalTo("UNEMPLOYED"));
        read(company, contract).body("exit", nullValue());
        step(company, contract, "end", Map.of("on", today.toString()))
                .statusCode(200)
                .body("exit", nullValue());
    }

    /** What is left of CDDI and of lent hours is the person's: a company that posts a need is told the same as for an age. */
    @Test
    void a_poster_reads_no_reason_that_comes_from_other_contracts() {
        var ei = Members.aStructure(StructureKind.EI);
        var person = person();
        var holder = person.holder();
        entered(holder, Employments.contract(person, "CDDI", today.minusMonths(22), today.minusDays(1), 26));
        var need = aNeed().forOccupation(OCCUPATION).postedBy(ei).by("CDDI").create();
        var id = shared(need, person);
        var cddi = contract();
        cddi.put("contractType", "CDDI");
        cddi.put("weeklyHours", 26);
        cddi.put("endDate", today.plusMonths(6).toString());
        Introductions.step(ei, id, "hire", cddi).statusCode(422).body("reasons.code", contains("SEE_THE_STRUCTURE"));
        Introductions.post(TestTokens.adviser(), "/" + id + "/hire", cddi)
                .statusCode(422)
                .body("reasons.code", hasItem("CDDI_TOO_LONG"));
    }

    @Test
    void corrections_of_the_contract_count_as_tries_of_the_hire() {
        var minor = aPerson().targeting(OCCUPATION).born(today.minusYears(17)).create();
        var need = need();
        var id = shared(need, minor);
        hire(need.poster(), id).statusCode(200);
        var contract = contractOf(id);
        var terms = new HashMap<String, Object>(Map.of(
                "startDate", contract().get("startDate"), "endDate", contract().get("endDate"), "weeklyHours", 39));
        for (int tries = 1; tries <= ContractTries.MOST; tries++) {
            replace(need.poster().token(), contract, terms)
                    .statusCode(422)
                    .body("reasons.code", contains("SEE_AN_ADVISER"));
        }
        terms.put("weeklyHours", 20);
        replace(need.poster().token(), contract, terms).statusCode(409).body("code", equalTo("contract-by-an-adviser"));
        replace(minor.holder().token(), contract, terms).statusCode(403);
        replace(TestTokens.adviser(), contract, terms).statusCode(200);
    }

    /** A contract that is over changes no more, whatever the dates: the law is not asked, and no try is counted. */
    @Test
    void the_dates_of_a_contract_that_is_over_are_409_before_the_law_is_asked() {
        var need = need();
        var id = shared(need, person());
        var started = contract();
        started.put("startDate", today.minusDays(30).toString());
        Introductions.step(need.poster(), id, "hire", started).statusCode(200);
        var contract = contractOf(id);
        step(need.poster().token(), contract, "start").statusCode(200);
        step(need.poster().token(), contract, "end", Map.of("on", today.toString()))
                .statusCode(200);
        var impossible = Map.of(
                "startDate", today.toString(), "endDate", today.minusDays(9).toString());
        Introductions.step(need.poster(), id, "hire-dates", impossible)
                .statusCode(409)
                .body("code", equalTo("contract-over"));
    }

    @Test
    void a_hire_whose_contract_was_renewed_is_not_cancelled() {
        var need = need();
        var person = person();
        var id = shared(need, person);
        var started = contract();
        started.put("startDate", today.minusDays(5).toString());
        Introductions.step(need.poster(), id, "hire", started).statusCode(200);
        var contract = contractOf(id);
        step(need.poster().token(), contract, "start").statusCode(200);
        step(
                        need.poster().token(),
                        contract,
                        "renew",
                        Map.of("endDate", today.plusMonths(8).toString()))
                .statusCode(200);
        Introductions.step(need.poster(), id, "cancel", Map.of("reason", "BROKEN_IN_TRIAL"))
                .statusCode(422)
                .body("reasons.code", contains("CONTRACT_RENEWED"));
        assertThat(stateOf(person)).isEqualTo("PLACED");
        Introductions.read(need.poster().token(), id).body("status", equalTo("HIRED"));
    }

    /** An ACI that is an EI too signs a CDDI as either: the contract says under which, and so counts its exits. */
    @Test
    void a_hire_says_under_which_kind_a_structure_of_several_signs() {
        var both = Members.aStructure(StructureKind.ACI);
        Members.alsoOf(both, StructureKind.ACI, StructureKind.EI);
        var person = aPerson()
                .heldBy(both)
                .targeting(OCCUPATION)
                .with("eligibilityCriteria", List.of("RSA"))
                .create();
        var need = aNeed().forOccupation(OCCUPATION).postedBy(both).by("CDDI").create();
        var id = shared(need, person);
        var cddi = contract();
        cddi.put("contractType", "CDDI");
        cddi.put("weeklyHours", 26);
        cddi.put("endDate", today.plusMonths(6).toString());
        cddi.put("capacity", "ETTI");
        Introductions.step(both, id, "hire", cddi)
                .statusCode(422)
                .body("reasons.code", contains("STRUCTURE_NOT_ACTIVE"));
        cddi.put("capacity", "EI");
        Introductions.step(both, id, "hire", cddi).statusCode(200);
        Introductions.step(both, id, "hire", cddi).statusCode(200);
        read(both.token(), contractOf(id)).body("capacity", equalTo("EI"));
        cddi.put("capacity", "ACI");
        Introductions.step(both, id, "hire", cddi).statusCode(409).body("code", equalTo("already-hired"));
    }

    @Test
    void a_company_filters_by_no_person_and_sees_no_contract_of_others() {
        var need = need();
        var person = person();
        entered(person.holder(), cddi(person, today));
        var id = shared(need, person);
        hire(need.poster(), id).statusCode(200);
        var company = need.poster().token();
        given().auth()
                .oauth2(company)
                .get("/v1/employments")
                .then()
                .statusCode(200)
                .body("items.id", contains(contractOf(id)));
        given().auth()
                .oauth2(company)
                .get("/v1/employments?beneficiaryId=" + person.reference())
                .then()
                .statusCode(400);
        post(company, cddi(person, today)).statusCode(403);
        given().auth()
                .oauth2(company)
                .get("/v1/beneficiaries/" + person.id() + "/allowances")
                .then()
                .statusCode(403);
    }
}
