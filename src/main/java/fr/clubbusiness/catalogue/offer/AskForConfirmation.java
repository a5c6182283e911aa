package fr.clubbusiness.catalogue.offer;

import fr.clubbusiness.job.DueWork;
import fr.clubbusiness.message.MessageKind;
import fr.clubbusiness.message.Outbox;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.SubjectKind;
import fr.clubbusiness.task.TaskKind;
import fr.clubbusiness.task.Tasks;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** The structure of an offer that was published or confirmed {@value #AFTER_DAYS} days ago is asked whether it stands, once until it answers. */
@ApplicationScoped
class AskForConfirmation implements DueWork {
    static final int AFTER_DAYS = 180;

    private static final int DAYS_TO_ANSWER = 14;

    private static final String DUE = """
            SELECT f.id FROM offer f
            WHERE f.club_id = :club AND f.status = 'PUBLISHED' AND f.confirmed_at < :before AND f.id <> ALL (:except)
              AND NOT EXISTS (
                  SELECT FROM message m WHERE m.subject_id = f.id AND m.kind = 'OFFER_TO_CONFIRM' AND m.created_at > f.confirmed_at)
            ORDER BY f.confirmed_at LIMIT :most FOR UPDATE SKIP LOCKED
            """;

    private final CurrentCaller current;
    private final StatelessSession rows;
    private final Outbox outbox;
    private final Tasks tasks;
    private final Clock clock;

    AskForConfirmation(CurrentCaller current, StatelessSession rows, Outbox outbox, Tasks tasks, Clock clock) {
        this.current = current;
        this.rows = rows;
        this.outbox = outbox;
        this.tasks = tasks;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "offer-confirmation";
    }

    @Override
    public List<UUID> lockDue(int most, Collection<UUID> except) {
        return rows.createNativeQuery(DUE, UUID.class)
                .setParameter("club", current.get().club())
                .setParameter("before", clock.instant().minus(Duration.ofDays(AFTER_DAYS)))
                .setParameter("except", except.toArray(UUID[]::new))
                .setParameter("most", most)
                .getResultList();
    }

    @Override
    public void handle(UUID id) {
        ServiceOffer offer = ServiceOffer.findById(id);
        outbox.post(
                MessageKind.OFFER_TO_CONFIRM,
                offer.structure().id(),
                SubjectKind.OFFER,
                id,
                Objects.requireNonNull(offer.confirmedAt()).toString());
        tasks.open(
                TaskKind.CONFIRM_OFFER,
                SubjectKind.OFFER,
                id,
                offer.structure().id(),
                LocalDate.now(clock).plusDays(DAYS_TO_ANSWER));
    }
}
