package fr.clubbusiness;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSource.FlushMode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The statements that the application sends to PostgreSQL while it answers a request, read from PostgreSQL's own log. The log contains everything:
 * Hibernate and plain JDBC, the request's role and the worker's.
 *
 * <p>Not counted: start and end of transactions, setting the caller on a connection, and what the index reads in the background.
 */
final class StatementLog implements AutoCloseable {
    private static final List<String> ROLES = List.of("club_api", "club_worker");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** PostgreSQL starts each entry with its time and process, and each further line of an entry with a tab. */
    private static final Pattern ENTRY = Pattern.compile("^\\d{4}-\\d\\d-\\d\\d [^\\[]*\\[\\d+] ", Pattern.MULTILINE);

    private static final Pattern SENT = Pattern.compile("LOG:  (?:execute [^:]*|statement): (.*)", Pattern.DOTALL);

    private static final Pattern NOT_COUNTED =
            Pattern.compile("\\s*(?:BEGIN|COMMIT|ROLLBACK|SET|SHOW|SELECT set_config)\\b.*", Pattern.DOTALL);

    /** Queries of the index feed only. A rebuild reads in the background, all communes first, perhaps before its request is answered. */
    private static final Pattern OF_THE_INDEX = Pattern.compile(
            "pg_current_snapshot|match_change|true AS agreed|AS zone_latitude|FROM need n\\b.*\\bWHERE n.status = 'OPEN'\\s*(?:AND n.id = ANY \\(\\$1\\)\\s*)?$",
            Pattern.DOTALL);

    private static final List<String> SETTINGS = List.of("log_statement", "log_parameter_max_length");

    private final Connection superuser;
    private final AgroalDataSource[] pools;
    private final Path file = Path.of(System.getProperty(TestDatabase.LOG));

    private StatementLog(Connection superuser, AgroalDataSource... pools) {
        this.superuser = superuser;
        this.pools = pools;
    }

    /** Logs every statement of these two pools from now on. */
    static StatementLog open(AgroalDataSource... pools) throws SQLException {
        var superuser = DriverManager.getConnection(
                System.getProperty(TestDatabase.URL), "postgres", System.getProperty(TestDatabase.SUPERUSER_PASSWORD));
        var log = new StatementLog(superuser, pools);
        for (var role : ROLES) {
            log.run("ALTER ROLE " + role + " SET log_statement = 'all'");
            log.run("ALTER ROLE " + role + " SET log_parameter_max_length = 0");
        }
        log.renew();
        return log;
    }

    /** Waits until the pools have only new connections: a role's settings apply only to these. */
    private void renew() throws SQLException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        var before = text("SELECT clock_timestamp()::text");
        do {
            flush();
            assertThat(System.nanoTime()).isLessThan(deadline);
        } while (!text("SELECT count(*) FROM pg_stat_activity WHERE usename IN ('club_api', 'club_worker') AND backend_start < '"
                        + before + "'")
                .equals("0"));
    }

    private void flush() {
        for (var pool : pools) {
            pool.flush(FlushMode.GRACEFUL);
        }
    }

    /** The statements sent while this request ran. */
    List<String> during(Runnable request) {
        try {
            var from = Files.size(file);
            request.run();
            // PostgreSQL logs a statement before it runs it, so at the time of the answer all statements are in the
            // log.
            return statements(read(from, Files.size(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String read(long from, long to) throws IOException {
        try (var channel = FileChannel.open(file)) {
            return UTF_8.decode(channel.map(FileChannel.MapMode.READ_ONLY, from, to - from))
                    .toString();
        }
    }

    private static List<String> statements(String text) {
        var statements = new ArrayList<String>();
        for (var entry : ENTRY.split(text, -1)) {
            var sent = SENT.matcher(entry.strip());
            if (sent.matches() && isCounted(sent.group(1))) {
                statements.add(sent.group(1).replaceAll("\\s+", " "));
            }
        }
        return statements;
    }

    private static boolean isCounted(String sql) {
        return !NOT_COUNTED.matcher(sql).matches() && !OF_THE_INDEX.matcher(sql).find();
    }

    /** Runs a statement as the superuser. */
    void run(String sql) throws SQLException {
        try (var statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }

    private String text(String sql) throws SQLException {
        try (var statement = superuser.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    @Override
    public void close() throws SQLException {
        for (var role : ROLES) {
            for (var setting : SETTINGS) {
                run("ALTER ROLE " + role + " RESET " + setting);
            }
        }
        flush();
        superuser.close();
    }
}
