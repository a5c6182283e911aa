package fr.clubbusiness.year;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What is true of a club on every day, once its jobs have run. Each rule is a query for the rows that break it. */
final class YearInvariants {
    /** By the rule that is broken; each query has the club, then the day where it asks for one. */
    private static final Map<String, String> RULES = rules();

    private YearInvariants() {}

    private static Map<String, String> rules() {
        var rules = new LinkedHashMap<String, String>();
        rules.put("more hires than positions", """
                SELECT n.id FROM need n WHERE n.club_id = :club
                AND n.positions < (SELECT count(*) FROM introduction i WHERE i.need_id = n.id AND i.status = 'HIRED')
                """);
        rules.put("a filled need with a free position, or an open one without", """
                SELECT n.id FROM need n WHERE n.club_id = :club AND n.status IN ('OPEN', 'FILLED')
                AND (n.status = 'FILLED') <> (n.positions = (SELECT count(*) FROM introduction i WHERE i.need_id = n.id AND i.status = 'HIRED'))
                """);
        rules.put("two valid PASS on one day", """
                SELECT p.id FROM pass_iae p JOIN pass_iae q ON q.beneficiary_id = p.beneficiary_id AND q.id <> p.id
                WHERE p.club_id = :club AND p.start_on <= q.end_on AND q.start_on <= p.end_on
                """);
        rules.put("an introduction open on a need that is not", """
                SELECT i.id FROM introduction i JOIN need n ON n.id = i.need_id
                WHERE i.club_id = :club AND i.status IN ('PROPOSED', 'SHARED', 'INTERVIEWING') AND n.status <> 'OPEN'
                """);
        rules.put("somebody waits beyond the last day", """
                SELECT i.id FROM introduction i WHERE i.club_id = :club AND i.status IN ('PROPOSED', 'SHARED', 'INTERVIEWING', 'TRIAL')
                AND (i.deadline IS NULL OR i.deadline < :day)
                """);
        rules.put("somebody who left or agrees no more is under way", """
                SELECT i.id FROM introduction i JOIN beneficiary b ON b.id = i.beneficiary_id
                WHERE i.club_id = :club AND i.status IN ('PROPOSED', 'SHARED', 'INTERVIEWING', 'TRIAL') AND (b.state = 'LEFT' OR NOT b.agreed)
                """);
        // A message is kept for twelve months: what ended before was looked at before.
        rules.put("a person who knew of a job was not told its end", """
                SELECT i.id FROM introduction i JOIN beneficiary b ON b.id = i.beneficiary_id
                WHERE i.club_id = :club AND i.status IN ('DECLINED', 'WITHDRAWN', 'EXPIRED') AND i.shared_at IS NOT NULL AND b.agreed
                AND i.ended_at >= CAST(:day AS date) - interval '11 months'
                AND i.end_reason IS DISTINCT FROM 'PERSON_DECLINED' AND i.end_reason IS DISTINCT FROM 'ALREADY_PLACED'
                AND NOT EXISTS (SELECT FROM task t WHERE t.subject_id = i.id AND t.kind = 'CALL_PERSON')
                AND NOT EXISTS (SELECT FROM message m WHERE m.subject_id = i.id AND m.kind = 'OUTCOME')
                """);
        rules.put("a contract goes on after its last day", """
                SELECT e.id FROM employment e WHERE e.club_id = :club AND e.status = 'STARTED' AND e.last_day < :day
                """);
        rules.put("a message is late or was lost", """
                SELECT m.id FROM message m WHERE m.club_id = :club
                AND (m.status = 'FAILED' OR m.status = 'PENDING' AND m.due_at < :day)
                """);
        return rules;
    }

    /** The rules that are broken this morning, with the rows that break them. */
    static List<String> broken(Connection connection, UUID club, LocalDate day) {
        var broken = new ArrayList<String>();
        RULES.forEach((rule, sql) -> {
            var rows = rows(connection, sql, club, day);
            if (!rows.isEmpty()) {
                broken.add("%s: %s %s".formatted(day, rule, rows));
            }
        });
        return broken;
    }

    /** The same once the club was left alone for long enough: nobody waits at all, and nothing is left to be sent. */
    static List<String> brokenInTheEnd(Connection connection, UUID club, LocalDate day) {
        var broken = new ArrayList<>(broken(connection, club, day));
        var waits = rows(connection, """
                SELECT i.id FROM introduction i WHERE i.club_id = :club
                AND i.status IN ('PROPOSED', 'SHARED', 'INTERVIEWING', 'TRIAL', 'SUSPENDED')
                """, club, day);
        var unsent = rows(
                connection, "SELECT m.id FROM message m WHERE m.club_id = :club AND m.status = 'PENDING'", club, day);
        if (!waits.isEmpty()) {
            broken.add("somebody still waits in the end: " + waits);
        }
        if (!unsent.isEmpty()) {
            broken.add("the outbox is not empty in the end: " + unsent);
        }
        return broken;
    }

    private static List<String> rows(Connection connection, String sql, UUID club, LocalDate day) {
        var written = sql.replace(":club", "'" + club + "'::uuid").replace(":day", "'" + day + "'::date");
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(written)) {
            var ids = new ArrayList<String>();
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
            return ids;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
