package fr.clubbusiness.referential;

import javax.sql.DataSource;

/** Referentials for tests without the application. */
public final class Referentials {
    private Referentials() {}

    /** The content of this database. */
    public static Referential of(DataSource database) {
        return new Referential(database);
    }
}
