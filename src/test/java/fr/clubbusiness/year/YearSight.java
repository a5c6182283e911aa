package fr.clubbusiness.year;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the tables of a club say this morning: what everybody in the year would read on the club's pages, in a few queries. */
final class YearSight {
    private static final String INTRODUCTIONS = """
            SELECT i.id, i.status, (i.interview_at AT TIME ZONE 'Europe/Paris')::date,
                   (SELECT count(*) FROM message m WHERE m.subject_id = i.id AND m.kind = 'ANSWER_REMINDER' AND m.status = 'SENT'
                    AND split_part(m.occasion, ' ', 2) = i.status), i.end_reason
            FROM introduction i WHERE i.club_id = ?
            """;

    private static final String NEEDS = "SELECT id, external_id, status FROM need WHERE club_id = ?";

    private static final String PEOPLE = "SELECT id, external_id FROM beneficiary WHERE club_id = ?";

    private static final String AVAILABLE =
            "SELECT external_id FROM beneficiary WHERE club_id = ? AND state = 'READY_FOR_WORK' AND agreed";

    private static final String CALLS = """
            SELECT t.id, t.subject_id, t.due_on FROM task t
            WHERE t.club_id = ? AND t.status = 'OPEN' AND t.subject_type = 'INTRODUCTION' AND t.kind IN ('CALL_COMPANY', 'CALL_STRUCTURE')
            """;

    private static final String QUESTIONS =
            "SELECT id, subject_id FROM message WHERE club_id = ? AND kind = 'QUESTION'";

    private static final String CONTRACTS = """
            SELECT e.id, e.introduction_id, e.beneficiary_id, o.external_id, e.contract_type, e.insertion, e.start_date, e.last_day, e.status
            FROM employment e JOIN organisation o ON o.id = e.employer_id WHERE e.club_id = ? ORDER BY e.number
            """;

    private static final String TO_SAY = """
            SELECT t.kind, t.subject_id FROM task t WHERE t.club_id = ? AND t.status = 'OPEN' AND t.kind IN ('RECORD_EXIT', 'AFTER_CONTRACT')
            ORDER BY t.number
            """;

    private final Connection connection;
    private final UUID club;

    YearSight(YearClub club) {
        this.connection = club.connection();
        this.club = club.id();
    }

    /** An introduction, with the reminders that left in its present wait. */
    record Seen(
            String status,
            @Nullable LocalDate interview,
            int reminders,
            @Nullable String endReason) {}

    /** A contract; the last day is null while it is open-ended. */
    record Contract(
            UUID id,
            @Nullable UUID introduction,
            UUID person,
            String employer,
            String type,
            boolean insertion,
            LocalDate start,
            @Nullable LocalDate lastDay,
            String status) {}

    /** A task to call whoever is silent about an introduction. */
    record Call(UUID task, UUID introduction, LocalDate dueOn) {}

    /** A row of a result. */
    @FunctionalInterface
    private interface Row {
        void read(ResultSet row) throws SQLException;
    }

    Map<UUID, Seen> introductions() {
        var seen = new HashMap<UUID, Seen>();
        read(
                INTRODUCTIONS,
                row -> seen.put(id(row, 1), new Seen(row.getString(2), date(row, 3), row.getInt(4), row.getString(5))));
        return seen;
    }

    /** Ids of needs by external id. */
    Map<String, UUID> needs() {
        var ids = new HashMap<String, UUID>();
        read(NEEDS, row -> ids.put(row.getString(2), id(row, 1)));
        return ids;
    }

    Set<UUID> openNeeds() {
        var open = new HashSet<UUID>();
        read(NEEDS + " AND status = 'OPEN'", row -> open.add(id(row, 1)));
        return open;
    }

    /** Ids of people by external id. */
    Map<String, UUID> people() {
        var ids = new HashMap<String, UUID>();
        read(PEOPLE, row -> ids.put(row.getString(2), id(row, 1)));
        return ids;
    }

    /** External ids of the people who may be proposed. */
    Set<String> available() {
        var available = new HashSet<String>();
        read(AVAILABLE, row -> available.add(row.getString(1)));
        return available;
    }

    /** Whom to call about their introduction, in no order. */
    List<Call> calls() {
        var calls = new ArrayList<Call>();
        read(CALLS, row -> calls.add(new Call(id(row, 1), id(row, 2), row.getObject(3, LocalDate.class))));
        return calls;
    }

    /** Introductions about which people were asked, by message. */
    Map<UUID, UUID> questions() {
        return pairs(QUESTIONS);
    }

    Map<UUID, Contract> contracts() {
        var contracts = new LinkedHashMap<UUID, Contract>();
        read(CONTRACTS, row -> contracts.put(id(row, 1), contract(row)));
        return contracts;
    }

    /** Contracts of which somebody is to say more, with the kind of their task. */
    Map<UUID, String> toSay() {
        var kinds = new LinkedHashMap<UUID, String>();
        read(TO_SAY, row -> kinds.merge(id(row, 2), row.getString(1), (one, other) -> one + other));
        return kinds;
    }

    private static Contract contract(ResultSet row) throws SQLException {
        return new Contract(
                id(row, 1),
                row.getObject(2, UUID.class),
                id(row, 3),
                row.getString(4),
                row.getString(5),
                row.getBoolean(6),
                row.getObject(7, LocalDate.class),
                date(row, 8),
                row.getString(9));
    }

    private Map<UUID, UUID> pairs(String sql) {
        var pairs = new LinkedHashMap<UUID, UUID>();
        read(sql, row -> pairs.put(id(row, 1), id(row, 2)));
        return pairs;
    }

    private void read(String sql, Row each) {
        try (var select = connection.prepareStatement(sql)) {
            select.setObject(1, club);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    each.read(rows);
                }
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static UUID id(ResultSet row, int column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static @Nullable LocalDate date(ResultSet row, int column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
