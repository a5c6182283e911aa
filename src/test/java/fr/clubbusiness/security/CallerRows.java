package fr.clubbusiness.security;

import fr.clubbusiness.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/** What the row policies alone show to a caller: asked of PostgreSQL as role {@code club_api}, for queries that forget their filter. */
public final class CallerRows {
    private CallerRows() {}

    /** A member whom no row names. */
    public static String anybody() {
        return UUID.randomUUID().toString();
    }

    /** The rows of a table whose column, written {@code table.column}, is one of these ids, as this member of the organisation reads them. */
    public static int count(String organisation, String member, String role, String column, String... ids)
            throws SQLException {
        var table = column.substring(0, column.indexOf('.'));
        try (var connection = as(organisation, member, role);
                var query = connection.prepareStatement(
                        "SELECT count(*) FROM %s WHERE %s = ANY (?::uuid[])".formatted(table, column))) {
            query.setArray(1, connection.createArrayOf("text", ids));
            try (var row = query.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    /** A connection of this caller; nothing that is done with it stays. */
    public static Connection as(String organisation, String member, String role) throws SQLException {
        var connection = TestDatabase.unrestricted();
        connection.setAutoCommit(false);
        try (var set = connection.prepareStatement("""
                SELECT set_config('caller.club', club_id::text, true), set_config('caller.organisation', id::text, true),
                       set_config('caller.member', ?, true), set_config('caller.roles', ?, true), set_config('role', 'club_api', true)
                FROM organisation WHERE id = ?::uuid
                """)) {
            set.setString(1, member);
            set.setString(2, role);
            set.setString(3, organisation);
            set.execute();
        }
        return connection;
    }
}
