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
 * Counts the changes to the criteria of a need: at most ten a day. Otherwise a poster could learn about people by changing a criterion in
 * small steps and looking at who appears.
 */
@ApplicationScoped
class CriteriaChanges {
    static final int MAX_CHANGES_PER_DAY = 10;

    private final Session entities;
    private final Clock clock;

    CriteriaChanges(Session entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * Checks that one more change is allowed today.
     *
     * @throws TooManyRequests after ten changes, until midnight in Paris
     */
    void requireOneMore(UUID need) {
        var today = LocalDate.now(clock);
        if (countSince(need, today.atStartOfDay(clock.getZone()).toInstant()) >= MAX_CHANGES_PER_DAY) {
            var midnight = today.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
            throw new TooManyRequests(
                    "criteria-changes",
                    Duration.between(clock.instant(), midnight).plusSeconds(1),
                    "Les critères de ce besoin ont déjà changé %d fois aujourd'hui : recommencez demain."
                            .formatted(MAX_CHANGES_PER_DAY),
                    "The criteria of this need were already changed %d times today: try again tomorrow."
                            .formatted(MAX_CHANGES_PER_DAY));
        }
    }

    /** Records that the criteria changed to this revision. */
    void record(LabourNeed need) {
        entities.createNativeMutationQuery(
                        "INSERT INTO need_criteria_change (need_id, at, revision) VALUES (?1, ?2, ?3)")
                .setParameter(1, need.id())
                .setParameter(2, clock.instant())
                .setParameter(3, need.criteriaRevision())
                .executeUpdate();
    }

    private long countSince(UUID need, Instant start) {
        return entities.createNativeQuery(
                        "SELECT count(*) FROM need_criteria_change WHERE need_id = ?1 AND at >= ?2", Long.class)
                .setParameter(1, need)
                .setParameter(2, start)
                .getSingleResult();
    }
}
