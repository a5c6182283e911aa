package fr.clubbusiness.problem;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.hibernate.Session;
import org.jboss.resteasy.reactive.RestPath;

/** Operations that reach a limit of the database, to test the answer. Each lowers the limit for its own transaction. */
@Path("/test/{name}/limited")
@PermitAll
class LimitedOperation {
    record View(String name) {}

    private final Session entities;
    private final AgroalDataSource api;
    private final AgroalDataSource worker;

    LimitedOperation(Session entities, AgroalDataSource api, @DataSource("worker") AgroalDataSource worker) {
        this.entities = entities;
        this.api = api;
        this.worker = worker;
    }

    /** A statement that runs for an hour, sent by Hibernate. */
    @GET
    @Path("/statement")
    @Transactional
    @Operation(hidden = true)
    public View statement(@RestPath String name) {
        entities.createNativeMutationQuery("SET LOCAL statement_timeout = '50ms'")
                .executeUpdate();
        entities.createNativeQuery("SELECT pg_sleep(3600)", Object.class).getResultList();
        return new View(name);
    }

    /** A Hibernate transaction that is idle until PostgreSQL ends it. */
    @GET
    @Path("/idle")
    @Transactional
    @Operation(hidden = true)
    public View idle(@RestPath String name) throws SQLException {
        entities.createNativeMutationQuery("SET LOCAL idle_in_transaction_session_timeout = '50ms'")
                .executeUpdate();
        awaitEndOf(entities.createNativeQuery("SELECT pg_backend_pid()", Integer.class)
                .getSingleResult());
        entities.createNativeQuery("SELECT 1", Integer.class).getSingleResult();
        return new View(name);
    }

    /** The same in plain SQL, on a connection of the named pool. */
    @GET
    @Path("/transaction")
    @Operation(hidden = true)
    public View transaction(@RestPath String name) throws SQLException {
        try (var connection = (name.equals("worker") ? worker : api).getConnection()) {
            connection.setAutoCommit(false);
            execute(connection, "SET LOCAL transaction_timeout = 0");
            execute(connection, "SET LOCAL transaction_timeout = '50ms'");
            execute(connection, "SELECT pg_sleep(3600)");
        }
        return new View(name);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void awaitEndOf(int session) throws SQLException {
        try (var connection = worker.getConnection();
                var statement = connection.prepareStatement("SELECT 1 FROM pg_stat_activity WHERE pid = ?")) {
            statement.setInt(1, session);
            boolean runs = true;
            while (runs) {
                try (var row = statement.executeQuery()) {
                    runs = row.next();
                }
            }
        }
    }
}
