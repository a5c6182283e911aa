package fr.clubbusiness.retention;

import static fr.clubbusiness.beneficiary.People.aPerson;
import static fr.clubbusiness.introduction.Introductions.shared;
import static fr.clubbusiness.introduction.Introductions.step;
import static fr.clubbusiness.need.Needs.aNeed;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import fr.clubbusiness.AnotherClub;
import fr.clubbusiness.TestClock;
import fr.clubbusiness.TestDatabase;
import fr.clubbusiness.beneficiary.People.Person;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.Members.Member;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.employment.Employments;
import fr.clubbusiness.job.DueJobs;
import fr.clubbusiness.need.Needs;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Three years of a club: who is active stays, who is not is warned of and ends on the day, and what was counted stays counted. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class ThreeYearsOfRetentionTest {
    private static final LocalDate BEGIN = Needs.today();
    private static final LocalDate WARNED = BEGIN.plusMonths(24).minusDays(30);
    private static final LocalDate ENDS = BEGIN.plusMonths(24);

    /** Recorded long before the warning, so that it is no activity since. */
    private static final String ASKED = """
            INSERT INTO rights_request (id, club_id, beneficiary_id, structure_id, answered_by, asked_right, received_on, identity_checked, due_on, status,
                recorded_by, recorded_at)
            SELECT uuidv7(), b.club_id, b.id, b.structure_id, b.structure_id, 'ACCESS', current_date, 'Vue', current_date + 30, 'RECEIVED',
                (SELECT m.id FROM member m WHERE m.club_id = b.club_id LIMIT 1), b.created_at
            FROM beneficiary b WHERE b.id = ?::uuid RETURNING ''
            """;

    @Inject
    DueJobs jobs;

    @Inject
    TestClock clock;

    private String adviser;
    private String admin;
    private Member structure;

    @BeforeEach
    void aClubOfItsOwn() throws SQLException {
        var tokens = AnotherClub.found().tokens();
        adviser = Objects.requireNonNull(tokens.get("adviser"));
        admin = Objects.requireNonNull(tokens.get("agency-admin"));
        structure = Members.aStructure(adviser, StructureKind.ACI);
    }

    @AfterEach
    void comeBack() {
        clock.comeBack();
    }

    @Test
    void who_is_active_stays_and_who_is_not_is_warned_of_and_ends_on_the_day() throws SQLException {
        var silent = introducedAndDeclined("Silencieuse");
        workedUntilYesterday(silent);
        var kept = person("Gardee");
        var active = person("Active");
        var employed = person("Salariee");
        var contract = Employments.contract(employed, "CDI", BEGIN, BEGIN, 35);
        contract.remove("endDate");
        contract.put("employerId", Members.aCompany(adviser).id());
        Employments.post(adviser, contract).statusCode(201);

        jobs.on(BEGIN.plusMonths(12), structure.id());
        post(active, "/pause");
        jobs.on(WARNED.minusDays(1), structure.id());
        assertThat(openTasks()).isEmpty();

        jobs.on(WARNED, structure.id());
        assertThat(openTasks()).containsExactlyInAnyOrder(silent.reference(), kept.reference());
        assertThat(messages()).containsExactlyInAnyOrder(silent.id(), kept.id());
        dryRun("PERSON", 0);
        post(kept, "/keep");
        assertThat(openTasks()).containsExactly(silent.reference());
        var people = peopleInNumbers();
        var exits = exits();
        assertThat(exits).as("exits").isNotEmpty();
        assertThat(people).as("people, introductions, shared, contracts").containsExactly("4 1 1 1");

        jobs.on(ENDS.minusDays(1), structure.id());
        assertThat(withIdentity()).contains(silent.id());
        clock.travelTo(ENDS);
        dryRun("PERSON", 1);
        jobs.run(structure.id());
        assertThat(withIdentity()).containsExactlyInAnyOrder(kept.id(), active.id(), employed.id());
        assertThat(openTasks()).isEmpty();

        jobs.on(BEGIN.plusYears(3), structure.id());
        assertThat(withIdentity()).containsExactlyInAnyOrder(kept.id(), active.id(), employed.id());
        assertThat(peopleInNumbers()).isEqualTo(people);
        assertThat(exits()).isEqualTo(exits);
        theReportSaysIt();
        oneLineOfCountsIsLeft();
        nothingLeadsTo(silent);
    }

    @Test
    void something_that_happens_after_the_warning_keeps_a_person_and_drops_the_task() throws SQLException {
        var person = person("Revenue");
        jobs.on(WARNED, structure.id());
        assertThat(openTasks()).containsExactly(person.reference());
        post(person, "/pause");
        jobs.on(ENDS.plusDays(1), structure.id());

        assertThat(openTasks()).isEmpty();
        assertThat(withIdentity()).containsExactly(person.id());
    }

    @Test
    void a_task_that_is_done_says_that_somebody_is_still_accompanied() throws SQLException {
        var person = person("Rappelee");
        jobs.on(WARNED, structure.id());
        String task = given().auth()
                .oauth2(structure.token())
                .get("/v1/tasks?kind=DATA_ENDING")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
        given().auth()
                .oauth2(structure.token())
                .contentType("application/json")
                .body(Map.of("outcome", "Oui, vue hier."))
                .post("/v1/tasks/" + task + "/done")
                .then()
                .statusCode(200);
        jobs.on(ENDS.plusDays(1), structure.id());

        assertThat(withIdentity()).containsExactly(person.id());
    }

    @Test
    void of_who_has_left_the_structure_is_told_and_not_asked() throws SQLException {
        var person = person("Sortie");
        post(person, "/leave");
        jobs.on(WARNED, structure.id());
        assertThat(messages()).containsExactly(person.id());
        assertThat(openTasks()).isEmpty();

        jobs.on(ENDS.minusDays(1), structure.id());
        assertThat(withIdentity()).containsExactly(person.id());
        jobs.on(ENDS, structure.id());
        assertThat(withIdentity()).isEmpty();
    }

    @Test
    void a_right_that_waits_for_its_answer_keeps_a_person() throws SQLException {
        var person = person("Demandeuse");
        jobs.on(WARNED, structure.id());
        assertThat(TestDatabase.texts(ASKED, person.id())).hasSize(1);
        assertThat(keptByLaw(person)).containsExactly("true");
        jobs.on(ENDS.plusDays(1), structure.id());

        assertThat(withIdentity()).containsExactly(person.id());
    }

    @Test
    void a_live_introduction_keeps_a_person_and_a_contract_that_nobody_confirmed_does_not() throws SQLException {
        var live = person("Presentee");
        shared(aNeed().postedBy(Members.aCompany(adviser)).create(), live);
        assertThat(keptByLaw(live)).containsExactly("true");

        var forgotten = person("Oubliee");
        Employments.signedByCompany(adviser, Members.aCompany(adviser), forgotten, BEGIN, BEGIN.plusMonths(6));
        assertThat(keptByLaw(forgotten)).containsExactly("true");
        TestDatabase.texts("""
                UPDATE employment SET start_date = start_date - 800, end_date = end_date - 800 WHERE beneficiary_id = ?::uuid RETURNING ''
                """, forgotten.id());
        assertThat(keptByLaw(forgotten)).containsExactly("false");
    }

    @Test
    void after_days_of_downtime_nobody_ends_without_thirty_days_of_warning() throws SQLException {
        var person = person("Oubliee");
        jobs.on(ENDS.plusDays(10), structure.id());
        assertThat(openTasks()).containsExactly(person.reference());
        jobs.on(ENDS.plusDays(39), structure.id());
        assertThat(withIdentity()).containsExactly(person.id());
        jobs.on(ENDS.plusDays(40), structure.id());
        assertThat(withIdentity()).isEmpty();
    }

    @Test
    void a_member_who_left_loses_their_name_after_twenty_four_months() throws SQLException {
        person("Presente");
        var member = TestDatabase.texts("""
                UPDATE member SET name = 'Parti', left_at = now() WHERE organisation_id = ?::uuid AND subject IS NOT NULL RETURNING id::text
                """, structure.id()).getFirst();
        jobs.on(ENDS.minusDays(1), structure.id());
        assertThat(nameOf(member)).containsExactly("Parti");
        jobs.on(ENDS.plusDays(1), structure.id());
        assertThat(nameOf(member)).containsExactly((String) null);
    }

    private void theReportSaysIt() {
        given().auth()
                .oauth2(admin)
                .get("/v1/retention/reports?limit=200")
                .then()
                .statusCode(200)
                .body("items.findAll { it.rule == 'WARNING' }.ended", contains(1, 2))
                .body("items.findAll { it.rule == 'PERSON' }.ended", contains(1))
                .body("items.find { it.rule == 'PERSON' }.ranOn", equalTo(ENDS.toString()));
    }

    private void oneLineOfCountsIsLeft() throws SQLException {
        assertThat(TestDatabase.texts("""
                SELECT concat_ws(' ', registered_month, birth_year, department, structure_kind, introductions, shared, contracts)
                FROM erased_person f WHERE f.club_id = (SELECT club_id FROM organisation WHERE id = ?::uuid)
                """, structure.id()))
                .containsExactly("%s 1990 92 ACI 1 1 1".formatted(BEGIN.withDayOfMonth(1)));
    }

    private void nothingLeadsTo(Person silent) throws SQLException {
        given().auth().oauth2(structure.token()).get(silent.at("")).then().statusCode(404);
        given().auth().oauth2(structure.token()).get("/v1/beneficiaries").then().statusCode(200);
        assertThat(TestDatabase.texts(
                        "SELECT reason FROM history WHERE subject_id = ?::uuid AND reason IS NOT NULL", silent.id()))
                .isEmpty();
        assertThat(TestDatabase.texts("SELECT '1' FROM agreement WHERE beneficiary_id = ?::uuid", silent.id()))
                .isEmpty();
        assertThat(TestDatabase.texts("SELECT '1' FROM retention_warning WHERE beneficiary_id = ?::uuid", silent.id()))
                .isEmpty();
        assertThat(TestDatabase.texts("SELECT cause FROM erasure WHERE id = ?::uuid", silent.id()))
                .containsExactly("RETENTION");
    }

    private Person introducedAndDeclined(String name) {
        var person = person(name);
        var company = Members.aCompany(adviser);
        var introduction = shared(aNeed().postedBy(company).create(), person);
        step(company, introduction, "decline", Map.of("reason", "SKILLS_TO_COMPLETE"))
                .statusCode(200);
        return person;
    }

    private Person person(String name) {
        return aPerson()
                .heldBy(structure)
                .targeting("G1603")
                .named(name, "Delatour")
                .with("eligibilityCriteria", List.of("RSA"))
                .create();
    }

    private static void post(Person person, String step) {
        given().auth()
                .oauth2(person.holder().token())
                .post(person.at(step))
                .then()
                .statusCode(200);
    }

    private void dryRun(String rule, int due) {
        given().auth()
                .oauth2(admin)
                .get("/v1/retention/dry-run")
                .then()
                .statusCode(200)
                .body("items.find { it.rule == '%s' }.due".formatted(rule), equalTo(due));
    }

    private List<String> openTasks() {
        return given().auth()
                .oauth2(structure.token())
                .get("/v1/tasks?kind=DATA_ENDING")
                .then()
                .statusCode(200)
                .extract()
                .path("items.subjectReference");
    }

    private static List<String> keptByLaw(Person person) throws SQLException {
        return TestDatabase.texts("SELECT is_kept_by_law(?::uuid)::text", person.id());
    }

    private List<String> messages() throws SQLException {
        return TestDatabase.texts(
                "SELECT subject_id::text FROM message WHERE kind = 'DATA_ENDING' AND organisation_id = ?::uuid",
                structure.id());
    }

    private List<String> withIdentity() throws SQLException {
        return TestDatabase.texts("""
                SELECT b.id::text FROM beneficiary b JOIN beneficiary_identity i ON i.beneficiary_id = b.id WHERE b.structure_id = ?::uuid
                """, structure.id());
    }

    /** A contract of insertion that ended yesterday with a lasting one: an exit that is counted. What follows by itself is done today. */
    private void workedUntilYesterday(Person person) throws SQLException {
        var last = BEGIN.minusDays(1);
        var contract =
                Employments.entered(structure, Employments.contract(person, "CDDI", BEGIN.minusMonths(4), last, 26));
        Employments.step(structure.token(), contract, "start").statusCode(200);
        Employments.step(structure.token(), contract, "end", Map.of("on", last.toString(), "kind", "CDI"))
                .statusCode(200);
        jobs.run(structure.id());
    }

    /** Who is here and who was here, with what came of it: people, introductions, shared ones, contracts. */
    private List<String> peopleInNumbers() throws SQLException {
        return TestDatabase.texts("""
                SELECT concat_ws(' ', count(*), sum(introductions), sum(shared), sum(contracts)) FROM (
                    SELECT (SELECT count(*) FROM introduction i WHERE i.beneficiary_id = b.id) AS introductions,
                        (SELECT count(*) FROM introduction i WHERE i.beneficiary_id = b.id AND i.shared_at IS NOT NULL) AS shared,
                        (SELECT count(*) FROM employment e WHERE e.beneficiary_id = b.id AND e.status IN ('STARTED', 'ENDED')) AS contracts
                    FROM beneficiary b JOIN organisation o ON o.id = b.structure_id WHERE o.id = ?::uuid AND NOT b.erased
                    UNION ALL SELECT f.introductions, f.shared, f.contracts FROM erased_person f
                    WHERE f.club_id = (SELECT club_id FROM organisation WHERE id = ?::uuid)) AS people
                """, structure.id(), structure.id());
    }

    /** The tables of exits in which anybody is counted. */
    private List<String> exits() throws SQLException {
        return TestDatabase.texts("""
                SELECT concat_ws(' ', t.quarter, l.kind, l.lasting, l.transition, l.positive, l.other, l.total)
                FROM exit_line l JOIN exit_table t ON t.id = l.exit_table_id
                WHERE l.structure_id = ?::uuid AND l.readers = 'OWN' AND l.total > 0 ORDER BY 1
                """, structure.id());
    }

    private static List<String> nameOf(String member) throws SQLException {
        return TestDatabase.texts("SELECT name FROM member WHERE id = ?::uuid", member);
    }
}
