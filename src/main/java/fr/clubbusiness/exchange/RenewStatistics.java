package fr.clubbusiness.exchange;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Has PostgreSQL count its tables again after a large import. PostgreSQL plans each query by what it last counted, and does so by itself
 * only a minute or more later. Until then a query of people who were just imported can take five times as long.
 */
@ApplicationScoped
class RenewStatistics {
    /** Fewer written lines hardly change a plan, and are left to PostgreSQL. */
    static final int LARGE = 5_000;

    private static final Logger LOG = Logger.getLogger(RenewStatistics.class);

    private final AgroalDataSource worker;

    RenewStatistics(@DataSource("worker") AgroalDataSource worker) {
        this.worker = worker;
    }

    /**
     * Counts these tables if the import created or updated at least {@value #LARGE} lines. Runs after the import has committed, for about
     * a second.
     *
     * @param tables those that the import writes; the worker must have the {@code MAINTAIN} privilege on them
     */
    void after(ImportReport done, List<String> tables) {
        if (done.created() + done.updated() < LARGE) {
            return;
        }
        try (var connection = worker.getConnection();
                var statement = connection.createStatement()) {
            // A table that is being analysed already is left to whoever does it.
            statement.execute("ANALYZE (SKIP_LOCKED) " + String.join(", ", tables));
        } catch (SQLException failed) {
            // The import is done and its report must reach the sender: PostgreSQL catches up by itself.
            LOG.warn("The statistics of " + tables + " were not renewed after an import", failed);
        }
    }
}
