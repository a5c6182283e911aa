package fr.clubbusiness.local;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.RunningClub;
import fr.clubbusiness.local.server.LocalApi;
import fr.clubbusiness.local.server.Pause;
import fr.clubbusiness.local.server.Ports;
import fr.clubbusiness.local.server.TemporaryFolder;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two nodes on one database, one of which is killed while it works. */
@ExtendWith(RunningClub.class)
class KilledNodeIT {
    private static final String JOB = "introduction-expiry";
    private static final String SECOND = "second-node";
    private static final int DUE = 5_000;
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /** The node whose transaction writes now. */
    private static final String WRITER = """
            SELECT application_name FROM pg_stat_activity
            WHERE usename = 'club_api' AND backend_xid IS NOT NULL AND query LIKE '%introduction%' LIMIT 1
            """;

    /** What db-scheduler does by itself once a node was silent for two minutes. */
    private static final String GIVE_TO_ANOTHER = """
            UPDATE job_schedule SET picked = false, picked_by = NULL, last_heartbeat = NULL, execution_time = now(), version = version + 1
            WHERE task_name = '%s'
            """.formatted(JOB);

    @Test
    void what_a_killed_node_leaves_due_another_does_and_nothing_is_done_twice() throws SQLException {
        var club = RunningClub.club();
        var postgres = club.postgres();
        try (var folder = TemporaryFolder.create("second-node");
                var superuser = DriverManager.getConnection(
                        postgres.jdbcUrl("club"), "postgres", postgres.password("postgres"));
                var second = LocalApi.start(
                        folder.path(),
                        folder.path().resolve("api.log"),
                        Ports.free(),
                        postgres,
                        club.keycloak().realmUrl(),
                        List.of(),
                        List.of("-Dquarkus.datasource.jdbc.additional-jdbc-properties.ApplicationName=" + SECOND))) {
            DueIntroductions.write(superuser, DUE);
            try {
                run(superuser, GIVE_TO_ANOTHER);
                var working = workingNode(superuser);
                var killed = ProcessHandle.of(working.equals(SECOND) ? second.pid() : club.apiPid())
                        .orElseThrow();
                killed.destroyForcibly();
                killed.onExit().join();
                assertThat(DueIntroductions.left(superuser))
                        .as("killed in the middle")
                        .isPositive();
                run(superuser, GIVE_TO_ANOTHER);
                var deadline = System.nanoTime() + PATIENCE.toNanos();
                while (DueIntroductions.left(superuser) > 0 && System.nanoTime() < deadline) {
                    Pause.millis(100);
                }
                assertThat(DueIntroductions.expiredOnce(superuser)).isEqualTo(DUE);
                if (!working.equals(SECOND)) {
                    club.restartApi();
                }
            } finally {
                DueIntroductions.remove(superuser);
            }
        }
    }

    /** Once it has done a part of the work. */
    private static String workingNode(Connection superuser) throws SQLException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            var writer = writer(superuser);
            if (writer.isPresent() && DueIntroductions.left(superuser) < DUE) {
                return writer.get();
            }
            Pause.millis(10);
        }
        throw new IllegalStateException("no node does what is due");
    }

    private static Optional<String> writer(Connection superuser) throws SQLException {
        try (var statement = superuser.createStatement();
                var row = statement.executeQuery(WRITER)) {
            return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
        }
    }

    private static void run(Connection superuser, String sql) throws SQLException {
        try (var statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }
}
