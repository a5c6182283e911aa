package fr.clubbusiness.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.clubbusiness.RunningClub;
import fr.clubbusiness.local.server.LocalApi;
import fr.clubbusiness.local.server.Pause;
import fr.clubbusiness.local.server.Ports;
import fr.clubbusiness.local.server.TemporaryFolder;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two nodes on one database, one of which is killed while it works. */
@ExtendWith(RunningClub.class)
class KilledNodeIT {
    private static final String SECOND = "second-node";
    private static final int DUE = 5_000;
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /** Mails that a node has taken up and may have sent when it is killed: those of one batch. */
    private static final int TAKEN_UP = 5;

    /** The node whose transaction writes now. */
    private static final String WRITER = """
            SELECT application_name FROM pg_stat_activity
            WHERE usename = 'club_api' AND backend_xid IS NOT NULL AND query LIKE '%introduction%' LIMIT 1
            """;

    /** All that the demo wrote to organisations, as if none of it had left yet. */
    private static final String ALL_DUE = """
            UPDATE message SET status = 'PENDING', sent_at = NULL, mail_id = NULL, attempts = 0, due_at = now()
            WHERE organisation_id IS NOT NULL
            """;

    private static final String LEFT = "organisation_id IS NOT NULL AND status = 'PENDING'";

    /** Those that the killed node had taken up come due again by themselves after a minute. */
    private static final String DUE_AGAIN = "UPDATE message SET due_at = now() WHERE mail_id IS NOT NULL AND " + LEFT;

    private final LocalClub club = RunningClub.club();

    @Test
    void what_a_killed_node_leaves_due_another_does_and_nothing_is_done_twice() throws SQLException {
        try (var folder = TemporaryFolder.create("second-node");
                var superuser = superuser();
                var second = secondNode(folder)) {
            DueIntroductions.write(superuser, DUE);
            try {
                give(superuser, "introduction-expiry");
                var working = workingNode(superuser);
                kill(working.equals(SECOND) ? second.pid() : club.apiPid());
                assertThat(DueIntroductions.left(superuser))
                        .as("killed in the middle")
                        .isPositive();
                give(superuser, "introduction-expiry");
                until("the other node does the rest", () -> DueIntroductions.left(superuser) == 0);
                assertThat(DueIntroductions.expiredOnce(superuser)).isEqualTo(DUE);
                if (!working.equals(SECOND)) {
                    club.restartApi();
                }
            } finally {
                DueIntroductions.remove(superuser);
            }
        }
    }

    /** Whether a mail was taken is known to the mail server first: the few of that moment may leave twice, under the same number. */
    @Test
    void what_a_killed_node_was_sending_another_sends_and_only_what_it_had_taken_up_leaves_twice() throws Exception {
        var server = new GreenMail(new ServerSetup(Ports.free(), "localhost", ServerSetup.PROTOCOL_SMTP));
        server.start();
        kill(club.apiPid());
        try (var superuser = superuser()) {
            try (var folder = TemporaryFolder.create("second-node")) {
                run(superuser, ALL_DUE);
                sendAndBeKilled(superuser, folder, server);
            } finally {
                club.restartApi();
            }
            assertThat(number(superuser, "SELECT count(*) FROM message WHERE " + LEFT))
                    .as("killed in the middle")
                    .isPositive();
            var sentByKilled = mails(superuser);
            run(superuser, DUE_AGAIN);
            give(superuser, "message-delivery");
            until(
                    "the other node sends the rest",
                    () -> number(superuser, "SELECT count(*) FROM message WHERE " + LEFT) == 0);

            var received = new HashSet<String>();
            for (var mail : server.getReceivedMessages()) {
                assertThat(received.add(mail.getHeader("Message-ID")[0])).isTrue();
            }
            assertThat(received).containsAll(sentByKilled);
            var sentByOther = new HashSet<>(mails(superuser));
            sentByOther.removeAll(sentByKilled);
            assertThat(received.stream().filter(mail -> !sentByKilled.contains(mail)))
                    .as("left twice, under one number")
                    .hasSizeLessThanOrEqualTo(TAKEN_UP)
                    .isSubsetOf(sentByOther);
        } finally {
            server.stop();
        }
    }

    private void sendAndBeKilled(Connection superuser, TemporaryFolder folder, GreenMail server) throws SQLException {
        try (var second = secondNode(
                folder,
                "-Dclub.messages.delivery=SMTP",
                "-Dclub.mail.encryption=NONE",
                "-Dclub.mail.port=" + server.getSmtp().getPort())) {
            give(superuser, "message-delivery");
            until("mails leave", () -> server.getReceivedMessages().length >= TAKEN_UP);
            kill(second.pid());
        }
    }

    /** The numbers of the mails that the database knows to have left. */
    private static Set<String> mails(Connection superuser) throws SQLException {
        var mails = new HashSet<String>();
        try (var statement = superuser.createStatement();
                var row = statement.executeQuery(
                        "SELECT DISTINCT mail_id FROM message WHERE organisation_id IS NOT NULL AND status = 'SENT'")) {
            while (row.next()) {
                mails.add("<%s@club>".formatted(row.getString(1)));
            }
        }
        return mails;
    }

    private Connection superuser() throws SQLException {
        return DriverManager.getConnection(
                club.postgres().jdbcUrl("club"), "postgres", club.postgres().password("postgres"));
    }

    private LocalApi secondNode(TemporaryFolder folder, String... options) {
        return LocalApi.start(
                folder.path(),
                folder.path().resolve("api.log"),
                Ports.free(),
                club.postgres(),
                club.keycloak().realmUrl(),
                List.of(),
                Stream.concat(
                                Stream.of("-Dquarkus.datasource.jdbc.additional-jdbc-properties.ApplicationName="
                                        + SECOND),
                                Stream.of(options))
                        .toList());
    }

    private static void kill(long pid) {
        var process = ProcessHandle.of(pid).orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Once it has done a part of the work. */
    private static String workingNode(Connection superuser) throws SQLException {
        var working = new AtomicReference<String>();
        until("a node does what is due", () -> {
            writer(superuser).ifPresent(working::set);
            return working.get() != null && DueIntroductions.left(superuser) < DUE;
        });
        return working.get();
    }

    private static Optional<String> writer(Connection superuser) throws SQLException {
        try (var statement = superuser.createStatement();
                var row = statement.executeQuery(WRITER)) {
            return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
        }
    }

    private interface Condition {
        boolean holds() throws SQLException;
    }

    private static void until(String what, Condition condition) throws SQLException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.holds()) {
            assertThat(System.nanoTime()).as(what).isLessThan(deadline);
            Pause.millis(10);
        }
    }

    private static long number(Connection superuser, String sql) throws SQLException {
        try (var statement = superuser.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** What db-scheduler does by itself once a node was silent for two minutes. */
    private static void give(Connection superuser, String job) throws SQLException {
        run(superuser, """
                UPDATE job_schedule
                SET picked = false, picked_by = NULL, last_heartbeat = NULL, execution_time = now(), version = version + 1
                WHERE task_name = '%s'
                """.formatted(job));
    }

    private static void run(Connection superuser, String sql) throws SQLException {
        try (var statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }
}
