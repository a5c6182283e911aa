package fr.clubbusiness.introduction.due;

import fr.clubbusiness.introduction.rule.AnswerRate;
import fr.clubbusiness.introduction.rule.AnswerRate.Waits;
import fr.clubbusiness.introduction.rule.Party;
import fr.clubbusiness.job.DueWork;
import fr.clubbusiness.security.CountedRows;
import fr.clubbusiness.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Counts anew each night how often each side answers. What it writes is derived: losing it costs one night. See {@link AnswerRate}. */
@ApplicationScoped
class CountAnswers implements DueWork {
    /** The club, while it was not counted today. A second node that comes meanwhile leaves it to the first. */
    private static final String DUE = """
            SELECT c.id FROM club c
            WHERE c.id = :club AND NOT EXISTS (
                SELECT FROM answer_rate r WHERE r.club_id = c.id AND r.organisation_id IS NULL AND r.counted_on >= :today)
              AND pg_try_advisory_xact_lock(hashtextextended('answer rates ' || c.id, 0))
            """;

    /**
     * The waits that ended before today, by the side that was waited for: the count of a day is then the same at whatever hour. What a person answers
     * who was asked counts for their structure. A closing need and a person who leaves end a wait in somebody's request, and are nobody's answer; nor is
     * that of an organisation which waits for itself. A proposal waited for the structure of then, whoever accompanies the person now. The answers of a structure to its own needs count with its others, because advisers alone are told
     * of a structure.
     */
    private static final String ENDED_WAITS = """
            SELECT CASE WHEN o.structure_kind IS NULL THEN 'COMPANY' ELSE 'STRUCTURE' END AS party, organisation, CAST(count(*) AS int) AS ended, CAST(count(*) FILTER (WHERE answered) AS int) AS answered
            FROM (
                SELECT CASE h.from_status WHEN 'PROPOSED' THEN coalesce(i.past_structures[1], i.structure_id) ELSE i.employer_id END AS organisation,
                       h.to_status <> 'EXPIRED' AS answered,
                       CASE WHEN h.organisation_id IS NULL AND h.from_status = 'PROPOSED' AND (h.to_status = 'SHARED' OR h.reason = 'PERSON_DECLINED')
                            THEN coalesce(i.past_structures[1], i.structure_id) ELSE h.organisation_id END AS answerer,
                       h.to_status = 'DECLINED' AND i.ended_by = 'CLUB' OR h.from_status = 'PROPOSED' AND h.to_status = 'WITHDRAWN' AS not_by_them
                FROM history h JOIN introduction i ON i.id = h.subject_id
                WHERE h.club_id = :club AND h.subject_type = 'INTRODUCTION' AND h.at >= :since AND h.at < :today
                  AND h.from_status IN ('PROPOSED', 'SHARED', 'INTERVIEWING', 'TRIAL') AND h.to_status <> h.from_status
                  AND h.to_status NOT IN ('SUSPENDED', 'OBSOLETE')
                  AND coalesce(i.past_structures[1], i.structure_id) <> i.employer_id AND NOT (h.from_status = 'PROPOSED' AND i.initiator = 'STRUCTURE')) wait
            JOIN organisation o ON o.id = wait.organisation
            WHERE NOT answered OR (answerer = organisation AND NOT not_by_them)
            GROUP BY party, organisation
            """;

    private static final String WRITE = """
            INSERT INTO answer_rate (club_id, party, organisation_id, ended, answered, habit, counted_on)
            SELECT :club, :party, one.*, :today
            FROM unnest(CAST(:organisations AS uuid[]), CAST(:ended AS int[]), CAST(:answered AS int[]), CAST(:habits AS text[])) one
            ON CONFLICT ON CONSTRAINT answer_rate_once DO NOTHING
            """;

    /** Those of an earlier day. The numbers can be written and not read: a word is told. */
    private static final String WRITE_AGAIN = """
            UPDATE answer_rate r SET ended = one.ended, answered = one.answered, habit = one.habit, counted_on = :today
            FROM unnest(CAST(:organisations AS uuid[]), CAST(:ended AS int[]), CAST(:answered AS int[]), CAST(:habits AS text[]))
                AS one(organisation, ended, answered, habit)
            WHERE r.club_id = :club AND r.party = :party AND r.organisation_id IS NOT DISTINCT FROM one.organisation AND r.counted_on < :today
            """;

    private static final String FORGET = "DELETE FROM answer_rate WHERE club_id = :club AND counted_on < :today";

    private final CurrentCaller current;
    private final Session entities;
    private final Clock clock;

    CountAnswers(CurrentCaller current, Session entities, Clock clock) {
        this.current = current;
        this.entities = entities;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "introduction-answer-rates";
    }

    /** The club itself, once a day. */
    @Override
    public List<UUID> lockDue(int most, Collection<UUID> except) {
        var club = current.get().club();
        return except.contains(club)
                ? List.of()
                : entities.createNativeQuery(DUE, UUID.class)
                        .setParameter("club", club)
                        .setParameter("today", LocalDate.now(clock))
                        .getResultList();
    }

    @Override
    public void handle(UUID club) {
        CountedRows.includeErased(entities);
        var waits = endedWaits(club);
        for (var party : Party.values()) {
            write(club, party, waits.getOrDefault(party, Map.of()));
        }
        entities.createNativeMutationQuery(FORGET)
                .setParameter("club", club)
                .setParameter("today", LocalDate.now(clock))
                .executeUpdate();
    }

    private Map<Party, Map<UUID, Waits>> endedWaits(UUID club) {
        var today = LocalDate.now(clock);
        var waits = new HashMap<Party, Map<UUID, Waits>>();
        entities.createNativeQuery(ENDED_WAITS, Tuple.class)
                .setParameter("club", club)
                .setParameter("since", midnight(today.minusMonths(AnswerRate.MONTHS)))
                .setParameter("today", midnight(today))
                .getResultList()
                .forEach(row -> waits.computeIfAbsent(
                                Party.valueOf(row.get("party", String.class)), _ -> new HashMap<>())
                        .put(
                                row.get("organisation", UUID.class),
                                new Waits(row.get("ended", Integer.class), row.get("answered", Integer.class))));
        return waits;
    }

    private Instant midnight(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }

    /** A row for each organisation that was waited for, and one for the club's mean, which is told of all others. */
    private void write(UUID club, Party party, Map<UUID, Waits> waits) {
        var mean = AnswerRate.mean(waits.values());
        var organisations = new ArrayList<@Nullable UUID>(waits.keySet());
        var counted = new ArrayList<>(waits.values());
        organisations.add(null);
        counted.add(Waits.NONE);
        for (var statement : List.of(WRITE_AGAIN, WRITE)) {
            entities.createNativeMutationQuery(statement)
                    .setParameter("club", club)
                    .setParameter("party", party.name())
                    .setParameter("organisations", organisations.toArray(UUID[]::new))
                    .setParameter("ended", counted.stream().map(Waits::ended).toArray(Integer[]::new))
                    .setParameter(
                            "answered", counted.stream().map(Waits::answered).toArray(Integer[]::new))
                    .setParameter(
                            "habits",
                            counted.stream()
                                    .map(one -> AnswerRate.habit(one, mean).name())
                                    .toArray(String[]::new))
                    .setParameter("today", LocalDate.now(clock))
                    .executeUpdate();
        }
    }
}
