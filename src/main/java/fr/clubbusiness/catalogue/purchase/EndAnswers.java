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

/** The day after its deadline, a purchase waits for nobody any more: whoever did not answer has given no answer. */
@ApplicationScoped
class EndAnswers implements DueWork {
    private static final String DUE = """
            SELECT a.id FROM purchase p JOIN purchase_answer a ON a.purchase_id = p.id
            WHERE p.club_id = :club AND p.status IN ('SENT', 'AWARDED', 'NO_AWARD') AND p.deadline < :today AND a.status IN ('SENT', 'SEEN')
              AND a.id <> ALL (:except)
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
        steps.lapse(PurchaseAnswer.findById(id));
    }
}
