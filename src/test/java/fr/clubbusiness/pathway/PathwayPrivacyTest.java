package fr.clubbusiness.pathway;

import static fr.clubbusiness.need.Needs.aNeed;
import static fr.clubbusiness.pathway.PathwayRequests.adviser;
import static fr.clubbusiness.pathway.PathwayRequests.as;
import static fr.clubbusiness.pathway.PathwayRequests.entries;
import static fr.clubbusiness.pathway.PathwayRequests.somebodyWithAPath;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import fr.clubbusiness.TestDatabase;
import fr.clubbusiness.TestTokens;
import fr.clubbusiness.beneficiary.People.Person;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.Members.Member;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.history.HistoryEntry;
import fr.clubbusiness.introduction.Introductions;
import fr.clubbusiness.security.TheClub;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who reads the path of a person: their structure, and an adviser who says why. What others are answered is in {@link HiddenPathTest}. */
@QuarkusTest
class PathwayPrivacyTest {
    @ParameterizedTest
    @ValueSource(strings = {"/barriers", "/barriers/history", "/barrier-actions", "/notes"})
    void an_adviser_says_why_and_the_reading_is_kept(String path) {
        var person = somebodyWithAPath();
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
        var person = somebodyWithAPath();
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
        var person = somebodyWithAPath();
        Introductions.shared(aNeed().create(), person);
        as(TestTokens.adviser()).get(person.at("/barriers")).then().statusCode(200);
    }

    @Test
    void an_adviser_reads_no_proposal_and_writes_nothing() {
        var person = somebodyWithAPath();
        adviser()
                .get(person.at("/barriers"))
                .then()
                .body("items[0].status", equalTo("LIFTED"))
                .body("items[0].proposals", empty())
                .body("items[0].additionalTogether", nullValue());
        for (var path : List.of(
                "/barriers/MOBILITY/reopen",
                "/barriers/MOBILITY/accept",
                "/barriers/MOBILITY/decline",
                "/notes",
                "/barrier-actions")) {
            adviser().body(Map.of()).post(person.at(path)).then().statusCode(403);
        }
    }

    @Test
    void a_company_reads_nothing_of_it_where_it_reads_the_person() {
        var person = somebodyWithAPath();
        var need = aNeed().create();
        Introductions.shared(need, person);
        assertThat(as(need.poster().token())
                        .get("/v1/needs/" + need.id() + "/matches")
                        .asString())
                .doesNotContain("MOBILITY", "Code de la route", "nextContactOn");
    }

    @ParameterizedTest
    @ValueSource(strings = {"barrier_action", "person_note", "barrier_step", "proposal_answer", "open_path"})
    void the_rows_alone_stop_a_query_that_forgets_its_filter(String table) throws SQLException {
        var person = somebodyWithAPath();
        var need = aNeed().create();
        Introductions.shared(need, person);
        var employer = Members.aStructure(StructureKind.EI);
        Introductions.shared(aNeed().by("CDDI").postedBy(employer).create(), person);
        var holder = person.holder().id();
        assertThat(rows(table, holder, "structure", person)).isPositive();
        // Not the club itself: it reads them for the person who asks for all that is held.
        for (var role : List.of("company", "partner", "agency-admin")) {
            assertThat(rows(table, holder, role, person)).as(role).isZero();
        }
        assertThat(rows(table, need.poster().id(), "company", person)).isZero();
        assertThat(rows(table, employer.id(), "structure", person)).isZero();
        var other = Members.aStructure(StructureKind.ACI);
        assertThat(rows(table, other.id(), "structure", person)).isZero();
        moved(other, person);
        assertThat(rows(table, holder, "structure", person))
                .as("who accompanies no longer")
                .isZero();
        var readsOn = rows(table, other.id(), "structure", person) > 0;
        assertThat(readsOn)
                .as("what a person told one structure in confidence stays with it")
                .isNotEqualTo(table.equals("person_note"));
    }

    @ParameterizedTest
    @CsvSource({
        "barrier_action, true",
        "person_note, true",
        "barrier_step, true",
        "proposal_answer, false",
        "beneficiary_sensitive, true"
    })
    void an_adviser_reads_rows_with_a_purpose_or_a_live_introduction_alone(String table, boolean read)
            throws SQLException {
        var person = somebodyWithAPath();
        assertThat(rows(table, person.holder().id(), "adviser", person)).isZero();
        assertThat(rows(table, person.holder().id(), "adviser", person, "relais") > 0)
                .isEqualTo(read);
        Introductions.shared(aNeed().create(), person);
        assertThat(rows(table, person.holder().id(), "adviser", person) > 0).isEqualTo(read);
    }

    /** It tells two days and no barrier, so that whose path stands still is seen without a purpose. */
    @Test
    void an_adviser_reads_which_path_stands_still() throws SQLException {
        assertThat(rows("open_path", TheClub.id().toString(), "adviser", somebodyWithAPath()))
                .isEqualTo(1);
    }

    @Test
    void history_tells_nothing_of_what_was_done() {
        assertThat(entries(somebodyWithAPath()))
                .filteredOn(entry -> !"CREATED".equals(entry.type()))
                .allSatisfy(entry -> {
                    assertThat(entry.reason()).isNull();
                    assertThat(entry.to()).isNull();
                });
    }

    /** The person is accompanied by this structure from now on. */
    static void moved(Member to, Person... people) throws SQLException {
        for (var person : people) {
            TestDatabase.texts(
                    "UPDATE beneficiary SET structure_id = ?::uuid, referent_id = NULL WHERE id = ?::uuid RETURNING id::text",
                    to.id(),
                    person.id());
        }
    }

    private static int rows(String table, String organisation, String role, Person person) throws SQLException {
        return rows(table, organisation, role, person, "");
    }

    private static int rows(String table, String organisation, String role, Person person, String purpose)
            throws SQLException {
        try (var connection = TestDatabase.unrestricted();
                var statement = connection.createStatement()) {
            statement.execute("BEGIN; SET LOCAL ROLE club_api");
            statement.execute(
                    "SELECT set_config('caller.club', '%s', true), set_config('caller.organisation', '%s', true),"
                                    .formatted(TheClub.id(), organisation)
                            + " set_config('caller.roles', '%s', true), set_config('caller.purpose', '%s', true)"
                                    .formatted(role, purpose));
            try (var row = statement.executeQuery(
                    "SELECT count(*) FROM %s WHERE beneficiary_id = '%s'".formatted(table, person.id()))) {
                row.next();
                return row.getInt(1);
            } finally {
                statement.execute("ROLLBACK");
            }
        }
    }
}
