package fr.clubbusiness.introduction;

import static fr.clubbusiness.beneficiary.People.aPerson;
import static fr.clubbusiness.need.Needs.aNeed;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.TestDatabase;
import fr.clubbusiness.beneficiary.People.Person;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.Members.Member;
import fr.clubbusiness.need.Needs.Need;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A company no longer knows who a person is thirty days after a refusal, and twelve months after the last day of their contract: by any door, lists, files,
 * the calendar, what happened and its contracts among them. Letters are for people, and a company has no door to them; what messages say to a company is not
 * looked at here.
 */
@QuarkusTest
class ClosedViewTest {
    private static final String REFUSED_BEFORE = """
            UPDATE introduction SET shared_at = shared_at - interval '%1$d days', ended_at = ended_at - interval '%1$d days',
                updated_at = updated_at - interval '%1$d days' WHERE id = ?::uuid RETURNING ''
            """;

    /** The contract of the tests lasts for three months, from in two weeks on. */
    private static final String WORKED_BEFORE = """
            UPDATE employment SET start_date = start_date - %1$d, end_date = end_date - %1$d
            WHERE introduction_id = ?::uuid RETURNING ''
            """;

    private static final List<String> WHO = List.of("Zélie", "Quatorze", "612345678", "zelie@personne.example");

    private Person person;
    private Need need;
    private Member company;
    private String introduction;

    @BeforeEach
    void somebodyIsShared() {
        person = aPerson()
                .named("Zélie", "Quatorze")
                .with("phone", "06 12 34 56 78")
                .with("email", "zelie@personne.example")
                .targeting("G1603")
                .create();
        company = Members.aCompany();
        need = aNeed().postedBy(company).create();
        introduction = Introductions.shared(need, person);
        assertThat(read("/v1/introductions/" + introduction)).contains("Zélie", "Quatorze");
    }

    @Test
    void until_thirty_days_after_a_refusal() throws SQLException {
        refuse();
        TestDatabase.texts(REFUSED_BEFORE.formatted(29), introduction);
        assertThat(read("/v1/introductions/" + introduction)).contains("Zélie");
        TestDatabase.texts(REFUSED_BEFORE.formatted(2), introduction);
        assertThatNobodyIsNamed();
    }

    @Test
    void until_twelve_months_after_a_contract() throws SQLException {
        Introductions.hire(company, introduction).statusCode(200);
        TestDatabase.texts(WORKED_BEFORE.formatted(400), introduction);
        assertThat(read("/v1/introductions/" + introduction)).contains("Zélie");
        TestDatabase.texts(WORKED_BEFORE.formatted(100), introduction);
        assertThatNobodyIsNamed();
    }

    /** What a query that forgets all this still reads of the tables of people. */
    @Test
    void the_rows_of_the_person_are_closed_too() throws SQLException {
        assertThat(rowsOfPerson()).isEqualTo(List.of("1", "1"));
        refuse();
        assertThat(rowsOfPerson()).isEqualTo(List.of("1", "1"));
        TestDatabase.texts(REFUSED_BEFORE.formatted(31), introduction);
        assertThat(rowsOfPerson()).isEqualTo(List.of("0", "0"));
    }

    private void refuse() {
        Introductions.step(company, introduction, "decline", Map.of("reason", "POSITION_FILLED"))
                .statusCode(200);
    }

    private void assertThatNobodyIsNamed() {
        for (var door : doors()) {
            assertThat(read(door)).as(door).doesNotContain(WHO);
        }
    }

    private List<String> doors() {
        var contracts = given().auth()
                .oauth2(company.token())
                .get("/v1/employments")
                .jsonPath()
                .<String>getList("items.id");
        return Stream.concat(
                        Stream.of(
                                "/v1/introductions/" + introduction,
                                "/v1/introductions",
                                "/v1/needs/" + need.id(),
                                "/v1/history",
                                "/v1/employments",
                                "/v1/employments/export",
                                calendar()),
                        contracts.stream()
                                .flatMap(id ->
                                        Stream.of("/v1/employments/" + id, "/v1/employments/" + id + "/follow-ups")))
                .toList();
    }

    private String calendar() {
        String address = given().auth()
                .oauth2(company.token())
                .contentType("application/json")
                .body(Map.of())
                .post("/v1/calendar")
                .then()
                .statusCode(201)
                .extract()
                .path("address");
        return address.substring(address.indexOf("/v1/"));
    }

    private String read(String path) {
        return given().auth()
                .oauth2(company.token())
                .accept(path.contains("/export") ? "application/x-ndjson" : "*/*")
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    /** As the company's own queries read them. */
    private List<String> rowsOfPerson() throws SQLException {
        return List.of(count("beneficiary", "id"), count("beneficiary_identity", "beneficiary_id"));
    }

    private String count(String table, String key) throws SQLException {
        try (var connection = TestDatabase.unrestricted();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("""
                    SELECT set_config('caller.club', club_id::text, true), set_config('caller.organisation', id::text, true),
                           set_config('caller.roles', 'company', true), set_config('role', 'club_api', true)
                    FROM organisation WHERE id = '%s'
                    """.formatted(company.id()));
            try (var row = statement.executeQuery(
                    "SELECT count(*) FROM %s WHERE %s = '%s'".formatted(table, key, person.id()))) {
                row.next();
                return row.getString(1);
            }
        }
    }
}
