package fr.clubbusiness.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The very statements that PostgreSQL was sent while requests were answered, read from its own log, and run again as prepared statements:
 * what an operation would cost if it were nothing but its SQL.
 */
final class SqlOfRequests {
    private static final String MARK = "@@";
    private static final Pattern ENTRY =
            Pattern.compile("@@(club_api|club_worker)@@LOG:  (?:execute [^:]*|statement): ((?:[^@]|@(?!@))*)"
                    + "(?:@@\\1@@DETAIL:  [Pp]arameters: ((?:[^@]|@(?!@))*))?");
    private static final Pattern PARAMETER = Pattern.compile("\\$\\d+ = (?:NULL|'((?:[^']|'')*)')");
    private static final Pattern PLACE = Pattern.compile("\\$\\d+");
    /** What follows the changes for the index, whatever is asked. */
    private static final Pattern OF_THE_INDEX = Pattern.compile("pg_current_snapshot|match_change");

    private final Connection superuser;
    private final Path log;

    SqlOfRequests(Connection superuser, Path log) {
        this.superuser = superuser;
        this.log = log;
    }

    /** One statement, with its parameters as texts. */
    record Sent(String role, String sql, List<@Nullable String> parameters) {}

    /** What was sent while this ran. */
    List<Sent> during(Runnable request) throws IOException {
        var from = Files.size(log);
        request.run();
        // Each session writes its line before it runs the statement, and its commit before it answers.
        var to = Files.size(log);
        try (var file = Files.newByteChannel(log)) {
            var bytes = ByteBuffer.allocate((int) (to - from));
            file.position(from);
            while (bytes.hasRemaining() && file.read(bytes) >= 0) {}
            return read(UTF_8.decode(bytes.flip()).toString());
        }
    }

    /** Has PostgreSQL log all statements from now on, or none. */
    void all(boolean logged) throws SQLException {
        configure("log_line_prefix", "'" + MARK + "%u" + MARK + "'");
        configure("log_statement", logged ? "'all'" : "'none'");
        Pause.millis(500);
    }

    private void configure(String name, String value) throws SQLException {
        try (var statement = superuser.createStatement()) {
            statement.execute("ALTER SYSTEM SET " + name + " = " + value);
            statement.execute("SELECT pg_reload_conf()");
        }
    }

    private static List<Sent> read(String text) {
        var sent = new ArrayList<Sent>();
        var entries = ENTRY.matcher(text);
        while (entries.find()) {
            var sql = PLACE.matcher(entries.group(2).strip()).replaceAll("?");
            if (!OF_THE_INDEX.matcher(sql).find()) {
                sent.add(new Sent(entries.group(1), sql, parameters(entries.group(3))));
            }
        }
        return sent;
    }

    private static List<@Nullable String> parameters(@Nullable String detail) {
        var parameters = new ArrayList<@Nullable String>();
        if (detail != null) {
            var found = PARAMETER.matcher(detail);
            while (found.find()) {
                parameters.add(found.group(1) == null ? null : found.group(1).replace("''", "'"));
            }
        }
        return parameters;
    }

    /** Runs statements again on connections of its own, one for each role. */
    static final class Replay implements AutoCloseable {
        private final Map<String, Connection> connections = new HashMap<>();
        private final Map<String, PreparedStatement> prepared = new HashMap<>();
        private final LocalPostgres postgres;

        Replay(LocalPostgres postgres) {
            this.postgres = postgres;
        }

        void run(List<Sent> statements) {
            try {
                for (var one : statements) {
                    run(one);
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        private void run(Sent one) throws SQLException {
            var key = one.role() + one.sql();
            var statement = prepared.get(key);
            if (statement == null) {
                statement = connection(one.role()).prepareStatement(one.sql());
                prepared.put(key, statement);
            }
            for (int i = 0; i < one.parameters().size(); i++) {
                statement.setObject(i + 1, one.parameters().get(i), Types.OTHER);
            }
            if (statement.execute()) {
                try (var rows = statement.getResultSet()) {
                    while (rows.next()) {
                        rows.getString(1);
                    }
                }
            }
        }

        private Connection connection(String role) throws SQLException {
            var known = connections.get(role);
            if (known == null) {
                known = DriverManager.getConnection(postgres.jdbcUrl("club"), role, postgres.password(role));
                connections.put(role, known);
            }
            return known;
        }

        @Override
        public void close() {
            try {
                for (var connection : connections.values()) {
                    connection.close();
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
