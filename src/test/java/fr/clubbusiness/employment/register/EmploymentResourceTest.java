package fr.clubbusiness.employment.register;

import static fr.clubbusiness.beneficiary.People.aPerson;
import static fr.clubbusiness.employment.Employments.cddi;
import static fr.clubbusiness.employment.Employments.contract;
import static fr.clubbusiness.employment.Employments.entered;
import static fr.clubbusiness.employment.Employments.post;
import static fr.clubbusiness.employment.Employments.read;
import static fr.clubbusiness.employment.Employments.replace;
import static fr.clubbusiness.employment.Employments.step;
import static fr.clubbusiness.employment.Employments.today;
import static fr.clubbusiness.introduction.Introductions.stateOf;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import fr.clubbusiness.TestTokens;
import fr.clubbusiness.beneficiary.People.Person;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.Members.Member;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.history.HistoryEntry;
import fr.clubbusiness.iae.IaeRequests;
import fr.clubbusiness.security.TheClub;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Contracts that a structure signs outside the club: entry, law with what came before, renewals, corrections. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class EmploymentResourceTest {
    private final LocalDate today = today();
    private Member aci;

    @BeforeEach
    void aStructureOfItsOwn() {
        aci = Members.aStructure(StructureKind.ACI);
    }

    private Person person(Member structure) {
        return aPerson()
                .heldBy(structure)
                .with("eligibilityCriteria", List.of("RSA"))
                .create();
    }

    @Test
    void an_insertion_contract_is_the_persons_current_one_and_leaves_them_available() {
        var person = person(aci);
        post(aci.token(), cddi(person, today))
                .statusCode(201)
                .body("status", equalTo("SIGNED"))
                .body("beneficiary.reference", equalTo(person.reference()))
                .body("beneficiary.firstName", equalTo("Camille"))
                .body("employer.organisationId", equalTo(aci.id()))
                .body("capacity", equalTo("ACI"))
                .body("introductionReference", nullValue())
                .body("exit", nullValue());
        assertThat(stateOf(person)).isEqualTo("READY_FOR_WORK");
        assertThat(currentContract(person)).isEqualTo("CDDI");
    }

    @Test
    void another_contract_places_the_person_until_it_is_called_off() {
        var geiq = Members.aStructure(StructureKind.GEIQ);
        var person = person(geiq);
        var id = entered(geiq, contract(person, "CDD", today.plusDays(3), today.plusMonths(6), 35));
        assertThat(stateOf(person)).isEqualTo("PLACED");
        step(geiq.token(), id, "not-started").statusCode(200).body("status", equalTo("CANCELLED"));
        step(geiq.token(), id, "not-started").statusCode(200).body("status", equalTo("CANCELLED"));
        assertThat(stateOf(person)).isEqualTo("READY_FOR_WORK");
    }

    @Test
    void a_person_who_was_paused_is_paused_again() {
        var geiq = Members.aStructure(StructureKind.GEIQ);
        var person = person(geiq);
        given().auth().oauth2(geiq.token()).post(person.at("/pause")).then().statusCode(200);
        var id = entered(geiq, contract(person, "CDD", today.minusDays(3), today.plusMonths(6), 35));
        step(geiq.token(), id, "start").statusCode(200).body("status", equalTo("STARTED"));
        step(geiq.token(), id, "break", Map.of("on", today.toString()))
                .statusCode(200)
                .body("status", equalTo("BROKEN_IN_TRIAL"))
                .body("endedOn", equalTo(today.toString()));
        assertThat(stateOf(person)).isEqualTo("PAUSED");
    }

    @Test
    void the_end_of_the_last_contract_that_places_pauses_the_person() {
        var geiq = Members.aStructure(StructureKind.GEIQ);
        var person = person(geiq);
        var id = entered(geiq, contract(person, "CDD", today.minusMonths(5), today.plusMonths(1), 35));
        step(geiq.token(), id, "start").statusCode(200);
        var end = Map.of("on", today.toString(), "kind", "CDI");
        step(geiq.token(), id, "end", end)
                .statusCode(200)
                .body("status", equalTo("ENDED"))
                .body("exit.kind", equalTo("CDI"))
                .body("exit.category", equalTo("LASTING"));
        step(geiq.token(), id, "end", end).statusCode(200);
        assertThat(stateOf(person)).isEqualTo("PAUSED");
        step(geiq.token(), id, "end", Map.of("on", today.toString(), "kind", "TRAINING"))
                .statusCode(409);
    }

    @Test
    void one_of_two_contracts_that_ends_leaves_the_person_placed() {
        var geiq = Members.aStructure(StructureKind.GEIQ);
        var person = person(geiq);
        var first = entered(geiq, contract(person, "CDD", today.minusMonths(1), today.plusMonths(1), 10));
        entered(geiq, contract(person, "CDD", today.minusDays(5), today.plusMonths(2), 10));
        step(geiq.token(), first, "start").statusCode(200);
        step(geiq.token(), first, "end", Map.of("on", today.toString(), "kind", "CDD_SHORT"))
                .statusCode(200);
        assertThat(stateOf(person)).isEqualTo("PLACED");
    }

    @ParameterizedTest
    @CsvSource({
        "end, EXIT_TO_COME, 1",
        "end, EXIT_BEFORE_START, -40",
        "break, EXIT_TO_COME, 1",
        "break, EXIT_BEFORE_START, -40"
    })
    void an_end_on_another_day_is_422_and_changes_nothing(String verb, String code, int days) {
        var person = person(aci);
        var id = entered(aci, cddi(person, today.minusDays(30)));
        step(aci.token(), id, "start").statusCode(200);
        var body = new HashMap<String, Object>(Map.of("on", today.plusDays(days).toString()));
        if (verb.equals("end")) {
            body.put("kind", "UNEMPLOYED");
        }
        step(aci.token(), id, verb, body).statusCode(422).body("reasons.code", contains(code));
        read(aci.token(), id).body("status", equalTo("STARTED")).body("endedOn", nullValue());
        assertThat(currentContract(person)).isEqualTo("CDDI");
    }

    @Test
    void steps_in_another_order_are_409() {
        var id = entered(aci, cddi(person(aci), today.plusDays(2)));
        step(aci.token(), id, "start").statusCode(422).body("reasons.code", contains("START_TO_COME"));
        step(aci.token(), id, "end", Map.of("on", today.toString(), "kind", "CDI"))
                .statusCode(409)
                .body("code", equalTo("step-not-possible"));
        step(aci.token(), id, "break", Map.of("on", today.toString())).statusCode(409);
        step(aci.token(), id, "renew", Map.of("endDate", today.plusYears(1).toString()))
                .statusCode(409)
                .body("code", equalTo("contract-not-renewable"));
        step(aci.token(), id, "not-started").statusCode(200);
        step(aci.token(), id, "start").statusCode(409);
        replace(aci.token(), id, terms(today, today.plusMonths(6), 26))
                .statusCode(409)
                .body("code", equalTo("contract-over"));
    }

    @Test
    void a_structure_that_employed_says_what_the_person_does_since() {
        var id = entered(aci, cddi(person(aci), today.minusDays(30)));
        step(aci.token(), id, "start").statusCode(200);
        step(aci.token(), id, "end", Map.of("on", today.toString()))
                .statusCode(400)
                .body("violations.field", contains("kind"));
    }

    @Test
    void months_of_cddi_count_at_all_employers_and_name_none() {
        var first = person(aci);
        var past = today.minusMonths(20);
        entered(aci, contract(first, "CDDI", past, today.minusDays(1), 26));
        var ei = Members.aStructure(StructureKind.EI);
        var elsewhere = new HashMap<>(contract(first, "CDDI", today.plusMonths(1), today.plusMonths(7), 26));
        elsewhere.put("employerId", ei.id());
        var refused = post(TestTokens.adviser(), elsewhere)
                .statusCode(422)
                .body("reasons.code", hasItem("CDDI_TOO_LONG"))
                .extract()
                .asString();
        assertThat(refused).doesNotContain(aci.id(), aci.siret());
        allowances(first)
                .body("cddiMonthsUsed", equalTo(20))
                .body("cddiMonthsLeft", equalTo(4))
                .body("passDaysLeft", nullValue());
        elsewhere.put("endDate", today.plusMonths(5).minusDays(1).toString());
        post(TestTokens.adviser(), elsewhere).statusCode(201);
        allowances(first).body("cddiMonthsUsed", equalTo(24)).body("cddiMonthsLeft", equalTo(0));
    }

    @Test
    void hours_lent_to_companies_end_at_480_in_24_months() {
        var ai = Members.aStructure(StructureKind.AI);
        var host = Members.aCompany();
        var person = person(ai);
        var lent = new HashMap<>(contract(
                person, "CDD_USAGE", today.minusMonths(6), today.minusMonths(6).plusDays(69), 40));
        lent.put("employerId", ai.id());
        lent.put("hostId", host.id());
        post(TestTokens.adviser(), lent).statusCode(201).body("host.organisationId", equalTo(host.id()));
        allowances(person).body("lentHoursUsed", equalTo(400.0f)).body("lentHoursLeft", equalTo(80.0f));
        lent.put("startDate", today.toString());
        lent.put("endDate", today.plusDays(20).toString());
        post(TestTokens.adviser(), lent).statusCode(422).body("reasons.code", contains("LENT_TOO_LONG"));
        lent.put("endDate", today.plusDays(13).toString());
        post(TestTokens.adviser(), lent).statusCode(201);
        allowances(person).body("lentHoursLeft", equalTo(0.0f));
    }

    /** Twenty-four months from the first day: that day is accepted, the next one is not. */
    @Test
    void a_renewal_is_a_contract_of_its_own_until_the_limit_to_the_day() {
        var person = person(aci);
        var start = today.minusMonths(3);
        var id =
                entered(aci, contract(person, "CDDI", start, start.plusMonths(6).minusDays(1), 26));
        step(aci.token(), id, "start").statusCode(200);
        var limit = start.plusMonths(24).minusDays(1);
        step(aci.token(), id, "renew", Map.of("endDate", limit.plusDays(1).toString()))
                .statusCode(422)
                .body("reasons.code", contains("RENEWAL_TOO_LONG"));
        step(aci.token(), id, "renew", Map.of("endDate", limit.plusDays(1).toString(), "weeklyHours", 40))
                .statusCode(422)
                .body("reasons.code", containsInAnyOrder("RENEWAL_TOO_LONG", "CDDI_HOURS"));
        String reference = read(aci.token(), id).extract().path("reference");
        var renewal = Map.of("endDate", limit.toString());
        String next = step(aci.token(), id, "renew", renewal)
                .statusCode(200)
                .body("renewsReference", equalTo(reference))
                .body("startDate", equalTo(start.plusMonths(6).toString()))
                .body("weeklyHours", equalTo(26.0f))
                .body("status", equalTo("SIGNED"))
                .extract()
                .path("id");
        step(aci.token(), id, "renew", renewal).statusCode(200).body("id", equalTo(next));
        step(aci.token(), id, "renew", Map.of("endDate", limit.minusDays(9).toString()))
                .statusCode(409);
        replace(aci.token(), id, terms(start, start.plusMonths(7), 26))
                .statusCode(422)
                .body("reasons.code", hasItem("CONTRACT_RENEWED"));
        replace(aci.token(), next, terms(start.plusMonths(6).plusDays(1), limit, 26))
                .statusCode(422)
                .body("reasons.code", contains("RENEWAL_FOLLOWS"));
        step(aci.token(), id, "end", Map.of("on", today.toString(), "kind", "CDI"))
                .statusCode(422)
                .body("reasons.code", contains("CONTRACT_RENEWED"));
        step(aci.token(), next, "not-started").statusCode(200);
        step(aci.token(), id, "renew", Map.of("endDate", limit.minusDays(9).toString()))
                .statusCode(200);
    }

    @Test
    void dates_and_hours_are_corrected_under_the_law_and_read_back() {
        var id = entered(aci, cddi(person(aci), today));
        replace(aci.token(), id, terms(today.plusDays(2), today.plusMonths(2), 40))
                .statusCode(422)
                .body("reasons.code", containsInAnyOrder("CDDI_TOO_SHORT", "CDDI_HOURS"));
        read(aci.token(), id).body("startDate", equalTo(today.toString()));
        replace(aci.token(), id, terms(today.plusDays(2), today.plusMonths(5), 30))
                .statusCode(200)
                .body("startDate", equalTo(today.plusDays(2).toString()))
                .body("weeklyHours", equalTo(30.0f));
        given().auth()
                .oauth2(aci.token())
                .contentType("application/json")
                .body(terms(today, today.plusMonths(5), 30))
                .put("/v1/employments/" + id)
                .then()
                .statusCode(428);
    }

    @Test
    void a_contract_that_the_law_refuses_is_not_stored() {
        var person = person(aci);
        var body = cddi(person, today);
        body.put("endDate", today.minusDays(1).toString());
        body.put("weeklyHours", 48);
        post(aci.token(), body)
                .statusCode(422)
                .body("reasons.code", hasItem("END_BEFORE_START"))
                .body("reasons.code", hasItem("CDDI_HOURS"));
        list(aci.token(), "?beneficiaryId=" + person.reference()).body("items", empty());
        assertThat(currentContract(person)).isNull();
    }

    @Test
    void lists_are_filtered_and_exported() {
        var person = person(aci);
        var soon = entered(aci, contract(person, "CDDI", today.minusMonths(5), today.plusDays(20), 26));
        var later = entered(aci, contract(person(aci), "CDDI", today, today.plusMonths(8), 26));
        step(aci.token(), soon, "start").statusCode(200);
        list(aci.token(), "").body("items.id", containsInAnyOrder(soon, later));
        list(aci.token(), "?status=STARTED").body("items.id", contains(soon));
        list(aci.token(), "?beneficiaryId=" + person.reference()).body("items.id", contains(soon));
        list(aci.token(), "?endingBefore=" + today.plusMonths(1)).body("items.id", contains(soon));
        list(TestTokens.adviser(), "?structureId=" + aci.reference()).body("items.id", containsInAnyOrder(soon, later));
        var exported = given().auth()
                .oauth2(aci.token())
                .accept("application/x-ndjson")
                .get("/v1/employments/export?status=STARTED")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(exported.lines()).singleElement().asString().contains(soon);
    }

    @Test
    void only_a_side_finds_it_and_only_the_employer_or_an_adviser_moves_it() {
        var ei = Members.aStructure(StructureKind.EI);
        var person = person(aci);
        var body = new HashMap<>(cddi(person, today));
        body.put("employerId", ei.id());
        post(aci.token(), body).statusCode(400).body("violations.field", contains("employerId"));
        String id = post(TestTokens.adviser(), body).statusCode(201).extract().path("id");
        read(aci.token(), id).statusCode(200).body("beneficiary.id", equalTo(person.id()));
        read(ei.token(), id).statusCode(200).body("beneficiary", nullValue()).body("capacity", equalTo("EI"));
        read(Members.aStructure(StructureKind.EI).token(), id).statusCode(404);
        read(Members.aCompany().token(), id).statusCode(404);
        step(aci.token(), id, "start").statusCode(403).body("code", equalTo("not-your-contract"));
        step(ei.token(), id, "start").statusCode(200);
        step(ei.token(), id, "break", Map.of("on", today.toString())).statusCode(200);
        assertThat(currentContract(person)).isNull();
    }

    @Test
    void a_contract_that_was_renewed_is_neither_broken_nor_ended_before() {
        var geiq = Members.aStructure(StructureKind.GEIQ);
        var person = person(geiq);
        var id = entered(geiq, contract(person, "CDD", today.minusDays(10), today.plusMonths(1), 35));
        step(geiq.token(), id, "start").statusCode(200);
        String renewal = step(
                        geiq.token(),
                        id,
                        "renew",
                        Map.of("endDate", today.plusMonths(3).toString()))
                .statusCode(200)
                .extract()
                .path("id");
        step(geiq.token(), id, "break", Map.of("on", today.toString()))
                .statusCode(422)
                .body("reasons.code", contains("CONTRACT_RENEWED"));
        read(geiq.token(), id).body("status", equalTo("STARTED"));
        assertThat(stateOf(person)).isEqualTo("PLACED");
        step(geiq.token(), renewal, "not-started").statusCode(200);
        step(geiq.token(), id, "break", Map.of("on", today.toString())).statusCode(200);
    }

    /** The employer who renews is not told that the person has left their structure. */
    @Test
    void a_renewal_of_somebody_who_has_left_is_signed_and_leaves_them_so() {
        var ei = Members.aStructure(StructureKind.EI);
        var person = person(aci);
        var body = new HashMap<>(contract(person, "CDDI", today.minusMonths(4), today.plusMonths(1), 26));
        body.put("employerId", ei.id());
        String id = post(TestTokens.adviser(), body).statusCode(201).extract().path("id");
        step(ei.token(), id, "start").statusCode(200);
        given().auth().oauth2(aci.token()).post(person.at("/leave")).then().statusCode(200);
        step(ei.token(), id, "renew", Map.of("endDate", today.plusMonths(6).toString()))
                .statusCode(200)
                .body("status", equalTo("SIGNED"));
        assertThat(stateOf(person)).isEqualTo("LEFT");
    }

    /** They are read like the PASS itself: an adviser without a purpose reads what they would read without a PASS. */
    @Test
    void the_days_left_of_a_pass_are_for_the_structure_and_an_adviser_who_says_why() {
        var person = IaeRequests.withPass(person(aci), today.minusDays(400));
        allowances(person).body("passDaysLeft", equalTo(329));
        var path = person.at("/allowances");
        given().auth()
                .oauth2(TestTokens.adviser())
                .get(path)
                .then()
                .statusCode(200)
                .body("passDaysLeft", nullValue());
        given().auth()
                .oauth2(TestTokens.adviser())
                .header("Purpose", "renouvellement du contrat")
                .get(path)
                .then()
                .statusCode(200)
                .body("passDaysLeft", equalTo(329));
        assertThat(TheClub.reads(() -> HistoryEntry.of(UUID.fromString(person.id()))))
                .filteredOn(entry -> "SENSITIVE_READ".equals(entry.type()))
                .extracting(HistoryEntry::reason)
                .containsExactly("renouvellement du contrat");
    }

    @Test
    void a_person_of_another_structure_is_not_known() {
        var stranger = person(Members.aStructure(StructureKind.ACI));
        post(aci.token(), cddi(stranger, today)).statusCode(400).body("violations.field", contains("beneficiaryId"));
        given().auth()
                .oauth2(aci.token())
                .get(stranger.at("/allowances"))
                .then()
                .statusCode(404);
    }

    private static ValidatableResponse list(String token, String query) {
        return given().auth()
                .oauth2(token)
                .get("/v1/employments" + query)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse allowances(Person person) {
        return given().auth()
                .oauth2(person.holder().token())
                .get(person.at("/allowances"))
                .then()
                .statusCode(200);
    }

    private static String currentContract(Person person) {
        return given().auth()
                .oauth2(person.holder().token())
                .get(person.at(""))
                .then()
                .statusCode(200)
                .extract()
                .path("currentContract");
    }

    private static Map<String, Object> terms(LocalDate start, LocalDate end, int hours) {
        return Map.of("startDate", start.toString(), "endDate", end.toString(), "weeklyHours", hours);
    }
}
