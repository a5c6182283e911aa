package fr.clubbusiness.matching;

import fr.clubbusiness.local.server.LocalPostgres;
import fr.clubbusiness.local.server.LocalPostgres.Durability;
import fr.clubbusiness.matching.index.IndexedPerson;
import fr.clubbusiness.matching.index.PeopleSearch.Hit;
import fr.clubbusiness.matching.index.Rival;
import fr.clubbusiness.matching.law.Demand;
import fr.clubbusiness.matching.law.MatchLaw;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * PostgreSQL 18 on this machine, with the score in SQL. It has one row for each person and target, with all data that the law reads, and a GiST index
 * on the occupation and on the box that the person reaches. Only this design is measured, see {@link SqlTables}.
 */
final class SqlRival implements Rival {
    private final LocalPostgres server;
    private final Connection connection;
    private final MatchLaw law;
    private final RivalCodes codes = new RivalCodes();
    private final Map<String, NamedSql> statements = new HashMap<>();
    private final Map<String, PreparedStatement> prepared = new HashMap<>();
    private final Path cpu;

    /** Starts a server in this empty folder, and loads these people. */
    SqlRival(List<IndexedPerson> people, MatchLaw law, Path folder) {
        this.law = law;
        server = started(folder);
        try {
            connection = connect(server);
            SqlTables.load(connection, people, codes);
            for (var skills : List.of(true, false)) {
                var name = Boolean.toString(skills);
                var sql = NamedSql.of(SqlTables.find(skills));
                statements.put(name, sql);
                var statement = connection.prepareStatement(sql.sql());
                statement.unwrap(org.postgresql.PGStatement.class).setPrepareThreshold(1);
                prepared.put(name, statement);
            }
            try (var pid = connection.createStatement().executeQuery("SELECT pg_backend_pid()")) {
                pid.next();
                cpu = Path.of("/proc", pid.getString(1), "schedstat");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Answer find(Demand need) {
        var name = Boolean.toString(!need.skills().isEmpty());
        var statement = Objects.requireNonNull(prepared.get(name));
        try {
            var values = new SqlValues(connection, need, law, codes).all();
            int position = 1;
            for (var parameter : Objects.requireNonNull(statements.get(name)).names()) {
                statement.setObject(position++, Objects.requireNonNull(values.get(parameter), parameter));
            }
            var hits = new ArrayList<Hit>();
            int eligible = 0;
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    hits.add(new Hit(rows.getObject(1, UUID.class), 0, rows.getDouble(2)));
                    eligible = rows.getInt(3);
                }
            }
            return new Answer(hits, eligible);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Processor time of the server process of this connection, from the kernel. */
    @Override
    public double serverSeconds() {
        try {
            var counters = Files.readString(cpu);
            return Long.parseLong(counters.substring(0, counters.indexOf(' '))) / 1e9;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try (server;
                connection) {
            connection.abort(Runnable::run);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static LocalPostgres started(Path folder) {
        var log = folder.resolve("postgres.log");
        try (var first = LocalPostgres.start(folder, log, Durability.FAST);
                var connection = connect(first);
                var statement = connection.createStatement()) {
            for (var setting : SqlTables.SETTINGS) {
                statement.execute("ALTER SYSTEM SET " + setting);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return LocalPostgres.start(folder, log, Durability.FAST);
    }

    private static Connection connect(LocalPostgres server) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl("club"), "postgres", server.password("postgres"));
    }
}
