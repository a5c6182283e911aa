package fr.clubbusiness.security;

import fr.clubbusiness.problem.UncheckedSql;
import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.arc.Arc;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Sets the caller on each connection that the API takes from its pool, for the row policies. The caller of a transaction ends with
 * it. Any other connection is cleared when it returns, whoever set what. Without a caller nothing is set, and the policies show no row.
 * With the caller it says whether a commit waits for the disk.
 */
@Singleton
class CallerOnConnection implements AgroalPoolInterceptor {
    private static final Logger LOG = Logger.getLogger(CallerOnConnection.class);
    private static final String SET_FOR = """
            SELECT set_config('caller.club', ?, ends), set_config('caller.organisation', ?, ends),
                   set_config('caller.roles', ?, ends), set_config('caller.purpose', ?, ends),
                   set_config('caller.member', ?, ends), set_config('synchronous_commit', ?, ends)
            """;

    private static final String SET_IN_TRANSACTION = SET_FOR.replace("ends", "true");
    private static final String SET_UNTIL_RETURN = SET_FOR.replace("ends", "false");

    /** A {@link TracedReading} does not wait until its trace is on the disk. All else does: without a value, the setting of the server holds. */
    private static final String NOT_WAITING = "off";

    private final Instance<CurrentCaller> current;

    /** Connections, as the driver made them, that were taken for a transaction. One that the pool drops is forgotten with it. */
    private final Set<Connection> inTransaction =
            Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    CallerOnConnection(Instance<CurrentCaller> current) {
        this.current = current;
    }

    @Override
    public void onConnectionAcquire(Connection connection) {
        caller().ifPresent(caller -> {
            try {
                var made = connection.unwrap(Connection.class);
                var ends = !connection.getAutoCommit();
                // A mark that a failure left must not keep the next caller from being cleared.
                inTransaction.remove(made);
                set(
                        connection,
                        ends ? SET_IN_TRANSACTION : SET_UNTIL_RETURN,
                        current.get().isTracedReading() ? NOT_WAITING : null,
                        caller.club().toString(),
                        organisation(caller),
                        caller.roles().stream().map(Role::tokenName).collect(Collectors.joining(",")),
                        caller.purpose() == null ? "" : caller.purpose(),
                        member(caller));
                if (ends) {
                    inTransaction.add(made);
                }
            } catch (SQLException lost) {
                throw new UncheckedSql(lost);
            }
        });
    }

    /** Never throws, or the pool would count the connection as taken for ever. A connection that could not be cleared is closed. */
    @Override
    public void onConnectionReturn(Connection connection) {
        try {
            if (!inTransaction.remove(connection.unwrap(Connection.class))) {
                set(connection, SET_UNTIL_RETURN, null, "", "", "", "", "");
            }
        } catch (SQLException refused) {
            LOG.debugf("A connection is closed: its caller cannot be cleared (%s)", refused.getSQLState());
            ClosedConnections.close(connection);
        }
    }

    private Optional<Caller> caller() {
        return Arc.container().requestContext().isActive() ? current.get().find() : Optional.empty();
    }

    private static String organisation(Caller caller) {
        return switch (caller.actor()) {
            case Actor.Member(var _, var organisation) -> organisation.toString();
            case Actor.Club() -> "";
        };
    }

    private static String member(Caller caller) {
        return switch (caller.actor()) {
            case Actor.Member(var member, var _) -> member.toString();
            case Actor.Club() -> "";
        };
    }

    private static void set(Connection connection, String sql, @Nullable String commit, String... caller)
            throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < caller.length; i++) {
                statement.setString(i + 1, caller[i]);
            }
            statement.setString(caller.length + 1, commit);
            statement.execute();
        }
    }
}
