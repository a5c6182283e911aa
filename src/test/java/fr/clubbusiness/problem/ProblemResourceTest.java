package fr.clubbusiness.problem;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import fr.clubbusiness.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The type of a problem leads to a page that explains it. */
@QuarkusTest
class ProblemResourceTest {
    private static final Path SOURCES = Path.of("src/main/java");

    /** Where a problem gets its code: made, answered, one of transport, or of a class of problems. */
    private static final Pattern CODE = Pattern.compile(
            "(?:new (?:Conflict|Forbidden|TooManyRequests|Unavailable)\\(|\\.unavailable\\(|\\.answer\\(\\s*\\d+,|Said\\.of\\(|"
                    + "super\\(\\s*\\d+,|new Precondition\\(\\s*\\d+,)\\s*\"([a-z-]+)\"");

    private static final Pattern MADE =
            Pattern.compile("new (?:Conflict|Forbidden|TooManyRequests|Unavailable)\\(\\s*([^\\s\"])");
    private static final Pattern CONSTRAINT = Pattern.compile("constraint = \"([a-z_]+)\"");
    private static final Pattern EXTERNAL_ID = Pattern.compile("CONSTRAINT ([a-z_]+_external_id_unique)");

    @Test
    void every_problem_of_the_club_is_explained() {
        var codes = found(CODE, sources());
        Stream.concat(found(CONSTRAINT, sources()).stream(), found(EXTERNAL_ID, migrations()).stream())
                .forEach(constraint -> codes.add(constraint.replace('_', '-')));
        assertThat(codes)
                .hasSizeGreaterThan(40)
                .contains(
                        "not-found",
                        "invalid",
                        "refused",
                        "stale",
                        "organisation-siret-unique",
                        "need-external-id-unique");
        assertThat(codes.stream()
                        .filter(code -> given().get("/problems/" + code).statusCode() != 200))
                .isEmpty();
    }

    @Test
    void no_problem_gets_its_code_in_a_way_that_the_test_above_does_not_see() {
        assertThat(found(MADE, sources()))
                .as("only DatabaseFailures and Problems take a code that is not written there")
                .isSubsetOf("n", "c");
    }

    @Test
    void a_problem_leads_to_its_page_in_both_languages() {
        String type = given().auth()
                .oauth2(TestTokens.adviser())
                .get("/v1/needs/B-999999")
                .path("type");
        var page = given().accept("text/html,application/xhtml+xml,*/*;q=0.8")
                .get(type)
                .then()
                .statusCode(200)
                .contentType(ContentType.HTML)
                .extract()
                .asString();
        assertThat(page).contains("lang=\"fr\"", "lang=\"en\"", "Vérifiez l", "Check the id", "<title>not-found (404)");
    }

    @Test
    void what_is_there_twice_is_explained_by_the_text_of_its_entity() {
        given().accept("application/json")
                .get("/problems/organisation-siret-unique")
                .then()
                .statusCode(200)
                .body("status", equalTo(409))
                .body("fr.title", equalTo("Conflit avec l'état actuel"))
                .body("fr.meaning", equalTo("Ce SIRET est déjà inscrit au club."))
                .body("en.remedy", containsString("Find what already exists"));
    }

    @Test
    void text_in_angle_brackets_is_shown_and_not_taken_for_a_tag() {
        given().accept("text/html")
                .get("/problems/organisation-choice")
                .then()
                .body(containsString("organization:&lt;alias&gt;"));
    }

    @Test
    void programs_read_the_same_as_json() {
        given().accept("application/json")
                .get("/problems/stale")
                .then()
                .statusCode(200)
                .contentType(ContentType.JSON)
                .body("status", equalTo(412))
                .body("type", equalTo("/problems/stale"))
                .body("fr.remedy", containsString("Relisez"))
                .body("en.remedy", containsString("Read"));
    }

    @Test
    void whoever_does_not_say_reads_the_page() {
        given().get("/problems/stale").then().statusCode(200).contentType(ContentType.HTML);
    }

    @Test
    void a_code_that_no_problem_has_is_404() {
        given().accept("application/json")
                .get("/problems/nothing")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String sources() {
        return text(SOURCES, ".java");
    }

    private static String migrations() {
        return text(Path.of("src/main/resources/db/migration"), ".sql");
    }

    private static String text(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .map(ProblemResourceTest::read)
                    .collect(Collectors.joining("\n"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
