package fr.clubbusiness.pathway;

import static fr.clubbusiness.need.Needs.aNeed;
import static fr.clubbusiness.pathway.PathwayRequests.adviser;
import static fr.clubbusiness.pathway.PathwayRequests.as;
import static fr.clubbusiness.pathway.PathwayRequests.entries;
import static fr.clubbusiness.pathway.PathwayRequests.plan;
import static fr.clubbusiness.pathway.PathwayRequests.post;
import static fr.clubbusiness.pathway.PathwayRequests.somebodyWith;
import static fr.clubbusiness.pathway.PathwayRequests.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import fr.clubbusiness.AnotherClub;
import fr.clubbusiness.TestDatabase;
import fr.clubbusiness.TestTokens;
import fr.clubbusiness.beneficiary.People.Person;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.history.HistoryEntry;
import fr.clubbusiness.introduction.Introductions;
import fr.clubbusiness.need.Needs;
import fr.clubbusiness.security.TheClub;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who reads the path of a person: their structure, and an adviser who says why. A company and another structure learn nothing. */
@QuarkusTest
class PathwayPrivacyTest {
    private static final List<String> READS =
            List.of("/barriers", "/barrier-actions", "/notes", "/barrier-actions/export", "/notes/export");

    @ParameterizedTest
    @ValueSource(strings = {"/barriers", "/barrier-actions", "/notes"})
    void an_adviser_says_why_and_the_reading_is_kept(String path) {
        var person = recorded();
        as(TestTokens.adviser()).get(person.at(path)).then().statusCode(403).body("code", equalTo("purpose-needed"));
        adviser().get(person.at(path)).then().statusCode(200);
        as(person.holder().token()).get(person.at(path)).then().statusCode(200);
        assertThat(entries(person))
                .filteredOn(entry -> "SENSITIVE_READ".equals(entry.type()))
                .extracting(HistoryEntry::reason)
                .containsExactly("relais pendant un congé");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/barrier-actions/export", "/notes/export"})
    void an_export_is_kept_with_the_person(String path) {
        var person = recorded();
        as(TestTokens.adviser())
                .accept("text/csv")
                .get(person.at(path))
                .then()
                .statusCode(403)
                .body("code", equalTo("purpose-needed"));
        adviser().accept("text/csv").get(person.at(path)).then().statusCode(200);
        adviser().accept("text/csv").head(person.at(path)).then().statusCode(200);
        assertThat(entries(person))
                .filteredOn(entry -> "EXPORTED".equals(entry.type()))
                .extracting(HistoryEntry::reason)
                .containsExactly("relais pendant un congé");
    }

    @Test
    void an_adviser_under_a_live_introduction_reads_without_a_purpose() {
        var person = recorded();
        Introductions.shared(aNeed().create(), person);
        as(TestTokens.adviser()).get(person.at("/barriers")).then().statusCode(200);
    }

    @Test
    void an_adviser_reads_no_proposal_and_writes_nothing() {
        var person = recorded();
        adviser()
                .get(person.at("/barriers"))
                .then()
                .body("items[0].status", equalTo("LIFTED"))
                .body("items[0].proposals", empty())
                .body("items[0].additionalTogether", nullValue());
        for (var path :
                List.of("/barriers/MOBILITY/reopen", "/barriers/MOBILITY/accept", "/notes", "/barrier-actions")) {
            adviser().body(Map.of()).post(person.at(path)).then().statusCode(403);
        }
    }

    /** To a company it is as if nobody had barriers; to another structure, as if the person were not there. */
    @Test
    void others_read_the_same_bytes_as_if_nothing_were_there() throws SQLException {
        var person = recorded();
        var empty = somebodyWith().create();
        var need = aNeed().create();
        Introductions.shared(need, person);
        Introductions.shared(aNeed().postedBy(need.poster()).create(), empty);
        var other = Members.aStructure(StructureKind.ACI);
        var elsewhere = AnotherClub.found().tokens();
        for (var path : READS) {
            assertThat(shown(as(need.poster().token()).get(person.at(path)), person))
                    .isEqualTo(shown(as(need.poster().token()).get(empty.at(path)), empty))
                    .startsWith("403");
            String structure = Objects.requireNonNull(elsewhere.get("structure"));
            String adviser = Objects.requireNonNull(elsewhere.get("adviser"));
            for (String token : new String[] {other.token(), structure, adviser}) {
                assertThat(shown(as(token).header("Purpose", "relais").get(person.at(path)), person))
                        .isEqualTo(shown(as(token).header("Purpose", "relais").get(empty.at(path)), empty))
                        .startsWith("404");
            }
        }
        assertThat(as(need.poster().token())
                        .get("/v1/needs/" + need.id() + "/matches")
                        .asString())
                .doesNotContain("MOBILITY", "Code de la route", "nextContactOn");
    }

    @Test
    void the_rows_alone_stop_a_query_that_forgets_its_filter() throws SQLException {
        var person = recorded();
        var need = aNeed().create();
        Introductions.shared(need, person);
        var other = Members.aStructure(StructureKind.ACI);
        PathwayRequests.contactOn(person, Needs.today()).statusCode(200);
        for (var table : List.of("barrier_action", "person_note", "open_path")) {
            assertThat(rows(table, need.poster().id(), "company", person))
                    .as(table)
                    .isZero();
            assertThat(rows(table, other.id(), "structure", person)).as(table).isZero();
            assertThat(rows(table, person.holder().id(), "company", person))
                    .as(table)
                    .isZero();
            assertThat(rows(table, person.holder().id(), "partner", person))
                    .as(table)
                    .isZero();
            assertThat(rows(table, person.holder().id(), "structure", person))
                    .as(table)
                    .isPositive();
        }
        assertThat(rows("barrier_action", other.id(), "adviser", person)).isEqualTo(1); // the introduction is live
        assertThat(rows("open_path", other.id(), "adviser", person)).isEqualTo(1);
    }

    @Test
    void history_tells_nothing_of_what_was_done() {
        assertThat(entries(recorded()))
                .filteredOn(entry -> !"CREATED".equals(entry.type()))
                .allSatisfy(entry -> {
                    assertThat(entry.reason()).isNull();
                    assertThat(entry.to()).isNull();
                });
    }

    private static int rows(String table, String organisation, String role, Person person) throws SQLException {
        try (var connection = TestDatabase.unrestricted();
                var statement = connection.createStatement()) {
            statement.execute("BEGIN; SET LOCAL ROLE club_api");
            statement.execute(
                    "SELECT set_config('caller.club', '%s', true), set_config('caller.organisation', '%s', true),"
                                    .formatted(TheClub.id(), organisation)
                            + " set_config('caller.roles', '%s', true)".formatted(role));
            try (var row = statement.executeQuery(
                    "SELECT count(*) FROM %s WHERE beneficiary_id = '%s'".formatted(table, person.id()))) {
                row.next();
                return row.getInt(1);
            } finally {
                statement.execute("ROLLBACK");
            }
        }
    }

    private static String shown(Response answer, Person person) {
        return answer.statusCode() + " "
                + answer.asString().replace(person.id(), "…").replaceAll("\"requestId\": ?\"[^\"]*\"", "");
    }

    /** A person with something in each table, whose barrier is lifted. */
    private static Person recorded() {
        var person = somebodyWith("MOBILITY").create();
        plan(person, "MOBILITY", Needs.today());
        post(person, "/notes", Map.of("text", "Veut conduire.")).statusCode(201);
        step(person, "MOBILITY", "lift").statusCode(200);
        return person;
    }
}
