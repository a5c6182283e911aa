package fr.clubbusiness.exchange;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Makes PostgreSQL analyse its tables after a large import. PostgreSQL plans queries by these statistics and renews them only a minute or more later.
 * Until then a query on people just imported can take five times as long.
 */
@ApplicationScoped
public class RenewStatistics {
    /** Fewer lines hardly change a plan; PostgreSQL's own analysis is enough. */
    static final int LARGE = 5_000;

    private static final Logger LOG = Logger.getLogger(RenewStatistics.class);

    private final AgroalDataSource worker;

    RenewStatistics(@DataSource("worker") AgroalDataSource worker) {
        this.worker = worker;
    }

    /**
     * Analyses these tables if the import created or updated at least {@value #LARGE} lines. Runs after the commit of the import, for about a second.
     *
     * @param tables those that the import writes; the worker must have the {@code MAINTAIN} privilege on them
     */
    void after(ImportReport done, List<String> tables) {
        after(done.created() + done.updated(), tables);
    }

    /** The same for so many rows that were created or updated. */
    public void after(int changed, List<String> tables) {
        if (changed < LARGE) {
            return;
        }
        try (var connection = worker.getConnection();
                var statement = connection.createStatement()) {
            // Skips a table that is already being analysed.
            statement.execute("ANALYZE (SKIP_LOCKED) " + String.join(", ", tables));
        } catch (SQLException failed) {
            // The import is done and its report must reach the sender. PostgreSQL will renew the statistics itself.
            LOG.warn("The statistics of " + tables + " were not renewed after an import", failed);
        }
    }
}
