package fr.clubbusiness.matching;

import static fr.clubbusiness.beneficiary.People.aPerson;
import static fr.clubbusiness.need.Needs.aNeed;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import fr.clubbusiness.TestTokens;
import fr.clubbusiness.Towns;
import fr.clubbusiness.matching.MatchManyNeeds.ScoredPair;
import fr.clubbusiness.matching.law.Score;
import fr.clubbusiness.need.LabourNeed;
import fr.clubbusiness.need.Needs.Need;
import fr.clubbusiness.problem.WorkLimit;
import fr.clubbusiness.security.TheClub;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MatchManyNeedsTest {
    private static final String OCCUPATION = "G1603";

    @Inject
    MatchManyNeeds matches;

    @Test
    void each_need_has_the_list_that_an_adviser_reads_of_it() {
        var town = Towns.nextBetween();
        aPerson().targeting(OCCUPATION).in(town).create();
        aPerson().targeting("G1602", OCCUPATION).in(town).create();
        aPerson().targeting("G1602", "G1605", OCCUPATION).in(town).create();
        var first = aNeed().in(town).create();
        var second = aNeed().in(town).forOccupation("G1602").create();
        Matching.caughtUp();
        var pairs = best(List.of(first, second), 2);
        for (var need : List.of(first, second)) {
            var listed = listed(need, 2);
            var ours = pairs.stream()
                    .filter(pair -> pair.need().toString().equals(need.id()))
                    .toList();
            assertThat(ours.stream().map(pair -> pair.person().toString()))
                    .containsExactlyElementsOf(listed.getList("items.beneficiary.id"));
            for (int i = 0; i < ours.size(); i++) {
                assertThat(Score.oneDecimal(ours.get(i).score()))
                        .isEqualTo(listed.getDouble("items[%d].score".formatted(i)));
                assertThat(ours.get(i).liking())
                        .isCloseTo(
                                listed.getDouble(
                                        "items[%d].terms.findAll { it.name in ['OCCUPATION', 'JOURNEY'] }.points.sum()"
                                                .formatted(i)),
                                offset(0.11));
            }
        }
    }

    @Test
    void a_person_just_paused_is_not_in_it() {
        var town = Towns.nextBetween();
        var person = aPerson().targeting(OCCUPATION).in(town).create();
        var need = aNeed().in(town).create();
        Matching.caughtUp();
        given().auth()
                .oauth2(person.holder().token())
                .contentType("application/json")
                .post(person.at("/pause"))
                .then()
                .statusCode(200);
        assertThat(best(List.of(need), 10)).isEmpty();
    }

    @Test
    void a_need_is_judged_by_its_current_content_even_when_the_index_is_late() {
        var town = Towns.nextBetween();
        aPerson().targeting(OCCUPATION).in(town).create();
        var need = aNeed().in(town).create();
        Matching.caughtUp();
        assertThat(best(List.of(need), 10)).hasSize(1);
        var poster = given().auth().oauth2(need.poster().token());
        poster.contentType("application/json")
                .header("If-Match", poster.get("/v1/needs/" + need.id()).header("ETag"))
                .body(aNeed().in(town)
                        .with("drivingLicences", List.of(Map.of("code", "B", "partOfJob", true)))
                        .body())
                .put("/v1/needs/" + need.id())
                .then()
                .statusCode(200);
        assertThat(best(List.of(need), 10)).isEmpty();
    }

    private List<ScoredPair> best(List<Need> needs, int each) {
        var ids = new ArrayList<UUID>();
        needs.forEach(need -> ids.add(UUID.fromString(need.id())));
        return TheClub.reads(() -> {
            LabourNeed one = LabourNeed.findById(ids.getFirst());
            return matches.best(one.clubId(), ids, each, WorkLimit.NONE);
        });
    }

    private static JsonPath listed(Need need, int limit) {
        return given().auth()
                .oauth2(TestTokens.adviser())
                .get("/v1/needs/" + need.id() + "/matches?limit=" + limit)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
