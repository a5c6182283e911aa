package fr.clubbusiness.matching;

import static fr.clubbusiness.beneficiary.People.aPerson;
import static fr.clubbusiness.directory.Members.aStructure;
import static fr.clubbusiness.need.Needs.aNeed;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import fr.clubbusiness.TestTokens;
import fr.clubbusiness.Towns;
import fr.clubbusiness.beneficiary.People;
import fr.clubbusiness.beneficiary.People.Person;
import fr.clubbusiness.directory.Members.Member;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.history.HistoryEntry;
import fr.clubbusiness.introduction.Introductions;
import fr.clubbusiness.need.Needs;
import fr.clubbusiness.need.Needs.Need;
import fr.clubbusiness.security.TheClub;
import fr.clubbusiness.vocabulary.WorkingCondition;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The explanation of one pair for the person's structure or an adviser, and the needs that match a person. */
@QuarkusTest
class ExplainedPairResourceTest {
    private Member structure;
    private String town;

    @BeforeEach
    void join() {
        town = Towns.next();
        structure = aStructure(StructureKind.ACI);
    }

    @Test
    void a_pair_that_matches_has_twelve_constraints_that_hold() {
        var need = need().create();

        explain(structure.token(), need, person().create())
                .statusCode(200)
                .body("needId", equalTo(need.id()))
                .body("outcome", equalTo("MATCH"))
                .body("constraints", hasSize(12))
                .body("constraints.findAll { !it.satisfied }", empty())
                .body("constraints[0].name", equalTo("AGREEMENT"))
                .body("terms.name", contains("OCCUPATION", "JOURNEY", "WAITING"));
    }

    @Test
    void a_pair_that_fails_is_explained_too_with_every_constraint_that_does() {
        var person = person().targeting("K2204")
                .withoutAgreement()
                .with("contractTypes", List.of("CDI"))
                .create();

        explain(structure.token(), need().by("CDD").create(), person)
                .statusCode(200)
                .body("outcome", equalTo("NO"))
                .body("constraints.findAll { !it.satisfied }.name", contains("AGREEMENT", "OCCUPATION", "CONTRACT"))
                .body("constraints.findAll { it.liftable }.name", contains("CONTRACT"))
                .body("constraints.find { it.name == 'CONTRACT' }.action.code", equalTo("DISCUSS_CONTRACT"))
                .body("constraints.find { it.name == 'AGREEMENT' }.evidence.code", equalTo("NO_AGREEMENT"));
    }

    @Test
    void an_adviser_learns_that_the_law_on_age_fails_and_not_how() {
        var person = person().born(Needs.today().minusYears(16).minusDays(1)).create();
        var need = need().with("workConditions", List.of("NIGHT")).create();

        explain(structure.token(), need, person)
                .body("constraints.find { it.name == 'AGE' }.evidence.values.breaches", contains("NIGHT_WORK"));
        var told = explainedTo(adviserBecause("entretien du 3"), need, person)
                .body("constraints.find { it.name == 'AGE' }.satisfied", equalTo(false))
                .extract()
                .asString();
        assertThat(told).doesNotContain("NIGHT_WORK");
    }

    @Test
    void an_adviser_without_a_purpose_is_403_with_what_to_do_even_under_a_live_introduction() {
        var person = person().create();
        var need = need().create();
        explain(TestTokens.adviser(), need, person)
                .statusCode(403)
                .body("code", equalTo("purpose-needed"))
                .body("detail", containsString("Purpose"));

        Introductions.shared(need, person);

        explain(TestTokens.adviser(), need, person).statusCode(403).body("code", equalTo("purpose-needed"));
        assertThat(eventsOf(person)).doesNotContain("MATCH_EXPLAINED");
    }

    @Test
    void each_explanation_that_an_adviser_reads_is_in_the_history_of_the_person_with_its_purpose() {
        var person = person().create();
        var need = need().create();

        explainedTo(adviserBecause("entretien du 3"), need, person).statusCode(200);
        explain(structure.token(), need, person).statusCode(200);

        assertThat(TheClub.reads(() -> HistoryEntry.of(UUID.fromString(person.id()))))
                .filteredOn(event -> event.type().equals("MATCH_EXPLAINED"))
                .extracting(HistoryEntry::reason)
                .containsExactly("entretien du 3");
    }

    @ParameterizedTest
    @MethodSource("conditions")
    void an_adviser_reads_of_a_near_miss_that_a_condition_is_excluded_and_not_which(WorkingCondition condition) {
        var person =
                person().with("excludedConditions", List.of(condition.name())).create();
        var need = need().with("workConditions", List.of(condition.name())).create();
        Matching.caughtUp();

        given().auth()
                .oauth2(TestTokens.adviser())
                .get("/v1/needs/" + need.id() + "/matches?include=TO_LIFT")
                .then()
                .body("toLift.beneficiary.id", contains(person.id()))
                .body("toLift[0].lift.constraint", contains("CONDITIONS"))
                .body("toLift[0].lift.evidence.values", contains(anEmptyMap()));
    }

    static Stream<WorkingCondition> conditions() {
        return Stream.of(WorkingCondition.NIGHT, WorkingCondition.HEAVY_LOADS);
    }

    @Test
    void short_references_do_as_well_as_ids() {
        var person = person().create();
        var need = need().create();

        given().auth()
                .oauth2(structure.token())
                .get("/v1/needs/%s/matches/%s".formatted(need.reference(), person.reference()))
                .then()
                .statusCode(200)
                .body("beneficiary.id", equalTo(person.id()));
    }

    @Test
    void the_person_of_another_structure_is_404() {
        var stranger = aStructure(StructureKind.EI);

        explain(stranger.token(), need().create(), person().create()).statusCode(404);
    }

    @Test
    void an_unknown_person_is_404() {
        explainedTo(adviserBecause("entretien du 3"), need().create(), new Person("P-999999", "P-999999", structure))
                .statusCode(404);
    }

    @Test
    void a_person_finds_the_open_needs_that_suit_best_first() {
        var person = person().targeting("G1603", "K2204").create();
        var second = need().forOccupation("K2204").create();
        var first = need().create();
        need().with("open", false).create();
        need().forOccupation("M1607").create();

        matches(structure.token(), person, "")
                .statusCode(200)
                .body("beneficiaryId", equalTo(person.id()))
                .body("eligible", equalTo(2))
                .body("items.need.id", contains(first.id(), second.id()))
                .body("items.rank", contains(1, 2))
                .body("items[0].score", equalTo(85.7f))
                .body("items[0].need.reference", equalTo(first.reference()));
    }

    @Test
    void a_person_sees_needs_to_lift_when_asked() {
        var person = person().with("contractTypes", List.of("CDI")).create();
        var need = need().by("CDD").create();

        matches(TestTokens.adviser(), person, "?include=TO_LIFT")
                .body("items", empty())
                .body("toLift.need.id", contains(need.id()))
                .body("toLift[0].lift.constraint", contains("CONTRACT"));
    }

    @Test
    void a_person_who_is_not_proposed_has_no_match_and_the_answer_says_why() {
        var person = person().withoutAgreement().create();
        need().create();

        matches(structure.token(), person, "")
                .statusCode(200)
                .body("items", empty())
                .body("notice.code", equalTo("NOT_PROPOSED"))
                .body("notice.text", not(empty()));
    }

    @Test
    void the_matches_of_another_structures_person_are_404_and_companies_have_none() {
        var person = person().create();

        matches(aStructure(StructureKind.EI).token(), person, "").statusCode(404);
        matches(need().create().poster().token(), person, "").statusCode(403);
    }

    @Test
    void both_directions_say_the_same_score() {
        var person = person().skilledIn("104167").create();
        var need = need().requiring("104167", "100359").create();

        float fromPerson = matches(structure.token(), person, "").extract().path("items[0].score");
        explain(structure.token(), need, person).body("score", equalTo(fromPerson));
    }

    private People person() {
        return aPerson().heldBy(structure).targeting("G1603").in(town);
    }

    private Needs need() {
        return aNeed().forOccupation("G1603").in(town);
    }

    private static List<String> eventsOf(Person person) {
        return TheClub.reads(() -> HistoryEntry.of(UUID.fromString(person.id()))).stream()
                .map(HistoryEntry::type)
                .toList();
    }

    private static RequestSpecification adviserBecause(String purpose) {
        return given().auth().oauth2(TestTokens.adviser()).header("Purpose", purpose);
    }

    private static ValidatableResponse explain(String token, Need need, Person person) {
        return explainedTo(given().auth().oauth2(token), need, person);
    }

    private static ValidatableResponse explainedTo(RequestSpecification reader, Need need, Person person) {
        return reader.get("/v1/needs/%s/matches/%s".formatted(need.id(), person.id()))
                .then();
    }

    private static ValidatableResponse matches(String token, Person person, String query) {
        Matching.caughtUp();
        return given().auth().oauth2(token).get(person.at("/matches" + query)).then();
    }
}
