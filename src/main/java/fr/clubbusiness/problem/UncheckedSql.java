package fr.clubbusiness.problem;

import java.sql.SQLException;

/** The database refused or did not answer a plain SQL query; the edge finds the cause and answers 503 when it is lost. */
public final class UncheckedSql extends RuntimeException {

    /** With what the database said. */
    public UncheckedSql(SQLException cause) {
        super(cause);
    }
}
