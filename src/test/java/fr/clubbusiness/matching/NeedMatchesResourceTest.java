package fr.clubbusiness.matching;

import static fr.clubbusiness.beneficiary.People.aPerson;
import static fr.clubbusiness.directory.Members.aCompany;
import static fr.clubbusiness.directory.Members.aStructure;
import static fr.clubbusiness.need.Needs.aNeed;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import fr.clubbusiness.TestTokens;
import fr.clubbusiness.Towns;
import fr.clubbusiness.beneficiary.People;
import fr.clubbusiness.directory.Members.Member;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.matching.law.TieOrder;
import fr.clubbusiness.need.Needs;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The matches of a need: all people for advisers, their own people for structures. */
@QuarkusTest
class NeedMatchesResourceTest {
    private static final String PRODUCTS = "104167";

    private Member structure;
    private String town;

    @BeforeEach
    void join() {
        town = Towns.nextBetween();
        structure = aStructure(StructureKind.ACI);
    }

    @Test
    void an_adviser_sees_everybody_best_first_with_every_term_and_its_reason() {
        var far = person().targeting("G1602", "G1603").create();
        var best = person().skilledIn(PRODUCTS).create();
        var elsewhere = person().heldBy(aStructure(StructureKind.EI)).create();
        var need = need().requiring(PRODUCTS).create();

        matches(TestTokens.adviser(), need)
                .body("needId", equalTo(need.id()))
                .body("computedAt", not(nullValue()))
                .body("eligible", equalTo(3))
                .body("eligibleAtLeast", equalTo(false))
                .body("items.rank", contains(1, 2, 3))
                .body("items.beneficiary.id", contains(best.id(), elsewhere.id(), far.id()))
                .body("items[0].outcome", equalTo("MATCH"))
                .body("items[0].score", equalTo(90.0f))
                .body("items[0].terms.name", contains("OCCUPATION", "SKILLS", "JOURNEY", "WAITING"))
                .body("items[0].terms.points", contains(45.0f, 30.0f, 15.0f, 0.0f))
                .body("items[0].terms[1].evidence.code", equalTo("COVERED"))
                .body("items[0].terms[1].evidence.text", equalTo("1 compétence sur 1"))
                .body("items[0].beneficiary.reference", equalTo(best.reference()))
                .body("items[0].beneficiary", not(hasKey("firstName")))
                .body("toLift", empty())
                .body("view", equalTo("FULL"));
    }

    @Test
    void a_structure_sees_its_own_people_only() {
        var own = person().create();
        person().heldBy(aStructure(StructureKind.EI)).create();

        matches(structure.token(), need().create())
                .body("eligible", equalTo(1))
                .body("items.beneficiary.id", contains(own.id()));
    }

    @Test
    void no_match_is_an_empty_list_and_not_an_error() {
        matches(structure.token(), need().create())
                .body("eligible", equalTo(0))
                .body("items", empty())
                .body("relaxations", empty());
    }

    @Test
    void near_misses_are_shown_when_asked_for_each_with_what_lifts_it() {
        var two = person().with("contractTypes", List.of("CDI"))
                .with("weeklyHoursMax", 30)
                .create();
        var one = person().create();
        person().with("contractTypes", List.of("CDI"))
                .with("weeklyHoursMax", 30)
                .with("availableFrom", Needs.today().plusDays(40).toString())
                .create();
        var need = need().by("CDD").create();

        matches(structure.token(), need, "include=TO_LIFT")
                .body("items.beneficiary.id", contains(one.id()))
                .body("toLift.beneficiary.id", contains(two.id()))
                .body("toLift[0].rank", equalTo(1))
                .body("toLift[0].outcome", equalTo("TO_LIFT"))
                .body("toLift[0].lift.constraint", contains("CONTRACT", "HOURS"))
                .body("toLift[0].lift[0].action.code", equalTo("DISCUSS_CONTRACT"))
                .body("toLift[0].lift[0].evidence.code", equalTo("NO_CONTRACT_IN_COMMON"));
    }

    @Test
    void only_the_persons_structure_sees_which_condition_is_excluded() {
        person().with("excludedConditions", List.of("COLD")).create();
        var need = need().with("workConditions", List.of("COLD", "STANDING")).create();

        matches(structure.token(), need, "include=TO_LIFT")
                .body("toLift[0].lift[0].evidence.values.excluded", contains("COLD"));
        var told = matches(TestTokens.adviser(), need, "include=TO_LIFT")
                .body("toLift[0].lift.constraint", contains("CONDITIONS"))
                .extract()
                .asString();
        assertThat(told).doesNotContain("COLD");
    }

    @Test
    void when_few_match_each_single_step_says_how_many_more_would() {
        person().with("availableFrom", Needs.today().plusDays(20).toString()).create();
        person().with("contractTypes", List.of("CDI")).create();
        person().with("contractTypes", List.of("CDI")).create();
        var need = need().by("CDD")
                .with("drivingLicences", List.of(Map.of("code", "B", "partOfJob", false)))
                .create();

        matches(structure.token(), need)
                .body("relaxations.step", contains("CONTRACT_MORE", "START_LATER"))
                .body("relaxations.additional", contains(2, 1))
                .body("relaxations[0].values.contractType", equalTo("CDI"))
                .body("relaxations[1].values.days", equalTo(14));
    }

    @Test
    void relaxations_are_left_out_when_enough_match() {
        person().create();
        person().with("contractTypes", List.of("CDI")).create();

        matches(structure.token(), need().by("CDD").create(), "limit=1").body("relaxations", empty());
    }

    @Test
    void the_order_is_total_and_a_shorter_list_is_its_beginning() {
        for (int i = 0; i < 4; i++) {
            person().create();
        }
        var need = need().create();

        List<String> all = matches(TestTokens.adviser(), need).extract().path("items.beneficiary.id");
        var drawn = UUID.fromString(need.id());
        assertThat(all.stream().map(UUID::fromString))
                .hasSize(4)
                .isSortedAccordingTo(
                        (one, other) -> one.equals(other) ? 0 : TieOrder.isBefore(one, other, drawn) ? -1 : 1);
        matches(TestTokens.adviser(), need, "limit=2")
                .body("items.beneficiary.id", equalTo(all.subList(0, 2)))
                .body("eligible", equalTo(4));
    }

    @Test
    void people_who_target_a_linked_occupation_or_take_entry_level_work_are_found() {
        var near = person().targeting("G1605").create();
        var entry = person().targeting("K2204").with("openToEntryLevel", true).create();
        person().targeting("K2204").create();

        matches(TestTokens.adviser(), need().create())
                .body("items.beneficiary.id", contains(near.id(), entry.id()))
                .body("items[1].terms[0].evidence.code", equalTo("ENTRY_LEVEL"));
    }

    @Test
    void a_person_without_agreement_disappears_at_once() {
        var person = person().create();
        var need = need().create();
        matches(structure.token(), need).body("items", hasSize(1));

        given().auth()
                .oauth2(structure.token())
                .post(person.at("/withdraw-agreement"))
                .then()
                .statusCode(200);

        matches(structure.token(), need).body("items", empty());
    }

    @Test
    void a_need_that_is_not_open_has_no_match_and_the_answer_says_why() {
        person().create();
        var draft = need().with("open", false).create();

        matches(TestTokens.adviser(), draft).body("items", empty()).body("notice.code", equalTo("NEED_NOT_OPEN"));
        ask(structure.token(), draft, "").statusCode(404);
    }

    @Test
    void a_need_answers_to_its_short_reference() {
        var need = need().create();
        given().auth()
                .oauth2(TestTokens.adviser())
                .get("/v1/needs/" + need.reference() + "/matches")
                .then()
                .statusCode(200)
                .body("needId", equalTo(need.id()));
    }

    @Test
    void the_need_of_another_company_is_404() {
        ask(aCompany().token(), need().create(), "").statusCode(404).body("code", equalTo("not-found"));
    }

    @Test
    void administrators_see_no_people() {
        ask(TestTokens.agencyAdmin(), need().create(), "").statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=101", "limit=-1"})
    void a_limit_out_of_range_is_400(String query) {
        ask(TestTokens.adviser(), need().create(), query).statusCode(400).body("violations.field", hasItem("limit"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"include=ALL", "include=TO_LIFT&include=ALL"})
    void an_unknown_inclusion_is_400(String query) {
        ask(TestTokens.adviser(), need().create(), query).statusCode(400).body("violations.field", contains("include"));
    }

    private People person() {
        return aPerson().heldBy(structure).targeting("G1603").in(town);
    }

    private Needs need() {
        return aNeed().forOccupation("G1603").in(town);
    }

    private static ValidatableResponse matches(String token, Needs.Need need, String... query) {
        return ask(token, need, String.join("&", query)).statusCode(200);
    }

    private static ValidatableResponse ask(String token, Needs.Need need, String query) {
        Matching.caughtUp();
        return given().auth()
                .oauth2(token)
                .get("/v1/needs/" + need.id() + "/matches" + (query.isEmpty() ? "" : "?" + query))
                .then();
    }
}
