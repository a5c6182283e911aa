package fr.clubbusiness.catalogue.purchase;

import fr.clubbusiness.catalogue.rule.PurchaseStatus;
import fr.clubbusiness.job.DueWork;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.SubjectKind;
import fr.clubbusiness.task.TaskKind;
import fr.clubbusiness.task.Tasks;
import fr.clubbusiness.vocabulary.WorkingDays;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.StatelessSession;

/**
 * The agency has a task for each purchase that it is to validate, and then to send, and none for the others. Buyers see no tasks: so the club opens and
 * drops them.
 */
@ApplicationScoped
class AskForValidation implements DueWork {
    private static final int WORKING_DAYS = 2;

    private static final Set<PurchaseStatus> WAITING = Set.of(PurchaseStatus.SUBMITTED, PurchaseStatus.VALIDATED);

    private static final String DUE = """
            SELECT p.id FROM purchase p
            WHERE p.club_id = :club AND p.id <> ALL (:except) AND (
                (p.status IN ('SUBMITTED', 'VALIDATED') AND NOT EXISTS (
                    SELECT FROM task t WHERE t.kind = 'VALIDATE_PURCHASE' AND t.subject_id = p.id AND t.status = 'OPEN'))
                OR (p.status NOT IN ('SUBMITTED', 'VALIDATED') AND p.id IN (
                    SELECT t.subject_id FROM task t WHERE t.club_id = :club AND t.kind = 'VALIDATE_PURCHASE' AND t.status = 'OPEN')))
            ORDER BY p.updated_at LIMIT :most FOR UPDATE SKIP LOCKED
            """;

    private final CurrentCaller current;
    private final StatelessSession rows;
    private final Tasks tasks;
    private final Clock clock;

    AskForValidation(CurrentCaller current, StatelessSession rows, Tasks tasks, Clock clock) {
        this.current = current;
        this.rows = rows;
        this.tasks = tasks;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "purchase-validation";
    }

    @Override
    public List<UUID> lockDue(int most, Collection<UUID> except) {
        return rows.createNativeQuery(DUE, UUID.class)
                .setParameter("club", current.get().club())
                .setParameter("except", except.toArray(UUID[]::new))
                .setParameter("most", most)
                .getResultList();
    }

    @Override
    public void handle(UUID id) {
        if (WAITING.contains(Purchase.<Purchase>findById(id).status())) {
            var due = WorkingDays.after(LocalDate.now(clock), WORKING_DAYS);
            tasks.open(TaskKind.VALIDATE_PURCHASE, SubjectKind.PURCHASE, id, null, due);
        } else {
            tasks.dropOpen(Set.of(TaskKind.VALIDATE_PURCHASE), id);
        }
    }
}
