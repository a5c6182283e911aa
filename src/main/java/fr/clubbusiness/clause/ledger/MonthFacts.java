package fr.clubbusiness.clause.ledger;

import fr.clubbusiness.clause.participation.ClauseParticipation;
import fr.clubbusiness.clause.rule.ClauseLineStatus;
import fr.clubbusiness.clause.rule.LineRules;
import fr.clubbusiness.clause.rule.ParticipationStatus;
import fr.clubbusiness.problem.Forbidden;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a participation in a month, read with the person held: nobody else declares hours of them, in whatever market, until the transaction ends.
 *
 * @param known what the law judges by
 * @param next the place of the next line in the chain of the month
 */
record MonthFacts(LineRules.Known known, int next) {
    private static final String READ = "SELECT * FROM clause_facts(:id, :month, :mode)";

    /** @throws Forbidden for a side that declares nothing */
    static MonthFacts of(Session entities, ClauseParticipation one, LineTerms terms) {
        return entities
                .createNativeQuery(READ, Tuple.class)
                .setParameter("id", one.id())
                .setParameter("month", terms.month().atDay(1))
                .setParameter("mode", terms.mode().name())
                .getResultList()
                .stream()
                .findFirst()
                .map(row -> of(one, row))
                .orElseThrow(() -> new Forbidden(
                        "clause-not-your-hours",
                        "L'employeur, le titulaire du lot ou le facilitateur déclare les heures.",
                        "The employer, the holder of the lot or the facilitator declares hours."));
    }

    private static MonthFacts of(ClauseParticipation one, Tuple row) {
        // Nothing more is declared of somebody who is erased.
        var isApproved = one.hasPerson()
                && (one.status() == ParticipationStatus.APPROVED || one.status() == ParticipationStatus.ENDED);
        return new MonthFacts(
                new LineRules.Known(
                        isApproved,
                        row.get("days", Integer.class),
                        row.get("days_elsewhere", Integer.class),
                        row.get("elsewhere", BigDecimal.class),
                        row.get("counted", BigDecimal.class),
                        row.get("counted_in_mode", BigDecimal.class),
                        row.get("training_in_mode", BigDecimal.class),
                        status(row.get("last_status", String.class)),
                        row.get("has_validated", Boolean.class),
                        row.get("has_validated_later", Boolean.class)),
                row.get("next_counter", Integer.class));
    }

    private static @Nullable ClauseLineStatus status(@Nullable String code) {
        return code == null ? null : ClauseLineStatus.valueOf(code);
    }
}
