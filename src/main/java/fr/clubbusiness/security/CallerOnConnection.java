package fr.clubbusiness.security;

import fr.clubbusiness.problem.UncheckedSql;
import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.arc.Arc;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Sets the caller on each connection that the API takes from its pool, for the row policies, and clears it on return. Without a caller nothing is
 * set, and the policies show no row. With the caller it says whether a commit waits for the disk.
 */
@Singleton
class CallerOnConnection implements AgroalPoolInterceptor {
    private static final Logger LOG = Logger.getLogger(CallerOnConnection.class);
    private static final String SET = """
            SELECT set_config('caller.club', ?, false), set_config('caller.organisation', ?, false),
                   set_config('caller.roles', ?, false), set_config('caller.purpose', ?, false),
                   set_config('caller.member', ?, false), set_config('synchronous_commit', ?, false)
            """;

    /** A {@link TracedReading} does not wait until its trace is on the disk. All else does: without a value, the setting of the server holds. */
    private static final String NOT_WAITING = "off";

    private final Instance<CurrentCaller> current;

    CallerOnConnection(Instance<CurrentCaller> current) {
        this.current = current;
    }

    @Override
    public void onConnectionAcquire(Connection connection) {
        caller().ifPresent(caller -> {
            try {
                set(
                        connection,
                        current.get().isTracedReading() ? NOT_WAITING : null,
                        caller.club().toString(),
                        organisation(caller),
                        caller.roles().stream().map(Role::tokenName).collect(Collectors.joining(",")),
                        caller.purpose() == null ? "" : caller.purpose(),
                        member(caller));
            } catch (SQLException lost) {
                throw new UncheckedSql(lost);
            }
        });
    }

    /** Never throws, or the pool would count the connection as taken for ever. A connection that could not be cleared is closed. */
    @Override
    public void onConnectionReturn(Connection connection) {
        try {
            set(connection, null, "", "", "", "", "");
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

    private static void set(Connection connection, @Nullable String commit, String... caller) throws SQLException {
        try (var statement = connection.prepareStatement(SET)) {
            for (int i = 0; i < caller.length; i++) {
                statement.setString(i + 1, caller[i]);
            }
            statement.setString(caller.length + 1, commit);
            statement.execute();
        }
    }
}
