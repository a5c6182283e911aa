package fr.clubbusiness.directory;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import fr.clubbusiness.TestTokens;
import fr.clubbusiness.directory.Members.Member;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PartnerResourceTest {

    @Test
    void a_partner_reads_itself_and_no_other() {
        var partner = Members.aPartner();
        given().auth()
                .oauth2(partner.token())
                .get("/v1/partners")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].kinds", contains("MUNICIPALITY"));
        given().auth()
                .oauth2(partner.token())
                .get("/v1/partners/" + Members.aPartner().id())
                .then()
                .statusCode(404);
    }

    @Test
    void a_partner_changes_its_contacts_and_nothing_else() {
        var partner = Members.aPartner();
        replace(partner.token(), partner, "MUNICIPALITY", "nouvelle@partenaire.example")
                .statusCode(200)
                .body("contactEmail", equalTo("nouvelle@partenaire.example"));
        replace(partner.token(), partner, "FUNDER", "nouvelle@partenaire.example")
                .statusCode(403)
                .body("code", equalTo("contacts-only"));
    }

    @Test
    void an_adviser_says_what_it_is() {
        var partner = Members.aPartner();
        replace(TestTokens.adviser(), partner, "FUNDER", "contact@partenaire.example")
                .statusCode(200)
                .body("kinds", contains("FUNDER"));
    }

    @Test
    void a_kind_that_is_nothing_is_400_naming_the_field() {
        register(Members.aCompany().siret(), "[null, \"BUYER\"]")
                .statusCode(400)
                .body("violations[0].field", startsWith("kinds"));
    }

    @Test
    void a_company_may_be_a_partner_too_and_its_company_role_still_fits() {
        var company = Members.aCompany();
        register(company.siret(), "[\"BUYER\"]").statusCode(201).body("id", equalTo(company.id()));
        given().auth()
                .oauth2(TestTokens.of("buyer", company.siret(), "partner"))
                .get("/v1/partners/" + company.id())
                .then()
                .statusCode(200);
        given().auth().oauth2(company.token()).get("/v1/needs").then().statusCode(200);
    }

    @Test
    void a_partner_that_is_nothing_is_400() {
        register(Members.aCompany().siret(), "[]").statusCode(400).body("violations[0].field", equalTo("kinds"));
    }

    @Test
    void the_role_of_a_partner_in_an_organisation_that_is_none_is_403() {
        given().auth()
                .oauth2(TestTokens.of("intruder", Members.aCompany().siret(), "partner"))
                .get("/v1/occupations?q=cuisine")
                .then()
                .statusCode(403)
                .body("code", equalTo("role-organisation"));
    }

    private static ValidatableResponse register(String siret, String kinds) {
        return given().auth()
                .oauth2(TestTokens.adviser())
                .contentType("application/json")
                .body("""
                        {"siret": "%s", "name": "Partenaire", "kinds": %s, "communeCode": "92050",
                         "contactEmail": "contact@partenaire.example"}
                        """.formatted(siret, kinds))
                .post("/v1/partners")
                .then();
    }

    private static ValidatableResponse replace(String token, Member partner, String kind, String email) {
        return given().auth()
                .oauth2(token)
                .header("If-Match", "*")
                .contentType("application/json")
                .body("""
                        {"siret": "%s", "name": "Partenaire %s", "kinds": ["%s"], "communeCode": "92050", "contactEmail": "%s"}
                        """.formatted(partner.siret(), partner.siret(), kind, email))
                .put("/v1/partners/" + partner.id())
                .then();
    }
}
