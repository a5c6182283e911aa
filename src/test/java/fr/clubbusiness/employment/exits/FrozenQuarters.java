package fr.clubbusiness.employment.exits;

import fr.clubbusiness.TestDatabase;
import java.sql.SQLException;

/** Published quarters for tests that only read them. */
public final class FrozenQuarters {
    private static final String FREEZE = """
            WITH held AS (SELECT id, club_id, name FROM organisation WHERE id = ?::uuid),
            frozen AS (INSERT INTO exit_table (club_id, quarter, frozen_at) SELECT club_id, ?, now() FROM held
                       ON CONFLICT ON CONSTRAINT exit_table_once DO NOTHING RETURNING id, club_id)
            INSERT INTO exit_line (club_id, exit_table_id, readers, kind, structure_id, structure_name, lasting, transition, positive, other, total,
                recorded_late)
            SELECT f.club_id, f.id, line.* FROM frozen f CROSS JOIN held h CROSS JOIN LATERAL (VALUES
                ('AGENCY', NULL, NULL::uuid, NULL, 14, 6, 7, 18, 45, 7), ('AGENCY', 'ACI', NULL, NULL, 14, 6, 7, 18, 45, NULL),
                ('AGENCY', 'ACI', h.id, h.name, 6, NULL, NULL, 5, 16, NULL), ('OWN', 'ACI', h.id, h.name, 6, 2, 3, 5, 16, 2),
                ('STRUCTURES', NULL, NULL, NULL, 14, NULL, NULL, 18, 45, 7), ('STRUCTURES', 'ACI', NULL, NULL, 14, NULL, NULL, 18, 45, NULL)) line
            """;

    private FrozenQuarters() {}

    /** Publishes a quarter of the club of this structure, an ACI, unless it is published. */
    public static void freeze(String structure, String quarter) throws SQLException {
        try (var connection = TestDatabase.unrestricted();
                var insert = connection.prepareStatement(FREEZE)) {
            insert.setString(1, structure);
            insert.setString(2, quarter);
            insert.execute();
        }
    }
}
