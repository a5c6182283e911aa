package fr.clubbusiness.http;

import static fr.clubbusiness.beneficiary.People.aPerson;
import static fr.clubbusiness.need.Needs.aNeed;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.clubbusiness.Sirets;
import fr.clubbusiness.TestTokens;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.StructureKind;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values as people type and paste them, in bodies, lines of imports and cells of tables. */
@QuarkusTest
class TypedValuesTest {

    @ParameterizedTest
    @ValueSource(strings = {" ", "\u00a0", "\u202f", "\u2009", "\t", "\u200b", "\ufeff", "\u200e", "\u202a"})
    void what_nobody_sees_around_a_value_is_forgiven_in_a_body(String around) {
        var person = aPerson()
                .named(around + "Zoé" + around, "Lefèvre" + around)
                .with("email", "zoe@example.org" + around)
                .with("communeCode", "92050" + around)
                .with("birthDate", around + "1990-05-17" + around)
                .with("targetOccupations", List.of("k2204" + around, around + "G1603"))
                .with("contractTypes", List.of("cdi" + around, around + "CDD"))
                .with("frenchOral", around + "b1")
                .with("barriers", List.of(around + "housing"))
                .with("skills", List.of(Map.of("code", around + "100007" + around, "proof", "observed" + around)))
                .create();
        read(person.holder().token(), person.at(""))
                .body("communeCode", equalTo("92050"))
                .body("targetOccupations", equalTo(List.of("K2204", "G1603")))
                .body("contractTypes", equalTo(List.of("CDI", "CDD")))
                .body("frenchOral", equalTo("B1"))
                .body("skills.code", equalTo(List.of("100007")));
        read(person.holder().token(), person.at("/identity"))
                .body("firstName", equalTo("Zoé"))
                .body("lastName", equalTo("Lefèvre"))
                .body("email", equalTo("zoe@example.org"));
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\u00a0", "\u202f", "\u2009", "\u200b", "\ufeff", "\u200e"})
    void what_nobody_sees_around_a_value_is_forgiven_in_a_cell(String around) {
        var structure = Members.aStructure(StructureKind.AI);
        var cells = List.of("Zoé", "Lefèvre", "17/05/1990", "92050", "k2204|G1603", "oui", "45", "0612345678");
        imports(
                        structure.token(),
                        "text/csv",
                        "Prénom;Nom;Date de naissance;Code commune;Métiers visés;Ouvert sans expérience;Trajet maximal en minutes;Téléphone\n"
                                + around + String.join(around + ";" + around, cells) + around + "\n"
                                + around + ";" + around + "\n")
                .body("created", equalTo(1))
                .body("rejected.size()", equalTo(0));
        read(structure.token(), "/v1/beneficiaries")
                .body("items[0].targetOccupations", equalTo(List.of("K2204", "G1603")))
                .body("items[0].openToEntryLevel", equalTo(true))
                .body("items[0].maxJourneyMinutes", equalTo(45));
    }

    @ParameterizedTest
    @CsvSource({
        "siret, '%s\u00a0'",
        "siret, '\t%s'",
        "nafCode, 8121z",
        "nafCode, '81.21 Z'",
        "communeCode, '92050\u00a0'",
        "communeCode, 2a004",
        "name, 'Entreprise\u200b'",
        "contactEmail, 'contact@example.org\u00a0'",
        "contactPhone, '01\u202f47\u00a029.30.31'",
        "contactPhone, 3949"
    })
    void codes_of_an_organisation_are_forgiven(String field, String typed) {
        company(field, typed.formatted(Sirets.next())).statusCode(201);
    }

    @ParameterizedTest
    @CsvSource({
        "name, '\u200b', ",
        "name, 'Entre\u200bprise', invisible U+200B après « Entre »",
        "name, 'Soci\ufffdt\ufffd', mal converti",
        "name, 'SociÃ©tÃ©', mal converti",
        "name, 'Société\nAnonyme', tient sur une ligne",
        "contactEmail, 'con\u200btact@example.org', U+200B",
        "contactEmail, jean@gmail, .fr",
        "contactEmail, jean@localhost, .fr",
        "contactEmail, a@b, .fr",
        "siret, 00000000000000, zéros",
        "nafCode, 9999Z, n'existe pas",
        "nafCode, 00.00Z, n'existe pas",
        "contactPhone, 000000, 3949"
    })
    void an_organisation_with_a_value_that_cannot_be_is_refused_in_words(String field, String typed, String words) {
        company(field, typed)
                .statusCode(400)
                .body("violations.field", contains(field))
                .body("violations[0].message", containsString(words == null ? "" : words));
    }

    @ParameterizedTest
    @CsvSource({
        "firstName, 'St\ufffdphanie', mal converti",
        "firstName, StÃ©phanie, mal converti",
        "firstName, St?phanie, mal converti",
        "lastName, 'Le\u200bfèvre', après « Le »",
        "lastName, 'Du\u202epont', U+202E après « Du »",
        "lastName, '\u200b', ",
        "lastName, 'Dupont\u2028Martin', tient sur une ligne",
        "email, jean@gmail, .fr",
        "email, jean@gmailcom, .fr",
        "email, 'jean@exa\u00admple.org', U+00AD",
        "phone, 000000, 06 12 34 56 78",
        "phone, 1------, 06 12 34 56 78",
        "phone, 06 12 34 56, 06 12 34 56 78",
        "phone, 0612345678.0, 06 12 34 56 78",
        "phone, 3949, 06 12 34 56 78"
    })
    void a_person_with_a_value_that_cannot_be_is_refused_by_each_door(String field, String typed, String words) {
        var said = words == null ? "" : words;
        aPerson()
                .with(field, typed)
                .post()
                .statusCode(400)
                .body("violations.field", contains(field))
                .body("violations[0].message", containsString(said));
        var structure = Members.aStructure(StructureKind.AI);
        var line = new LinkedHashMap<>(aPerson().body());
        line.remove("agreement");
        line.put(field, typed);
        imports(structure.token(), "application/x-ndjson", json(line))
                .body("created", equalTo(0))
                .body("rejected[0].detail", containsString(said));
        var header = String.join(";", line.keySet());
        var cells = String.join(";", line.values().stream().map(String::valueOf).toList());
        imports(structure.token(), "text/csv", header + "\n" + cells + "\n")
                .body("created", equalTo(0))
                .body("rejected[0].detail", containsString(said));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1990-01-01T23:00:00.000Z",
                "1990-01-02T00:00",
                "1990-01-02 00:00:00",
                "02/01/1990",
                "1990-1-2",
                "1989-02-29",
                "32875",
                ""
            })
    void a_date_is_a_day_that_exists_and_nothing_more(String typed) {
        aPerson().with("birthDate", typed).post().statusCode(400).body("violations.field", contains("birthDate"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Chef d\u2019Ã©quipe",
                "Agent d\ufffdentretien",
                "Ser\u200bveur",
                "Cuisi\u00adnier",
                "Cuisi\nnier",
                "Ma\u202eçon"
            })
    void a_title_with_lost_or_invisible_letters_is_refused(String title) {
        var company = Members.aCompany();
        given().auth()
                .oauth2(company.token())
                .contentType("application/json")
                .body(aNeed().with("title", title).body())
                .post("/v1/needs")
                .then()
                .statusCode(400)
                .body("violations.field", contains("title"));
    }

    @Test
    void a_phone_number_is_answered_in_one_form() {
        company("contactPhone", "+33 (0)1.47.29.30.31").statusCode(201).body("contactPhone", equalTo("01 47 29 30 31"));
        company("contactPhone", "+262262314151").statusCode(201).body("contactPhone", equalTo("0262 31 41 51"));
        company("contactPhone", "0032 475 12 34 56").statusCode(201).body("contactPhone", equalTo("+32 475 12 34 56"));
        company("contactPhone", "39 49").statusCode(201).body("contactPhone", equalTo("3949"));
    }

    @Test
    void a_weakened_tag_is_told_as_such() {
        var created = company("name", "Entreprise").statusCode(201).extract();
        given().auth()
                .oauth2(TestTokens.adviser())
                .contentType("application/json")
                .header("If-Match", "W/" + created.header("ETag"))
                .body(body())
                .put(created.header("Location"))
                .then()
                .statusCode(412)
                .body("code", equalTo("if-match-weak"))
                .body("detail", containsString("W/"));
    }

    private static Map<String, Object> body() {
        return new LinkedHashMap<>(Map.of(
                "siret", Sirets.next(),
                "name", "Entreprise",
                "nafCode", "8121Z",
                "communeCode", "92050",
                "contactEmail", "contact@example.org"));
    }

    private static ValidatableResponse company(String field, String value) {
        var body = body();
        body.put(field, value);
        return given().auth()
                .oauth2(TestTokens.adviser())
                .contentType("application/json")
                .body(body)
                .post("/v1/companies")
                .then();
    }

    private static ValidatableResponse imports(String token, String type, String file) {
        return given().auth()
                .oauth2(token)
                .header("Content-Type", type)
                .body(file.getBytes(UTF_8))
                .post("/v1/beneficiaries/import")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse read(String token, String path) {
        return given().auth().oauth2(token).get(path).then().statusCode(200);
    }

    private static String json(Map<String, Object> line) {
        try {
            return new ObjectMapper().writeValueAsString(line);
        } catch (JsonProcessingException never) {
            throw new IllegalStateException(never);
        }
    }
}
