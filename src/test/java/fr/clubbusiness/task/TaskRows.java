package fr.clubbusiness.task;

import fr.clubbusiness.TestDatabase;
import fr.clubbusiness.need.Needs;
import fr.clubbusiness.security.TheClub;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Open tasks for tests, written without waiting for what makes them due. */
public final class TaskRows {
    private static final String OPEN = """
            INSERT INTO task (club_id, kind, status, subject_type, subject_id, organisation_id, due_on, created_at)
            SELECT coalesce((SELECT club_id FROM organisation WHERE id = ?::uuid), ?), ?, 'OPEN', ?, ?::uuid, ?::uuid, ?, now()
            RETURNING id, number
            """;

    /** One task, under the names by which it is called. */
    public record Row(String id, String reference) {}

    private TaskRows() {}

    /** A task of this structure, or of the agency of the tests' club, due today. */
    public static Row open(String kind, String subjectType, String subject, @Nullable String structure) {
        return open(kind, subjectType, subject, structure, Needs.today());
    }

    /** The same, due on this day. */
    static Row open(String kind, String subjectType, String subject, @Nullable String structure, LocalDate due) {
        try (var connection = TestDatabase.unrestricted();
                var insert = connection.prepareStatement(OPEN)) {
            insert.setString(1, structure);
            insert.setObject(2, TheClub.id());
            insert.setString(3, kind);
            insert.setString(4, subjectType);
            insert.setString(5, subject);
            insert.setString(6, structure);
            insert.setObject(7, due);
            try (var row = insert.executeQuery()) {
                row.next();
                return new Row(row.getString(1), "T-%04d".formatted(row.getLong(2)));
            }
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    /** A task about nothing that can be read. */
    static Row open(@Nullable String structure) {
        return open("CALL_PERSON", "BENEFICIARY", UUID.randomUUID().toString(), structure);
    }

    /** Drops it, as a job does. */
    static void drop(Row task) throws SQLException {
        try (var connection = TestDatabase.unrestricted();
                var update = connection.prepareStatement("UPDATE task SET status = 'DROPPED' WHERE id = ?::uuid")) {
            update.setString(1, task.id());
            update.executeUpdate();
        }
    }

    /** The member that a user of the tests' tokens is, once they have signed in. */
    static String member(String user) {
        try (var connection = TestDatabase.unrestricted();
                var find = connection.prepareStatement("SELECT id FROM member WHERE subject = ?")) {
            find.setString(1, "subject-" + user);
            try (var row = find.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        } catch (SQLException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
