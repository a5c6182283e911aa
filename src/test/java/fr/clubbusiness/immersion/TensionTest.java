package fr.clubbusiness.immersion;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import fr.clubbusiness.AnotherClub;
import fr.clubbusiness.commitment.Engagements;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.Members.Member;
import fr.clubbusiness.need.Needs;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Three lists come with the club, the agency imports others, and needs are found by them. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class TensionTest {
    private Map<String, String> tokens;
    private Member company;

    @BeforeEach
    void aClubOfItsOwn() throws Exception {
        tokens = AnotherClub.found().tokens();
        company = Members.aCompany(Objects.requireNonNull(tokens.get("adviser")));
    }

    private static ValidatableResponse get(String token, String path) {
        return given().auth().oauth2(token).get(path).then();
    }

    @Test
    void three_lists_come_with_the_club() {
        get(company.token(), "/v1/tensions")
                .statusCode(200)
                .body("items", hasSize(3))
                .body(
                        "items.romeCodes.flatten()",
                        hasItems("K1303", "J1304", "M1801", "M1805", "I1401", "D1101", "D1105"));
    }

    @Test
    void an_imported_list_replaces_that_of_the_same_year_and_is_its_clubs_alone() {
        var admin = Objects.requireNonNull(tokens.get("agency-admin"));
        take(admin, "G1603").statusCode(200);
        take(admin, "G1602").statusCode(200);
        get(company.token(), "/v1/tensions")
                .body("items", hasSize(4))
                .body("items.find { it.source == 'Enquête BMO' }.romeCodes", contains("G1602"));
        get(Members.aCompany().token(), "/v1/tensions").body("items.source", not(hasItem("Enquête BMO")));
        take(admin, "A9999").statusCode(400).body("violations.field", hasItem("romeCodes[0]"));
        take(company.token(), "G1603").statusCode(403);
    }

    private static ValidatableResponse take(String token, String code) {
        return Engagements.post(
                token,
                "/v1/tensions/import",
                Map.of("source", "Enquête BMO", "year", 2026, "territory", "92", "romeCodes", List.of(code)));
    }

    @Test
    void needs_are_found_by_contract_and_tension() {
        var reference = company.reference();
        get(company.token(), "/v1/needs?contractType=APPRENTISSAGE&tension=true")
                .statusCode(200)
                .body("items", empty());
        var apprentice = Needs.aNeed().postedBy(company).by("APPRENTISSAGE").create();
        Needs.aNeed().postedBy(company).create();
        get(company.token(), "/v1/needs?contractType=APPRENTISSAGE&tension=true")
                .body("items", empty());
        take(Objects.requireNonNull(tokens.get("agency-admin")), "G1603").statusCode(200);
        get(company.token(), "/v1/needs?contractType=APPRENTISSAGE&tension=true")
                .body("items.id", contains(apprentice.id()));
        get(company.token(), "/v1/needs?tension=true").body("items", hasSize(2));
        get(company.token(), "/v1/needs?tension=false").body("items", empty());
        get(company.token(), "/v1/needs?tension=perhaps&employerId=" + reference)
                .statusCode(400)
                .body("violations.field", hasItem("tension"));
        get(company.token(), "/v1/needs?contractType=STAGE")
                .statusCode(400)
                .body("violations.field", hasItem("contractType"));
    }
}
