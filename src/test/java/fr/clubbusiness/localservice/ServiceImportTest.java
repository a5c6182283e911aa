package fr.clubbusiness.localservice;

import static fr.clubbusiness.localservice.LocalServices.aService;
import static fr.clubbusiness.localservice.LocalServices.file;
import static fr.clubbusiness.localservice.LocalServices.imported;
import static fr.clubbusiness.localservice.LocalServices.line;
import static fr.clubbusiness.localservice.LocalServices.remote;
import static fr.clubbusiness.localservice.LocalServices.send;
import static fr.clubbusiness.localservice.LocalServices.with;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import fr.clubbusiness.TestDatabase;
import fr.clubbusiness.TestTokens;
import fr.clubbusiness.need.Needs;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The import of services: whole or not at all, and what it tells. */
@QuarkusTest
class ServiceImportTest {

    @Test
    void a_file_is_imported_and_the_next_one_takes_its_place() {
        imported(aService("dora--one"), with(aService("dora--two"), "nom", "Code de la route"), aService("dora--three"))
                .body("read", equalTo(3));
        imported(
                        with(aService("dora--one"), "nom", "Français du soir"),
                        with(aService("dora--two"), "nom", "Code de la route"))
                .body("created", equalTo(0))
                .body("changed", equalTo(1))
                .body("unchanged", equalTo(1))
                .body("ended", equalTo(1))
                .body("summary[0]", equalTo("2 services lus : 0 nouveau, 1 modifié, 1 inchangé."));
        services().body("items.name", hasSize(2)).body("items.name", hasItem("Français du soir"));
    }

    @Test
    void the_same_file_again_changes_nothing() {
        var file = file(aService("dora--one"), remote("dora--far"));
        send(file).statusCode(200);
        send(file)
                .statusCode(200)
                .body("created", equalTo(0))
                .body("changed", equalTo(0))
                .body("unchanged", equalTo(2))
                .body("ended", equalTo(0));
        services().body("items", hasSize(2));
    }

    @Test
    void a_service_that_comes_back_is_the_same_service() {
        imported(aService("dora--back"));
        var id = LocalServices.id("cours");
        imported(remote("dora--other"));
        read(id).body("ended", equalTo(true)).body("name", equalTo("Cours de français du quartier"));
        imported(aService("dora--back"));
        assertThat(LocalServices.id("cours")).isEqualTo(id);
        read(id).body("ended", equalTo(false));
    }

    @Test
    void a_broken_line_in_the_middle_stores_nothing() throws SQLException {
        imported(aService("dora--kept"));
        var lines = IntStream.range(0, 1_200)
                .mapToObj(n -> n == 700 ? "{\"id\": \"dora--cut" : line(aService("dora--" + n)))
                .collect(Collectors.joining("\n"));
        send(lines)
                .statusCode(400)
                .body("violations.field", contains("services.ndjson:701"))
                .body("violations[0].message", containsString("objet JSON"));
        services().body("items.sourceId", contains("dora--kept"));
        assertThat(unfinished()).isZero();
    }

    @Test
    void every_fault_of_every_line_is_told_up_to_twenty() {
        var bad = with(with(with(aService("x"), "id", null), "nom", " "), "date_maj", "demain");
        send(file(bad, aService("dora--good"), aService("dora--good")))
                .statusCode(400)
                .body(
                        "violations.field",
                        contains("services.ndjson:1", "services.ndjson:1", "services.ndjson:1", "services.ndjson:3"))
                .body("violations[3].message", containsString("déjà donné plus haut"));
        send(IntStream.range(0, 30).mapToObj(_ -> "[]").collect(Collectors.joining("\n")))
                .statusCode(400)
                .body("violations", hasSize(20))
                .body("detail", containsString("10 autres anomalies"));
    }

    @ParameterizedTest
    @CsvSource({"latitude,95", "latitude,nord", "score_qualite,7", "thematiques,3", "nombre_semaines,0", "date_maj,2024"
    })
    void an_impossible_value_is_refused(String field, String value) {
        var typed = value.matches("[0-9]+") && !field.equals("date_maj") ? (Object) Integer.valueOf(value) : value;
        send(file(with(aService("dora--one"), field, typed)))
                .statusCode(400)
                .body("violations.field", contains("services.ndjson:1"))
                .body("violations[0].message", containsString(field));
    }

    @Test
    void a_service_without_place_is_refused_unless_it_is_remote() {
        var nowhere =
                with(with(with(aService("dora--nowhere"), "longitude", null), "latitude", null), "code_insee", "00000");
        send(file(remote("dora--far"), nowhere))
                .statusCode(400)
                .body("violations.field", contains("services.ndjson:2"))
                .body("violations[0].message", containsString("n'a pas de lieu"));
        imported(with(nowhere, "modes_accueil", List.of("a-distance", "en-presentiel")));
        services().body("items.where.inPerson", contains(false));
        imported(with(nowhere, "code_insee", "92050"));
        services().body("items.where.inPerson", contains(true));
    }

    @Test
    void an_empty_file_and_one_that_is_too_long_are_refused() {
        send(" \n\n").statusCode(400).body("violations[0].message", equalTo("Ce fichier ne contient aucun service."));
        send("{\"id\": \"" + "x".repeat(70_000) + "\"}")
                .statusCode(400)
                .body("violations[0].message", startsWith("Ligne trop longue"));
        send("[]\n".repeat(100_001)).statusCode(400).body("detail", containsString("99981 autres anomalies"));
    }

    @Test
    void names_of_people_are_never_stored() throws SQLException {
        imported(
                        with(
                                with(aService("dora--one"), "contact_nom_prenom", "Ève Martin-Durand"),
                                "courriel",
                                "eve.durand@asso.example"),
                        with(
                                with(aService("dora--two"), "contact_nom_prenom", "Paul Petitjean"),
                                "courriel",
                                "accueil@asso.example"))
                .body("namesDropped", equalTo(2))
                .body("addressesDropped", equalTo(1))
                .body("summary", hasItem("2 noms de personnes n'ont pas été gardés."));
        try (var connection = TestDatabase.unrestricted();
                var statement = connection.prepareStatement(
                        "SELECT count(*) FROM local_service_sheet s WHERE to_jsonb(s)::text ~* 'durand|Petitjean'");
                var row = statement.executeQuery()) {
            row.next();
            assertThat(row.getInt(1)).isZero();
        }
        services().body("items.findAll { it.sourceId == 'dora--two' }.how.email", contains("accueil@asso.example"));
    }

    @Test
    void what_is_not_understood_is_kept_and_counted() {
        var strange = with(
                with(aService("dora--one"), "thematiques", List.of("voyage--sur-la-lune", LocalServices.LANGUAGE)),
                "accessibilite_lunaire",
                "oui");
        imported(strange, with(aService("dora--two"), "thematiques", List.of("voyage--sur-la-lune")))
                .body("notUnderstood.find { it.code == 'voyage--sur-la-lune' }.count", equalTo(2))
                .body("notUnderstood.find { it.code == 'accessibilite_lunaire' }.field", equalTo("champ"))
                .body("notUnderstood", hasSize(2));
        services().body("items.themes.flatten()", hasItem("voyage--sur-la-lune"));
    }

    @Test
    void old_services_are_flagged_and_come_last() {
        imported(
                        with(
                                aService("dora--old"),
                                "date_maj",
                                Needs.today().minusYears(3).toString()),
                        with(aService("dora--new"), "nom", "Conversation"))
                .body("old", equalTo(1));
        services()
                .body("items.sourceId", contains("dora--new", "dora--old"))
                .body("items[0].warning", nullValue())
                .body("items[1].warning", startsWith("non mis à jour depuis le "));
    }

    @Test
    void a_dry_run_tells_the_same_and_stores_nothing() {
        imported(aService("dora--kept"));
        send(file(aService("dora--tried")), "?dryRun=true")
                .statusCode(200)
                .body("dryRun", equalTo(true))
                .body("created", equalTo(1))
                .body("ended", equalTo(1))
                .body("summary[0]", containsString("rien n'est gardé"));
        services().body("items.sourceId", contains("dora--kept"));
        send(file(aService("dora--tried")), "?dryRun=oui").statusCode(400);
    }

    @Test
    void an_import_that_was_stopped_is_cleared_by_the_next_and_one_that_runs_is_waited_for() throws SQLException {
        imported(aService("dora--kept"));
        leaveUnfinished("0 minutes");
        send(file(aService("dora--next"))).statusCode(409).body("code", equalTo("import-in-progress"));
        services().body("items.sourceId", contains("dora--kept"));
        leaveUnfinished("10 minutes");
        imported(aService("dora--next")).body("ended", equalTo(1));
        services().body("items.sourceId", contains("dora--next"));
        assertThat(unfinished()).isZero();
    }

    @Test
    void a_large_file_is_written_in_parts_and_shown_at_once() {
        var lines = IntStream.range(0, 1_203)
                .mapToObj(n -> line(aService("dora--large-" + n)))
                .collect(Collectors.joining("\n"));
        send(lines).statusCode(200).body("created", equalTo(1_203));
        services().body("items.sourceId", everyItem(startsWith("dora--large-")));
        imported(aService("dora--alone")).body("ended", equalTo(1_203));
    }

    @Test
    void the_import_is_in_the_history_of_the_agency() throws SQLException {
        imported(aService("dora--one"));
        assertThat(TestDatabase.texts("SELECT (count(*) > 0)::text FROM history WHERE type = 'SERVICES_IMPORTED'")
                        .getFirst())
                .isEqualTo("true");
    }

    /** As a node that was killed leaves it: some sheets of an import that is not done. */
    private static void leaveUnfinished(String ago) throws SQLException {
        try (var connection = TestDatabase.unrestricted();
                var statement = connection.createStatement()) {
            statement.execute(
                    "DELETE FROM local_service_sheet s USING service_import i WHERE i.done_at IS NULL AND s.from_import = i.number");
            statement.execute(
                    "UPDATE local_service_sheet s SET to_import = NULL FROM service_import i WHERE i.done_at IS NULL AND s.to_import = i.number");
            statement.execute("DELETE FROM service_import WHERE done_at IS NULL");
            statement.execute("""
                    INSERT INTO service_import (id, club_id, number, imported_by, started_at, alive_at)
                    SELECT uuidv7(), club_id, number + 1, imported_by, now(), now() - interval '%s' FROM service_import
                    WHERE done_at IS NOT NULL AND club_id = (SELECT club_id FROM organisation WHERE agency ORDER BY id LIMIT 1)
                    ORDER BY number DESC LIMIT 1
                    """.formatted(ago));
            statement.execute("""
                    UPDATE local_service_sheet s SET to_import = i.number FROM service_import i
                    WHERE i.done_at IS NULL AND i.club_id = s.club_id AND s.to_import IS NULL
                    """);
        }
    }

    private static int unfinished() throws SQLException {
        return Integer.parseInt(TestDatabase.texts("SELECT count(*)::text FROM service_import WHERE done_at IS NULL")
                .getFirst());
    }

    private static ValidatableResponse services() {
        return given().auth()
                .oauth2(TestTokens.adviser())
                .get("/v1/services")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse read(String id) {
        return given().auth()
                .oauth2(TestTokens.adviser())
                .get("/v1/services/" + id)
                .then()
                .statusCode(200);
    }
}
