package fr.clubbusiness.directory;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import fr.clubbusiness.Sirets;
import fr.clubbusiness.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The same SIRET in two clubs: two organisations, fully separate. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class TwoClubsTest {
    private static final String FOUND = """
            WITH founded AS (INSERT INTO club (name, departments) VALUES (?, '{78}') RETURNING id)
            INSERT INTO organisation (club_id, siret, name, agency) SELECT id, ?, 'Agence', true FROM founded
            """;

    private final String siret = Sirets.next();
    private String otherAgency;
    private String here;
    private String there;

    @BeforeEach
    void aCompanyOfBothClubs() throws SQLException {
        otherAgency = Sirets.next();
        found(otherAgency);
        here = register(TestTokens.adviser()).statusCode(201).extract().path("id");
        there = register(otherAdviser()).statusCode(201).extract().path("id");
    }

    @Test
    void each_club_registers_it_once() {
        assertThat(here).isNotEqualTo(there);
        register(TestTokens.adviser()).statusCode(409).body("code", equalTo("organisation-siret-unique"));
        register(otherAdviser()).statusCode(409).body("code", equalTo("organisation-siret-unique"));
    }

    @Test
    void a_token_that_names_the_club_acts_only_for_it() {
        as(inClub(TestTokens.AGENCY)).get("/v1/companies/" + here).then().statusCode(200);
        as(inClub(TestTokens.AGENCY)).get("/v1/companies/" + there).then().statusCode(404);
        as(inClub(otherAgency)).get("/v1/companies/" + there).then().statusCode(200);
        as(inClub(otherAgency)).get("/v1/companies/" + here).then().statusCode(404);
    }

    @Test
    void a_token_that_does_not_say_is_asked_which_club() {
        as(TestTokens.of("somebody", siret, "company"))
                .get("/v1/companies")
                .then()
                .statusCode(403)
                .body("code", equalTo("organisation-choice"));
    }

    @Test
    void a_token_of_a_club_to_which_it_does_not_belong_is_refused() {
        as(inClub(Sirets.next()))
                .get("/v1/companies")
                .then()
                .statusCode(403)
                .body("code", equalTo("organisation-unknown"));
        // A company of the club is not its agency.
        as(inClub(siret)).get("/v1/companies").then().statusCode(403).body("code", equalTo("organisation-unknown"));
    }

    @Test
    void one_short_reference_names_another_organisation_in_each_club() throws SQLException {
        run("UPDATE organisation SET number = 31313131 WHERE id IN (?::uuid, ?::uuid)", here, there);
        as(TestTokens.adviser()).get("/v1/companies/E-31313131").then().body("id", equalTo(here));
        as(otherAdviser()).get("/v1/companies/E-31313131").then().body("id", equalTo(there));
    }

    @Test
    void references_do_not_follow_one_another() {
        var numbers = Stream.generate(Members::aCompany)
                .limit(5)
                .map(company -> Long.parseLong(company.reference().substring(2)))
                .toList();
        assertThat(IntStream.range(1, numbers.size())
                        .mapToObj(i -> numbers.get(i) - numbers.get(i - 1))
                        .toList())
                .isNotEqualTo(List.of(1L, 1L, 1L, 1L));
    }

    /** A token that was made for the club which it left must not open the other. */
    @Test
    void once_it_has_left_one_club_a_token_still_says_which() throws SQLException {
        run("UPDATE organisation SET left_at = now() WHERE id = ?::uuid", there);
        as(TestTokens.of("somebody", siret, "company"))
                .get("/v1/companies")
                .then()
                .statusCode(403)
                .body("code", equalTo("organisation-choice"));
        as(inClub(TestTokens.AGENCY))
                .get("/v1/companies")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(here));
    }

    @Test
    void an_adviser_sees_only_their_club() {
        as(otherAdviser())
                .get("/v1/companies")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items.id", hasItem(there));
        as(TestTokens.adviser()).get("/v1/companies").then().body("items.id", not(hasItem(there)));
        as(TestTokens.adviser()).get("/v1/companies/" + there).then().statusCode(404);
    }

    private String otherAdviser() {
        return TestTokens.of("other-adviser", otherAgency, "adviser");
    }

    private String inClub(String agency) {
        return TestTokens.inClub(agency, "somebody", siret, "company");
    }

    private ValidatableResponse register(String adviser) {
        return as(adviser)
                .contentType("application/json")
                .body("""
                        {"siret": "%s", "name": "Entreprise %s", "nafCode": "8121Z", "communeCode": "92050",
                         "contactEmail": "contact@entreprise.example"}
                        """.formatted(siret, siret))
                .post("/v1/companies")
                .then();
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token);
    }

    private static void found(String agency) throws SQLException {
        run(FOUND, "Club " + agency, agency);
    }

    /** As the owner role, like an operator who creates a club. */
    private static void run(String sql, String... values) throws SQLException {
        var config = ConfigProvider.getConfig();
        try (var connection = DriverManager.getConnection(
                        config.getValue("quarkus.datasource.jdbc.url", String.class),
                        config.getValue("quarkus.flyway.username", String.class),
                        config.getValue("quarkus.flyway.password", String.class));
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            statement.execute();
        }
    }
}
