package fr.clubbusiness.local.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A real PostgreSQL 18 with the club's roles and databases, with its data in a given folder. It listens on 127.0.0.1 only, requires a password from
 * everyone, and ends with the process that started it. A start on the same folder recovers from a crash: incomplete data, a stale pid file, a server
 * that still runs.
 */
public final class LocalPostgres implements AutoCloseable {
    private static final String SUPERUSER = "postgres";
    private static final List<String> ROLES = List.of("club_owner", "club_api", "club_worker", "keycloak");
    private static final Path ROLES_SCRIPT = Path.of("docker/postgres/roles.sql");
    private static final Path BINARIES = Path.of("target/local");

    /** Unpacking and the first start share one slow disk on a busy machine. */
    private static final Duration START_LIMIT = Duration.ofSeconds(60);

    /** duplicate_object and duplicate_database: an earlier start, perhaps interrupted, created it. */
    private static final Set<String> ALREADY_THERE = Set.of("42710", "42P04");

    private static final String WRONG_PASSWORD = "28P01";

    private final Path folder;
    private final int port;
    private final Durability durability;
    private final Passwords passwords;
    private final ChildProcess process;

    private LocalPostgres(Path folder, int port, Durability durability, Passwords passwords, ChildProcess process) {
        this.folder = folder;
        this.port = port;
        this.durability = durability;
        this.passwords = passwords;
        this.process = process;
    }

    /** Committed data survive a power cut ({@code DURABLE}), or only a crash of the server ({@code FAST}, for tests). */
    public enum Durability {
        DURABLE,
        FAST
    }

    /**
     * Starts the server on a free port. Returns when it answers and its roles exist.
     *
     * @param folder kept between starts; created when absent
     * @param log log file of the server
     */
    public static LocalPostgres start(Path folder, Path log, Durability durability) {
        return start(folder.toAbsolutePath(), log.toAbsolutePath(), durability, Ports.free());
    }

    /** Starts the server again on the same folder and port, after this one has ended. */
    public LocalPostgres restart() {
        return start(folder, process.log(), durability, port);
    }

    private static LocalPostgres start(Path data, Path log, Durability durability, int port) {
        try {
            Files.createDirectories(data);
            var names = new ArrayList<>(ROLES);
            names.add(SUPERUSER);
            var passwords = Passwords.in(data.resolve("passwords"), names);
            var binaries = PostgresBinaries.in(BINARIES);
            initialise(binaries, data, log, passwords, durability);
            LeftoverPostgres.stop(data.resolve("data"));
            var command = binaries.command("postgres", settings(data.resolve("data"), port, durability));
            // INT is PostgreSQL's fast shutdown: it ends the sessions and writes all committed data.
            var process = ChildProcess.start(
                    new ChildProcess.Child("PostgreSQL", command, Map.of(), data, log, "INT", Duration.ofSeconds(20)));
            return new LocalPostgres(data, port, durability, passwords, process).ready();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private LocalPostgres ready() throws IOException {
        try {
            awaitReady();
            createRoles();
            return this;
        } catch (RuntimeException | IOException e) {
            process.close();
            throw e;
        }
    }

    /** Creates the data in a temporary folder and then renames it, so that a crash leaves no incomplete data folder. */
    private static void initialise(
            PostgresBinaries binaries, Path folder, Path log, Passwords passwords, Durability durability)
            throws IOException {
        if (Files.isDirectory(folder.resolve("data"))) {
            return;
        }
        var draft = folder.resolve("data.draft");
        Folders.delete(draft);
        var passwordFile = folder.resolve("superuser.draft");
        Files.writeString(passwordFile, passwords.of(SUPERUSER));
        var arguments = new ArrayList<>(List.of("-D", draft.toString(), "-U", SUPERUSER, "-E", "UTF8"));
        arguments.addAll(List.of("-A", "scram-sha-256", "--pwfile", passwordFile.toString()));
        arguments.addAll(List.of("--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
        if (durability == Durability.FAST) {
            arguments.add("--no-sync");
        }
        var initdb = binaries.command("initdb", arguments);
        if (ChildProcess.run(
                        new ChildProcess.Child("initdb", initdb, Map.of(), folder, log, "TERM", Duration.ofSeconds(5)))
                != 0) {
            throw new LocalFailure(
                    "La base de données n'a pas pu être créée : voir " + log,
                    "the database could not be created: see " + log);
        }
        Files.delete(passwordFile);
        Files.writeString(draft.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
        Files.move(draft, folder.resolve("data"), ATOMIC_MOVE);
    }

    private static List<String> settings(Path data, int port, Durability durability) {
        var sync = durability == Durability.DURABLE ? "on" : "off";
        var settings = List.of(
                "listen_addresses=127.0.0.1",
                "port=" + port,
                "unix_socket_directories=",
                "timezone=UTC",
                // As in production: an error in the log never tells a refused row or a parameter, which people wrote.
                "log_error_verbosity=terse",
                "log_parameter_max_length_on_error=0",
                // Tests fill in a minute what a club fills in months: until the statistics follow, prepared statements
                // keep the plans of an empty database, and read whole tables.
                "autovacuum_naptime=" + (durability == Durability.FAST ? "3s" : "1min"),
                "fsync=" + sync,
                "full_page_writes=" + sync);
        var arguments = new ArrayList<>(List.of("-D", data.toString()));
        settings.forEach(setting -> arguments.addAll(List.of("-c", setting)));
        return arguments;
    }

    private void awaitReady() {
        var deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new LocalFailure(
                        "PostgreSQL ne démarre pas dans " + folder,
                        "PostgreSQL does not start: " + process.lastLines());
            }
            Pause.millis(50);
        }
    }

    private boolean answers() {
        try (var connection = connect(SUPERUSER, "postgres")) {
            return connection.isValid(5);
        } catch (SQLException e) {
            if (WRONG_PASSWORD.equals(e.getSQLState())) {
                throw new LocalFailure(
                        "Le fichier " + folder.resolve("passwords") + " n'est pas celui de ces données",
                        "that file of passwords does not belong to these data",
                        e);
            }
            return false;
        }
    }

    private void createRoles() throws IOException {
        try (var connection = connect(SUPERUSER, "postgres");
                var statement = connection.createStatement()) {
            for (var sql : statements(Files.readString(ROLES_SCRIPT, UTF_8))) {
                try {
                    statement.execute(sql);
                } catch (SQLException e) {
                    if (!ALREADY_THERE.contains(e.getSQLState())) {
                        throw e;
                    }
                }
            }
            for (var role : ROLES) {
                statement.execute("ALTER ROLE " + role + " PASSWORD '" + passwords.of(role) + "'");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("roles.sql cannot be run", e);
        }
    }

    /** Empties a database: drops it, even while in use, and creates it again. */
    void recreate(String database) {
        try (var connection = connect(SUPERUSER, "postgres");
                var statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + database + " WITH (FORCE)");
            createRoles();
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("cannot empty database " + database, e);
        }
    }

    private static List<String> statements(String script) {
        var sql = script.lines().filter(line -> !line.startsWith("--")).toList();
        return List.of(String.join("\n", sql).split(";\\s*")).stream()
                .filter(statement -> !statement.isBlank())
                .toList();
    }

    private Connection connect(String role, String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database) + "?connectTimeout=5", role, passwords.of(role));
    }

    /** The JDBC URL of a database: {@code club} or {@code keycloak}. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** The password of {@code club_owner}, {@code club_api}, {@code club_worker}, {@code keycloak} or {@code postgres}. */
    public String password(String role) {
        return passwords.of(role);
    }

    /** The process of the server, for tests that kill it. */
    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Stops the server and keeps the data. */
    @Override
    public void close() {
        process.close();
    }
}
