package fr.clubbusiness.directory;

/**
 * Whether a structure may diagnose eligibility for the IAE itself, and by which title. It is set for each structure, never derived from its kind
 * (les-emplois, authorised prescribers).
 */
public enum Prescriber {
    NATIONAL_LIST,
    PREFECT,
    NO
}
