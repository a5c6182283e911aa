package fr.clubbusiness.iae;

import static fr.clubbusiness.beneficiary.People.aPerson;
import static fr.clubbusiness.iae.IaeRequests.adviser;
import static fr.clubbusiness.iae.IaeRequests.as;
import static fr.clubbusiness.iae.IaeRequests.criterion;
import static fr.clubbusiness.iae.IaeRequests.diagnose;
import static fr.clubbusiness.iae.IaeRequests.prolong;
import static fr.clubbusiness.iae.IaeRequests.suspend;
import static fr.clubbusiness.iae.IaeRequests.withPass;
import static fr.clubbusiness.need.Needs.aNeed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

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
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who reads the IAE register: the person's structure all of it, an adviser with a purpose numbers and dates, a company nothing. */
@QuarkusTest
class IaePrivacyTest {
    private final LocalDate today = Needs.today();

    @ParameterizedTest
    @ValueSource(strings = {"/pass", "/pass/timeline", "/diagnoses"})
    void an_adviser_says_why_and_the_reading_is_kept(String path) {
        var person = recorded();
        as(TestTokens.adviser()).get(person.at(path)).then().statusCode(403).body("code", equalTo("purpose-needed"));
        adviser().get(person.at(path)).then().statusCode(200);
        assertThat(TheClub.reads(() -> HistoryEntry.of(UUID.fromString(person.id()))))
                .filteredOn(entry -> "SENSITIVE_READ".equals(entry.type()))
                .extracting(HistoryEntry::reason)
                .containsExactly("renouvellement du PASS");
        as(person.holder().token()).get(person.at(path)).then().statusCode(200);
        assertThat(TheClub.reads(() -> HistoryEntry.of(UUID.fromString(person.id()))))
                .filteredOn(entry -> "SENSITIVE_READ".equals(entry.type()))
                .hasSize(1);
    }

    @Test
    void an_adviser_under_a_live_introduction_reads_without_a_purpose() {
        var person = recorded();
        Introductions.shared(aNeed().create(), person);
        as(TestTokens.adviser()).get(person.at("/pass")).then().statusCode(200).body("number", notNullValue());
    }

    @Test
    void an_adviser_reads_dates_and_never_a_reason_nor_a_criterion() {
        var person = recorded();
        adviser()
                .get(person.at("/pass"))
                .then()
                .body("number", notNullValue())
                .body("end", notNullValue())
                .body("criteriaSuffice", equalTo(true))
                .body("suspensions", hasSize(1))
                .body("suspensions[0].from", notNullValue())
                .body("suspensions[0].reason", nullValue())
                .body("prolongations[0].days", notNullValue())
                .body("prolongations[0].reason", nullValue());
        adviser()
                .get(person.at("/diagnoses"))
                .then()
                .body("items[0].lastDay", notNullValue())
                .body("items[0].criteria", nullValue())
                .body("items[0].platformReference", nullValue());
        for (var path : List.of("/pass", "/pass/timeline", "/diagnoses")) {
            var text = adviser().get(person.at(path)).asString();
            assertThat(text).doesNotContain("RSA", "SENIOR", "COMPLETE_TRAINING", "CONTRACT_BROKEN", "PF-77");
        }
        adviser()
                .get(person.at("/pass/timeline"))
                .then()
                .body("periods.suspensionReason", everyItem(nullValue()))
                .body("periods.prolongationReason", everyItem(nullValue()));
    }

    /** Some prescribers accompany one group of people alone: their name would say the criterion. */
    @Test
    void an_adviser_does_not_learn_which_prescriber_diagnosed() {
        var person = aPerson().targeting("G1603").create();
        var by = IaeRequests.prescribed(person, today.minusDays(3));
        as(person.holder().token())
                .get(person.at("/diagnoses"))
                .then()
                .body("items[0].by.organisationId", equalTo(by.id()));
        adviser()
                .get(person.at("/diagnoses"))
                .then()
                .body("items[0].byPrescriber", equalTo(true))
                .body("items[0].by", nullValue());
    }

    @Test
    void history_tells_an_adviser_no_reason() {
        var person = recorded();
        assertThat(TheClub.reads(() -> HistoryEntry.of(UUID.fromString(person.id()))))
                .filteredOn(entry -> !"CREATED".equals(entry.type()))
                .allSatisfy(entry -> {
                    assertThat(entry.reason()).isNull();
                    assertThat(entry.to()).isNull();
                });
    }

    @Test
    void only_the_persons_structure_estimates_and_writes() {
        var person = recorded();
        adviser().get(person.at("/pre-diagnosis")).then().statusCode(403);
        adviser()
                .header("If-Match", "*")
                .body(Map.of("number", IaeRequests.number(), "start", today.toString()))
                .put(person.at("/pass"))
                .then()
                .statusCode(403);
        adviser()
                .body(Map.of("on", today.toString()))
                .post(person.at("/diagnoses"))
                .then()
                .statusCode(403);
    }

    @Test
    void another_structure_and_a_company_that_knows_the_person_read_nothing() throws SQLException {
        var person = recorded();
        var need = aNeed().create();
        Introductions.shared(need, person);
        var other = Members.aStructure(StructureKind.ACI);
        for (var path : List.of("/pass", "/pass/timeline", "/diagnoses", "/pre-diagnosis")) {
            as(other.token()).get(person.at(path)).then().statusCode(404).body("detail", not(containsString("PASS")));
            as(need.poster().token()).get(person.at(path)).then().statusCode(403);
        }
        for (var table : List.of("pass_iae", "diagnosis", "pass_suspension", "pass_prolongation")) {
            assertThat(rows(table, need.poster().id(), "company")).as(table).isZero();
            assertThat(rows(table, other.id(), "structure")).as(table).isZero();
            assertThat(rows(table, person.holder().id(), "structure")).as(table).isPositive();
            assertThat(rows(table, person.holder().id(), "company")).as(table).isZero();
        }
    }

    /** A structure names who diagnosed, and learns of no other. */
    @Test
    void titles_of_organisations_are_told_to_structures_alone_and_no_other_kind_is() throws SQLException {
        var hidden = Members.aStructure(StructureKind.SPIP);
        var siae = Members.aStructure(StructureKind.ETTI);
        var asking = Members.aStructure(StructureKind.ACI);
        assertThat(titles(hidden.id(), asking.id(), "structure")).isZero();
        assertThat(titles(siae.id(), asking.id(), "structure")).isEqualTo(1);
        assertThat(titles(siae.id(), asking.id(), "company")).isZero();
        assertThat(titles(siae.id(), asking.id(), "partner")).isZero();
    }

    private static int rows(String table, String organisation, String role) throws SQLException {
        return count("SELECT count(*) FROM " + table, organisation, role);
    }

    private static int titles(String id, String organisation, String role) throws SQLException {
        return count("SELECT count(*) FROM iae_titles(ARRAY['%s'::uuid], -1)".formatted(id), organisation, role);
    }

    private static int count(String query, String organisation, String role) throws SQLException {
        try (var connection = TestDatabase.unrestricted();
                var statement = connection.createStatement()) {
            statement.execute("BEGIN; SET LOCAL ROLE club_api");
            statement.execute(
                    "SELECT set_config('caller.club', '%s', true), set_config('caller.organisation', '%s', true),"
                                    .formatted(TheClub.id(), organisation)
                            + " set_config('caller.roles', '%s', true)".formatted(role));
            try (var row = statement.executeQuery(query)) {
                row.next();
                return row.getInt(1);
            } finally {
                statement.execute("ROLLBACK");
            }
        }
    }

    /** A person with something in each table. */
    private Person recorded() {
        var person = aPerson()
                .born(LocalDate.of(1966, 1, 1))
                .targeting("G1603")
                .with("eligibilityCriteria", List.of("RSA"))
                .create();
        diagnose(
                        person,
                        Map.of(
                                "on",
                                today.toString(),
                                "criteria",
                                List.of(criterion("RSA", today)),
                                "platformReference",
                                "PF-77"))
                .statusCode(201);
        withPass(person, today.minusDays(600));
        suspend(person, "CONTRACT_BROKEN", today.minusDays(60), today.minusDays(40), "")
                .statusCode(201);
        prolong(
                        person,
                        "",
                        Map.of(
                                "reason",
                                "COMPLETE_TRAINING",
                                "until",
                                today.plusDays(200).toString()))
                .statusCode(201);
        return person;
    }
}
