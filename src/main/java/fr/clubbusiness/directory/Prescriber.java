package fr.clubbusiness.directory;

/**
 * Whether a structure may diagnose eligibility for the IAE by itself, and by what title: an attribute of each structure, never
 * inferred from its kind (les-emplois, authorised prescribers).
 */
public enum Prescriber {
    NATIONAL_LIST,
    PREFECT,
    NO
}
