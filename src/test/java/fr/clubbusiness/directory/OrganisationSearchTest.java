package fr.clubbusiness.directory;

import static fr.clubbusiness.directory.Members.aCompany;
import static fr.clubbusiness.directory.Members.aStructure;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import fr.clubbusiness.Sirets;
import fr.clubbusiness.TestTokens;
import fr.clubbusiness.directory.Members.Member;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code q} finds in the lists of organisations, and in their exports. */
@QuarkusTest
class OrganisationSearchTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "L'Œuvre Été d'Énergie",
                "oeuvre",
                "ENER",
                "éner œuv",
                "loeuvre ete",
                "d'energie",
                " œuvre   été "
            })
    void a_company_is_found_by_the_beginning_of_its_words_in_any_writing(String typed) {
        var id = company("L'Œuvre Été d'Énergie (92)", "x-" + Sirets.next());
        search("/v1/companies", typed).body("items.id", hasItem(id));
    }

    @Test
    void the_middle_of_a_word_finds_nothing_and_all_words_must_be_there() {
        company("Zyxovia Propreté", "x-" + Sirets.next());
        search("/v1/companies", "yxovia").body("items", empty());
        search("/v1/companies", "zyxovia cuisine").body("items", empty());
        search("/v1/companies", "100%_").body("items", empty());
    }

    @Test
    void each_kind_is_found_by_siret_siren_reference_and_external_id() {
        for (var found : new Object[][] {
            {"/v1/companies", aCompany()},
            {"/v1/structures", aStructure(StructureKind.ACI)},
            {"/v1/partners", Members.aPartner()}
        }) {
            var path = (String) found[0];
            var member = (Member) found[1];
            var siret = member.siret();
            var spaced = siret.substring(0, 3) + " " + siret.substring(3, 6) + "\u00a0" + siret.substring(6, 9) + " "
                    + siret.substring(9);
            search(path, siret).body("items.id", contains(member.id()));
            search(path, spaced).body("items.id", contains(member.id()));
            search(path, siret.substring(0, 9)).body("items.id", hasItem(member.id()));
            search(path, member.reference().toLowerCase(java.util.Locale.ROOT)).body("items.id", contains(member.id()));
        }
        var key = "CRM-" + Sirets.next();
        var id = company("Par sa clé", key);
        search("/v1/companies", key).body("items.id", contains(id));
    }

    @Test
    void pages_and_the_export_follow_the_search() {
        var name = "Wakolda" + Sirets.next();
        var first = company(name + " un", "x-" + Sirets.next());
        var second = company(name + " deux", "x-" + Sirets.next());
        company("Autre " + Sirets.next(), "x-" + Sirets.next());
        var page = search("/v1/companies", name + "&limit=1").body("items.id", contains(second));
        String cursor = page.extract().path("nextCursor");
        search("/v1/companies", name + "&limit=1&cursor=" + cursor).body("items.id", contains(first));
        var lines = adviser("/v1/companies/export?q=" + name, "application/x-ndjson")
                .statusCode(200)
                .extract()
                .asString();
        assertThat(lines.lines()).hasSize(2).allMatch(line -> line.contains(name));
    }

    @Test
    void a_company_finds_only_itself_and_the_same_bytes_whether_another_exists_or_not() {
        var own = aCompany();
        var other = aCompany();
        given().auth()
                .oauth2(own.token())
                .get("/v1/companies?q=" + own.siret())
                .then()
                .body("items.id", contains(own.id()));
        var known = given().auth()
                .oauth2(own.token())
                .get("/v1/companies?q=" + other.siret())
                .asByteArray();
        var unknown = given().auth()
                .oauth2(own.token())
                .get("/v1/companies?q=" + Sirets.next())
                .asByteArray();
        assertThat(known).isEqualTo(unknown);
    }

    @Test
    void neither_letter_nor_digit_or_too_long_is_400_and_blank_is_the_whole_list() {
        search("/v1/structures", "*", 400).body("violations[0].field", equalTo("q"));
        search("/v1/structures", "a".repeat(101), 400).body("violations[0].message", containsString("100"));
        search("/v1/structures", " ");
    }

    private static ValidatableResponse search(String path, String q) {
        return search(path, q, 200);
    }

    private static ValidatableResponse search(String path, String q, int status) {
        return adviser(path + "?q=" + q, "application/json").statusCode(status);
    }

    private static ValidatableResponse adviser(String path, String accept) {
        return given().auth()
                .oauth2(TestTokens.adviser())
                .accept(accept)
                .get(path)
                .then();
    }

    private static String company(String name, String externalId) {
        return given().auth()
                .oauth2(TestTokens.adviser())
                .contentType("application/json")
                .body("""
                        {"siret": "%s", "name": "%s", "nafCode": "8121Z", "communeCode": "92050", "externalId": "%s",
                         "contactEmail": "contact@entreprise.example"}
                        """.formatted(Sirets.next(), name, externalId))
                .post("/v1/companies")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
