package fr.clubbusiness.history;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The types of entries that change nothing: somebody read, found or took along what is kept about a person. */
public enum Reading {
    /** Names, birth date and contacts. */
    IDENTITY_READ(true),
    /** Barriers, criteria and excluded conditions. */
    SENSITIVE_READ(true),
    /** The person stood in the results of a search by name or telephone. */
    FOUND_BY_SEARCH(true),
    /** The person stood in a file. */
    EXPORTED(true),
    /** References of likely doubles. */
    FOUND_AS_DOUBLE(false),
    /** Why the person matches a need, or not. */
    MATCH_EXPLAINED(false),
    /** Who did what, in the audit. */
    AUDIT_READ(false),
    /** All that is held on the person, to be given to them. */
    DOSSIER_READ(false);

    private final boolean countsADay;

    Reading(boolean countsADay) {
        this.countsADay = countsADay;
    }

    /** Whether this type is one of a reading. */
    public static boolean is(String type) {
        return Arrays.stream(values()).anyMatch(reading -> reading.name().equals(type));
    }

    /** SQL: the types that count for how many people a member reads in a day, with commas between. */
    static String countedADay() {
        return Arrays.stream(values())
                .filter(reading -> reading.countsADay)
                .map(reading -> "'" + reading + "'")
                .collect(Collectors.joining(", "));
    }
}
