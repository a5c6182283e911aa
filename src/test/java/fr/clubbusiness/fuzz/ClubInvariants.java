package fr.clubbusiness.fuzz;

import fr.clubbusiness.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** What holds of the rows of a club at any time: each question finds the rows that break a rule. */
final class ClubInvariants {
    private static final Map<String, String> BROKEN = new LinkedHashMap<>();

    static {
        BROKEN.put("an introduction is of one club", """
                SELECT i.id FROM introduction i JOIN need n ON n.id = i.need_id JOIN beneficiary b ON b.id = i.beneficiary_id
                WHERE (i.club_id = ? OR n.club_id = ? OR b.club_id = ?) AND NOT (i.club_id = n.club_id AND i.club_id = b.club_id)
                """);
        BROKEN.put("a person, their structure and a need's employer are of one club", """
                SELECT b.id FROM beneficiary b JOIN organisation o ON o.id = b.structure_id WHERE ? IN (b.club_id, o.club_id) AND b.club_id <> o.club_id
                UNION ALL
                SELECT n.id FROM need n JOIN organisation o ON o.id = n.employer_id WHERE ? IN (n.club_id, o.club_id) AND n.club_id <> o.club_id
                """);
        BROKEN.put("a history entry is of the club of its author", """
                SELECT h.id FROM history h JOIN organisation o ON o.id = h.organisation_id WHERE h.club_id = ? AND o.club_id <> h.club_id
                """);
        BROKEN.put("no more hires than positions, and filled when there are as many", """
                SELECT n.id FROM need n LEFT JOIN introduction i ON i.need_id = n.id
                LEFT JOIN hire h ON h.introduction_id = i.id AND h.cancelled_at IS NULL
                WHERE n.club_id = ? GROUP BY n.id
                HAVING count(h.introduction_id) > n.positions OR (n.status = 'FILLED') <> (count(h.introduction_id) = n.positions)
                """);
        BROKEN.put("agreed means an agreement in force", """
                SELECT b.id FROM beneficiary b WHERE b.club_id = ? AND b.agreed <>
                    EXISTS (SELECT FROM agreement a WHERE a.beneficiary_id = b.id AND a.withdrawn_at IS NULL)
                """);
        BROKEN.put("a person has an identity and sensitive data", """
                SELECT b.id FROM beneficiary b LEFT JOIN beneficiary_identity d ON d.beneficiary_id = b.id
                LEFT JOIN beneficiary_sensitive s ON s.beneficiary_id = b.id
                WHERE b.club_id = ? AND b.merged_into IS NULL AND (d.beneficiary_id IS NULL OR s.beneficiary_id IS NULL)
                """);
        BROKEN.put("who is placed has a contract in force that places", """
                SELECT b.id FROM beneficiary b WHERE b.club_id = ? AND b.state = 'PLACED' AND NOT EXISTS (SELECT FROM employment e
                    WHERE e.beneficiary_id = b.id AND NOT e.insertion AND e.status IN ('SIGNED', 'STARTED'))
                """);
        BROKEN.put("a hire and its contract are undone together", """
                SELECT h.introduction_id FROM hire h JOIN employment e ON e.id = h.employment_id
                WHERE h.club_id = ? AND (h.cancelled_at IS NOT NULL) <> (e.status IN ('NOT_STARTED', 'CANCELLED', 'BROKEN_IN_TRIAL'))
                """);
        BROKEN.put("hired means a hire in force", """
                SELECT i.id FROM introduction i LEFT JOIN hire h ON h.introduction_id = i.id AND h.cancelled_at IS NULL
                WHERE i.club_id = ? AND (i.status = 'HIRED') <> (h.introduction_id IS NOT NULL)
                """);
        BROKEN.put("a suspended introduction knows by which one, of the same person", """
                SELECT i.id FROM introduction i LEFT JOIN introduction s ON s.id = i.suspended_by
                WHERE i.club_id = ? AND i.status = 'SUSPENDED' AND s.beneficiary_id IS DISTINCT FROM i.beneficiary_id
                """);
        status("EMPLOYMENT", "employment", "status");
        status("NEED", "need", "status");
        status("INTRODUCTION", "introduction", "status");
        status("BENEFICIARY", "beneficiary", "state");
    }

    private ClubInvariants() {}

    /** What a side said of a person at work is an answer, and no status of the contract. */
    private static void status(String kind, String table, String column) {
        BROKEN.put("the last step in the history led to the present status of each " + table, """
                SELECT t.id FROM %2$s t WHERE t.club_id = ? AND t.%3$s IS DISTINCT FROM (SELECT h.to_status FROM history h
                    WHERE h.subject_type = '%1$s' AND h.subject_id = t.id AND h.to_status IS NOT NULL AND h.type NOT IN ('EMPLOYER_FOLLOWED_UP', 'STRUCTURE_FOLLOWED_UP')
                    ORDER BY h.id DESC LIMIT 1)
                """.formatted(
                        kind, table, column));
    }

    /** The rules that are broken in the club of this organisation, each with the rows that break it. */
    static List<String> broken(String organisation) {
        try {
            return brokenIn(clubOf(organisation));
        } catch (SQLException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    private static List<String> brokenIn(UUID club) throws SQLException {
        var broken = new ArrayList<String>();
        try (var connection = TestDatabase.unrestricted()) {
            for (var rule : BROKEN.entrySet()) {
                try (var query = connection.prepareStatement(rule.getValue())) {
                    for (int i = 1; i <= query.getParameterMetaData().getParameterCount(); i++) {
                        query.setObject(i, club);
                    }
                    var rows = query.executeQuery();
                    var ids = new ArrayList<String>();
                    while (rows.next()) {
                        ids.add(rows.getString(1));
                    }
                    if (!ids.isEmpty()) {
                        broken.add(rule.getKey() + ": " + ids);
                    }
                }
            }
        }
        return broken;
    }

    private static UUID clubOf(String organisation) throws SQLException {
        try (var connection = TestDatabase.unrestricted();
                var query = connection.prepareStatement("SELECT club_id FROM organisation WHERE id = ?::uuid")) {
            query.setString(1, organisation);
            var rows = query.executeQuery();
            rows.next();
            return rows.getObject(1, UUID.class);
        }
    }

    /** The names of all constraints and unique indexes, but those that name a column too: the dossier of the data shows these. */
    static Set<String> constraints() throws SQLException {
        try (var connection = TestDatabase.unrestricted();
                var query = connection.createStatement()) {
            var rows = query.executeQuery("""
                    SELECT conname FROM pg_constraint UNION SELECT indexrelid::regclass::text FROM pg_index WHERE indisunique
                    EXCEPT SELECT attname FROM pg_attribute""");
            var names = new TreeSet<String>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        }
    }
}
