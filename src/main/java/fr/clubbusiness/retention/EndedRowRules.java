package fr.clubbusiness.retention;

import fr.clubbusiness.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.hibernate.Session;

/** The rules that end rows of one table, each with the rows that it ends; {@code end_kept_row} has the same conditions. */
@ApplicationScoped
class EndedRowRules {
    private static final String UNTIL_DAY = "CAST(CAST(:until AS timestamptz) AT TIME ZONE 'Europe/Paris' AS date)";

    private final CurrentCaller current;
    private final RetentionReports reports;
    private final Session entities;
    private final Clock clock;

    EndedRowRules(CurrentCaller current, RetentionReports reports, Session entities, Clock clock) {
        this.current = current;
        this.reports = reports;
        this.entities = entities;
        this.clock = clock;
    }

    @Produces
    @Singleton
    RetentionWork messages() {
        return rows(
                RetentionRule.MESSAGE,
                "FROM message WHERE club_id = :club AND status <> 'PENDING' AND created_at < :until",
                "created_at");
    }

    @Produces
    @Singleton
    RetentionWork tasks() {
        return rows(
                RetentionRule.TASK,
                "FROM task WHERE club_id = :club AND status <> 'OPEN' AND coalesce(done_at, created_at) < :until",
                "coalesce(done_at, created_at)");
    }

    @Produces
    @Singleton
    RetentionWork members() {
        return rows(
                RetentionRule.MEMBER,
                "FROM member WHERE club_id = :club AND left_at < :until AND name IS NOT NULL",
                "left_at");
    }

    @Produces
    @Singleton
    RetentionWork passes() {
        return rows(RetentionRule.PASS, "FROM pass_iae WHERE club_id = :club AND end_on < " + UNTIL_DAY, "end_on");
    }

    @Produces
    @Singleton
    RetentionWork diagnoses() {
        return rows(RetentionRule.DIAGNOSIS, """
                FROM diagnosis d WHERE club_id = :club AND last_day < %1$s
                  AND NOT EXISTS (SELECT FROM pass_iae p WHERE p.beneficiary_id = d.beneficiary_id AND p.end_on >= %1$s)
                """.formatted(UNTIL_DAY), "last_day");
    }

    /** Not while a restriction or an objection of somebody stands. */
    @Produces
    @Singleton
    RetentionWork rightsRequests() {
        return rows(RetentionRule.RIGHTS_REQUEST, """
                FROM rights_request r WHERE club_id = :club AND status <> 'RECEIVED' AND closed_on < %s
                  AND NOT EXISTS (SELECT FROM beneficiary b WHERE b.id = r.beneficiary_id AND r.status = 'DONE' AND r.lifted_on IS NULL
                    AND r.asked_right IN ('RESTRICTION', 'OBJECTION'))
                """.formatted(UNTIL_DAY), "closed_on");
    }

    private RetentionWork rows(RetentionRule rule, String due, String order) {
        return new EndedRows(rule, due, order, current, reports, entities, clock);
    }
}
