package fr.clubbusiness.referential;

import javax.sql.DataSource;

/** Referentials for tests without the application. */
public final class Referentials {
    private Referentials() {}

    /** What stands in this database. */
    public static Referential of(DataSource database) {
        return new Referential(database);
    }
}
