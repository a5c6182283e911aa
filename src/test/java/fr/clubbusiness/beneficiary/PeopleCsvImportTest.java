package fr.clubbusiness.beneficiary;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.Members.Member;
import fr.clubbusiness.directory.StructureKind;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Imports people from a table, as a structure keeps them in Excel. */
@QuarkusTest
class PeopleCsvImportTest {
    private static final String HEADER =
            "Identifiant externe;Prénom;Nom;Date de naissance;Code commune;Téléphone;Métiers visés;"
                    + "Compétences;Transports;Ouvert sans expérience;Freins;Critères d'éligibilité;Conditions exclues;"
                    + "Accord donné le;Accord par;Informée le\n";
    private static final String ZOE = "z;Zoé;Hérault;17/05/1990;92050;06 12 34 56 78;G1603|N1103;100007:OBSERVED;;oui;"
            + "HEALTH|DIGITAL:LIFTED;RSA;NIGHT|COLD;05/01/2026;ORAL;2026-01-05\n";

    private Member structure;

    @BeforeEach
    void aStructure() {
        structure = Members.aStructure(StructureKind.AI);
    }

    @Test
    void one_line_has_all_that_a_structure_knows_of_a_person() {
        imports(HEADER + ZOE).body("created", equalTo(1)).body("rejected", hasSize(0));
        var id = list().body("items[0].targetOccupations", contains("G1603", "N1103"))
                .body("items[0].skills[0].proof", equalTo("OBSERVED"))
                .body("items[0].transport", contains("TRANSIT"))
                .body("items[0].openToEntryLevel", equalTo(true))
                .body("items[0].agreementInForce", equalTo(true))
                .extract()
                .<String>path("items[0].id");
        get("/v1/beneficiaries/" + id + "/sensitive")
                .body("barriers.code", contains("HEALTH", "DIGITAL"))
                .body("barriers.status", contains("TO_LIFT", "LIFTED"))
                .body("eligibilityCriteria", contains("RSA"))
                .body("excludedConditions", contains("NIGHT", "COLD"));
        imports(HEADER + ZOE).body("unchanged", equalTo(1));
    }

    @Test
    void a_blank_cell_says_that_there_is_no_barrier_and_a_missing_column_says_nothing() {
        imports(HEADER + ZOE);
        var id = list().extract().<String>path("items[0].id");
        imports("externalId;firstName;lastName;birthDate;communeCode;barriers\nz;Zoé;Hérault;1990-05-17;92050;\n")
                .body("updated", equalTo(1));
        get("/v1/beneficiaries/" + id + "/sensitive")
                .body("barriers", hasSize(0))
                .body("eligibilityCriteria", equalTo(List.of("RSA")));
    }

    @Test
    void a_bad_line_is_reported_by_column_in_the_language_of_the_reader() {
        imports(HEADER
                        + ZOE.replace("17/05/1990", "17/13/1990")
                        + ZOE.replace("G1603", "g16")
                        + ZOE.replace("HEALTH", "JUSTICE"))
                .body("created", equalTo(0))
                .body("rejected.line", contains(2, 3, 4))
                .body("rejected[0].detail", startsWith("Date de naissance : "))
                .body("rejected[1].detail", startsWith("Métiers visés : "))
                .body("rejected[2].detail", containsString("HOUSING"));
    }

    @Test
    void a_missing_column_is_400_naming_it_and_its_json_name() {
        send("Prénom;Nom;Code commune\nA;B;92050\n")
                .statusCode(400)
                .body("violations[0].message", containsString("« Date de naissance » (birthDate)"));
    }

    private ValidatableResponse imports(String file) {
        return send(file).statusCode(200);
    }

    private ValidatableResponse send(String file) {
        return given().auth()
                .oauth2(structure.token())
                .header("Content-Type", "text/csv")
                .body(file.getBytes(UTF_8))
                .post("/v1/beneficiaries/import")
                .then();
    }

    private ValidatableResponse list() {
        return get("/v1/beneficiaries");
    }

    private ValidatableResponse get(String path) {
        return given().auth().oauth2(structure.token()).get(path).then().statusCode(200);
    }
}
