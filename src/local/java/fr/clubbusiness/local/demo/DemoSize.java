package fr.clubbusiness.local.demo;

import fr.clubbusiness.local.server.LocalFailure;
import java.util.Locale;

/** The size of the demo: {@code CLUB_DEMO}. */
public enum DemoSize {
    /** Only the organisations of the local users, which the users need to do anything. */
    NONE,
    /** The Hauts-de-Seine: 60 structures, 150 companies, 3,000 people, 300 needs. */
    SMALL,
    /** The same distributions at the scale of several départements: 100,000 people, 3,000 needs. */
    LARGE;

    public static DemoSize of(String value) {
        try {
            return valueOf(value.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new LocalFailure(
                    "CLUB_DEMO=" + value + " est inconnu : choisissez none, small ou large",
                    "unknown CLUB_DEMO: choose none, small or large",
                    e);
        }
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
