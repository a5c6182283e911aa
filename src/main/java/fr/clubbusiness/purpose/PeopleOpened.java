package fr.clubbusiness.purpose;

import fr.clubbusiness.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.UUID;
import org.hibernate.StatelessSession;

/**
 * Counts the people whom a member has read today, in the trace that each reading leaves. Somebody who is read again counts once.
 *
 * <p>People of the tasks that somebody else, or the club, gave an adviser do not count against their purposes: that is the work they are asked to do. A
 * task that they gave themselves opens nothing.
 */
@ApplicationScoped
class PeopleOpened {
    /** As the index {@code history_people_opened_by_member}. */
    private static final String OPENED_TODAY = """
            h.member_id = :member AND h.at >= :today AND h.subject_type IN ('BENEFICIARY', 'IMMERSION')
            AND h.type IN ('IDENTITY_READ', 'SENSITIVE_READ', 'FOUND_BY_SEARCH', 'EXPORTED', 'MATCH_EXPLAINED', 'MERGED')
            AND h.subject_id <> ALL (CAST(:asked AS uuid[]))
            """;

    /** Explanations tell no identity, and need a purpose. */
    private static final String BY_ANY_READING = """
            SELECT count(DISTINCT h.subject_id) FROM history h WHERE h.type <> 'MATCH_EXPLAINED' AND
            """ + OPENED_TODAY;

    private static final String BY_PURPOSE = """
            WITH given AS MATERIALIZED (
              SELECT CASE t.subject_type
                       WHEN 'BENEFICIARY' THEN t.subject_id
                       WHEN 'INTRODUCTION' THEN (SELECT i.beneficiary_id FROM introduction i WHERE i.id = t.subject_id)
                       WHEN 'EMPLOYMENT' THEN (SELECT e.beneficiary_id FROM employment e WHERE e.id = t.subject_id)
                     END AS person
              FROM task t
              WHERE t.assignee_id = :member AND (t.status = 'OPEN' OR t.done_at >= :today)
                AND (SELECT a.member_id FROM history a WHERE a.subject_id = t.id AND a.type = 'ASSIGNED'
                     ORDER BY a.id DESC LIMIT 1) IS DISTINCT FROM :member)
            SELECT (SELECT count(DISTINCT h.subject_id) FROM history h
                    WHERE h.reason <> 'LIVE_INTRODUCTION' AND NOT EXISTS (SELECT FROM given g WHERE g.person = h.subject_id) AND
            """ + OPENED_TODAY + """
                   ),
                   (SELECT count(*) FROM unnest(CAST(:asked AS uuid[])) one (id)
                    WHERE NOT EXISTS (SELECT FROM given g WHERE g.person = one.id)),
                   (SELECT CASE WHEN l.until >= :day THEN l.people END
                    FROM purpose_limit l WHERE l.member_id = :member ORDER BY l.revision DESC LIMIT 1),
                   (""" + BY_ANY_READING + ")";

    private final DailyIdentities.Config config;
    private final CurrentCaller current;
    private final StatelessSession rows;
    private final ClubDay day;

    PeopleOpened(DailyIdentities.Config config, CurrentCaller current, StatelessSession rows, ClubDay day) {
        this.config = config;
        this.current = current;
        this.rows = rows;
        this.day = day;
    }

    /**
     * What bounds a reading.
     *
     * @param isOfPurposes whether a stated purpose opens it
     * @param most people a day
     * @param left how many more today, never below 0
     * @param asked how many of those asked for count
     */
    record Bound(boolean isOfPurposes, long most, long left, long asked) {
        static Bound of(boolean isOfPurposes, long most, long others, long asked) {
            return new Bound(isOfPurposes, most, Math.max(0, most - others), asked);
        }

        /** Its name in {@code RateLimit}. */
        String name() {
            return isOfPurposes ? "purposes" : "identities";
        }
    }

    /**
     * The bound of the caller's reading of these people: that of purposes, when they state one. That of any reading holds all the same, whatever an
     * administrator or a colleague's tasks allow, and is told when it refuses.
     */
    Bound bound(Collection<UUID> people) {
        return current.get().purpose() == null ? ofAnyReading(people) : ofPurposes(people);
    }

    private Bound ofAnyReading(Collection<UUID> people) {
        var others = rows.createNativeQuery(BY_ANY_READING, Long.class)
                .setParameter("member", current.get().member())
                .setParameter("today", day.start(day.today()))
                .setParameter("asked", people.toArray(UUID[]::new))
                .getSingleResult();
        return Bound.of(false, config.aDay(), others, people.size());
    }

    private Bound ofPurposes(Collection<UUID> people) {
        var counted = rows.createNativeQuery(BY_PURPOSE, Tuple.class)
                .setParameter("member", current.get().member())
                .setParameter("today", day.start(day.today()))
                .setParameter("day", day.today())
                .setParameter("asked", people.toArray(UUID[]::new))
                .getSingleResult();
        var raised = counted.get(2, Integer.class);
        var ofAny = Bound.of(false, config.aDay(), counted.get(3, Long.class), people.size());
        if (ofAny.asked() > ofAny.left()) {
            return ofAny;
        }
        return Bound.of(
                true,
                raised == null ? config.byPurpose() : raised,
                counted.get(0, Long.class),
                counted.get(1, Long.class));
    }
}
