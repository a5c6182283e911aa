package fr.clubbusiness.matching;

import static fr.clubbusiness.beneficiary.People.aPerson;
import static fr.clubbusiness.directory.Members.aCompany;
import static fr.clubbusiness.directory.Members.aStructure;
import static fr.clubbusiness.need.Needs.aNeed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import fr.clubbusiness.Towns;
import fr.clubbusiness.beneficiary.People;
import fr.clubbusiness.directory.Members.Member;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.need.Needs;
import fr.clubbusiness.need.Needs.Need;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the poster of a need sees: candidates who stay anonymous. */
@QuarkusTest
class CandidateAliasesResourceTest {
    private static final String PRODUCTS = "104167";
    private static final LocalDate BIRTH = LocalDate.of(1987, 6, 5);

    /** Ids, instants and pseudonyms, which may contain any digits. */
    private static final Pattern RANDOM =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[-0-9]{10}T[0-9:.]+Z|\\p{L}+ [0-9]{2,}\"");

    private Member structure;
    private Member company;
    private String town;

    @BeforeEach
    void join() {
        town = Towns.next();
        structure = aStructure(StructureKind.CHRS);
        company = aCompany();
    }

    @Test
    void a_company_sees_candidates_in_order_with_reasons_and_no_score() {
        person().skilledIn(PRODUCTS, "100016")
                .with("pitch", "Aime le travail en équipe.")
                .create();
        var need = need().requiring(PRODUCTS, "100359").create();

        candidates(need)
                .body("needId", equalTo(need.id()))
                .body("items", hasSize(1))
                .body("items[0].rank", equalTo(1))
                .body("items[0].fit", equalTo("STRONG"))
                .body("items[0].evidence.code", contains("TARGET", "SKILLS_HELD", "BAND"))
                .body("items[0].candidate.pseudonym", matchesPattern("\\p{L}+ [0-9]{2,}"))
                .body("items[0].candidate.journeyBand", equalTo("0-15"))
                .body("items[0].candidate.skills.code", contains(PRODUCTS))
                .body("items[0].candidate", not(hasKey("pitch")))
                .body("items[0].candidate", not(hasKey("availableFrom")))
                .body("items[0]", not(hasKey("score")))
                .body("items[0]", not(hasKey("terms")));
    }

    @Test
    void the_answer_shows_no_name_place_or_age() {
        var person = person().named("Zébulon", "Xanthakis")
                .born(BIRTH)
                .with("excludedConditions", List.of("HEIGHTS"))
                .with("barriers", List.of(Map.of("code", "HOUSING", "status", "TO_LIFT")))
                .with("eligibilityCriteria", List.of("RSA"))
                .with("email", "zebulon@example.org")
                .with("maxJourneyMinutes", 83)
                .with("weeklyHoursMin", 23)
                .create();
        var need = need().with("workConditions", List.of("HEIGHTS")).create();

        var list = candidates(need).extract();
        var single = MatchRequests.explanation(company, need, list.path("items[0].candidate.candidateId"))
                .statusCode(200)
                .extract();

        for (var told : List.of(list.asString(), single.asString())) {
            assertThat(told)
                    .doesNotContain(person.id(), person.reference(), structure.id(), structure.reference())
                    .doesNotContain("ébulon", "Xanthakis", "zebulon", "Structure", "beneficiary", "structure")
                    .doesNotContain(
                            "HEIGHTS", "HOUSING", "RSA", "TO_LIFT", "AGE", "CONDITIONS", "WAITING", "constraint")
                    .doesNotContain("\"score\"", "\"terms\"", "\"points\"", "\"minutes\"", "\"limit\"", "\"days\"");
            assertThat(RANDOM.matcher(told).replaceAll("")).doesNotContain("1987", town, "83", "23");
        }
    }

    @Test
    void age_and_excluded_conditions_remove_no_candidate_from_a_companys_list() {
        person().born(Needs.today().minusYears(17))
                .with("excludedConditions", List.of("NIGHT"))
                .create();
        var need = need().with("workConditions", List.of("NIGHT")).create();

        candidates(need).body("items", hasSize(1));
    }

    @Test
    void a_count_under_five_is_not_shown() {
        for (int i = 0; i < 4; i++) {
            person().create();
            person().with("contractTypes", List.of("CDI")).create();
        }
        var need = need().by("CDD").create();

        candidates(need)
                .body("items", hasSize(4))
                .body("eligible", nullValue())
                .body("eligibleAtLeast", equalTo(false))
                .body("relaxations.step", contains("CONTRACT_MORE"))
                .body("relaxations.additional", everyItem(nullValue()));

        person().create();
        person().with("contractTypes", List.of("CDI")).create();
        candidates(need).body("eligible", equalTo(5)).body("relaxations.additional", contains(5));
    }

    @Test
    void a_company_never_sees_near_misses() {
        person().with("contractTypes", List.of("CDI")).create();

        MatchRequests.matches(company, need().by("CDD").create(), "?include=TO_LIFT")
                .statusCode(200)
                .body("items", hasSize(0))
                .body("view", equalTo("ANONYMOUS"))
                .body("$", not(hasKey("toLift")));
    }

    @Test
    void a_candidate_is_explained_without_constraints() {
        person().create();
        var need = need().create();
        String alias = candidates(need).extract().path("items[0].candidate.candidateId");

        MatchRequests.explanation(company, need, alias)
                .statusCode(200)
                .body("outcome", equalTo("MATCH"))
                .body("fit", equalTo("STRONG"))
                .body("evidence.code", contains("TARGET", "BAND"))
                .body("candidate.candidateId", equalTo(alias))
                .body("$", not(hasKey("constraints")));
    }

    @Test
    void a_structure_sees_candidates_of_its_own_need_and_explains_its_own_people() {
        var hiring = aStructure(StructureKind.EA);
        var own = person().heldBy(hiring).create();
        person().create();
        var need = need().by("CDD").postedBy(hiring).create();

        MatchRequests.matches(hiring, need, "")
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items[0]", hasKey("candidate"))
                .body("items[0]", not(hasKey("beneficiary")));
        MatchRequests.explanation(hiring, need, own.id()).statusCode(200).body("constraints", hasSize(12));
    }

    private People person() {
        return aPerson().heldBy(structure).targeting("G1603").in(town);
    }

    private Needs need() {
        return aNeed().forOccupation("G1603").in(town).postedBy(company);
    }

    private ValidatableResponse candidates(Need need) {
        return MatchRequests.matches(company, need, "").statusCode(200);
    }
}
