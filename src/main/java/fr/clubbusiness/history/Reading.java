package fr.clubbusiness.history;

import java.util.Arrays;

/** The types of entries that change nothing: somebody read, found or took along what is kept about a person. */
public enum Reading {
    /** Names, birth date and contacts. */
    IDENTITY_READ,
    /** Barriers, criteria and excluded conditions. */
    SENSITIVE_READ,
    /** The person stood in the results of a search by name or telephone. */
    FOUND_BY_SEARCH,
    /** The person stood in a file. */
    EXPORTED,
    /** References of likely doubles. */
    FOUND_AS_DOUBLE,
    /** Why the person matches a need, or not. */
    MATCH_EXPLAINED,
    /** Who did what, in the audit. */
    AUDIT_READ,
    /** All that is held on the person, to be given to them. */
    DOSSIER_READ;

    /** Whether this type is one of a reading. */
    public static boolean is(String type) {
        return Arrays.stream(values()).anyMatch(reading -> reading.name().equals(type));
    }
}
