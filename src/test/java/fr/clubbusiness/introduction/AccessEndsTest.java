package fr.clubbusiness.introduction;

import static fr.clubbusiness.beneficiary.People.aPerson;
import static fr.clubbusiness.introduction.Introductions.hire;
import static fr.clubbusiness.introduction.Introductions.read;
import static fr.clubbusiness.introduction.Introductions.shared;
import static fr.clubbusiness.need.Needs.aNeed;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import fr.clubbusiness.TestDatabase;
import fr.clubbusiness.TestTokens;
import fr.clubbusiness.beneficiary.People.Person;
import fr.clubbusiness.need.Needs;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an introduction lets others read about the person ends with it: no access is for ever. */
@QuarkusTest
class AccessEndsTest {
    private static final String OCCUPATION = "G1603";

    @ParameterizedTest
    @CsvSource({"-12, true", "-13, false"})
    void a_company_reads_who_the_person_is_until_twelve_months_after_the_contract(int monthsFromNow, boolean reads)
            throws SQLException {
        var person = aPerson().targeting(OCCUPATION).create();
        var need = aNeed().forOccupation(OCCUPATION).create();
        var id = shared(need, person);
        hire(need.poster(), id).statusCode(200);
        endContract(id, Needs.today().plusMonths(monthsFromNow));

        read(need.poster().token(), id).body("candidate.identity", reads ? notNullValue() : nullValue());
    }

    @ParameterizedTest
    @CsvSource({"0, 200", "-1, 403"})
    void an_adviser_reads_without_a_purpose_until_the_contract_ends(int daysFromNow, int status) throws SQLException {
        var person = aPerson().targeting(OCCUPATION).create();
        var need = aNeed().forOccupation(OCCUPATION).create();
        var id = shared(need, person);
        hire(need.poster(), id).statusCode(200);
        endContract(id, Needs.today().plusDays(daysFromNow));
        assertThat(statusForAnotherAdviser(person)).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"0, 200", "-1, 403"})
    void a_proposal_opens_nothing_once_its_deadline_has_passed(int daysFromNow, int status) throws SQLException {
        var person = aPerson().targeting(OCCUPATION).create();
        String id = Introductions.post(
                        TestTokens.adviser(),
                        "",
                        Map.of(
                                "needId",
                                aNeed().forOccupation(OCCUPATION).create().id(),
                                "beneficiaryId",
                                person.id()))
                .statusCode(201)
                .extract()
                .path("id");
        change("UPDATE introduction SET deadline = '%s' WHERE id = '%s'"
                .formatted(Needs.today().plusDays(daysFromNow), id));
        assertThat(statusForAnotherAdviser(person)).isEqualTo(status);
    }

    private static int statusForAnotherAdviser(Person person) {
        return given().auth()
                .oauth2(TestTokens.of("another-adviser", TestTokens.AGENCY, "adviser"))
                .get(person.at("/identity"))
                .statusCode();
    }

    private static void endContract(String introduction, LocalDate day) throws SQLException {
        change("UPDATE employment SET start_date = '%s', end_date = '%s' WHERE introduction_id = '%s'"
                .formatted(day.minusMonths(3), day, introduction));
    }

    private static void change(String sql) throws SQLException {
        try (var connection = TestDatabase.unrestricted();
                var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isOne();
        }
    }
}
