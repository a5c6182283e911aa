package fr.clubbusiness.retention;

import fr.clubbusiness.security.CurrentCaller;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/**
 * Rows of one table that have reached the time of their rule. Each is ended with the owner's rights by {@code end_kept_row}, which judges it
 * again, because the API's own role removes nothing.
 */
final class EndedRows implements RetentionWork {
    private final RetentionRule rule;
    private final String due;
    private final String order;
    private final CurrentCaller current;
    private final RetentionReports reports;
    private final Session entities;
    private final Clock clock;

    /**
     * The rows of a rule.
     *
     * @param due SQL, {@code FROM … WHERE …}: the rows that reached their time before the moment {@code :until}
     * @param order SQL: the column of that time
     */
    EndedRows(
            RetentionRule rule,
            String due,
            String order,
            CurrentCaller current,
            RetentionReports reports,
            Session entities,
            Clock clock) {
        this.rule = rule;
        this.due = due;
        this.order = order;
        this.current = current;
        this.reports = reports;
        this.entities = entities;
        this.clock = clock;
    }

    @Override
    public RetentionRule rule() {
        return rule;
    }

    /** Without a lock: a row that has changed or ended since stays as it is. */
    @Override
    public List<UUID> lockDue(int most, Collection<UUID> except) {
        var query = query(
                "SELECT id " + due + " AND id <> ALL (CAST(:except AS uuid[])) ORDER BY " + order + " LIMIT :most");
        return query.setParameter("except", except.toArray(UUID[]::new))
                .setParameter("most", most)
                .getResultStream()
                .map(row -> row.get(0, UUID.class))
                .toList();
    }

    @Override
    public long count() {
        return query("SELECT count(*) " + due).getSingleResult().get(0, Long.class);
    }

    @Override
    public void handle(UUID id) {
        var ended = entities.createNativeQuery(
                        "SELECT end_kept_row(:rule, :ended, CAST(:until AS timestamptz))", Boolean.class)
                .setParameter("rule", rule.name())
                .setParameter("ended", id)
                .setParameter("until", until())
                .getSingleResult();
        if (ended) {
            reports.count(rule);
        }
    }

    private NativeQuery<Tuple> query(String sql) {
        return entities.createNativeQuery(sql, Tuple.class)
                .setParameter("club", current.get().club())
                .setParameter("until", until());
    }

    /** The first moment of the day whose rows are still kept. */
    private Instant until() {
        return LocalDate.now(clock)
                .minus(rule.kept())
                .atStartOfDay(clock.getZone())
                .toInstant();
    }
}
