package fr.clubbusiness.security;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.agroal.DataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import org.jboss.logging.Logger;

/**
 * Takes connections that PostgreSQL closed out of the worker's pool, when they come back. The pool goes by the SQL state of what failed, and
 * does not know the states of a transaction that was ended at its time limit: it would hand the closed connection to the next reader.
 */
@Singleton
@DataSource("worker")
class ClosedConnections implements AgroalPoolInterceptor {
    private static final Logger LOG = Logger.getLogger(ClosedConnections.class);

    @Override
    public void onConnectionReturn(Connection connection) {
        notice(connection);
    }

    /** Closes a connection of a pool for good. */
    static void close(Connection connection) {
        try {
            connection.unwrap(Connection.class).abort(Runnable::run);
        } catch (SQLException closed) {
            LOG.debugf("The connection was closed already (%s)", closed.getSQLState());
        }
        notice(connection);
    }

    /** The pool takes a connection out once a call fails because it is closed; this call does not go to the database. */
    private static void notice(Connection connection) {
        try {
            var _ = connection.getAutoCommit();
        } catch (SQLException closed) {
            LOG.debugf("A closed connection leaves the pool (%s)", closed.getSQLState());
        }
    }
}
