package fr.clubbusiness.directory;

import static fr.clubbusiness.directory.Members.aCompany;
import static fr.clubbusiness.directory.Members.aStructure;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import fr.clubbusiness.Sirets;
import fr.clubbusiness.TestTokens;
import fr.clubbusiness.directory.Members.Member;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Imports of companies and structures: a line registers one, or updates the one with its external id or its SIRET. */
@QuarkusTest
class OrganisationImportTest {
    private static final String COMPANIES =
            "Identifiant externe;SIRET;Nom;Code NAF;Code commune;Adresse électronique;Téléphone\r\n";
    private static final String STRUCTURES = "SIRET;Nom;Type;Code commune;Adresse électronique\r\n";

    @Inject
    Clock clock;

    @Test
    void companies_are_registered_from_a_table_and_sending_it_again_changes_nothing() {
        var key = "c-" + Sirets.next();
        var siret = Sirets.next();
        var spaced = siret.substring(0, 3) + " " + siret.substring(3);
        var file =
                COMPANIES + key + ";" + spaced + ";Boulangerie Été;10.71C;92050;contact@ete.example;01 23 45 67 89\r\n"
                        + ";" + siret.replace(siret.charAt(13), (char) ('0' + (siret.charAt(13) - '0' + 1) % 10))
                        + ";Faux;1071C;92050;contact@faux.example;\r\n";
        companies(file, "")
                .body("created", equalTo(1))
                .body("rejected.line", contains(3))
                .body("rejected[0].detail", startsWith("SIRET : "));
        company(siret)
                .body("items[0].name", equalTo("Boulangerie Été"))
                .body("items[0].externalId", equalTo(key))
                .body("items[0].reference", startsWith("E-"));
        companies(file, "").body("created", equalTo(0)).body("unchanged", equalTo(1));
    }

    @Test
    void a_known_siret_is_updated_by_what_the_line_holds_and_keeps_the_rest() {
        var company = aCompany();
        var before = "SIRET;Nom;Code NAF;Code commune;Adresse électronique\r\n" + company.siret()
                + ";Nouveau nom;8121Z;92050;";
        companies(before + "contact@entreprise.example\r\n", "").body("updated", equalTo(1));
        company(company.siret())
                .body("items[0].name", equalTo("Nouveau nom"))
                .body("items[0].id", equalTo(company.id()));
        var phoned = COMPANIES + "k-" + company.siret() + ";" + company.siret()
                + ";Nouveau nom;8121Z;92050;contact@entreprise.example;0123456789\r\n";
        companies(phoned, "").body("updated", equalTo(1));
        companies(before + "autre@entreprise.example\r\n", "").body("updated", equalTo(1));
        company(company.siret())
                .body("items[0].externalId", equalTo("k-" + company.siret()))
                .body("items[0].contactPhone", equalTo("01 23 45 67 89"));
        companies(phoned.replace("0123456789", ""), "").body("updated", equalTo(1));
        company(company.siret()).body("items[0].contactPhone", nullValue());
    }

    @Test
    void a_known_external_id_changes_the_siret_and_a_line_of_two_organisations_is_refused() {
        var key = "m-" + Sirets.next();
        var moved = Sirets.next();
        companies(line(key, Sirets.next(), "Déménageurs"), "").body("created", equalTo(1));
        companies(line(key, moved, "Déménageurs"), "?dryRun=true").body("lines[0].changed", contains("SIRET"));
        companies(line(key, moved, "Déménageurs"), "").body("updated", equalTo(1));
        company(moved).body("items[0].externalId", equalTo(key));
        companies(line(key, aCompany().siret(), "Déménageurs"), "")
                .body("rejected[0].code", equalTo("external-id-of-another"))
                .body("rejected[0].detail", containsString("Déménageurs"));
    }

    @Test
    void a_dry_run_says_what_each_line_would_do_and_stores_nothing() {
        var known = aCompany();
        var fresh = Sirets.next();
        companies(
                        line("", fresh, "Un")
                                + row("", fresh, "Deux")
                                + row("", known.siret(), "Autre nom")
                                + row("", known.siret(), "Autre nom").replace("92050", "00000"),
                        "?dryRun=true")
                .body("created", equalTo(1))
                .body("lines.outcome", contains("CREATED", "UPDATED", "UPDATED", "REJECTED"))
                .body("lines[2].changed", contains("Nom"));
        company(fresh).body("items", hasSize(0));
        company(known.siret()).body("items[0].name", equalTo("Entreprise " + known.siret()));
    }

    @Test
    void objects_are_imported_as_a_table_is() {
        var siret = Sirets.next();
        given().auth()
                .oauth2(TestTokens.adviser())
                .contentType("application/x-ndjson")
                .body("""
                        {"siret": "%s", "name": "Objet", "nafCode": "8121Z", "communeCode": "92050", "contactEmail": "o@objet.example"}
                        {"siret": "%1$s", "name": "Objet", "nafCode": "8121Z", "communeCode": "92050", "contactEmail": "o@objet.example"}
                        """.formatted(siret).getBytes(UTF_8))
                .post("/v1/companies/import")
                .then()
                .statusCode(200)
                .body("created", equalTo(1))
                .body("unchanged", equalTo(1));
    }

    @Test
    void an_export_is_imported_again_without_a_change() {
        var company = aCompany();
        var file = export("/v1/companies/export?q=" + company.siret());
        companies(file, "").body("unchanged", equalTo(1)).body("rejected", hasSize(0));
        var structure = aStructure(StructureKind.ACI);
        var exported = export("/v1/structures/export?q=" + structure.siret());
        structures(exported).body("unchanged", equalTo(1)).body("rejected", hasSize(0));
    }

    @Test
    void another_kind_of_a_known_structure_is_added_from_today_and_an_old_file_adds_it_once() {
        var structure = aStructure(StructureKind.ACI);
        var file = STRUCTURES + structureRow(structure, "ACI") + structureRow(structure, "EI");
        structures(file).body("unchanged", equalTo(1)).body("updated", equalTo(1));
        structures(file).body("unchanged", equalTo(2));
        var today = LocalDate.now(clock).toString();
        read(structure)
                .body("kind", equalTo("ACI"))
                .body("capacities.kind", contains("ACI", "EI"))
                .body("capacities.since", contains(null, today))
                .body("capacities.until", contains(null, null));
        given().auth()
                .oauth2(structure.token())
                .get("/v1/structures/" + structure.id())
                .then()
                .body("capacities.kind", contains("ACI", "EI"));
    }

    @Test
    void two_lines_of_one_new_siret_give_one_structure_with_both_kinds() {
        var siret = Sirets.next();
        var row = siret + ";Ensemble;%s;92050;contact@ensemble.example\r\n";
        structures(STRUCTURES + row.formatted("ETTI") + row.formatted("AI"))
                .body("created", equalTo(1))
                .body("updated", equalTo(1));
        given().auth()
                .oauth2(TestTokens.adviser())
                .get("/v1/structures?q=" + siret)
                .then()
                .body("items", hasSize(1))
                .body("items[0].kind", equalTo("ETTI"))
                .body("items[0].capacities.kind", contains("ETTI", "AI"));
    }

    @Test
    void a_structure_becomes_a_company_too_and_keeps_its_key() {
        var structure = aStructure(StructureKind.GEIQ);
        var key = "g-" + structure.siret();
        structures("Identifiant externe;" + STRUCTURES + key + ";" + structureRow(structure, "GEIQ"))
                .body("updated", equalTo(1));
        companies(
                        "SIRET;Nom;Code NAF;Code commune;Adresse électronique\r\n" + structure.siret()
                                + ";Structure;7820Z;92050;contact@structure.example\r\n",
                        "")
                .body("created", equalTo(1));
        company(structure.siret())
                .body("items[0].id", equalTo(structure.id()))
                .body("items[0].externalId", equalTo(key));
        read(structure).body("kind", equalTo("GEIQ")).body("externalId", equalTo(key));
    }

    @Test
    void a_company_and_a_structure_import_nothing() {
        for (var path : List.of("/v1/companies/import", "/v1/structures/import")) {
            for (var member : List.of(aCompany(), aStructure(StructureKind.ACI))) {
                given().auth()
                        .oauth2(member.token())
                        .contentType("text/csv")
                        .body(COMPANIES.getBytes(UTF_8))
                        .post(path)
                        .then()
                        .statusCode(403);
            }
        }
    }

    @Test
    void the_line_of_each_import_has_a_schema() {
        for (var name : List.of("company", "structure")) {
            var schema = given().get("/v1/schemas/" + name)
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            assertThat(schema).contains("\"siret\"");
        }
    }

    private static String line(String key, String siret, String name) {
        return COMPANIES + row(key, siret, name);
    }

    private static String row(String key, String siret, String name) {
        return key + ";" + siret + ";" + name + ";8121Z;92050;contact@entreprise.example;\r\n";
    }

    private static String structureRow(Member structure, String kind) {
        return structure.siret() + ";Structure " + structure.siret() + ";" + kind
                + ";92050;contact@structure.example\r\n";
    }

    private static ValidatableResponse companies(String file, String query) {
        return send("/v1/companies/import" + query, file);
    }

    private static ValidatableResponse structures(String file) {
        return send("/v1/structures/import", file);
    }

    private static ValidatableResponse send(String path, String file) {
        return given().auth()
                .oauth2(TestTokens.adviser())
                .contentType("text/csv")
                .body(file.getBytes(UTF_8))
                .post(path)
                .then()
                .statusCode(200);
    }

    private static String export(String path) {
        var file = given().auth()
                .oauth2(TestTokens.adviser())
                .accept("text/csv")
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        return new String(file, UTF_8);
    }

    private static ValidatableResponse company(String siret) {
        return given().auth()
                .oauth2(TestTokens.adviser())
                .get("/v1/companies?q=" + siret)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse read(Member structure) {
        return given().auth()
                .oauth2(TestTokens.adviser())
                .get("/v1/structures/" + structure.id())
                .then()
                .statusCode(200);
    }
}
