package fr.clubbusiness.retention;

import fr.clubbusiness.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import org.hibernate.StatelessSession;

/** Counts what each rule ended on a day. */
@ApplicationScoped
class RetentionReports {
    private static final String COUNT = """
            INSERT INTO retention_report (club_id, rule, ran_on, ended) VALUES (:club, :rule, :today, 1)
            ON CONFLICT (club_id, ran_on, rule) DO UPDATE SET ended = retention_report.ended + 1
            """;

    private final CurrentCaller current;
    private final StatelessSession rows;
    private final Clock clock;

    RetentionReports(CurrentCaller current, StatelessSession rows, Clock clock) {
        this.current = current;
        this.rows = rows;
        this.clock = clock;
    }

    /** One more, with the present transaction. */
    void count(RetentionRule rule) {
        rows.createNativeMutationQuery(COUNT)
                .setParameter("club", current.get().club())
                .setParameter("rule", rule.name())
                .setParameter("today", LocalDate.now(clock))
                .executeUpdate();
    }
}
