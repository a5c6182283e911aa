package fr.clubbusiness.beneficiary.register;

import static fr.clubbusiness.beneficiary.People.aPerson;
import static fr.clubbusiness.beneficiary.People.agreement;
import static io.restassured.RestAssured.given;
import static io.restassured.config.HttpClientConfig.httpClientConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.clubbusiness.TestTokens;
import fr.clubbusiness.beneficiary.People;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.Members.Member;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.history.HistoryEntry;
import fr.clubbusiness.security.TheClub;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PeopleImportResourceTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String WHY = "reprise de donnees";
    private static final int PATIENCE_MS = 300_000;
    private Member structure;

    @BeforeEach
    void aStructure() {
        structure = Members.aStructure(StructureKind.AI);
    }

    @Test
    void the_valid_ones_of_two_thousand_lines_are_stored() {
        var lines = IntStream.rangeClosed(1, 2_000)
                .mapToObj(i -> line(aPerson().named("Zoé " + i, "Hérault").with("externalId", "e-" + i)))
                .collect(Collectors.toCollection(java.util.ArrayList::new));
        lines.set(6, "{\"firstName\": ");
        lines.set(499, "not json");
        lines.set(500, line(aPerson().in("75056")));
        lines.set(1_200, "{\"firstName\": \"" + "x".repeat(70_000) + "\"}");
        lines.set(1_999, line(aPerson().without("lastName")));
        importing(String.join("\n", lines))
                .body("created", equalTo(1_995))
                .body("updated", equalTo(0))
                .body("rejected.line", equalTo(List.of(7, 500, 501, 1_201, 2_000)))
                .body("rejected.code", equalTo(List.of("invalid", "invalid", "invalid", "invalid", "invalid")))
                .body("rejected[2].detail", containsString("communeCode"))
                .body("rejected[4].detail", containsString("lastName"));
        as(structure)
                .body(Map.of("q", "zoe 1999 herault"))
                .post("/v1/beneficiaries/search")
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
    }

    @Test
    void the_same_file_again_changes_nothing() {
        var lines = line(full("a")) + "\r\n\n" + line(full("b"));
        importing(lines).body("created", equalTo(2));
        importing(lines)
                .body("unchanged", equalTo(2))
                .body("created", equalTo(0))
                .body("rejected", hasSize(0));
    }

    @Test
    void a_known_external_id_is_updated_whichever_kind_of_data_differs() {
        importing(line(full("a"))).body("created", equalTo(1));
        for (var changed : List.of(
                full("a").with("maxJourneyMinutes", 90),
                full("a").with("maxJourneyMinutes", 90).with("phone", "0611223344"),
                full("a")
                        .with("maxJourneyMinutes", 90)
                        .with("phone", "0611223344")
                        .with("barriers", List.of("HEALTH")))) {
            importing(line(changed)).body("updated", equalTo(1));
            importing(line(changed)).body("unchanged", equalTo(1));
        }
    }

    @Test
    void a_column_that_is_absent_changes_nothing_and_an_empty_cell_empties() {
        importing(line(full("a")
                        .with("phone", "0612345678")
                        .with("email", "elodie@example.org")
                        .with("frenchOral", "B1")
                        .with("pitch", "Aime le travail en équipe.")
                        .with("contractTypes", List.of("CDD"))))
                .body("created", equalTo(1));
        var names = "Identifiant externe;Prénom;Nom;Date de naissance;Code commune;Permis";
        var cells = "a;Élodie;N'Guyen;17/05/1990;92050;";

        table(names + "\n" + cells + "B|C", "").body("updated", equalTo(1));
        person().body("items[0].drivingLicences", contains("B", "C"))
                .body("items[0].targetOccupations", contains("G1603"))
                .body("items[0].frenchOral", equalTo("B1"))
                .body("items[0].pitch", equalTo("Aime le travail en équipe."))
                .body("items[0].weeklyHoursMax", equalTo(35f))
                .body("items[0].contractTypes", contains("CDD"));

        table(names + ";Français oral;Freins\n" + cells + ";;", "?dryRun=true")
                .body("lines[0].outcome", equalTo("UPDATED"))
                .body("lines[0].changed", contains("Freins", "Permis", "Français oral"));
        table(names + ";Français oral;Freins\n" + cells + ";;", "").body("updated", equalTo(1));
        person().body("items[0].drivingLicences", empty()).body("items[0].frenchOral", nullValue());
        table(names + ";Téléphone\n" + cells + ";0612345678", "").body("unchanged", equalTo(1));
    }

    @Test
    void a_json_field_that_is_absent_changes_nothing_and_null_empties_it() {
        importing(line(full("a").with("frenchOral", "B1"))).body("created", equalTo(1));
        var less = full("a");
        less.body().remove("weeklyHoursMax");
        less.body().remove("barriers");

        importing(line(less)).body("unchanged", equalTo(1));
        less.body().put("frenchOral", null);
        importing(line(less)).body("updated", equalTo(1));
        person().body("items[0].frenchOral", nullValue()).body("items[0].weeklyHoursMax", equalTo(35f));
    }

    private ValidatableResponse table(String file, String query) {
        return given().auth()
                .oauth2(structure.token())
                .header("Content-Type", "text/csv")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/v1/beneficiaries/import" + query)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse person() {
        return as(structure).get("/v1/beneficiaries").then().statusCode(200);
    }

    @Test
    void the_same_external_id_twice_in_a_file_is_one_person() {
        importing(line(full("a")) + "\n" + line(full("a")))
                .body("created", equalTo(1))
                .body("unchanged", equalTo(1));
    }

    @Test
    void an_agreement_taken_back_does_not_come_back_with_an_old_file() {
        importing(line(full("a")));
        var id = as(structure).get("/v1/beneficiaries").then().extract().<String>path("items[0].id");
        as(structure)
                .post("/v1/beneficiaries/" + id + "/withdraw-agreement")
                .then()
                .statusCode(200);
        importing(line(full("a"))).body("unchanged", equalTo(1));
        importing(line(full("a").with("agreement", agreement(LocalDate.of(2026, 1, 6)))))
                .body("unchanged", equalTo(1));
        as(structure).get("/v1/beneficiaries/" + id).then().body("agreementInForce", equalTo(false));
    }

    @Test
    void a_newer_agreement_is_an_update() {
        importing(line(full("a").without("agreement")));
        importing(line(full("a"))).body("updated", equalTo(1));
        importing(line(full("a").with("agreement", agreement(LocalDate.of(2026, 2, 1)))))
                .body("updated", equalTo(1));
    }

    @Test
    void somebody_who_left_is_rejected_when_their_facts_change_and_unchanged_otherwise() {
        importing(line(full("a")));
        var id = as(structure).get("/v1/beneficiaries").then().extract().<String>path("items[0].id");
        as(structure).post("/v1/beneficiaries/" + id + "/leave").then().statusCode(200);
        importing(line(full("a"))).body("unchanged", equalTo(1));
        importing(line(full("a").with("maxJourneyMinutes", 90))).body("rejected[0].code", equalTo("step-not-possible"));
    }

    @Test
    void a_dry_run_reports_and_stores_nothing() {
        as(structure, line(full("a")) + "\nnot json")
                .queryParam("dryRun", true)
                .post("/v1/beneficiaries/import")
                .then()
                .statusCode(200)
                .body("created", equalTo(1))
                .body("rejected", hasSize(1));
        as(structure).get("/v1/beneficiaries").then().body("items", hasSize(0));
    }

    @Test
    void a_dry_run_that_is_misspelt_is_400_and_keeps_nothing() {
        as(structure, line(full("a")))
                .queryParam("dryRun", "oui")
                .post("/v1/beneficiaries/import")
                .then()
                .statusCode(400);
        as(structure).get("/v1/beneficiaries").then().body("items", hasSize(0));
    }

    @Test
    void a_line_in_another_encoding_is_rejected_and_the_others_stored() {
        var file = (line(aPerson()) + "\n").getBytes(StandardCharsets.UTF_8);
        var garbled = "{\"firstName\": \"é\"}".getBytes(StandardCharsets.ISO_8859_1);
        var both = new byte[file.length + garbled.length];
        System.arraycopy(file, 0, both, 0, file.length);
        System.arraycopy(garbled, 0, both, file.length, garbled.length);
        given().auth()
                .oauth2(structure.token())
                .header("Content-Type", "application/x-ndjson")
                .body(both)
                .post("/v1/beneficiaries/import")
                .then()
                .statusCode(200)
                .body("created", equalTo(1))
                .body("rejected.line", equalTo(List.of(2)));
    }

    @Test
    void an_adviser_imports_for_structures_and_updates_with_a_purpose() {
        var body = full("a").with("structureId", structure.id());
        var changed = line(known().with("maxJourneyMinutes", 90));
        adviser(line(body)).post("/v1/beneficiaries/import").then().body("created", equalTo(1));
        adviser(changed).post("/v1/beneficiaries/import").then().body("rejected[0].code", equalTo("purpose-needed"));
        adviser(changed)
                .header("Purpose", "reprise de donnees")
                .post("/v1/beneficiaries/import")
                .then()
                .body("updated", equalTo(1));
        adviser(line(aPerson())).post("/v1/beneficiaries/import").then().body("rejected", hasSize(1));
    }

    @Test
    void an_adviser_cannot_give_an_agreement_of_a_known_person() {
        importing(line(full("a")));
        asAdviser("", known().with("agreement", agreement(LocalDate.of(2026, 2, 1))))
                .body("rejected[0].code", equalTo("holder-only"));
    }

    /** Else a guess of the criteria would be told right by an unchanged line, and wrong by a refused one. */
    @Test
    void an_advisers_criteria_of_a_known_person_are_refused_whatever_they_are() {
        importing(line(full("a")));
        for (var dry : List.of("", "?dryRun=true")) {
            var answers = Stream.of("[\"RSA\"]", "[\"ASS\"]", "[]", "null")
                    .map(guess -> line(known()).replaceFirst("\\{", "{\"eligibilityCriteria\":" + guess + ","))
                    .map(guess -> sent(dry, guess).extract().asString())
                    .distinct();
            assertThat(answers).singleElement().asString().contains("criteria-of-holder");
        }
        asAdviser(
                        "",
                        aPerson()
                                .with("externalId", "new")
                                .with("structureId", structure.id())
                                .with("eligibilityCriteria", List.of("RSA")))
                .body("created", equalTo(1));
    }

    @Test
    void whatever_an_adviser_is_told_of_a_guess_is_a_reading_with_its_purpose() {
        var readings = List.of(tuple("SENSITIVE_READ", WHY), tuple("IDENTITY_READ", WHY));
        for (var dry : List.of("", "?dryRun=true")) {
            for (var guess : List.of(
                    Map.<String, Object>of(),
                    Map.<String, Object>of("birthDate", "1991-05-17"),
                    Map.<String, Object>of("barriers", List.of("HEALTH")),
                    Map.<String, Object>of("agreement", agreement(LocalDate.of(2026, 2, 1))))) {
                structure = Members.aStructure(StructureKind.AI);
                importing(line(full("a")));
                var line = known();
                guess.forEach(line::with);
                asAdviser(dry, line);
                assertThat(events())
                        .extracting(HistoryEntry::type, HistoryEntry::reason)
                        .as(dry + guess)
                        .containsAll(readings);
            }
        }
    }

    @Test
    void a_line_without_sensitive_data_is_a_reading_of_the_identity_once_a_file() {
        importing(line(full("a")));
        var line = known();
        line.body().keySet().removeAll(List.of("barriers", "excludedConditions"));
        asAdviser("?dryRun=true", line, line, aPerson()).body("rejected", hasSize(1));
        assertThat(events()).extracting(HistoryEntry::type).containsExactly("CREATED", "IDENTITY_READ");
    }

    @Test
    void an_advisers_update_keeps_its_purpose_and_the_structures_none() {
        importing(line(full("a")));
        asAdviser("", known().with("maxJourneyMinutes", 90)).body("updated", equalTo(1));
        importing(line(full("a").with("maxJourneyMinutes", 60))).body("updated", equalTo(1));
        assertThat(events())
                .filteredOn(event -> event.type().equals("UPDATED"))
                .extracting(HistoryEntry::reason)
                .containsExactly(WHY, "IMPORT");
    }

    private static ValidatableResponse asAdviser(String query, People... lines) {
        return sent(query, Stream.of(lines).map(PeopleImportResourceTest::line).collect(Collectors.joining("\n")));
    }

    private static ValidatableResponse sent(String query, String lines) {
        return adviser(lines)
                .header("Purpose", WHY)
                .post("/v1/beneficiaries/import" + query)
                .then()
                .statusCode(200);
    }

    /** The person of the structure, as an adviser who leaves out the criteria imports them. */
    private People known() {
        var known = full("a").with("structureId", structure.id());
        known.body().remove("eligibilityCriteria");
        return known;
    }

    private List<HistoryEntry> events() {
        var id = person().extract().<String>path("items[0].id");
        return TheClub.reads(() -> HistoryEntry.of(UUID.fromString(id)));
    }

    @Test
    void a_company_is_403_and_json_is_415() {
        ndjson(Members.aCompany().token(), "{}")
                .post("/v1/beneficiaries/import")
                .then()
                .statusCode(403);
        as(structure).body("{}").post("/v1/beneficiaries/import").then().statusCode(415);
    }

    @Test
    void an_empty_file_reports_nothing() {
        importing("").body("created", equalTo(0)).body("rejected", hasSize(0));
    }

    private static People full(String externalId) {
        return aPerson()
                .named("Élodie", "N'Guyen")
                .targeting("G1603")
                .with("externalId", externalId)
                .with("weeklyHoursMax", 35)
                .with("barriers", List.of("HOUSING", Map.of("code", "DIGITAL", "status", "LIFTED")))
                .with("eligibilityCriteria", List.of("RSA"))
                .with("excludedConditions", List.of("NIGHT"));
    }

    private static String line(People person) {
        try {
            return JSON.writeValueAsString(person.body());
        } catch (JsonProcessingException never) {
            throw new IllegalStateException(never);
        }
    }

    private ValidatableResponse importing(String lines) {
        return as(structure, lines).post("/v1/beneficiaries/import").then().statusCode(200);
    }

    private static RequestSpecification as(Member member) {
        return given().auth().oauth2(member.token()).contentType("application/json");
    }

    private static RequestSpecification as(Member member, String lines) {
        return ndjson(member.token(), lines);
    }

    private static RequestSpecification adviser(String lines) {
        return ndjson(TestTokens.adviser(), lines);
    }

    private static RequestSpecification ndjson(String token, String lines) {
        // 2,000 lines take seconds on an idle machine and up to a minute on a busy one.
        var patient = httpClientConfig().setParam("http.socket.timeout", PATIENCE_MS);
        return given().config(RestAssuredConfig.config().httpClient(patient))
                .auth()
                .oauth2(token)
                .header("Content-Type", "application/x-ndjson")
                .body(lines.getBytes(StandardCharsets.UTF_8));
    }
}
