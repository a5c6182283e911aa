package fr.clubbusiness.need;

import fr.clubbusiness.problem.Refused;
import fr.clubbusiness.problem.TooManyRequests;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.RefusalReason;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/**
 * How much a poster may ask. Each set of criteria is a question about the club's people: a poster who asks many, or changes one in small steps, could
 * learn about them from who appears. Each open need is also work for everybody else's lists. What an adviser does is not limited; it does not count
 * for the employer, and is shown apart.
 */
@ApplicationScoped
public class NeedLimits {
    /** Changes to the criteria of one need, a day. */
    static final int MAX_CHANGES_PER_DAY = 10;

    /** Open needs of one employer; an adviser may open more. */
    public static final int MAX_OPEN_NEEDS = 50;

    /** Sets of criteria of one employer, a day: new needs and changes. */
    public static final int MAX_CRITERIA_SETS_PER_DAY = 30;

    static final RefusalReason OPEN_NEEDS = RefusalReason.of(
            "OPEN_NEEDS_LIMIT",
            "Vous avez déjà %d besoins ouverts, le maximum : celui-ci reste fermé. Retirez-en un, ou demandez à l'agence de l'ouvrir."
                    .formatted(MAX_OPEN_NEEDS),
            "You already have %d open needs, the most allowed: this one stays closed. Withdraw one, or ask the agency to open it."
                    .formatted(MAX_OPEN_NEEDS));

    private static final String USE = """
            SELECT (SELECT count(*) FROM need n WHERE n.employer_id = :employer AND n.status = 'OPEN'),
                   (SELECT count(*) FROM history h WHERE h.organisation_id = :employer AND h.at >= :today
                    AND h.subject_type = 'NEED' AND h.type IN ('CREATED', 'CRITERIA_CHANGED')),
                   (SELECT count(*) FROM need n JOIN history h ON h.subject_id = n.id
                    WHERE n.employer_id = :employer AND h.organisation_id <> :employer AND h.at >= :today
                    AND h.subject_type = 'NEED' AND h.type IN ('CREATED', 'CRITERIA_CHANGED'))
            """;

    private final Session entities;
    private final CurrentCaller current;
    private final Clock clock;

    NeedLimits(Session entities, CurrentCaller current, Clock clock) {
        this.entities = entities;
        this.current = current;
        this.clock = clock;
    }

    /**
     * What an employer uses of its limits.
     *
     * @param openNeeds that it has now, whoever opened them
     * @param criteriaSets that it wrote today
     * @param criteriaSetsOfAdvisers that advisers wrote today for its needs
     */
    public record Use(int openNeeds, int criteriaSets, int criteriaSetsOfAdvisers) {}

    /** What this employer uses now. */
    public Use of(UUID employer) {
        var row = entities.createNativeQuery(USE, Object[].class)
                .setParameter("employer", employer)
                .setParameter("today", startOfDay())
                .getSingleResult();
        return new Use(count(row[0]), count(row[1]), count(row[2]));
    }

    private static int count(Object value) {
        return Math.toIntExact(((Number) value).longValue());
    }

    /** The first moment of the present day, on which the counts of a day begin. */
    public Instant startOfDay() {
        return LocalDate.now(clock).atStartOfDay(clock.getZone()).toInstant();
    }

    /** Lets one transaction at a time count for this employer, until it ends: parallel requests share one limit. */
    public void lock(UUID employer) {
        entities.createNativeQuery("SELECT CAST(pg_advisory_xact_lock(hashtextextended(?1, 0)) AS text)", String.class)
                .setParameter(1, "employer " + employer)
                .getResultList();
    }

    /** What is left for an employer in the present transaction. */
    Remaining remaining(UUID employer) {
        return new Remaining(employer);
    }

    /** What is left for one employer. It is read when something first takes of it, and everything is left for an adviser. */
    final class Remaining {
        private final UUID employer;
        private final boolean unlimited = current.get().isAdviser();
        private boolean read;
        private int open;
        private int sets;

        private Remaining(UUID employer) {
            this.employer = employer;
        }

        /** Takes one open need, if one is left. */
        boolean takeOpening() {
            read();
            return unlimited || open++ < MAX_OPEN_NEEDS;
        }

        /**
         * Takes one open need.
         *
         * @throws Refused when none is left
         */
        void requireOpening() {
            if (!takeOpening()) {
                throw new Refused(List.of(OPEN_NEEDS));
            }
        }

        /**
         * Takes one set of criteria.
         *
         * @throws TooManyRequests when none is left, until midnight in Paris
         */
        void takeCriteriaSet() {
            read();
            if (!unlimited && sets++ >= MAX_CRITERIA_SETS_PER_DAY) {
                throw tomorrow(
                        "criteria-sets",
                        "Vous avez déjà écrit ou changé les critères de %d besoins aujourd'hui : continuez demain, ou demandez à l'agence."
                                .formatted(MAX_CRITERIA_SETS_PER_DAY),
                        "You have already written or changed the criteria of %d needs today: go on tomorrow, or ask the agency."
                                .formatted(MAX_CRITERIA_SETS_PER_DAY));
            }
        }

        /** Reads what is left, and keeps others from taking of it until the transaction ends. */
        void read() {
            if (!unlimited && !read) {
                lock(employer);
                var use = of(employer);
                open = use.openNeeds();
                sets = use.criteriaSets();
                read = true;
            }
        }
    }

    /**
     * Checks that the criteria of this need may change once more today.
     *
     * @throws TooManyRequests after ten changes, until midnight in Paris
     */
    void requireOneMoreChange(UUID need) {
        if (!current.get().isAdviser() && changesToday(need) >= MAX_CHANGES_PER_DAY) {
            throw tomorrow(
                    "criteria-changes",
                    "Les critères de ce besoin ont déjà changé %d fois aujourd'hui : recommencez demain."
                            .formatted(MAX_CHANGES_PER_DAY),
                    "The criteria of this need were already changed %d times today: try again tomorrow."
                            .formatted(MAX_CHANGES_PER_DAY));
        }
    }

    private TooManyRequests tomorrow(String code, String french, String english) {
        var midnight = LocalDate.now(clock).plusDays(1).atStartOfDay(clock.getZone());
        var wait = Duration.between(clock.instant(), midnight.toInstant()).plusSeconds(1);
        return new TooManyRequests(code, wait, french, english);
    }

    /** Records that the criteria changed to this revision. */
    void recordChange(LabourNeed need) {
        entities.createNativeMutationQuery(
                        "INSERT INTO need_criteria_change (need_id, at, revision) VALUES (?1, ?2, ?3)")
                .setParameter(1, need.id())
                .setParameter(2, clock.instant())
                .setParameter(3, need.criteriaRevision())
                .executeUpdate();
    }

    private long changesToday(UUID need) {
        return entities.createNativeQuery(
                        "SELECT count(*) FROM need_criteria_change WHERE need_id = ?1 AND at >= ?2", Long.class)
                .setParameter(1, need)
                .setParameter(2, startOfDay())
                .getSingleResult();
    }
}
