package fr.clubbusiness.catalogue.purchase;

import fr.clubbusiness.job.DueWork;
import fr.clubbusiness.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.StatelessSession;

/**
 * Ends the answers to purchases that wait for nobody any more: those that are decided or cancelled, and those whose last day is over. Whoever did not
 * answer has given no answer. Whoever answered while the buyer decided, so that the decision missed it, did not win.
 */
@ApplicationScoped
class EndAnswers implements DueWork {
    private static final String DUE = """
            SELECT a.id FROM purchase_answer a JOIN purchase p ON p.id = a.purchase_id
            WHERE a.club_id = :club AND a.status IN ('SENT', 'SEEN', 'INTERESTED', 'OFFERED') AND a.id <> ALL (:except)
              AND (p.status IN ('AWARDED', 'NO_AWARD', 'CANCELLED') OR (p.status = 'SENT' AND p.deadline < :today AND a.status IN ('SENT', 'SEEN')))
            ORDER BY p.deadline, a.id LIMIT :most FOR UPDATE OF a SKIP LOCKED
            """;

    private final CurrentCaller current;
    private final StatelessSession rows;
    private final AnswerSteps steps;
    private final Clock clock;

    EndAnswers(CurrentCaller current, StatelessSession rows, AnswerSteps steps, Clock clock) {
        this.current = current;
        this.rows = rows;
        this.steps = steps;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "purchase-answers";
    }

    @Override
    public List<UUID> lockDue(int most, Collection<UUID> except) {
        return rows.createNativeQuery(DUE, UUID.class)
                .setParameter("club", current.get().club())
                .setParameter("today", LocalDate.now(clock))
                .setParameter("except", except.toArray(UUID[]::new))
                .setParameter("most", most)
                .getResultList();
    }

    @Override
    public void handle(UUID id) {
        PurchaseAnswer answer = PurchaseAnswer.findById(id);
        if (answer.status().isRunning()) {
            steps.settle(answer, false);
        } else {
            steps.lapse(answer);
        }
    }
}
