package fr.clubbusiness.directory;

/**
 * The limits on length and hours of a CDDI (Code du travail, L5132-5 for EI, L5132-11-1 for AI, L5132-15-1 for ACI).
 *
 * <p>They are a value, not constants: decrees change them, and the club's lawyer has not confirmed the longest stay.
 *
 * @param minMonths shortest contract
 * @param maxMonths longest stay with renewals
 * @param exceptionalMonths longest stay with renewals, for people entitled to more
 * @param minWeeklyHours fewest hours a week
 * @param maxWeeklyHours most hours a week
 */
public record CddiLimits(int minMonths, int maxMonths, int exceptionalMonths, int minWeeklyHours, int maxWeeklyHours) {

    /** Age from which everyone is entitled to more than {@code maxMonths}. */
    public static final int SENIOR_AGE = 50;

    /** The limits in force in 2026. */
    public static final CddiLimits IN_FORCE = new CddiLimits(4, 24, 60, 20, 35);
}
