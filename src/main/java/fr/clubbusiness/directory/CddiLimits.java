package fr.clubbusiness.directory;

/**
 * Length and hours of a CDDI (Code du travail, L5132-5 for EI, L5132-11-1 for AI, L5132-15-1 for ACI).
 *
 * <p>A value and not constants, because decrees change them and the club's lawyer has yet to confirm the longest of all.
 *
 * @param minMonths shortest contract
 * @param maxMonths longest stay with renewals
 * @param exceptionalMonths longest stay with renewals for those to whom the law grants more
 * @param minWeeklyHours fewest hours a week
 * @param maxWeeklyHours most hours a week
 */
public record CddiLimits(int minMonths, int maxMonths, int exceptionalMonths, int minWeeklyHours, int maxWeeklyHours) {

    /** Age from which more than {@code maxMonths} is granted to anyone. */
    public static final int SENIOR_AGE = 50;

    /** As the law stands in 2026. */
    public static final CddiLimits IN_FORCE = new CddiLimits(4, 24, 60, 20, 35);
}
