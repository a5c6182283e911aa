package fr.clubbusiness.need;

import fr.clubbusiness.problem.TooManyRequests;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.Session;

/**
 * The changes of what matching reads of a need. Ten a day and no more, so that nobody sounds out people by moving a criterion in small
 * steps and looking at who appears.
 */
@ApplicationScoped
class CriteriaChanges {
    static final int A_DAY = 10;

    private final Session entities;
    private final Clock clock;

    CriteriaChanges(Session entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * Lets one more change pass today.
     *
     * @throws TooManyRequests until midnight in Paris, after ten
     */
    void requireOneMore(UUID need) {
        var today = LocalDate.now(clock);
        if (since(need, today.atStartOfDay(clock.getZone()).toInstant()) >= A_DAY) {
            var midnight = today.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
            throw new TooManyRequests(
                    "criteria-changes",
                    Duration.between(clock.instant(), midnight).plusSeconds(1),
                    "Les critères de ce besoin ont déjà changé %d fois aujourd'hui : recommencez demain."
                            .formatted(A_DAY),
                    "The criteria of this need were already changed %d times today: try again tomorrow."
                            .formatted(A_DAY));
        }
    }

    /** Keeps that the criteria were changed to those of this revision. */
    void record(LabourNeed need) {
        entities.createNativeMutationQuery(
                        "INSERT INTO need_criteria_change (need_id, at, revision) VALUES (?1, ?2, ?3)")
                .setParameter(1, need.id())
                .setParameter(2, clock.instant())
                .setParameter(3, need.criteriaRevision())
                .executeUpdate();
    }

    private long since(UUID need, Instant start) {
        return entities.createNativeQuery(
                        "SELECT count(*) FROM need_criteria_change WHERE need_id = ?1 AND at >= ?2", Long.class)
                .setParameter(1, need)
                .setParameter(2, start)
                .getSingleResult();
    }
}
