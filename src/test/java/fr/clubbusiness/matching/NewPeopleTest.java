package fr.clubbusiness.matching;

import static fr.clubbusiness.beneficiary.People.aPerson;
import static fr.clubbusiness.directory.Members.aCompany;
import static fr.clubbusiness.directory.Members.aStructure;
import static fr.clubbusiness.matching.MatchRequests.as;
import static fr.clubbusiness.matching.MatchRequests.matches;
import static fr.clubbusiness.matching.NewPeople.MAX_NEW_PEOPLE_PER_DAY;
import static fr.clubbusiness.need.Needs.aNeed;
import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.clubbusiness.TestDatabase;
import fr.clubbusiness.TestTokens;
import fr.clubbusiness.Towns;
import fr.clubbusiness.beneficiary.People;
import fr.clubbusiness.directory.Members.Member;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.need.Needs.Need;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How many people an employer meets for the first time in a day. */
@QuarkusTest
class NewPeopleTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** An occupation of a town that no other test uses: five people, whom the company does not know yet. */
    private static final String OCCUPATION = "K2204";

    private Member company;
    private Need need;

    @BeforeEach
    void five_candidates() {
        var town = Towns.next();
        company = aCompany();
        var structure = aStructure(StructureKind.ACI);
        for (int i = 0; i < 5; i++) {
            aPerson().heldBy(structure).in(town).targeting(OCCUPATION).create();
        }
        need = aNeed().forOccupation(OCCUPATION).in(town).postedBy(company).create();
    }

    @Test
    void beyond_three_hundred_new_people_a_list_shows_those_it_knows_and_goes_on_tomorrow() throws SQLException {
        shownToday(MAX_NEW_PEOPLE_PER_DAY - 2);

        matches(company, need, "")
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items.rank", contains(1, 2))
                .body("notice.code", equalTo("NEW_PEOPLE_LIMIT"))
                .body("notice.text", containsString("demain"));
        matches(company, need, "").body("items", hasSize(2));
        as(company)
                .accept("text/html")
                .get("/v1/needs/" + need.id() + "/matches")
                .then()
                .statusCode(200)
                .body(containsString("continue demain"));
        usedNow().body("newPeopleToday", equalTo(MAX_NEW_PEOPLE_PER_DAY));

        aDayLater();

        matches(company, need, "").body("items", hasSize(5)).body("notice", nullValue());
        usedNow().body("newPeopleToday", equalTo(3));
    }

    @Test
    void an_employer_does_not_read_how_many_were_new_which_would_tell_who_comes_back_in_another_list() {
        matches(company, need, "").body("items", hasSize(5));

        usedNow().body("newPeopleToday", equalTo(5));
        as(company).get("/v1/needs/use").then().statusCode(200).body("newPeopleToday", nullValue());
    }

    private ValidatableResponse usedNow() {
        return given().auth()
                .oauth2(TestTokens.adviser())
                .get("/v1/needs/use?employerId=" + company.reference())
                .then();
    }

    @Test
    void somebody_known_from_another_need_is_not_new_and_another_company_has_its_own_count() throws SQLException {
        matches(company, need, "").body("items", hasSize(5));
        shownToday(MAX_NEW_PEOPLE_PER_DAY - 5);
        var again = aNeed().forOccupation(OCCUPATION)
                .in(town())
                .with("weeklyHours", 34)
                .postedBy(company)
                .create();

        matches(company, again, "").body("items", hasSize(5)).body("notice", nullValue());

        var other = aCompany();
        var theirs =
                aNeed().forOccupation(OCCUPATION).in(town()).postedBy(other).create();
        matches(other, theirs, "").body("items", hasSize(5)).body("notice", nullValue());
    }

    private String town() {
        return as(company).get("/v1/needs/" + need.id()).path("communeCode");
    }

    /** Other people, whom a list of another need showed today. */
    private void shownToday(int people) throws SQLException {
        var far = aStructure(StructureKind.ACI);
        var lines = IntStream.range(0, people).mapToObj(i -> json(aPerson())).collect(joining("\n"));
        as(far).contentType("application/x-ndjson")
                .body(lines.getBytes(StandardCharsets.UTF_8))
                .post("/v1/beneficiaries/import")
                .then()
                .statusCode(200)
                .body("created", equalTo(people));
        var other = aNeed().postedBy(company).with("open", false).create();
        assertThat(run("""
                INSERT INTO candidate (club_id, need_id, revision, beneficiary_id, pseudonym, created_at)
                SELECT club_id, '%s', 1, id, 'Orme ' || number, now() FROM beneficiary WHERE structure_id = '%s'
                """.formatted(other.id(), far.id()))).isEqualTo(people);
    }

    private void aDayLater() throws SQLException {
        run(
                "UPDATE candidate SET created_at = created_at - interval '1 day' WHERE need_id IN (SELECT id FROM need WHERE employer_id = '%s')"
                        .formatted(company.id()));
    }

    private static int run(String sql) throws SQLException {
        try (var connection = TestDatabase.unrestricted();
                var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    private static String json(People person) {
        try {
            return JSON.writeValueAsString(person.body());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
