package fr.clubbusiness.task;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import fr.clubbusiness.TestTokens;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.Members.Member;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.need.Needs;
import fr.clubbusiness.security.CallerRows;
import fr.clubbusiness.security.TheClub;
import fr.clubbusiness.shared.SubjectKind;
import fr.clubbusiness.task.TaskRows.Row;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Lists of tasks, and their steps. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class TaskResourceTest {
    @Inject
    Tasks tasks;

    private final String adviser = TestTokens.adviser();
    private Member structure;
    private Member company;

    @BeforeEach
    void join() {
        structure = Members.aStructure(StructureKind.ACI);
        company = Members.aCompany();
        list(adviser, "").statusCode(200);
        list(structure.token(), "").statusCode(200);
    }

    @ParameterizedTest
    @EnumSource
    void each_kind_is_opened_once_and_says_what_to_do(TaskKind kind) {
        var subject = UUID.fromString(company.id());
        for (int run = 0; run < 2; run++) {
            TheClub.runs(() -> tasks.open(kind, SubjectKind.ORGANISATION, subject, null, Needs.today()));
        }
        list(adviser, "?subjectId=" + company.reference() + "&kind=" + kind)
                .body("items", hasSize(1))
                .body("items[0].reference", matchesPattern("T-\\d{4,}"))
                .body("items[0].kind", equalTo(kind.name()))
                .body("items[0].kindLabel", equalTo(kind.label()))
                .body("items[0].status", equalTo("OPEN"))
                .body("items[0].subjectType", equalTo("ORGANISATION"))
                .body("items[0].subjectId", equalTo(company.id()))
                .body("items[0].subjectReference", equalTo(company.reference()))
                .body("items[0].action", equalTo(kind.action(company.reference())))
                .body("items[0].dueOn", equalTo(Needs.today().toString()))
                .body("items[0].organisationId", nullValue())
                .body("items[0].assignee", nullValue())
                .body("items[0].done", nullValue());
    }

    @Test
    void a_list_holds_what_is_to_be_done_the_newest_first_or_by_day() throws SQLException {
        var late = aboutCompany("CALL_COMPANY", Needs.today());
        var early = aboutCompany("FOLLOW_UP", Needs.today().minusDays(2));
        var dropped = aboutCompany("CHECK_PASS", Needs.today());
        TaskRows.drop(dropped);
        var about = "?subjectId=" + company.id();
        list(adviser, about).body("items.id", contains(early.id(), late.id()));
        list(adviser, about + "&sort=-dueOn").body("items.id", contains(late.id(), early.id()));
        list(adviser, about + "&dueBefore=" + Needs.today()).body("items.id", contains(early.id()));
        list(adviser, about + "&status=DROPPED").body("items.id", contains(dropped.id()));
        list(adviser, about + "&status=DONE").body("items", empty());
        list(adviser, "?subjectId=rien").body("items", empty());
        var first = list(adviser, about + "&sort=dueOn&limit=1").body("items.id", contains(early.id()));
        list(adviser, about + "&sort=dueOn&limit=1&cursor=" + first.extract().path("nextCursor"))
                .body("items.id", contains(late.id()));
    }

    @Test
    void a_structure_reads_its_own_and_advisers_all_those_of_the_club() {
        var agency = aboutCompany("CALL_COMPANY", Needs.today());
        var own = TaskRows.open(structure.id());
        list(structure.token(), "").body("items.id", contains(own.id()));
        read(structure.token(), agency).statusCode(404);
        read(structure.token(), own).statusCode(200).body("organisationId", equalTo(structure.id()));
        read(adviser, own).statusCode(200);
        given().auth()
                .oauth2(adviser)
                .get("/v1/tasks/" + own.reference())
                .then()
                .body("id", equalTo(own.id()));
        list(company.token(), "").statusCode(403);
    }

    @ParameterizedTest
    @CsvSource({"status, FINI", "kind, CALL", "dueBefore, demain", "mine, oui"})
    void a_filter_that_cannot_be_read_is_400_and_names_it(String filter, String value) {
        list(adviser, "?" + filter + "=" + value).statusCode(400).body("violations[0].field", equalTo(filter));
    }

    @Test
    void what_came_of_a_task_is_kept_and_a_repeat_changes_nothing() {
        var task = TaskRows.open(structure.id());
        for (int i = 0; i < 2; i++) {
            done(structure.token(), task, "Elle rappelle lundi.")
                    .statusCode(200)
                    .body("status", equalTo("DONE"))
                    .body("done.outcome", equalTo("Elle rappelle lundi."))
                    .body("done.by.memberId", equalTo(TaskRows.member("structure-" + structure.siret())));
        }
        done(structure.token(), task, "Autre chose.").statusCode(409).body("code", equalTo("step-not-possible"));
        done(adviser, task, "Elle rappelle lundi.").statusCode(409);
        read(adviser, task).body("done.outcome", equalTo("Elle rappelle lundi."));
        list(structure.token(), "").body("items", empty());
    }

    @Test
    void a_dropped_task_is_not_done_409() throws SQLException {
        var task = TaskRows.open(structure.id());
        TaskRows.drop(task);
        done(structure.token(), task, "Trop tard.").statusCode(409).body("code", equalTo("step-not-possible"));
    }

    @Test
    void an_outcome_has_one_to_500_characters() {
        var task = TaskRows.open(structure.id());
        for (var wrong : new String[] {"", " ", "x".repeat(501)}) {
            done(structure.token(), task, wrong).statusCode(400).body("violations[0].field", equalTo("outcome"));
        }
        done(structure.token(), task, "x".repeat(500)).statusCode(200);
    }

    @Test
    void a_task_is_assigned_to_a_member_of_the_organisation_whose_task_it_is() {
        var task = TaskRows.open(structure.id());
        var member = TaskRows.member("structure-" + structure.siret());
        for (var by : new String[] {adviser, structure.token(), structure.token()}) {
            assign(by, task, member).statusCode(200).body("assignee.memberId", equalTo(member));
        }
        list(structure.token(), "?mine=true").body("items.id", contains(task.id()));
        assign(structure.token(), task, null).statusCode(200).body("assignee", nullValue());
        list(structure.token(), "?mine=true").body("items", empty());
        for (var stranger :
                new String[] {TaskRows.member("adviser"), UUID.randomUUID().toString()}) {
            assign(structure.token(), task, stranger).statusCode(400).body("violations[0].field", equalTo("memberId"));
            assign(adviser, task, stranger).statusCode(400);
        }
    }

    @Test
    void a_task_of_the_agency_is_assigned_to_its_members() {
        var task = aboutCompany("CALL_COMPANY", Needs.today());
        var member = TaskRows.member("adviser");
        assign(adviser, task, member).statusCode(200).body("assignee.memberId", equalTo(member));
        assign(adviser, task, TaskRows.member("structure-" + structure.siret())).statusCode(400);
    }

    @Test
    void a_closed_task_is_no_longer_assigned_409() {
        var task = TaskRows.open(structure.id());
        done(structure.token(), task, "Fait.").statusCode(200);
        assign(structure.token(), task, TaskRows.member("structure-" + structure.siret()))
                .statusCode(409)
                .body("code", equalTo("task-closed"));
        assign(structure.token(), task, null).statusCode(200);
    }

    /** As {@code GET /v1/history} asks. */
    @Test
    void a_structure_reads_what_an_adviser_did_with_its_task_and_another_does_not() throws SQLException {
        var task = TaskRows.open(structure.id());
        done(adviser, task, "Elle rappelle lundi.").statusCode(200);
        var another = Members.aStructure(StructureKind.ACI);
        assertThat(entriesReadBy(structure, task)).isPositive();
        assertThat(entriesReadBy(another, task)).isZero();
    }

    private static int entriesReadBy(Member structure, Row task) throws SQLException {
        return CallerRows.count(structure.id(), CallerRows.anybody(), "structure", "history.subject_id", task.id());
    }

    @Test
    void an_export_has_the_rows_of_the_list() {
        var task = TaskRows.open(structure.id());
        var table =
                export("text/csv").contentType(startsWith("text/csv")).extract().asString();
        assertThat(table)
                .startsWith("\uFEFFRéférence;État;Genre;Que faire;")
                .contains(task.reference() + ";OPEN;CALL_PERSON;");
        assertThat(table.lines()).hasSize(2);
        assertThat(export("application/x-ndjson").extract().asString().lines()).hasSize(1);
    }

    private ValidatableResponse export(String type) {
        return given().auth()
                .oauth2(structure.token())
                .accept(type)
                .get("/v1/tasks/export")
                .then()
                .statusCode(200);
    }

    private Row aboutCompany(String kind, LocalDate due) {
        return TaskRows.open(kind, "ORGANISATION", company.id(), null, due);
    }

    private static ValidatableResponse list(String token, String query) {
        return given().auth().oauth2(token).get("/v1/tasks" + query).then();
    }

    private static ValidatableResponse read(String token, Row task) {
        return given().auth().oauth2(token).get("/v1/tasks/" + task.id()).then();
    }

    private static ValidatableResponse done(String token, Row task, String outcome) {
        return post(token, task, "done", Map.of("outcome", outcome));
    }

    private static ValidatableResponse assign(String token, Row task, @Nullable String member) {
        return post(token, task, "assign", Collections.singletonMap("memberId", member));
    }

    private static ValidatableResponse post(
            String token, Row task, String step, Map<String, ? extends @Nullable Object> body) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(body)
                .post("/v1/tasks/" + task.id() + "/" + step)
                .then();
    }
}
