package fr.clubbusiness.commitment.label;

import fr.clubbusiness.commitment.CommitmentKind;
import fr.clubbusiness.directory.AnswerHabits;
import fr.clubbusiness.directory.Organisation;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.vocabulary.AnswerHabit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** Counts what an organisation kept, as those say who received it. What ended long ago does not become recent by a late answer. */
@ApplicationScoped
class CountKept {
    private static final String KEPT = """
            SELECT c.kind, count(DISTINCT c.id) AS kept
            FROM commitment_taking t JOIN commitment c ON c.id = t.commitment_id
            WHERE t.club_id = :club AND t.offerer_id = :organisation AND t.status = 'KEPT'
                AND t.answered_at >= :since AND c.ends_on >= :first_day
            GROUP BY c.kind ORDER BY c.kind
            """;

    private final CurrentCaller current;
    private final AnswerHabits habits;
    private final StatelessSession rows;
    private final Clock clock;

    CountKept(CurrentCaller current, AnswerHabits habits, StatelessSession rows, Clock clock) {
        this.current = current;
        this.habits = habits;
        this.rows = rows;
        this.clock = clock;
    }

    /** Since the first day that the rule counts. */
    KeptCounts of(UUID organisation) {
        var since = LabelRule.CURRENT.countedSince(LocalDate.now(clock));
        var kinds = new LinkedHashMap<CommitmentKind, Integer>();
        rows.createNativeQuery(KEPT, Tuple.class)
                .setParameter("club", current.get().club())
                .setParameter("organisation", organisation)
                .setParameter("first_day", since)
                .setParameter("since", since.atStartOfDay(clock.getZone()).toInstant())
                .getResultList()
                .forEach(row -> kinds.put(
                        CommitmentKind.valueOf(row.get("kind", String.class)),
                        Math.toIntExact(row.get("kept", Long.class))));
        return new KeptCounts(kinds);
    }

    /** How often it answers as a company; empty for one that is none, and for its own staff, who are not told. */
    Optional<AnswerHabit> answers(Organisation organisation) {
        return organisation.isCompany()
                ? Optional.ofNullable(
                        habits.ofCompanies(List.of(organisation.id())).get(organisation.id()))
                : Optional.empty();
    }
}
