package fr.clubbusiness.security;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.agroal.DataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import org.jboss.logging.Logger;

/**
 * Removes connections that PostgreSQL closed from the worker's pool, on their return. The pool judges by the SQL state of the failure, and does not
 * know the states of a transaction ended at its time limit: it would give the closed connection to the next reader.
 */
@Singleton
@DataSource("worker")
class ClosedConnections implements AgroalPoolInterceptor {
    private static final Logger LOG = Logger.getLogger(ClosedConnections.class);

    @Override
    public void onConnectionReturn(Connection connection) {
        notice(connection);
    }

    /** Closes a pooled connection for good. */
    static void close(Connection connection) {
        try {
            connection.unwrap(Connection.class).abort(Runnable::run);
        } catch (SQLException closed) {
            LOG.debugf("The connection was closed already (%s)", closed.getSQLState());
        }
        notice(connection);
    }

    /** The pool removes a connection once a call fails because it is closed. This call does not reach the database. */
    private static void notice(Connection connection) {
        try {
            var _ = connection.getAutoCommit();
        } catch (SQLException closed) {
            LOG.debugf("A closed connection leaves the pool (%s)", closed.getSQLState());
        }
    }
}
