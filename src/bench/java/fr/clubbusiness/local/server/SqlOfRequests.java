package fr.clubbusiness.local.server;

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
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the statements that PostgreSQL received during requests from its log, and runs them again as prepared statements: the cost of an operation's
 * SQL alone.
 */
public final class SqlOfRequests {
    private static final String MARK = "@@";
    private static final Set<String> ROLES = Set.of("club_api", "club_worker");
    private static final Pattern STATEMENT = Pattern.compile("LOG:  (?:execute [^:]*|statement): (.*)", Pattern.DOTALL);
    private static final Pattern DETAIL = Pattern.compile("DETAIL:  [Pp]arameters: (.*)", Pattern.DOTALL);
    private static final Pattern PARAMETER = Pattern.compile("\\$\\d+ = (?:NULL|'((?:[^']|'')*)')");
    private static final Pattern UNTYPED = Pattern.compile("determine data type of parameter \\$(\\d+)");
    private static final Pattern PLACE = Pattern.compile("\\$\\d+");
    /** Statements that feed the index, not caused by a request. */
    private static final Pattern OF_THE_INDEX = Pattern.compile("pg_current_snapshot|match_change");

    private final Connection superuser;
    private final Path log;

    public SqlOfRequests(Connection superuser, Path log) {
        this.superuser = superuser;
        this.log = log;
    }

    /** A statement, with its parameters as text. */
    public record SentStatement(String role, String sql, List<@Nullable String> parameters) {}

    /** The statements sent while this request ran. */
    public List<SentStatement> during(Runnable request) throws IOException {
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

    /** Lets sessions that open from now on log the parameters of their statements, which the club keeps out of its log. */
    public void logParameters() throws SQLException {
        try (var statement = superuser.createStatement()) {
            for (var role : ROLES) {
                statement.execute("ALTER ROLE " + role + " SET log_error_verbosity = 'default'");
            }
        }
    }

    /** Makes PostgreSQL log all statements from now on, or none. */
    public void logAll(boolean logged) throws SQLException {
        configure("log_line_prefix", "'" + MARK + "%u %p" + MARK + "'");
        configure("log_statement", logged ? "'all'" : "'none'");
        Pause.millis(500);
    }

    private void configure(String name, String value) throws SQLException {
        try (var statement = superuser.createStatement()) {
            statement.execute("ALTER SYSTEM SET " + name + " = " + value);
            statement.execute("SELECT pg_reload_conf()");
        }
    }

    /** Parses the log. Each entry has its session and its text. Parameters follow their statement in the same session. */
    private static List<SentStatement> read(String text) {
        var sent = new ArrayList<SentStatement>();
        var lastOf = new HashMap<String, Integer>();
        var parts = text.split(MARK, -1);
        for (int i = 1; i + 1 < parts.length; i += 2) {
            var session = parts[i];
            var statement = STATEMENT.matcher(parts[i + 1].strip());
            var detail = DETAIL.matcher(parts[i + 1].strip());
            var last = lastOf.get(session);
            if (statement.matches()) {
                var sql = PLACE.matcher(statement.group(1)).replaceAll("?");
                lastOf.put(session, sent.size());
                sent.add(new SentStatement(session.substring(0, session.indexOf(' ')), sql, List.of()));
            } else if (detail.matches() && last != null) {
                var one = sent.get(last);
                sent.set(last, new SentStatement(one.role(), one.sql(), parameters(detail.group(1))));
            }
        }
        sent.removeIf(one ->
                !ROLES.contains(one.role()) || OF_THE_INDEX.matcher(one.sql()).find());
        return sent;
    }

    private static List<@Nullable String> parameters(String detail) {
        var parameters = new ArrayList<@Nullable String>();
        var found = PARAMETER.matcher(detail);
        while (found.find()) {
            parameters.add(found.group(1) == null ? null : found.group(1).replace("''", "'"));
        }
        return parameters;
    }

    /** Runs statements again, on one connection for each role. */
    public static final class Replay implements AutoCloseable {
        private final Map<String, Connection> connections = new HashMap<>();
        private final Map<String, PreparedStatement> prepared = new HashMap<>();
        private final LocalPostgres postgres;

        public Replay(LocalPostgres postgres) {
            this.postgres = postgres;
        }

        public void run(List<SentStatement> statements) {
            try {
                for (var one : statements) {
                    run(one);
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        private void run(SentStatement one) throws SQLException {
            var key = one.role() + one.sql();
            var sql = one.sql();
            while (true) {
                try {
                    run(prepared.computeIfAbsent(key, prepare(one.role(), sql)), one);
                    return;
                } catch (SQLException e) {
                    // The driver sent the type of this parameter, but the log does not contain it.
                    var untyped = UNTYPED.matcher(String.valueOf(e.getMessage()));
                    if (!untyped.find()) {
                        throw e;
                    }
                    prepared.remove(key);
                    sql = cast(sql, Integer.parseInt(untyped.group(1)));
                }
            }
        }

        private Function<String, PreparedStatement> prepare(String role, String sql) {
            return _ -> {
                try {
                    return connection(role).prepareStatement(sql);
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            };
        }

        private static String cast(String sql, int parameter) {
            var at = -1;
            for (int n = 0; n < parameter; n++) {
                at = sql.indexOf('?', at + 1);
            }
            return sql.substring(0, at + 1) + "::text" + sql.substring(at + 1);
        }

        private static void run(PreparedStatement statement, SentStatement one) throws SQLException {
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
