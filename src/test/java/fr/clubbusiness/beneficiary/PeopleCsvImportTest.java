package fr.clubbusiness.beneficiary;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @CsvSource({
        "93059, 93066, 93059 (Pierrefitte-sur-Seine) a fusionné : 93066 Saint-Denis.",
        "78251, 78551, 78251 (Fourqueux) a fusionné : 78551 Saint-Germain-en-Laye.",
        "78524, 78158, 78524 (Rocquencourt) a fusionné : 78158 Le Chesnay-Rocquencourt.",
        "91182, 91228, 91182 (Courcouronnes) a fusionné : 91228 Évry-Courcouronnes.",
        "77166, 77316, 77166 (Écuelles) a fusionné : 77316 Moret-Loing-et-Orvanne."
    })
    void the_code_of_a_commune_that_merged_is_read_as_the_new_one_and_told(String old, String today, String told) {
        imports(HEADER + ZOE + ZOE.replace("z;", "y;").replace("92050", old))
                .body("created", equalTo(2))
                .body("rejected", hasSize(0))
                .body("notes.line", contains(3))
                .body("notes[0].detail", equalTo("Code commune : La commune " + told));
        list().body("items.communeCode", containsInAnyOrder("92050", today));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2b096", "2B096\u00a0", "\u200b2B096", "2B096\u2009", "\t2B096"})
    void what_a_copy_puts_around_a_code_is_forgiven(String code) {
        imports(HEADER + ZOE.replace("92050", code)).body("created", equalTo(1)).body("notes", hasSize(0));
        list().body("items.communeCode", contains("2B096"));
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
