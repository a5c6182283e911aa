package fr.clubbusiness.job;

import fr.clubbusiness.problem.UncheckedSql;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** When each job last ran, on whichever node. */
@ApplicationScoped
class JobRuns {
    private static final String LAST =
            "SELECT task_name, last_success, execution_time, coalesce(consecutive_failures, 0) FROM job_schedule ORDER BY task_name";

    private final javax.sql.DataSource worker;

    JobRuns(@DataSource("worker") javax.sql.DataSource worker) {
        this.worker = worker;
    }

    /**
     * The last runs of a job.
     *
     * @param job its name
     * @param succeeded when it last ended well; null when it never did
     * @param planned when it runs next, or should have
     * @param failures how many runs have failed since it last ended well
     */
    record Last(String job, @Nullable Instant succeeded, Instant planned, int failures) {}

    /** The last runs of all jobs, by name; empty until a node has started them. */
    List<Last> all() {
        try (var connection = worker.getConnection();
                var statement = connection.prepareStatement(LAST);
                var row = statement.executeQuery()) {
            var runs = new ArrayList<Last>();
            while (row.next()) {
                runs.add(new Last(
                        row.getString(1), instant(row, 2), Objects.requireNonNull(instant(row, 3)), row.getInt(4)));
            }
            return runs;
        } catch (SQLException lost) {
            throw new UncheckedSql(lost);
        }
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
