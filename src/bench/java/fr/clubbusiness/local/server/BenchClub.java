package fr.clubbusiness.local.server;

import fr.clubbusiness.bench.ProcessorTime;
import fr.clubbusiness.local.server.LocalPostgres.Durability;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The packaged club on this machine with its real PostgreSQL and Keycloak. The API starts with the memory to be measured. */
public final class BenchClub implements AutoCloseable {
    private final Path home;
    private final LocalPostgres postgres;
    private final LocalKeycloak keycloak;
    private final int port = Ports.free();
    private @Nullable LocalApi api;

    private BenchClub(Path home, LocalPostgres postgres, LocalKeycloak keycloak) {
        this.home = home;
        this.postgres = postgres;
        this.keycloak = keycloak;
    }

    /** Starts the database and the identity provider in this empty folder. */
    public static BenchClub start(Path home) {
        var log = home.resolve("log");
        var postgres =
                LocalPostgres.start(home.resolve("postgresql"), log.resolve("postgresql.log"), Durability.DURABLE);
        try {
            var keycloak = LocalKeycloak.start(
                    home.resolve("keycloak"),
                    log.resolve("keycloak.log"),
                    Ports.free(),
                    "http://localhost:" + Ports.free(),
                    postgres);
            return new BenchClub(home, postgres, keycloak);
        } catch (RuntimeException e) {
            postgres.close();
            throw e;
        }
    }

    /** Starts the API again, without its jobs, which work for nobody's request. Returns the time until it was ready. */
    public Duration restartApi(String memory) {
        stopApi();
        var start = System.nanoTime();
        var options = List.of(memory, "-Dclub.jobs.enabled=false");
        api = LocalApi.start(
                home, home.resolve("log/api.log"), port, postgres, keycloak.realmUrl(), List.of(), options);
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** The base URL of the API, without a slash at the end. */
    public String apiUrl() {
        return "http://localhost:" + port;
    }

    /** A connection of the superuser. */
    public Connection superuser() throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl("club"), "postgres", postgres.password("postgres"));
    }

    /** Processor time that the API and PostgreSQL have used until now. Only while the API runs. */
    public ProcessorTime used() {
        return ProcessorTime.of(Objects.requireNonNull(api).pid(), postgres.pid());
    }

    /** An access token of a local user, valid for an hour. */
    public String token(String user) {
        return keycloak.token(user);
    }

    private void stopApi() {
        if (api != null) {
            api.close();
            api = null;
        }
    }

    @Override
    public void close() {
        try (postgres;
                keycloak) {
            stopApi();
        }
    }
}
