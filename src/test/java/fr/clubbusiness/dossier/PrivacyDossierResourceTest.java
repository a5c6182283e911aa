package fr.clubbusiness.dossier;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import fr.clubbusiness.TestDatabase;
import fr.clubbusiness.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The dossier says of the database what the database says of itself, and of its measures what tests prove. */
@QuarkusTest
class PrivacyDossierResourceTest {
    private static final String PERSONAL = """
            SELECT c.relname || '.' || a.attname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
            WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND a.attnum > 0 AND NOT a.attisdropped
              AND col_description(c.oid, a.attnum) LIKE 'personal:%'
            """;

    @Test
    void every_personal_column_of_the_database_is_in_it() throws SQLException {
        var shown = new TreeSet<String>();
        dossier()
                .<Map<String, Object>>getList("tables")
                .forEach(table ->
                        columns(table).forEach(column -> shown.add(table.get("table") + "." + column.get("column"))));
        assertThat(shown)
                .contains("beneficiary_identity.first_name", "beneficiary_sensitive.barriers", "member.name")
                .isEqualTo(new TreeSet<>(TestDatabase.texts(PERSONAL)));
    }

    @Test
    void each_column_says_purpose_basis_readers_and_retention() {
        dossier()
                .<Map<String, Object>>getList("tables")
                .forEach(table -> columns(table)
                        .forEach(column -> assertThat(column.values())
                                .as(String.valueOf(table.get("table")))
                                .hasSize(5)
                                .doesNotContainNull()));
    }

    @Test
    void every_test_that_it_names_exists() throws IOException {
        var named = dossier().<List<List<String>>>getList("risks.measures.tests").stream()
                .flatMap(List::stream)
                .flatMap(List::stream)
                .map(name -> name + ".java")
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(named).hasSizeGreaterThan(15);
        try (var files = Files.walk(Path.of("src/test/java"))) {
            Set<String> known = files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
            assertThat(known).containsAll(named);
        }
    }

    @Test
    void it_has_a_notice_for_the_person_and_one_for_members() {
        assertThat(dossier().<String>getList("notices.audience")).containsExactly("PERSON", "MEMBER");
    }

    @Test
    void it_is_a_page_to_print_without_a_script() {
        given().auth()
                .oauth2(TestTokens.agencyAdmin())
                .accept("text/html")
                .get("/v1/privacy/dossier")
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .body(containsString("Registre des traitements"))
                .body(containsString("après la dernière activité"))
                .body(containsString("first_name"))
                .body(containsString("Avant 72 heures"))
                .body(not(containsString("<script")));
    }

    @Test
    void an_adviser_does_not_read_it() {
        given().auth()
                .oauth2(TestTokens.adviser())
                .get("/v1/privacy/dossier")
                .then()
                .statusCode(403)
                .body("code", equalTo("role"));
    }

    private static JsonPath dossier() {
        return given().auth()
                .oauth2(TestTokens.agencyAdmin())
                .get("/v1/privacy/dossier")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> columns(Map<String, Object> table) {
        return (List<Map<String, Object>>) Objects.requireNonNull(table.get("columns"));
    }
}
