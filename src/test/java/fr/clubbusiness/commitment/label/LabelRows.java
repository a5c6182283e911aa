package fr.clubbusiness.commitment.label;

import fr.clubbusiness.TestDatabase;
import java.sql.SQLException;

/** Labels for tests, written into the table: the counts that a grant asks for take many calls. */
public final class LabelRows {
    private static final String GRANTED = """
            INSERT INTO label (id, club_id, organisation_id, since, until, status, kept, kinds, granted_by, granted_at)
            SELECT uuidv7(), o.club_id, o.id, current_date, current_date + 729, 'GRANTED', 3, '{VISIT,DUODAY}', m.id, now()
            FROM organisation o, LATERAL (SELECT x.id FROM member x WHERE x.club_id = o.club_id ORDER BY x.id LIMIT 1) m WHERE o.id = ?::uuid
            RETURNING id::text
            """;

    private LabelRows() {}

    /** The id of a label that is in force. */
    public static String granted(String organisation) {
        try {
            return TestDatabase.texts(GRANTED, organisation).getFirst();
        } catch (SQLException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    /** The id of one that was withdrawn. */
    public static String withdrawn(String organisation) {
        try {
            return TestDatabase.texts(
                            "UPDATE label SET status = 'WITHDRAWN', withdrawn_because = 'Essai', ended_at = now() WHERE id = ?::uuid RETURNING id::text",
                            granted(organisation))
                    .getFirst();
        } catch (SQLException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }
}
