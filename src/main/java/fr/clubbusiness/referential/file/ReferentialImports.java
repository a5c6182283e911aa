package fr.clubbusiness.referential.file;

import fr.clubbusiness.problem.Conflict;
import fr.clubbusiness.problem.UncheckedSql;
import fr.clubbusiness.referential.RomeVersion;
import fr.clubbusiness.security.CurrentCaller;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Runs an import in one transaction and records who did it. Only one import runs at a time, over all nodes. */
@ApplicationScoped
public class ReferentialImports {
    private static final Logger LOG = Logger.getLogger(ReferentialImports.class);
    private static final String LOCK = "SELECT pg_try_advisory_xact_lock(hashtextextended('referential import', 0))";
    /**
     * Time limits of an import, which is one transaction of some seconds. The transaction limit is first set to 0, because PostgreSQL starts counting
     * only when it changes from 0.
     */
    private static final String LONG_WRITING = """
            SELECT set_config('statement_timeout', '55s', true), set_config('transaction_timeout', '0', true),
                   set_config('transaction_timeout', '55s', true)
            """;

    private static final String TRACE =
            "INSERT INTO referential_import (kind, version, at, member_id) VALUES (?, ?, ?, ?)";

    private final DataSource database;
    private final CurrentCaller current;
    private final Clock clock;

    ReferentialImports(DataSource database, CurrentCaller current, Clock clock) {
        this.database = database;
        this.current = current;
        this.clock = clock;
    }

    /** The result of an import. */
    public interface Outcome {
        boolean hasChanged();
    }

    /** Writes the data of an import. */
    public interface Writing<T extends Outcome> {
        T write(Connection connection) throws SQLException;
    }

    /**
     * Writes everything or nothing. An import without changes is rolled back, so that no node refreshes its referentials.
     *
     * @param version of the ROME; null for communes
     * @param dryRun whether to roll everything back at the end
     */
    @Transactional
    public <T extends Outcome> T run(
            ReferentialKind kind, @Nullable RomeVersion version, boolean dryRun, Writing<T> writing) {
        long start = System.nanoTime();
        try (var connection = database.getConnection()) {
            requireAlone(connection);
            allowSeconds(connection);
            T done = writing.write(connection);
            if (dryRun || !done.hasChanged()) {
                QuarkusTransaction.setRollbackOnly();
            } else {
                trace(connection, kind, version);
                var took = Duration.ofNanos(System.nanoTime() - start);
                var what = version == null ? kind : kind + " " + version;
                LOG.infof(
                        "%s imported by member %s, written in %d ms",
                        what, current.get().member(), took.toMillis());
            }
            return done;
        } catch (SQLException refused) {
            throw new UncheckedSql(refused);
        }
    }

    private static void requireAlone(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var free = statement.executeQuery(LOCK)) {
            free.next();
            if (!free.getBoolean(1)) {
                throw new Conflict(
                        "import-in-progress",
                        "Un autre import de référentiel est en cours : attendez sa fin, puis recommencez.",
                        "Another import of a referential is under way: wait for its end, then try again.");
            }
        }
    }

    private static void allowSeconds(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(LONG_WRITING);
        }
    }

    private void trace(Connection connection, ReferentialKind kind, @Nullable RomeVersion version) throws SQLException {
        try (var statement = connection.prepareStatement(TRACE)) {
            statement.setString(1, kind.name());
            statement.setObject(2, version == null ? null : version.toString(), Types.VARCHAR);
            statement.setObject(3, clock.instant().atOffset(ZoneOffset.UTC));
            statement.setObject(4, current.get().member());
            statement.executeUpdate();
        }
    }
}
