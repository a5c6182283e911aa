package fr.clubbusiness.iae;

import static fr.clubbusiness.beneficiary.People.aPerson;
import static fr.clubbusiness.employment.Employments.cddi;
import static fr.clubbusiness.employment.Employments.contract;
import static fr.clubbusiness.employment.Employments.post;
import static fr.clubbusiness.iae.IaeRequests.criterion;
import static fr.clubbusiness.iae.IaeRequests.diagnose;
import static fr.clubbusiness.iae.IaeRequests.prescribed;
import static fr.clubbusiness.iae.IaeRequests.put;
import static fr.clubbusiness.iae.IaeRequests.withPass;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

import fr.clubbusiness.TestTokens;
import fr.clubbusiness.beneficiary.People;
import fr.clubbusiness.beneficiary.People.Person;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.Members.Member;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.need.Needs;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the register says of a person when a SIAE signs: the two years after a PASS, and the kind as which the SIAE diagnosed. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class HireAfterPassTest {
    private final LocalDate today = Needs.today();
    private Member aci;

    @BeforeEach
    void aStructureOfItsOwn() {
        aci = Members.aStructure(StructureKind.ACI);
    }

    @Test
    void in_the_two_years_after_a_pass_neither_criteria_nor_an_employers_diagnosis_suffice() {
        var person = waiting(aPerson().with("eligibilityCriteria", List.of("RSA")));
        refused(aci.token(), cddi(person, today));
        IaeRequests.diagnosed(person, today);
        refused(aci.token(), cddi(person, today));
        prescribed(person, today);
        post(aci.token(), cddi(person, today)).statusCode(201);
    }

    @Test
    void the_wait_ends_two_years_after_the_pass_to_the_day() {
        var person = aPerson()
                .heldBy(aci)
                .with("eligibilityCriteria", List.of("RSA"))
                .create();
        withPass(person, today.minusYears(2).minusDays(728));
        post(aci.token(), cddi(person, today.plusDays(1))).statusCode(422);
        post(aci.token(), cddi(person, today.plusDays(2))).statusCode(201);
    }

    @Test
    void a_new_pass_ends_the_wait_after_the_old_one() {
        var person = waiting(aPerson());
        prescribed(person, today.minusMonths(7));
        put(person, IaeRequests.number(), today.minusMonths(7)).statusCode(200);
        post(aci.token(), cddi(person, today)).statusCode(201);
    }

    @Test
    void a_contract_that_is_not_of_the_iae_does_not_wait() {
        var person = waiting(aPerson());
        var body = contract(person, "CDD", today, today.plusMonths(3), 35);
        body.put("employerId", Members.aCompany().id());
        post(TestTokens.adviser(), body).statusCode(201);
    }

    /** An adviser who tries a contract does not learn that there was a PASS: the answer is that of a person without criteria. */
    @Test
    void who_waits_and_who_lacks_criteria_get_the_same_bytes() {
        var waiting = waiting(aPerson().with("eligibilityCriteria", List.of("RSA")));
        var lacking = aPerson().heldBy(aci).create();
        assertThat(reasons(waiting)).isEqualTo(reasons(lacking));
    }

    @Test
    void a_diagnosis_as_one_kind_of_siae_does_not_hold_for_contracts_of_another() {
        IaeRequests.kinds(aci, StructureKind.ACI, StructureKind.AI);
        var person = aPerson().heldBy(aci).create();
        var two = List.of(criterion("TH", today), criterion("QPV", today));
        diagnose(person, Map.of("on", today.toString(), "capacity", "AI", "criteria", two))
                .statusCode(201);
        var body = cddi(person, today);
        body.put("capacity", "ACI");
        refused(aci.token(), body);
        body.put("capacity", "AI");
        post(aci.token(), body).statusCode(201);
    }

    @Test
    void a_cancelled_diagnosis_lets_nobody_sign() {
        var person = aPerson().heldBy(aci).create();
        var id = IaeRequests.diagnosed(person, today);
        IaeRequests.post(person, "/diagnoses/" + id + "/cancel", Map.of()).statusCode(200);
        refused(aci.token(), cddi(person, today));
    }

    /** Their PASS ended 271 days ago. */
    private Person waiting(People person) {
        return withPass(person.heldBy(aci).create(), today.minusDays(1000));
    }

    private static void refused(String token, Map<String, ?> body) {
        post(token, body).statusCode(422).body("reasons.code", contains("NOT_ELIGIBLE"));
    }

    private String reasons(Person person) {
        var body = cddi(person, today);
        body.put("employerId", aci.id());
        return post(TestTokens.adviser(), body)
                .statusCode(422)
                .extract()
                .path("reasons")
                .toString();
    }
}
