package fr.clubbusiness.retention;

import static fr.clubbusiness.beneficiary.People.aPerson;
import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.AnotherClub;
import fr.clubbusiness.TestDatabase;
import fr.clubbusiness.beneficiary.People.Person;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.Members.Member;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.job.DueJobs;
import fr.clubbusiness.need.Needs;
import fr.clubbusiness.security.TheClub;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A row ends on the day after the last one on which its rule keeps it, and no other row does. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class EndedRowsTest {
    /** A person, a day and a member of their club, for a row. */
    private static final String GIVEN = """
            WITH given AS (SELECT b.id, b.club_id, b.structure_id, k.day, k.day::timestamp AT TIME ZONE 'Europe/Paris' AS moment,
                (SELECT m.id FROM member m WHERE m.club_id = b.club_id LIMIT 1) AS member_id
                FROM beneficiary b, (SELECT CAST(? AS date) AS day) AS k WHERE b.id = ?::uuid)
            """;

    /** What a rule keeps, with a row of it whose time began on a day. */
    enum Kept {
        MESSAGE(RetentionRule.MESSAGE, "message", """
                INSERT INTO message (id, club_id, kind, organisation_id, subject_type, subject_id, occasion, due_at, status, sent_at, channel,
                    created_at)
                SELECT uuidv7(), club_id, 'ANSWER_AWAITED', structure_id, 'BENEFICIARY', id, 'test', moment, 'SENT', moment, 'EMAIL', moment FROM given
                """),
        /** Opened long before. */
        TASK(RetentionRule.TASK, "task", """
                INSERT INTO task (club_id, kind, status, subject_type, subject_id, organisation_id, due_on, created_at, done_at, done_by, outcome)
                SELECT club_id, 'CALL_PERSON', 'DONE', 'BENEFICIARY', id, structure_id, day, moment - interval '6 months', moment, member_id, 'Vue.' FROM given
                """),
        PASS(RetentionRule.PASS, "pass_iae", """
                INSERT INTO pass_iae (id, club_id, beneficiary_id, number, start_on, end_on, entered_by, entered_at, checked_on, checked_by)
                SELECT uuidv7(), club_id, id, '99999' || lpad((random(1, 9999999))::text, 7, '0'), day - 730, day, member_id, moment, day, member_id FROM given
                """),
        DIAGNOSIS(RetentionRule.DIAGNOSIS, "diagnosis", """
                INSERT INTO diagnosis (id, club_id, beneficiary_id, made_by, prescriber, made_on, last_day, criteria, proofs_on, recorded_by, recorded_at)
                SELECT uuidv7(), club_id, id, structure_id, true, day - 180, day, '{}', '{}', member_id, moment FROM given
                """),
        RIGHTS_REQUEST(RetentionRule.RIGHTS_REQUEST, "rights_request", """
                INSERT INTO rights_request (id, club_id, beneficiary_id, structure_id, answered_by, asked_right, received_on, identity_checked, due_on,
                    status, closed_on, closed_by, recorded_by, recorded_at)
                SELECT uuidv7(), club_id, id, structure_id, structure_id, 'ACCESS', day - 20, 'Vue', day, 'DONE', day, member_id, member_id, moment FROM given
                """);

        private final RetentionRule rule;
        private final String table;
        private final String insert;

        Kept(RetentionRule rule, String table, String insert) {
            this.rule = rule;
            this.table = table;
            this.insert = insert;
        }

        /** A row whose time began on this day. */
        String row(Person person, LocalDate day) throws SQLException {
            return TestDatabase.texts(GIVEN + insert + " RETURNING id::text", day.toString(), person.id())
                    .getFirst();
        }

        /** The last day that the rule keeps today. */
        LocalDate lastKept() {
            return Needs.today().minus(rule.kept());
        }

        boolean has(String row) throws SQLException {
            return !TestDatabase.texts("SELECT id::text FROM " + table + " WHERE id = ?::uuid", row)
                    .isEmpty();
        }
    }

    @Inject
    DueJobs jobs;

    @Inject
    EndPeople endPeople;

    private Member structure;

    @BeforeEach
    void aClubOfItsOwn() throws SQLException {
        var adviser = Objects.requireNonNull(AnotherClub.found().tokens().get("adviser"));
        structure = Members.aStructure(adviser, StructureKind.ACI);
    }

    @ParameterizedTest
    @EnumSource
    void a_row_ends_after_its_time_and_not_a_day_before(Kept kept) throws SQLException {
        var young = kept.row(person(), kept.lastKept());
        var due = kept.row(person(), kept.lastKept().minusDays(1));

        jobs.run(structure.id());
        jobs.run(structure.id());

        assertThat(kept.has(young)).as("young").isTrue();
        assertThat(kept.has(due)).as("due").isFalse();
        assertThat(TestDatabase.texts("""
                SELECT ended::text FROM retention_report WHERE rule = ? AND club_id = (SELECT club_id FROM organisation WHERE id = ?::uuid)
                """, kept.rule.name(), structure.id())).containsExactly("1");
    }

    @Test
    void a_diagnosis_stays_as_long_as_a_pass_of_its_person() throws SQLException {
        var person = person();
        var diagnosis = Kept.DIAGNOSIS.row(person, Kept.DIAGNOSIS.lastKept().minusYears(1));
        Kept.PASS.row(person, Kept.PASS.lastKept());

        jobs.run(structure.id());
        assertThat(Kept.DIAGNOSIS.has(diagnosis)).isTrue();
    }

    @Test
    void a_restriction_that_stands_keeps_its_request() throws SQLException {
        var request =
                Kept.RIGHTS_REQUEST.row(person(), Kept.RIGHTS_REQUEST.lastKept().minusYears(1));
        TestDatabase.texts(
                "UPDATE rights_request SET asked_right = 'RESTRICTION' WHERE id = ?::uuid RETURNING ''", request);

        jobs.run(structure.id());
        assertThat(Kept.RIGHTS_REQUEST.has(request)).isTrue();
    }

    @Test
    void who_is_no_longer_due_once_nobody_else_can_change_them_is_left_alone() throws SQLException {
        var person = aPerson().create();
        TheClub.runs(() -> endPeople.handle(UUID.fromString(person.id())));
        assertThat(TestDatabase.texts("SELECT erased::text FROM beneficiary WHERE id = ?::uuid", person.id()))
                .containsExactly("false");
    }

    private Person person() {
        return aPerson().heldBy(structure).create();
    }
}
