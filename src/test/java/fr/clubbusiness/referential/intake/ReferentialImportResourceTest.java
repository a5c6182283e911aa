package fr.clubbusiness.referential.intake;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import fr.clubbusiness.TestTokens;
import fr.clubbusiness.referential.Referential;
import fr.clubbusiness.referential.Skill;
import fr.clubbusiness.referential.rome.LoadOccupations;
import fr.clubbusiness.referential.rome.RomeArchive;
import fr.clubbusiness.referential.rome.RomeFile;
import fr.clubbusiness.referential.rome.SmallRome;
import fr.clubbusiness.shared.CommuneCode;
import fr.clubbusiness.shared.RomeCode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Imports that commit use codes of their own, which are deleted afterwards: all tests share one referential. */
@QuarkusTest
class ReferentialImportResourceTest {
    private static final String OCCUPATIONS = "/v1/referential/occupations/import";
    private static final String COMMUNES = "/v1/referential/communes/import";

    @Inject
    Referential referential;

    @Inject
    Flyway flyway;

    @Inject
    DataSource api;

    private final SmallRome rome = SmallRome.ofVersion("348");

    @AfterEach
    void leaveNothingBehind() throws SQLException {
        try (var owner = owner();
                var statement = owner.createStatement()) {
            statement.execute("DELETE FROM referential_import");
            statement.execute("DELETE FROM occupation_link WHERE from_code LIKE 'N49%'");
            statement.execute("DELETE FROM occupation_skill WHERE rome_code LIKE 'N49%'");
            statement.execute("DELETE FROM appellation WHERE rome_code LIKE 'N49%'");
            statement.execute("DELETE FROM occupation WHERE rome_code LIKE 'N49%'");
            statement.execute("DELETE FROM skill WHERE code LIKE '9990000%'");
        }
        referential.refresh();
    }

    @Test
    void a_distribution_is_imported_with_a_report_and_known_at_once() {
        post(rome)
                .statusCode(200)
                .body("version", equalTo("3.48"))
                .body("dryRun", is(false))
                .body("occupations.created", is(3))
                .body("occupations.kept", is(111))
                .body("appellations.created", is(4))
                .body("skills.created", is(2))
                .body("occupationSkills.created", is(3))
                .body("links.created", is(2))
                .body("warnings.code", contains("KEPT", "KEPT", "KEPT"));
        var driving = referential.occupation(new RomeCode("N4901")).orElseThrow();
        assertThat(driving.label()).isEqualTo("Conduite d'essai");
        assertThat(driving.version()).isEqualTo("3.48");
        assertThat(driving.skills())
                .containsExactly(
                        new Skill("999000012", "Règles d'essai"), new Skill("999000011", "Techniques d'essai"));
        given().auth()
                .oauth2(TestTokens.adviser())
                .get("/v1/occupations/N4901")
                .then()
                .body("neighbours.kind", contains("PROCHE"));
    }

    @Test
    void importing_it_again_changes_nothing() throws SQLException {
        post(rome).statusCode(200);
        int noted = count("match_change WHERE kind = 'REFERENTIAL'");
        post(rome)
                .statusCode(200)
                .body("occupations.created", is(0))
                .body("occupations.unchanged", is(3))
                .body("appellations.unchanged", is(4))
                .body("skills.unchanged", is(2))
                .body("occupationSkills.unchanged", is(3))
                .body("links.unchanged", is(2))
                .body("links.removed", is(0));
        assertThat(count("referential_import")).isOne();
        assertThat(count("match_change WHERE kind = 'REFERENTIAL'")).isLessThanOrEqualTo(noted);
    }

    @Test
    void a_newer_one_renames_removes_links_and_keeps_codes_that_it_no_longer_has() {
        int known = post(rome).statusCode(200).extract().path("appellations.kept");
        var newer = SmallRome.ofVersion("349")
                .replacing(RomeFile.OCCUPATIONS, "Conduite", "Pilotage")
                .replacing(RomeFile.MOBILITY, "\"N4902\",\"N4903\",\"\",\"\",\"2\",\"Evolution\"\n", "")
                .replacing(RomeFile.ITEMS, "\"N4902\",\"999000012\"\n", "")
                .replacing(RomeFile.APPELLATIONS, "\"999000002\"", "\"999000009\"")
                .without(RomeFile.PAGES);
        post(newer)
                .statusCode(200)
                .body("occupations.updated", is(3))
                .body("appellations.created", is(1))
                .body("appellations.updated", is(3))
                .body("occupationSkills.removed", is(1))
                .body("links.removed", is(1))
                .body("appellations.kept", is(known + 1));
        var driving = referential.occupation(new RomeCode("N4901")).orElseThrow();
        assertThat(driving.label()).isEqualTo("Pilotage d'essai");
        assertThat(driving.appellations()).contains("Livreur / Livreuse d'essai");
        assertThat(referential.occupation(new RomeCode("N1103")).orElseThrow().version())
                .isEqualTo("3.47");
    }

    @Test
    void an_older_one_is_a_conflict() {
        post(rome).statusCode(200);
        post(SmallRome.ofVersion("347")).statusCode(409).body("code", equalTo("rome-version-older"));
    }

    @Test
    void one_of_the_same_version_that_lacks_what_is_known_was_cut_short() {
        post(SmallRome.ofVersion("347"))
                .statusCode(400)
                .body("violations.field", hasItem("unix_referentiel_code_rome_v347_utf8.csv"))
                .body("violations.message", hasItem(containsString("111 métiers")));
        assertThat(referential.occupation(new RomeCode("N4901"))).isEmpty();
    }

    @Test
    void a_dry_run_reports_and_keeps_nothing() throws SQLException {
        post(rome, "?dryRun=true").statusCode(200).body("dryRun", is(true)).body("occupations.created", is(3));
        assertThat(count("occupation WHERE rome_code LIKE 'N49%'")).isZero();
        assertThat(count("referential_import")).isZero();
        post(rome, "?dryRun=yes").statusCode(400).body("violations[0].field", equalTo("dryRun"));
    }

    @Test
    void a_broken_file_changes_nothing_and_says_file_line_and_reason_in_both_languages() throws SQLException {
        rome.bytes(RomeFile.MOBILITY, (rome.text(RomeFile.MOBILITY) + "\"N4901\",\"né").getBytes(ISO_8859_1));
        post(rome)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations[0].field", equalTo("unix_rubrique_mobilite_v348_utf8.csv:6"))
                .body("violations[0].message", containsString("n'est pas écrite en UTF-8"));
        given().auth()
                .oauth2(TestTokens.agencyAdmin())
                .header("Accept-Language", "en")
                .contentType("application/zip")
                .body(rome.zip())
                .post(OCCUPATIONS)
                .then()
                .body("violations[0].message", containsString("is not written in UTF-8"));
        assertThat(count("occupation WHERE rome_code LIKE 'N49%'")).isZero();
    }

    @Test
    void what_is_no_archive_is_400_and_what_is_announced_as_something_else_415() {
        var admin = given().auth().oauth2(TestTokens.agencyAdmin());
        admin.contentType("application/zip")
                .body("code_rome".getBytes(UTF_8))
                .post(OCCUPATIONS)
                .then()
                .statusCode(400);
        given().auth()
                .oauth2(TestTokens.agencyAdmin())
                .contentType("text/csv")
                .body("code_rome")
                .post(OCCUPATIONS)
                .then()
                .statusCode(415);
    }

    @Test
    void an_archive_over_the_limit_is_413() {
        given().auth()
                .oauth2(TestTokens.agencyAdmin())
                .contentType("application/zip")
                .body(SmallRome.zip(java.util.Map.of("x", new byte[RomeArchive.MAX_BYTES + 1])))
                .post(OCCUPATIONS)
                .then()
                .statusCode(413);
    }

    @Test
    void of_eight_hostile_archives_at_once_each_is_refused_and_the_next_good_one_is_read() throws Exception {
        var zip = SmallRome.zip(java.util.Map.of("unix_x_v348_utf8.csv", new byte[RomeArchive.MAX_FILE_BYTES + 1]));
        var statuses = new ArrayList<Future<Integer>>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 8; i++) {
                statuses.add(threads.submit(() -> given().auth()
                        .oauth2(TestTokens.agencyAdmin())
                        .contentType("application/zip")
                        .body(zip)
                        .post(OCCUPATIONS)
                        .statusCode()));
            }
        }
        assertThat(statuses).extracting(Future::resultNow).isSubsetOf(413, 503).contains(413);
        post(rome, "?dryRun=true").statusCode(200);
    }

    @Test
    void during_another_import_it_is_a_conflict() throws SQLException {
        try (var other = owner();
                var statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("SELECT pg_advisory_xact_lock(hashtextextended('referential import', 0))");
            post(rome).statusCode(409).body("code", equalTo("import-in-progress"));
            other.rollback();
        }
    }

    @Test
    void who_imported_what_is_kept_and_the_shipped_file_is_not_loaded_over_it() throws SQLException, IOException {
        post(rome).statusCode(200);
        try (var owner = owner();
                var statement = owner.createStatement()) {
            assertThat(count("referential_import WHERE kind = 'OCCUPATIONS' AND version = '3.48' AND member_id IN "
                            + "(SELECT id FROM member WHERE subject = 'subject-agency-admin')"))
                    .isOne();
            owner.setAutoCommit(false);
            statement.execute("UPDATE occupation SET label = 'Changé' WHERE rome_code = 'N1103'");
            new LoadOccupations().loadUnlessImported(owner);
            assertThat(label(owner)).isEqualTo("Changé");
            statement.execute("DELETE FROM referential_import");
            new LoadOccupations().loadUnlessImported(owner);
            assertThat(label(owner)).isEqualTo("Magasinage et préparation de commandes");
            owner.rollback();
        }
    }

    @Test
    void the_communes_that_ship_imported_again_change_nothing() throws IOException {
        communes(shipped(), "?dryRun=true")
                .statusCode(200)
                .body("communes.unchanged", is(34_982))
                .body("communes.updated", is(0))
                .body("zones.unchanged", is(720))
                .body("zones.removed", is(0))
                .body("warnings", empty());
    }

    @Test
    void communes_are_imported_and_known_at_once() throws IOException, SQLException {
        var original = shipped();
        try {
            communes(original.replace("92047,Marnes-la-Coquette", "92047,Marnes"), "")
                    .statusCode(200)
                    .body("communes.updated", is(1));
            assertThat(referential
                            .commune(new CommuneCode("92047"))
                            .orElseThrow()
                            .name())
                    .isEqualTo("Marnes");
        } finally {
            communes(original, "").statusCode(200).body("communes.updated", is(1));
        }
        assertThat(count("referential_import WHERE kind = 'COMMUNES'")).isEqualTo(2);
    }

    @Test
    void a_merged_commune_is_kept_with_a_warning() throws IOException {
        var without = shipped().replaceFirst("(?m)^92047,.*\\n", "");
        communes(without, "?dryRun=true")
                .statusCode(200)
                .body("communes.kept", is(1))
                .body("warnings.code", contains("KEPT"))
                .body("warnings[0].text", containsString("92047"));
    }

    @Test
    void a_file_of_communes_cut_at_the_end_of_a_line_is_422_naming_the_departement() throws IOException {
        var whole = shipped();
        communes(whole.substring(0, whole.indexOf("\n92050,") + 1), "")
                .statusCode(422)
                .body("reasons[0].code", equalTo("FILE_CUT_SHORT"))
                .body("reasons[0].message", containsString("département 92"));
    }

    @Test
    void a_region_with_too_few_inhabitants_is_422() {
        communes("""
                        insee_code,name,postal_codes,department,region,ept_siren,ept_name,population,latitude,longitude,coordinates
                        99001,Nulle-Part,99000,99,99,,,5400,46.8,-56.2,exact
                        """, "").statusCode(422).body("reasons[0].code", equalTo("ZONE_TOO_SMALL"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"975", "977", "978", "986", "987", "988"})
    void a_collectivity_is_in_no_region_and_may_be_small(String collectivity) throws IOException {
        var lines = shipped()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .filter(line -> line.startsWith("insee_code") || line.contains("," + collectivity + ",,"))
                .toList();
        assertThat(lines).hasSizeGreaterThan(1);
        communes(String.join("\n", lines), "?dryRun=true")
                .statusCode(200)
                .body("communes.unchanged", is(lines.size() - 1))
                .body("zones.updated", is(0));
    }

    @Test
    void a_broken_file_of_communes_is_400_with_its_line() throws IOException {
        var broken = shipped().replaceFirst("(?m)^92050,(.*)$", "92050,$1,x");
        communes(broken, "")
                .statusCode(400)
                .body("violations[0].field", equalTo("communes.csv:" + lineOf("92050")))
                .body("violations[0].message", containsString("12 champs au lieu de 11"));
    }

    @Test
    void the_database_itself_refuses_other_writers() throws SQLException {
        for (var role : List.of("", "company", "structure", "adviser", "company,structure,adviser")) {
            try (var connection = api.getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("SELECT set_config('caller.roles', '" + role + "', false)");
                assertThat(statement.executeUpdate("UPDATE occupation SET label = label"))
                        .isZero();
                assertThat(statement.executeUpdate("DELETE FROM occupation_link"))
                        .isZero();
                assertThatThrownBy(() -> statement.executeUpdate("INSERT INTO skill VALUES ('999000099', 'x', '3.47')"))
                        .hasMessageContaining("row-level security");
            }
        }
    }

    @Test
    void no_code_can_be_deleted_even_by_an_administrator() throws SQLException {
        try (var connection = api.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("SELECT set_config('caller.roles', 'agency-admin', false)");
            for (var table : List.of("occupation", "skill", "appellation", "commune", "referential_import")) {
                assertThatThrownBy(() -> statement.executeUpdate("DELETE FROM " + table))
                        .hasMessageContaining("permission denied");
            }
        }
    }

    private ValidatableResponse post(SmallRome distribution) {
        return post(distribution, "");
    }

    private static ValidatableResponse post(SmallRome distribution, String query) {
        return given().auth()
                .oauth2(TestTokens.agencyAdmin())
                .contentType("application/zip")
                .body(distribution.zip())
                .post(OCCUPATIONS + query)
                .then();
    }

    private static ValidatableResponse communes(String text, String query) {
        return given().auth()
                .oauth2(TestTokens.agencyAdmin())
                .contentType("text/csv")
                .body(text.getBytes(UTF_8))
                .post(COMMUNES + query)
                .then();
    }

    private static String shipped() throws IOException {
        try (var file =
                Objects.requireNonNull(ReferentialImportResourceTest.class.getResourceAsStream(CommuneFile.RESOURCE))) {
            return new String(file.readAllBytes(), UTF_8);
        }
    }

    private static int lineOf(String code) throws IOException {
        List<String> lines = shipped().lines().toList();
        return lines.indexOf(lines.stream()
                        .filter(line -> line.startsWith(code + ","))
                        .findFirst()
                        .orElseThrow())
                + 1;
    }

    private Connection owner() throws SQLException {
        return flyway.getConfiguration().getDataSource().getConnection();
    }

    private static String label(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT label FROM occupation WHERE rome_code = 'N1103'")) {
            row.next();
            return row.getString(1);
        }
    }

    private int count(String what) throws SQLException {
        try (var connection = owner();
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT count(*) FROM " + what)) {
            row.next();
            return row.getInt(1);
        }
    }
}
