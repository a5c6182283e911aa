package fr.clubbusiness.local.demo.story;

import fr.clubbusiness.introduction.rule.Deadlines;
import fr.clubbusiness.introduction.rule.IntroductionStatus;
import fr.clubbusiness.introduction.rule.Notice;
import fr.clubbusiness.introduction.rule.SubstantialHire;
import fr.clubbusiness.local.server.LocalPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Moves what the demo has just written into the past. Rows that are already in the past stay as they are. */
public final class StoryDates implements AutoCloseable {
    static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final String OWNER = "club_owner";

    /** References are drawn by chance. Those of the demo are counted, so that its texts and tests can name them. */
    private static final List<String> NUMBERED = List.of("organisation", "beneficiary", "need");

    private static final String NUMBERS = """
            WITH counted AS (SELECT id, row_number() OVER (ORDER BY id) AS place FROM :table)
                UPDATE :table t SET number = -place FROM counted WHERE counted.id = t.id;
            UPDATE :table SET number = -number""";

    /**
     * The organisations joined the club before their people and needs. People have waited since they agreed to be proposed. Needs were posted up to
     * twelve weeks ago, in the order of their numbers.
     */
    private static final String BEGINNING = """
            UPDATE history SET at = at - interval '250 days' WHERE subject_type = 'ORGANISATION' AND at >= :today;
            UPDATE organisation SET created_at = created_at - interval '250 days' WHERE created_at >= :today;
            UPDATE history SET at = at - interval '215 days' WHERE subject_type = 'BENEFICIARY' AND at >= :today;
            UPDATE beneficiary SET created_at = created_at - interval '215 days', updated_at = updated_at - interval '215 days' WHERE created_at >= :today;
            UPDATE beneficiary b SET waiting_since = least(now(), (a.given_on + time '09:30') AT TIME ZONE 'Europe/Paris'),
                updated_at = least(now(), (a.given_on + time '09:30') AT TIME ZONE 'Europe/Paris')
                FROM agreement a WHERE a.beneficiary_id = b.id AND a.withdrawn_at IS NULL AND b.waiting_since IS NOT NULL;
            WITH age AS (SELECT id, (1 + (max(number) OVER () - number) * 84 / count(*) OVER ()) * interval '1 day' AS days
                    FROM need WHERE created_at >= :today),
                past AS (UPDATE need n SET created_at = created_at - age.days, opened_at = opened_at - age.days, updated_at = updated_at - age.days
                    FROM age WHERE age.id = n.id)
                UPDATE history SET at = at - age.days FROM age WHERE subject_id = age.id""";

    /** Whatever a step has just written, in all that it changes: the introduction, others of the person, the hire, the person, the need. */
    private static final String STEP = """
            UPDATE introduction SET created_at = moved(created_at), updated_at = moved(updated_at), shared_at = moved(shared_at),
                reproposable_from = CASE WHEN ended_at >= :today THEN reproposable_from - :days ELSE reproposable_from END, ended_at = moved(ended_at)
                WHERE greatest(updated_at, ended_at) >= :today;
            UPDATE person_question SET asked_at = moved(asked_at) WHERE asked_at >= :today;
            UPDATE employment SET ended_on = greatest(start_date, ended_on - :days) WHERE ended_on >= (:today)::date;
            UPDATE employment SET created_at = moved(created_at) WHERE created_at >= :today;
            UPDATE hire SET hired_at = moved(hired_at), cancelled_at = moved(cancelled_at) WHERE greatest(hired_at, cancelled_at) >= :today;
            UPDATE beneficiary SET waiting_since = moved(waiting_since), updated_at = moved(updated_at)
                WHERE greatest(waiting_since, updated_at) >= :today;
            UPDATE need SET updated_at = moved(updated_at) WHERE updated_at >= :today;
            UPDATE history SET at = moved(at) WHERE at >= :today""";

    /** What happens by itself after a hire: what it suspended is of no use once it has lasted. A need that is filled began with its last contract. */
    private static final String SINCE = """
            WITH gone AS (UPDATE introduction i SET status = 'OBSOLETE', suspended_by = NULL, suspended_from = NULL, ended_by = 'CLUB',
                    ended_at = (e.start_date + :lasting + time '00:05') AT TIME ZONE 'Europe/Paris',
                    reproposable_from = deadline + 1 + interval '1 month'
                FROM hire h JOIN employment e ON e.id = h.employment_id
                WHERE i.status = 'SUSPENDED' AND h.introduction_id = i.suspended_by AND h.cancelled_at IS NULL
                    AND e.start_date + :lasting < :today
                RETURNING i.club_id, i.id, i.ended_at)
                INSERT INTO history (club_id, at, subject_type, subject_id, type, from_status, to_status)
                SELECT club_id, ended_at, 'INTRODUCTION', id, 'OBSOLETE', 'SUSPENDED', 'OBSOLETE' FROM gone;
            UPDATE need n SET start_date = least(n.start_date, e.start_date) FROM introduction i JOIN employment e ON e.introduction_id = i.id
                WHERE i.need_id = n.id AND n.status = 'FILLED' AND i.status = 'HIRED'""";

    /** What both sides said of people at work, of each question that is over: still there. The one of today is asked by itself. */
    private static final String NEWS = """
            INSERT INTO follow_up (club_id, stay_id, step, side, first_day, due_on, open_until, answer, answered_at, answered_on)
            SELECT e.club_id, e.id, q.step, s.side, e.start_date, e.start_date + q.due, (e.start_date + q.next)::date - 1, 'IN_WORK',
                (e.start_date + q.due + interval '2 days 9 hours 30 minutes') AT TIME ZONE 'Europe/Paris',
                (e.start_date + q.due)::date + 2
            FROM employment e
                JOIN (VALUES ('EMPLOYER'), ('STRUCTURE')) s(side) ON s.side = 'EMPLOYER' OR e.employer_id <> e.holder_id,
                (VALUES ('DAY_7', interval '7 days', interval '1 month'), ('MONTH_1', interval '1 month', interval '3 months'),
                    ('MONTH_3', interval '3 months', interval '6 months')) q(step, due, next)
            WHERE e.renews_id IS NULL AND e.status = 'STARTED' AND e.start_date + q.next <= :today
            ON CONFLICT DO NOTHING""";

    /** A visit, a day beside somebody and a tutor, of the last months: each taken, and kept as its taker says. */
    private static final String KEPT = """
            WITH offered AS (
                INSERT INTO commitment (id, club_id, offerer_id, kind, quantity, starts_on, ends_on, commune_code, closed, created_by, created_at)
                SELECT uuidv7(), o.club_id, o.id, k.kind, 1, :today::date - k.days - 30, :today::date - k.days, o.commune_code, true, m.id,
                    :today::date - k.days - 40
                FROM organisation o, (VALUES ('VISIT', 60), ('DUODAY', 120), ('TUTOR', 200)) k(kind, days),
                    LATERAL (SELECT x.id FROM member x WHERE x.club_id = o.club_id ORDER BY x.id LIMIT 1) m
                WHERE o.id = ANY ('{:keepers}')
                RETURNING *)
            INSERT INTO commitment_taking (id, club_id, commitment_id, offerer_id, taker_id, quantity, status, taken_by, taken_at, answered_at)
            SELECT uuidv7(), club_id, id, offerer_id, ':taker', 1, 'KEPT', created_by, created_at + interval '3 days', ends_on + interval '2 days'
            FROM offered""";

    private final Connection connection;
    private final LocalDate today;

    /** Moves dates of the club in this database. */
    public StoryDates(LocalPostgres postgres, LocalDate today) {
        this.today = today;
        try {
            connection = DriverManager.getConnection(postgres.jdbcUrl("club"), OWNER, postgres.password(OWNER));
        } catch (SQLException e) {
            throw new IllegalStateException("cannot reach the database of the demo", e);
        }
    }

    /**
     * Numbers the organisations, people and needs as they were stored, and moves those of today and what the history says of them. A second call
     * numbers them alike, and finds none left to move.
     */
    void moveBeginning() {
        NUMBERED.forEach(table -> run(NUMBERS.replace(":table", table)));
        run(BEGINNING.replace(":today", startOfToday()));
    }

    /** Lets no job run while stories are told: what a job writes meanwhile would be moved with them. Jobs run again after {@link #moveOn}. */
    void holdJobs() {
        run("UPDATE job_schedule SET execution_time = now() + interval '10 minutes'");
    }

    /** Lets this event take place on another day, at the same hour. */
    void moveEvent(String event, LocalDate day) {
        run("""
                UPDATE club_event SET starts_at = starts_at - moved.days, ends_at = ends_at - moved.days, closes_at = closes_at - moved.days,
                    published_at = least(published_at, closes_at - moved.days)
                FROM (SELECT (starts_at::date - ':day'::date) * interval '1 day' AS days FROM club_event WHERE id = ':event') moved
                WHERE id = ':event'
                """.replace(":day", day.toString()).replace(":event", event));
    }

    /** Moves what was written today to this day, which lies before today. Deadlines stay, so that the next step is still possible. */
    void moveStep(LocalDate day) {
        var days = ChronoUnit.DAYS.between(day, today);
        run(STEP.replaceAll(
                        "moved\\((\\w+)\\)", "CASE WHEN $1 >= :today THEN $1 - :days * interval '1 day' ELSE $1 END")
                .replace(":today", startOfToday())
                .replace(":days", String.valueOf(days)));
    }

    /**
     * Gives an introduction whose story is told its deadline, and what its wait asks for next: the call, when that day has come.
     *
     * @param id its key
     * @param since the day on which it entered this status
     * @param held the day of its interview, or the last day of its trial; null without one
     */
    void setDeadline(String id, IntroductionStatus status, LocalDate since, @Nullable LocalDate held) {
        Deadlines.answerBy(status, since, held).ifPresent(deadline -> {
            var next = Notice.firstAfter(today, status, deadline).orElse(Notice.CALL);
            run(
                    "UPDATE introduction SET deadline = date '%s', next_notice = '%s', next_notice_on = date '%s' WHERE id = '%s'"
                            .formatted(deadline, next, next.on(status, deadline), id));
        });
    }

    /** Says of the contracts that are over that they were recorded on their first day, and ended on their last. */
    void moveEndedContracts() {
        run("""
                WITH past AS (UPDATE employment SET created_at = start_date WHERE status = 'ENDED' AND created_at >= :today
                        RETURNING id, start_date, ended_on)
                    UPDATE history h SET at = CASE h.type WHEN 'ENDED' THEN past.ended_on ELSE past.start_date END
                    FROM past WHERE h.subject_id = past.id""".replace(":today", startOfToday()));
    }

    /** Lets happen what follows by itself, once all stories are told. */
    void moveOn() {
        var lasting = ChronoUnit.DAYS.between(today, SubstantialHire.obsoleteFrom(today));
        run(SINCE.replace(":today", "date '" + today + "'").replace(":lasting", String.valueOf(lasting)));
        run("UPDATE job_schedule SET execution_time = now()");
    }

    /** Lets both sides have given news of whoever is at work. */
    void tellNews() {
        run(NEWS.replace(":today", "date '" + today + "'"));
    }

    /** What was planned with this person for today was planned for this day, which lies before today, and is not done. */
    void makeOverdue(String person, LocalDate day) {
        run(
                "UPDATE barrier_action SET due_on = date '%s' WHERE status = 'PLANNED' AND due_on = date '%s' AND beneficiary_id = '%s'"
                        .formatted(day, today, person));
        run("UPDATE beneficiary SET next_contact_on = date '%s' WHERE next_contact_on = date '%s' AND id = '%s'"
                .formatted(day, today, person));
    }

    /** Nothing happened about the barriers of this person since this day. */
    void silenceSince(String person, LocalDate day) {
        run("UPDATE beneficiary_sensitive SET barriers_moved_at = timestamptz '%s' WHERE beneficiary_id = '%s'"
                .formatted(day.atStartOfDay(PARIS).toInstant(), person));
    }

    /**
     * Lets these companies have kept three commitments each.
     *
     * @param keepers their keys
     * @param taker the structure that received them
     */
    void keepCommitments(List<String> keepers, String taker) {
        run(KEPT.replace(":today", "date '" + today + "'")
                .replace(":keepers", String.join(",", keepers))
                .replace(":taker", taker));
    }

    /** Lets somebody whom the API approved today have been approved, and have worked, since this day. */
    void workedInClause(String participation, LocalDate since) {
        run("""
                WITH began AS (UPDATE clause_participation SET first_on = ':since', approved_from = ':since' WHERE id = ':one' RETURNING employment_id)
                    UPDATE employment e SET start_date = ':since', created_at = date ':since' FROM began WHERE e.id = began.employment_id
                """.replace(":since", since.toString()).replace(":one", participation));
    }

    private String startOfToday() {
        return "timestamptz '" + today.atStartOfDay(PARIS).toInstant() + "'";
    }

    private void run(String sql) {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot move the dates of the demo", e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot leave the database of the demo", e);
        }
    }
}
