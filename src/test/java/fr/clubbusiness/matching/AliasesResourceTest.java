package fr.clubbusiness.matching;

import static fr.clubbusiness.beneficiary.People.aPerson;
import static fr.clubbusiness.directory.Members.aCompany;
import static fr.clubbusiness.directory.Members.aStructure;
import static fr.clubbusiness.need.Needs.aNeed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import fr.clubbusiness.Towns;
import fr.clubbusiness.beneficiary.People;
import fr.clubbusiness.directory.Members.Member;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.need.Needs;
import fr.clubbusiness.need.Needs.Need;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The aliases under which a company knows people: one per need and revision of its criteria. A company cannot use another id. */
@QuarkusTest
class AliasesResourceTest {
    private Member structure;
    private Member company;
    private String town;

    @BeforeEach
    void join() {
        town = Towns.next();
        structure = aStructure(StructureKind.ACI);
        company = aCompany();
    }

    @Test
    void an_alias_stays_as_long_as_the_criteria_do() {
        person().create();
        person().create();
        var need = need().create();

        List<String> first = candidates(need).extract().path("items.candidate.candidateId");
        assertThat(first).doesNotHaveDuplicates().hasSize(2);
        candidates(need).body("items.candidate.candidateId", equalTo(first));

        MatchRequests.change(need, need().with("description", "Autre texte"));
        candidates(need).body("items.candidate.candidateId", equalTo(first));
    }

    @Test
    void other_criteria_give_other_aliases_and_the_former_ones_are_404() {
        person().create();
        var need = need().create();
        String before = candidates(need).extract().path("items[0].candidate.candidateId");
        MatchRequests.explanation(company, need, before).statusCode(200);

        MatchRequests.change(need, need().with("weeklyHours", 34));

        String after = candidates(need).extract().path("items[0].candidate.candidateId");
        assertThat(after).isNotEqualTo(before);
        MatchRequests.explanation(company, need, before).statusCode(404);
    }

    @Test
    void two_needs_know_a_person_by_two_aliases() {
        person().create();
        var one = need().create();
        var other = need().create();
        String alias = candidates(one).extract().path("items[0].candidate.candidateId");

        candidates(other).body("items[0].candidate.candidateId", not(equalTo(alias)));
        MatchRequests.explanation(company, other, alias).statusCode(404);
    }

    @Test
    void a_company_cannot_use_a_persons_id_or_reference() {
        var person = person().create();
        var need = need().create();
        candidates(need);

        MatchRequests.explanation(company, need, person.id()).statusCode(404);
        MatchRequests.explanation(company, need, person.reference()).statusCode(404);
    }

    @Test
    void a_candidate_who_no_longer_matches_is_404() {
        var person = person().create();
        var need = need().create();
        String alias = candidates(need).extract().path("items[0].candidate.candidateId");

        MatchRequests.as(structure).post(person.at("/pause")).then().statusCode(200);

        MatchRequests.explanation(company, need, alias).statusCode(404);
    }

    @Test
    void concurrent_lists_give_the_same_aliases() throws Exception {
        for (int i = 0; i < 8; i++) {
            person().create();
        }
        var need = need().create();
        Callable<List<String>> list = () -> candidates(need).extract().path("items.candidate.candidateId");

        try (var together = Executors.newFixedThreadPool(4)) {
            var lists = together.invokeAll(List.of(list, list, list, list));
            for (var other : lists) {
                assertThat(other.get()).hasSize(8).isEqualTo(lists.getFirst().get());
            }
        }
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
