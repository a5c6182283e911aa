package fr.clubbusiness.event.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.clubbusiness.AnotherClub;
import fr.clubbusiness.TestClock;
import fr.clubbusiness.TestDatabase;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.Members.Member;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.event.Events.Announced;
import fr.clubbusiness.job.DueJobs;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the database admits whatever is computed, and what stays once registrations are forgotten. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class MeetingRowsTest {
    private static final String INSERT = """
            INSERT INTO meeting (id, club_id, event_id, round, table_number, side_a, registration_a, side_b, registration_b)
            SELECT uuidv7(), e.club_id, e.id, ?::int, ?::int, ?, ?::uuid, ?, ?::uuid FROM club_event e WHERE e.id = ?::uuid RETURNING ''
            """;

    @Inject
    DueJobs jobs;

    @Inject
    TestClock clock;

    private String adviser;
    private Member company;
    private Announced event;
    private String a;
    private String otherA;
    private String b;
    private String otherB;

    /** In round 1, a meets b at table 1. */
    @BeforeEach
    void twoMeet() throws Exception {
        adviser = Objects.requireNonNull(AnotherClub.found().tokens().get("adviser"));
        company = Members.aCompany(adviser);
        var structure = Members.aStructure(adviser, StructureKind.ACI);
        event = Meetings.announced(adviser);
        a = Meetings.seated(company, event);
        b = Meetings.seated(structure, event);
        Meetings.wish(company.token(), event, a, Map.of(b, 3)).statusCode(200);
        Meetings.wish(structure.token(), event, b, Map.of(), Meetings.seated(company, event))
                .statusCode(200);
        otherA = Meetings.seated(company, event);
        otherB = Meetings.seated(structure, event);
        Meetings.compute(adviser, event, Meetings.plan(1, 1)).statusCode(200);
        TestDatabase.texts("DELETE FROM meeting WHERE event_id = ?::uuid RETURNING ''", event.id());
        insert(1, 1, a, b);
    }

    @AfterEach
    void comeBack() {
        clock.comeBack();
    }

    @Test
    void nobody_is_at_two_tables_in_one_round() {
        refused("meeting_a_unique", 1, 2, a, otherB);
        refused("meeting_b_unique", 1, 2, otherA, b);
    }

    @Test
    void no_table_is_used_twice_in_one_round() {
        refused("meeting_table_unique", 1, 1, otherA, otherB);
    }

    @Test
    void no_pair_meets_twice() {
        refused("meeting_pair_unique", 2, 1, a, b);
    }

    @Test
    void nobody_is_on_both_sides() {
        assertThatThrownBy(() -> insert(2, 1, "STRUCTURE", b, "COMPANY", a))
                .hasMessageContaining("meeting_timetable_fkey");
        assertThatThrownBy(() -> insert(2, 1, "COMPANY", b, "STRUCTURE", otherB))
                .hasMessageContaining("meeting_a_fkey");
    }

    @Test
    void others_meet_at_other_tables_and_in_other_rounds() throws Exception {
        insert(1, 2, otherA, otherB);
        insert(2, 1, a, otherB);
        assertThat(count("meeting")).isEqualTo("3");
    }

    @Test
    void once_registrations_are_forgotten_no_wish_is_left_and_meetings_name_nobody() throws Exception {
        Meetings.begin(event, 1);
        var meeting = TestDatabase.texts("SELECT id::text FROM meeting WHERE event_id = ?::uuid", event.id())
                .getFirst();
        Meetings.outcome(company.token(), event, meeting, Map.of("outcome", "CONTACT"))
                .statusCode(200);
        clock.advance(Duration.ofDays(370));
        jobs.run(company.id());
        assertThat(count("registration")).isEqualTo("0");
        assertThat(count("meeting_wish")).isEqualTo("0");
        assertThat(count("meeting_exclusion")).isEqualTo("0");
        assertThat(TestDatabase.texts("""
                        SELECT outcome FROM meeting WHERE event_id = ?::uuid AND registration_a IS NULL AND registration_b IS NULL
                        """, event.id())).containsExactly("CONTACT");
        Meetings.read(adviser, event).statusCode(200);
    }

    private void refused(String constraint, int round, int table, String ofA, String ofB) {
        assertThatThrownBy(() -> insert(round, table, ofA, ofB)).hasMessageContaining(constraint);
    }

    private void insert(int round, int table, String ofA, String ofB) throws Exception {
        insert(round, table, "COMPANY", ofA, "STRUCTURE", ofB);
    }

    private void insert(int round, int table, String sideA, String ofA, String sideB, String ofB) throws Exception {
        TestDatabase.texts(INSERT, String.valueOf(round), String.valueOf(table), sideA, ofA, sideB, ofB, event.id());
    }

    private String count(String table) throws Exception {
        return TestDatabase.texts("SELECT count(*)::text FROM %s WHERE event_id = ?::uuid".formatted(table), event.id())
                .getFirst();
    }
}
