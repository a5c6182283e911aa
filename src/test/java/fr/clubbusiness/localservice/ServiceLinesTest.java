package fr.clubbusiness.localservice;

import static fr.clubbusiness.localservice.LocalServices.aService;
import static fr.clubbusiness.localservice.LocalServices.file;
import static fr.clubbusiness.localservice.LocalServices.imported;
import static fr.clubbusiness.localservice.LocalServices.remote;
import static fr.clubbusiness.localservice.LocalServices.send;
import static fr.clubbusiness.localservice.LocalServices.with;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import fr.clubbusiness.TestDatabase;
import fr.clubbusiness.TestTokens;
import fr.clubbusiness.need.Needs;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read of a line of services, and what of it is kept for how long. */
@QuarkusTest
class ServiceLinesTest {
    @ParameterizedTest
    @ValueSource(strings = {"75056", "69383", "13216", "75101", "69123"})
    void a_code_of_a_large_city_is_a_place(String code) {
        imported(with(with(with(aService("dora--city"), "longitude", null), "latitude", null), "code_insee", code))
                .body("read", equalTo(1));
        services().body("items.where.inPerson", contains(true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000-01-01", "1899-12-31", "2999-01-01", "+999999999-01-01"})
    void a_day_that_cannot_be_is_refused_with_its_line(String day) {
        send(file(aService("dora--good"), with(aService("dora--bad"), "date_maj", day)))
                .statusCode(400)
                .body("violations.field", contains("services.ndjson:2"))
                .body("violations[0].message", containsString("date_maj"));
    }

    @Test
    void tomorrow_is_a_day_of_another_clock_and_the_day_after_is_none() {
        send(file(with(
                        aService("dora--bad"),
                        "date_maj",
                        Needs.today().plusDays(2).toString())))
                .statusCode(400);
        imported(with(
                aService("dora--good"), "date_maj", Needs.today().plusDays(1).toString()));
    }

    @Test
    void a_long_text_is_cut_and_counted_and_a_long_name_is_refused() {
        var wordy = with(aService("dora--wordy"), "conditions_acces", "🙂".repeat(2_001));
        imported(with(with(wordy, "telephone", "0147290000 ou ".repeat(20)), "description", "bla ".repeat(3_000)))
                .body("textsCut", equalTo(3))
                .body("summary", hasItem("3 textes trop longs ont été coupés : « … » le montre."));
        services()
                .body("items[0].accessConditions", equalTo("🙂".repeat(1_999) + "…"))
                .body("items[0].how.phone", endsWith("…"))
                .body("items[0].description", endsWith("bla…"));
        for (var field : List.of("id", "nom", "code_postal", "code_insee")) {
            send(file(with(aService("dora--long"), field, "9".repeat(301))))
                    .statusCode(400)
                    .body("violations[0].message", containsString(field));
        }
    }

    @Test
    void a_part_of_an_address_is_not_kept() {
        imported(with(
                        with(aService("dora--one"), "lien_source", "https://asso.example/" + "x".repeat(2_000)),
                        "courriel",
                        "x".repeat(300) + "@asso.example"))
                .body("textsCut", equalTo(0))
                .body("notUnderstood.field", contains("courriel", "lien_source"));
        services().body("items[0].link", nullValue()).body("items[0].how.email", nullValue());
    }

    @Test
    void the_name_of_a_contact_is_known_in_every_form() {
        imported(
                        contact("dora--text", "Ève Martin"),
                        contact("dora--list", List.of("Ève", "Martin")),
                        contact("dora--object", Map.of("nom", Map.of("usage", "Martin"))),
                        contact("dora--nobody", List.of()))
                .body("namesDropped", equalTo(3))
                .body("addressesDropped", equalTo(3));
        services()
                .body("items.findAll { it.sourceId != 'dora--nobody' }.how.email", everyItem(nullValue()))
                .body("items.findAll { it.sourceId == 'dora--nobody' }.how.email", contains("e.martin@asso.example"));
    }

    @Test
    void a_word_without_end_is_found_by_its_beginning() {
        imported(with(aService("dora--long-word"), "description", "anticonstitutionnel".repeat(300)));
        given().auth()
                .oauth2(TestTokens.adviser())
                .get("/v1/services?q=anticonstitutionnel")
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
    }

    @Test
    void blank_lines_count_and_long_texts_are_written_in_parts() {
        send("\n".repeat(100_001) + file(aService("dora--late")))
                .statusCode(400)
                .body("violations[0].message", containsString("100 000 lignes"));
        var lines = Stream.iterate(0, n -> n < 400, n -> n + 1)
                .map(n -> LocalServices.line(with(aService("dora--" + n), "description", "bla ".repeat(2_400))))
                .toList();
        send(String.join("\n\n", lines)).statusCode(200).body("created", equalTo(400));
    }

    @Test
    void a_number_of_one_is_singular() {
        imported(aService("dora--first"), aService("dora--second"));
        imported(with(remote("dora--third"), "contact_nom_prenom", "Ève Martin"))
                .body("summary[0]", equalTo("1 service lu : 1 nouveau, 0 modifié, 0 inchangé."))
                .body("summary[1]", equalTo("2 services que le fichier n'a plus ne sont plus proposés."))
                .body("summary[2]", equalTo("1 nom de personne n'a pas été gardé."));
    }

    @Test
    void the_page_says_what_an_adviser_must_ask_for() {
        imported(with(aService("dora--asked"), "mobilisable_par", List.of("professionnels")));
        page().body(containsString("À demander par votre conseiller"));
        imported(with(aService("dora--asked"), "mobilisable_par", List.of("professionnels", "usagers")));
        page().body(not(containsString("À demander par votre conseiller")));
    }

    @Test
    void what_a_stopped_import_left_is_cleared_by_the_next() throws SQLException {
        imported(aService("dora--twice"));
        imported(with(aService("dora--twice"), "nom", "Français du soir"));
        try (var connection = TestDatabase.unrestricted();
                var statement = connection.createStatement()) {
            statement.execute("""
                    INSERT INTO local_service_sheet (service_id, club_id, from_import, to_import, fingerprint, name, updated_on, themes, barriers,
                        audiences, reception, in_person, remote, zone, unknown_zone, mobilisation, mobilised_by, words, phone)
                    SELECT s.service_id, s.club_id, s.from_import - 1, s.from_import, s.fingerprint, s.name, s.updated_on, s.themes, s.barriers,
                        s.audiences, s.reception, false, true, s.zone, s.unknown_zone, s.mobilisation, s.mobilised_by, s.words, '+33600000000'
                    FROM local_service_sheet s JOIN local_service l ON l.id = s.service_id
                    WHERE l.source_id = 'dora--twice' AND s.to_import IS NULL
                    """);
        }
        imported(with(aService("dora--twice"), "nom", "Français du soir"), remote("dora--other"))
                .body("unchanged", equalTo(1));
        assertThat(TestDatabase.texts("""
                SELECT s.name FROM local_service_sheet s JOIN local_service l ON l.id = s.service_id
                WHERE l.source_id = 'dora--twice'
                """)).containsExactly("Français du soir");
    }

    private static Map<String, Object> contact(String id, Object names) {
        return with(with(aService(id), "contact_nom_prenom", names), "courriel", "e.martin@asso.example");
    }

    private static ValidatableResponse services() {
        return given().auth()
                .oauth2(TestTokens.adviser())
                .get("/v1/services")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse page() {
        return given().auth()
                .oauth2(TestTokens.adviser())
                .accept("text/html")
                .get("/v1/services/" + LocalServices.id("cours"))
                .then()
                .statusCode(200);
    }
}
