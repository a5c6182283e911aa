package fr.clubbusiness.localservice.rule;

import fr.clubbusiness.shared.FrenchFormat;
import java.time.LocalDate;
import java.time.Period;

/** How long what is published of a service is trusted. One that nobody has touched for two years may be gone: it is shown last, and says so. */
public final class Freshness {
    /** Without a change of its publisher for longer than this, a service is old. */
    public static final Period TRUSTED = Period.ofYears(2);

    private Freshness() {}

    /** The first day whose changes are not old yet. */
    public static LocalDate since(LocalDate today) {
        return today.minus(TRUSTED);
    }

    /** Whether its publisher last changed it too long ago. */
    public static boolean isOld(LocalDate updatedOn, LocalDate today) {
        return updatedOn.isBefore(since(today));
    }

    /** What a reader of an old one is told. French. */
    public static String words(LocalDate updatedOn) {
        return "non mis à jour depuis le " + FrenchFormat.date(updatedOn);
    }
}
