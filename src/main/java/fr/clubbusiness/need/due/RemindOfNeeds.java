package fr.clubbusiness.need.due;

import fr.clubbusiness.job.DueWork;
import fr.clubbusiness.message.MessageKind;
import fr.clubbusiness.message.Outbox;
import fr.clubbusiness.need.LabourNeed;
import fr.clubbusiness.need.NeedStatus;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.SubjectKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** Posters of open needs that nobody has updated for {@link NeedStatus#REMINDER_DAYS} days are reminded, once until they update them. */
@ApplicationScoped
class RemindOfNeeds implements DueWork {
    private static final String DUE = """
            SELECT n.id FROM need n
            WHERE n.club_id = :club AND n.status = 'OPEN' AND n.updated_at < :before AND n.id <> ALL (:except)
              AND NOT EXISTS (
                  SELECT FROM message m WHERE m.subject_id = n.id AND m.kind = 'NEED_REMINDER' AND m.created_at > n.updated_at)
            ORDER BY n.updated_at LIMIT :most FOR UPDATE SKIP LOCKED
            """;

    private final CurrentCaller current;
    private final StatelessSession rows;
    private final Outbox outbox;
    private final Clock clock;

    RemindOfNeeds(CurrentCaller current, StatelessSession rows, Outbox outbox, Clock clock) {
        this.current = current;
        this.rows = rows;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "need-reminder";
    }

    @Override
    public List<UUID> lockDue(int most, Collection<UUID> except) {
        return rows.createNativeQuery(DUE, UUID.class)
                .setParameter("club", current.get().club())
                .setParameter("before", NeedStatus.updatedBefore(NeedStatus.REMINDER_DAYS, clock))
                .setParameter("except", except.toArray(UUID[]::new))
                .setParameter("most", most)
                .getResultList();
    }

    @Override
    public void handle(UUID id) {
        LabourNeed need = LabourNeed.findById(id);
        outbox.post(
                MessageKind.NEED_REMINDER,
                need.employerId(),
                SubjectKind.NEED,
                id,
                need.updatedAt().toString());
    }
}
