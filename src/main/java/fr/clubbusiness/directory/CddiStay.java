package fr.clubbusiness.directory;

import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * The time that a person spends in CDDI beside a new contract, with all employers. Contracts of the same days count once.
 *
 * @param months whole months of the stays apart from the new contract
 * @param days the days of these stays beyond whole months
 * @param since first day of the stay that the new contract continues without a day between; null when it continues none
 * @param until last day of the contracts that the new one touches or overlaps, when they end after it; null when none does
 */
public record CddiStay(
        int months,
        int days,
        @Nullable LocalDate since,
        @Nullable LocalDate until) {

    /** No other CDDI. */
    public static final CddiStay NONE = new CddiStay(0, 0, null, null);

    /** The last day of a contract that starts on {@code start}, when all stays together last {@code allowed} months at most. */
    public LocalDate lastDay(LocalDate start, int allowed) {
        return MonthsOfContract.lastDay(since == null ? start : since, allowed - months)
                .minusDays(days);
    }

    /** Whether all stays together, with a contract from {@code start} to {@code end}, last longer than {@code allowed} months. */
    public boolean isTooLong(LocalDate start, LocalDate end, int allowed) {
        return last(end).isAfter(lastDay(start, allowed));
    }

    /** Whole months beside a contract from {@code start} to {@code end}, for people to read. */
    public int wholeMonthsBeside(LocalDate start, LocalDate end) {
        return months
                + (since == null ? 0 : (int) Period.between(since, start).toTotalMonths())
                + (int) Period.between(end, last(end)).toTotalMonths();
    }

    private LocalDate last(LocalDate end) {
        return until == null || until.isBefore(end) ? end : until;
    }
}
