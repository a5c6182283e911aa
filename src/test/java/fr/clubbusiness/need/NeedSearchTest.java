package fr.clubbusiness.need;

import static fr.clubbusiness.directory.Members.aCompany;
import static fr.clubbusiness.directory.Members.aStructure;
import static fr.clubbusiness.need.Needs.aNeed;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import fr.clubbusiness.TestTokens;
import fr.clubbusiness.directory.Members.Member;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.need.Needs.Need;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code q} finds in the list of needs, and in its export. */
@QuarkusTest
class NeedSearchTest {
    private Member company;
    private Need need;

    @BeforeEach
    void post() {
        company = aCompany();
        need = aNeed().postedBy(company)
                .with("title", "Commis de l'Élégante Brasserie")
                .forOccupation("G1602")
                .in("92050")
                .create();
        aNeed().postedBy(company)
                .with("title", "Vendeuse")
                .forOccupation("D1106")
                .in("33063")
                .create();
    }

    @ParameterizedTest
    @ValueSource(strings = {"elegante", "BRAS commis", "cuisine", "nanterre", "92000", "commis nanterre", "e c n b"})
    void each_word_begins_a_word_of_the_title_the_occupation_the_employer_or_the_commune(String typed) {
        find(company.token(), typed).body("items.id", contains(need.id()));
    }

    @Test
    void it_is_found_by_its_employer_and_by_its_reference() {
        find(TestTokens.adviser(), company.siret() + " brasserie").body("items.id", contains(need.id()));
        find(TestTokens.adviser(), need.reference().toLowerCase(Locale.ROOT)).body("items.id", contains(need.id()));
    }

    @Test
    void all_words_must_be_there_with_the_other_filters() {
        find(company.token(), "commis bordeaux").body("items", empty());
        find(company.token(), "legante").body("items", empty());
        find(company.token(), "brasserie&status=DRAFT").body("items", empty());
        find(company.token(), "brasserie&status=OPEN").body("items.id", contains(need.id()));
    }

    @Test
    void what_a_reader_may_not_see_is_not_found_and_changes_no_byte() {
        var other = aCompany();
        var nothing = "brasserie " + other.siret();
        assertThat(bytes(other, "brasserie")).isEqualTo(bytes(other, nothing));
        assertThat(bytes(other, need.reference())).isEqualTo(bytes(other, "B-999999999"));
        var structure = aStructure(StructureKind.ML);
        find(structure.token(), company.siret() + " commis").body("items.id", contains(need.id()));
        given().auth()
                .oauth2(company.token())
                .noContentType()
                .post("/v1/needs/" + need.id() + "/withdraw")
                .then()
                .statusCode(200);
        find(structure.token(), company.siret() + " commis").body("items", empty());
    }

    @Test
    void the_export_follows_the_search() {
        var lines = given().auth()
                .oauth2(company.token())
                .accept("application/x-ndjson")
                .get("/v1/needs/export?q=brass")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(lines.lines()).hasSize(1).allMatch(line -> line.contains(need.reference()));
    }

    @Test
    void neither_letter_nor_digit_is_400_and_many_short_words_are_searched() {
        find(company.token(), "*", 400).body("violations[0].field", equalTo("q"));
        find(company.token(), "a".repeat(101), 400).body("violations[0].message", containsString("100"));
        find(company.token(), "a b c d e f g h i j k l m n o p q r s t u v w x y z");
    }

    private static byte[] bytes(Member member, String q) {
        return given().auth().oauth2(member.token()).get("/v1/needs?q=" + q).asByteArray();
    }

    private static ValidatableResponse find(String token, String q) {
        return find(token, q, 200);
    }

    private static ValidatableResponse find(String token, String q, int status) {
        return given().auth().oauth2(token).get("/v1/needs?q=" + q).then().statusCode(status);
    }
}
