package fr.clubbusiness.introduction.step;

import static fr.clubbusiness.beneficiary.People.aPerson;
import static fr.clubbusiness.introduction.Introductions.contract;
import static fr.clubbusiness.introduction.Introductions.hire;
import static fr.clubbusiness.introduction.Introductions.shared;
import static fr.clubbusiness.introduction.Introductions.step;
import static fr.clubbusiness.need.Needs.aNeed;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import fr.clubbusiness.TestTokens;
import fr.clubbusiness.beneficiary.People.Person;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.introduction.Introductions;
import fr.clubbusiness.need.Needs;
import fr.clubbusiness.need.Needs.Need;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The refusals of the steps, each with its code. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class RefusedStepsTest {
    private static final String OCCUPATION = "K1304";

    private Person person;
    private Need need;

    @BeforeEach
    void aPersonAndANeedOfOneTrade() {
        person = aPerson().targeting(OCCUPATION).create();
        need = aNeed().forOccupation(OCCUPATION).create();
    }

    @Test
    void a_structure_does_not_sign_the_contract_of_the_company() {
        hire(person.holder(), shared(need, person)).statusCode(403).body("code", equalTo("not-your-step"));
    }

    @Test
    void an_answer_that_nobody_owes_is_not_postponed() {
        var id = shared(need, person);
        hire(need.poster(), id).statusCode(200);
        step(
                        need.poster(),
                        id,
                        "postpone",
                        Map.of("until", Needs.today().plusDays(20).toString()))
                .statusCode(409)
                .body("code", equalTo("nobody-waited-for"));
    }

    @Test
    void a_contract_starts_within_a_year() {
        var contract = contract();
        contract.put("startDate", Needs.today().plusMonths(13).toString());
        contract.put("endDate", Needs.today().plusMonths(16).toString());
        step(need.poster(), shared(need, person), "hire", contract)
                .statusCode(422)
                .body("reasons.code", hasItem("START_TOO_FAR"));
    }

    @Test
    void a_contract_that_has_not_begun_is_not_broken() {
        var id = shared(need, person);
        hire(need.poster(), id).statusCode(200);
        step(need.poster(), id, "cancel", Map.of("reason", "NOT_STARTED"))
                .statusCode(422)
                .body("reasons.code", hasItem("REASON_NOT_OF_THAT_DAY"));
    }

    @Test
    void a_company_does_not_lend_people_even_for_an_adviser() {
        var contract = contract();
        contract.put("employer", "STRUCTURE");
        contract.put("employerId", Members.aCompany().id());
        Introductions.post(TestTokens.adviser(), "/" + shared(need, person) + "/hire", contract)
                .statusCode(422)
                .body("reasons.code", hasItem("NOT_AN_EMPLOYER"));
    }

    @Test
    void a_pair_is_introduced_once_at_a_time() {
        shared(need, person);
        Introductions.post(person.holder().token(), "", Map.of("needId", need.id(), "beneficiaryId", person.id()))
                .statusCode(422)
                .body("reasons.code", hasItem("NO_CURRENT_INTRODUCTION"));
    }
}
