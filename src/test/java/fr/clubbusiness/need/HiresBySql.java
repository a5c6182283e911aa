package fr.clubbusiness.need;

import fr.clubbusiness.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;

/** Stores a hire by SQL, for tests of its effect on a need. It does not use the features that record hires. */
final class HiresBySql {
    private static final String PERSON = """
            INSERT INTO beneficiary (club_id, structure_id, state, readiness, commune_code, target_occupations, open_to_entry_level,
                skills, skill_proofs, certifications, max_journey_minutes, transport, driving_licences, contract_types, created_at, updated_at)
            SELECT club_id, ?::uuid, 'PLACED', 'READY_FOR_WORK', '92050', '{}', true, '{}', '{}', '{}', 60, '{TRANSIT}', '{}', '{}', now(), now()
            FROM need WHERE id = ?::uuid
            """;
    private static final String CANDIDATE = """
            INSERT INTO candidate (id, need_id, revision, beneficiary_id, pseudonym, created_at)
            SELECT ?::uuid, ?::uuid, 1, b.id, 'Érable ' || b.number, now() FROM beneficiary b
            WHERE b.structure_id = ?::uuid ORDER BY b.id DESC LIMIT 1
            """;
    private static final String INTRODUCTION = """
            INSERT INTO introduction (id, club_id, need_id, employer_id, structure_id, beneficiary_id, candidate_id, initiator, status,
                created_at, updated_at)
            SELECT c.id, n.club_id, n.id, n.employer_id, b.structure_id, b.id, c.id, 'STRUCTURE', 'HIRED', now(), now()
            FROM candidate c JOIN need n ON n.id = c.need_id JOIN beneficiary b ON b.id = c.beneficiary_id WHERE c.id = ?::uuid
            """;
    private static final String HIRE = """
            WITH signed AS (
                INSERT INTO employment (club_id, beneficiary_id, structure_id, employer_id, introduction_id, contract_type, insertion, start_date,
                    weekly_hours, status, created_at)
                SELECT i.club_id, i.beneficiary_id, i.structure_id, i.employer_id, i.id, 'CDI', false, n.start_date, 35, 'SIGNED', now()
                FROM introduction i JOIN need n ON n.id = i.need_id WHERE i.id = ?::uuid AND n.id = ?::uuid
                RETURNING id, introduction_id)
            INSERT INTO hire (introduction_id, employer, employment_id, substantial, hired_at)
            SELECT introduction_id, 'COMPANY', id, true, now() FROM signed
            """;

    /** Hires one more person of this structure for this need. */
    void hire(String need, String structure) throws SQLException {
        var introduction = UUID.randomUUID().toString();
        try (var connection = TestDatabase.unrestricted()) {
            actFor(connection, structure, need);
            run(connection, PERSON, structure, need);
            run(connection, CANDIDATE, introduction, need, structure);
            run(connection, INTRODUCTION, introduction);
            run(connection, HIRE, introduction, need);
        }
    }

    /** The rows are written for the club of the caller. */
    private static void actFor(Connection connection, String structure, String need) throws SQLException {
        run(connection, """
                SELECT set_config('caller.club', club_id::text, false), set_config('caller.organisation', ?, false),
                       set_config('caller.roles', 'structure', false)
                FROM need WHERE id = ?::uuid
                """, structure, need);
    }

    private static void run(Connection connection, String sql, String... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            statement.execute();
        }
    }
}
