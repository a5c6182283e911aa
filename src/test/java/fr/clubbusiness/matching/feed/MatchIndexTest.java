package fr.clubbusiness.matching.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.clubbusiness.matching.FedDatabase;
import fr.clubbusiness.matching.Matching;
import fr.clubbusiness.matching.law.WeeklyHoursRange;
import fr.clubbusiness.matching.source.PlainSql;
import fr.clubbusiness.problem.Unavailable;
import fr.clubbusiness.problem.UncheckedSql;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The index follows PostgreSQL, whatever other transactions do and whatever happens to PostgreSQL. */
class MatchIndexTest {
    private static FedDatabase database;
    private static UUID club;

    private MatchIndex node;

    @BeforeAll
    static void start() throws SQLException {
        database = new FedDatabase();
        club = database.club();
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @BeforeEach
    void load() throws SQLException {
        database.run("TRUNCATE beneficiary, need, match_change CASCADE");
        node = database.node();
    }

    @Test
    void before_the_first_load_it_is_unavailable() {
        assertThatThrownBy(() -> node.of(club))
                .isInstanceOfSatisfying(
                        Unavailable.class, loading -> assertThat(loading.code()).isEqualTo("matching-index-loading"));
        node.catchUp();
        assertThat(people(node)).isZero();
        assertThat(node.of(UUID.randomUUID()).people().size()).isZero();
    }

    @Test
    void only_people_who_are_ready_and_have_an_agreement_are_in_it() throws SQLException {
        Matching.catchUp(node);
        var person = database.person();
        Matching.catchUp(node);
        assertThat(people(node)).isEqualTo(1);

        database.run("UPDATE beneficiary SET state = 'PAUSED' WHERE id = ?", person);
        Matching.catchUp(node);
        assertThat(people(node)).isZero();

        database.run("UPDATE beneficiary SET state = 'READY_FOR_IMMERSION' WHERE id = ?", person);
        Matching.catchUp(node);
        assertThat(people(node)).isEqualTo(1);

        database.run("UPDATE agreement SET withdrawn_at = now() WHERE beneficiary_id = ?", person);
        Matching.catchUp(node);
        assertThat(people(node)).isZero();
        assertThat(people(loaded())).isZero();
    }

    @Test
    void open_needs_are_in_it_with_their_current_data() throws SQLException {
        Matching.catchUp(node);
        var need = database.need();
        Matching.catchUp(node);
        database.run("UPDATE need SET weekly_hours = 20 WHERE id = ?", need);
        Matching.catchUp(node);
        assertThat(node.of(club).needs().need(need))
                .isEqualTo(loaded().of(club).needs().need(need));
        assertThat(node.of(club).needs().need(need).orElseThrow().hours()).isEqualTo(WeeklyHoursRange.of(20));

        database.run("UPDATE need SET status = 'WITHDRAWN' WHERE id = ?", need);
        Matching.catchUp(node);
        assertThat(node.of(club).needs().need(need)).isEmpty();
        assertThat(node.loaded().needs()).isZero();
    }

    @Test
    void an_erased_person_disappears() throws SQLException {
        var person = database.person();
        Matching.catchUp(node);
        database.run("DELETE FROM agreement WHERE beneficiary_id = ?", person);
        database.run("DELETE FROM beneficiary_identity WHERE beneficiary_id = ?", person);
        database.run("DELETE FROM beneficiary WHERE id = ?", person);
        Matching.catchUp(node);
        assertThat(people(node)).isZero();

        database.person();
        Matching.catchUp(node);
        database.run("TRUNCATE beneficiary CASCADE");
        rebuilt(node);
        assertThat(people(node)).isZero();
    }

    @Test
    void an_open_writer_delays_younger_changes_and_none_is_skipped() throws SQLException {
        Matching.catchUp(node);
        try (var slow = begin()) {
            database.person(slow);
            database.person();
            node.catchUp();
            assertThat(people(node)).isZero();
            slow.commit();
        }
        Matching.catchUp(node);
        assertThat(people(node)).isEqualTo(2);
    }

    @Test
    void changes_written_during_a_load_are_not_lost() throws SQLException {
        try (var slow = begin()) {
            database.person(slow);
            database.person();
            node.catchUp();
            assertThat(people(node)).isEqualTo(1);
            slow.commit();
        }
        Matching.catchUp(node);
        assertThat(people(node)).isEqualTo(2);
    }

    @Test
    void a_writer_that_gives_up_changes_nothing() throws SQLException {
        Matching.catchUp(node);
        try (var slow = begin()) {
            database.person(slow);
            slow.rollback();
        }
        Matching.catchUp(node);
        assertThat(people(node)).isZero();
    }

    @Test
    void two_nodes_on_one_database_agree() throws SQLException {
        var other = database.node();
        Matching.catchUp(node);
        database.people(30);
        Matching.catchUp(other);
        database.run("UPDATE beneficiary SET state = 'PLACED' WHERE id IN (SELECT id FROM beneficiary LIMIT 10)");
        Matching.catchUp(node);
        Matching.catchUp(other);
        assertThat(people(node)).isEqualTo(people(other)).isEqualTo(20);
    }

    @Test
    void a_transaction_records_a_subject_once() throws SQLException {
        try (var writer = begin()) {
            var person = database.person(writer);
            PlainSql.write(writer, "UPDATE beneficiary SET open_to_entry_level = true WHERE id = ?", person);
            PlainSql.write(writer, "UPDATE beneficiary SET max_journey_minutes = 30 WHERE id = ?", person);
            writer.commit();
        }
        assertThat(database.recordedChanges()).isEqualTo(2);
    }

    @Test
    void changed_referentials_rebuild_the_index() throws SQLException {
        database.person();
        Matching.catchUp(node);
        database.run("UPDATE commune SET latitude = 48.9 WHERE code = '92050'");
        rebuilt(node);
        assertThat(people(node)).isEqualTo(1);
        database.run("UPDATE commune SET latitude = 48.89198 WHERE code = '92050'");
        rebuilt(node);
    }

    @Test
    void it_serves_while_it_is_rebuilt() throws SQLException {
        database.people(3);
        Matching.catchUp(node);
        node.rebuild();
        node.rebuild();
        assertThat(node.isRebuilding()).isTrue();
        assertThat(people(node)).isEqualTo(3);
        var before = node.loaded().loadedAt();
        database.people(2);
        Matching.catchUp(node);
        assertThat(people(node)).isEqualTo(5);
        rebuilt(node);
        assertThat(node.loaded().loadedAt()).isGreaterThan(before);
        assertThat(people(node)).isEqualTo(5);
    }

    @Test
    void changes_restored_from_another_cluster_are_deleted() throws SQLException {
        database.run("INSERT INTO match_change VALUES ('9000000000'::xid8, 'BENEFICIARY', ?)", UUID.randomUUID());
        Matching.catchUp(node);
        assertThat(database.recordedChanges()).isEqualTo(1);
    }

    @Test
    void old_changes_are_pruned_and_later_ones_stay() throws SQLException {
        database.people(3);
        var feed = database.feed();
        Matching.catchUp(node);
        var position = feed.position();
        database.people(2);
        assertThat(feed.prune(position.oldest())).isFalse();
        assertThat(database.recordedChanges()).isEqualTo(2);
    }

    @Test
    void the_transaction_that_delays_changes_is_named() throws SQLException {
        Matching.catchUp(node);
        try (var slow = begin()) {
            database.person(slow);
            var pid = PlainSql.list(slow, "SELECT pg_backend_pid()", row -> row.getInt(1))
                    .getFirst();
            var oldest = database.feed().position().oldest();

            var holder = database.feed().holder(oldest, Instant.EPOCH);
            assertThat(holder.pid()).isEqualTo(pid);
            assertThat(holder.user()).isEqualTo("club_owner");
            assertThat(holder.database()).isEqualTo("club");
            // The start of another role's transaction is hidden from ours; only a moment when it was running is known.
            assertThat(holder.since()).isEqualTo(Instant.EPOCH);
            assertThat(holder.description())
                    .contains("pid " + pid)
                    .contains("database club")
                    .doesNotContain("club_owner");
            slow.rollback();
        }
    }

    @Test
    void it_survives_postgresql_and_reads_everything_again_after_it() throws SQLException {
        database.people(2);
        Matching.catchUp(node);
        // Makes the content after the kill certain: a kill may lose the last commits, which is why the index reads
        // everything again.
        database.asSuperuser("CHECKPOINT");
        database.kill();
        assertThatThrownBy(node::catchUp).isInstanceOf(UncheckedSql.class);
        assertThat(people(node)).isEqualTo(2);

        database.restart();
        withoutRecording("UPDATE beneficiary SET state = 'PAUSED' WHERE id IN (SELECT id FROM beneficiary LIMIT 1)");
        Matching.catchUp(node);
        assertThat(people(node)).isEqualTo(1);
    }

    @Test
    void a_replaced_database_is_loaded_completely() throws SQLException {
        database.people(2);
        Matching.catchUp(node);
        database.replace();
        withoutRecording("UPDATE beneficiary SET state = 'PAUSED' WHERE id IN (SELECT id FROM beneficiary LIMIT 1)");
        Matching.catchUp(node);
        assertThat(people(node)).isEqualTo(1);
    }

    @Test
    void a_rebuild_started_before_a_restart_does_not_replace_a_later_load() throws Exception {
        database.people(2);
        Matching.catchUp(node);
        node.rebuild();
        node.catchUp();
        for (var thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals("matching-index-rebuild")) {
                thread.join();
            }
        }
        database.replace();
        withoutRecording("UPDATE beneficiary SET state = 'PAUSED'");
        Matching.catchUp(node);
        Matching.catchUp(node);
        assertThat(people(node)).isZero();
    }

    @Test
    void a_row_that_cannot_be_read_is_left_out_and_the_others_stay() throws SQLException {
        database.people(2);
        var newer = database.person();
        Matching.catchUp(node);
        writtenByANewerNode("id = ?", newer);
        Matching.catchUp(node);
        assertThat(people(node)).isEqualTo(2);
        assertThat(node.isRebuilding()).isFalse();
        assertThat(people(loaded())).isEqualTo(2);
        assertThat(health(node)).containsEntry("unreadableRows", "some");
        assertThat(ready(node)).isTrue();

        database.run("UPDATE beneficiary SET transport = '{TRANSIT}' WHERE id = ?", newer);
        Matching.catchUp(node);
        assertThat(people(node)).isEqualTo(3);
        assertThat(health(node)).containsEntry("unreadableRows", "none");
    }

    @Test
    void a_node_that_cannot_read_most_people_is_not_ready() throws SQLException {
        database.people(UnreadableRows.FAULT_MINIMUM);
        Matching.catchUp(node);
        writtenByANewerNode("true");
        database.people(UnreadableRows.FAULT_MINIMUM);
        Matching.catchUp(node);
        assertThat(ready(node)).isTrue();

        database.run("UPDATE beneficiary SET state = 'PAUSED' WHERE id IN "
                + "(SELECT id FROM beneficiary WHERE transport = '{TRANSIT}' LIMIT 1)");
        Matching.catchUp(node);
        for (var one : List.of(node, loaded())) {
            assertThat(ready(one)).isFalse();
            assertThat(health(one)).containsEntry("unreadableRows", "most");
        }
    }

    /** As a newer node's migration could. */
    private static void writtenByANewerNode(String which, Object... parameters) throws SQLException {
        database.run("ALTER TABLE beneficiary DROP CONSTRAINT IF EXISTS beneficiary_transport");
        database.run("UPDATE beneficiary SET transport = '{TELEPORTATION}' WHERE " + which, parameters);
    }

    private static boolean ready(MatchIndex index) {
        return call(index).getStatus() == HealthCheckResponse.Status.UP;
    }

    private static Map<String, Object> health(MatchIndex index) {
        return call(index).getData().orElseThrow();
    }

    private static HealthCheckResponse call(MatchIndex index) {
        var meters = new IndexMeters(new SimpleMeterRegistry());
        return new IndexHealth(index, new IndexPoller(index, meters, _ -> {})).call();
    }

    /** Without recording a change, as a restore does. */
    private static void withoutRecording(String sql) throws SQLException {
        database.run("ALTER TABLE beneficiary DISABLE TRIGGER USER");
        database.run(sql);
        database.run("ALTER TABLE beneficiary ENABLE TRIGGER USER");
    }

    /** Catches up until a load that starts after this call has replaced the current index. */
    private static void rebuilt(MatchIndex index) {
        do {
            Matching.catchUp(index);
        } while (index.isRebuilding());
    }

    private static MatchIndex loaded() {
        var other = database.node();
        Matching.catchUp(other);
        return other;
    }

    private static Connection begin() throws SQLException {
        var connection = database.connect();
        connection.setAutoCommit(false);
        return connection;
    }

    private static int people(MatchIndex index) {
        return index.of(club).people().size();
    }
}
