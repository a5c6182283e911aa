package fr.clubbusiness.problem;

import java.sql.SQLException;

/** The database failed or did not answer a plain SQL query. The edge looks at the cause and answers 503 when the database is lost. */
public final class UncheckedSql extends RuntimeException {

    /** With the error of the database. */
    public UncheckedSql(SQLException cause) {
        super(cause);
    }
}
