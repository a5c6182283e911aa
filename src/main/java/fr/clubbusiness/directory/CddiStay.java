package fr.clubbusiness.directory;

import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * The time that a person has already spent in CDDI, with all employers. Contracts of the same days count once.
 *
 * @param months whole months of the stays that ended before
 * @param days the days of these stays beyond whole months
 * @param since first day of the stay that a new contract continues without a day between; null when it continues none
 */
public record CddiStay(int months, int days, @Nullable LocalDate since) {

    /** No CDDI before. */
    public static final CddiStay NONE = new CddiStay(0, 0, null);

    /** The last day of a contract that starts on {@code start}, when all stays together last {@code allowed} months at most. */
    public LocalDate lastDay(LocalDate start, int allowed) {
        return MonthsOfContract.lastDay(since == null ? start : since, allowed - months)
                .minusDays(days);
    }

    /** Whole months spent before {@code start}, for people to read. */
    public int wholeMonthsBefore(LocalDate start) {
        return months + (since == null ? 0 : (int) Period.between(since, start).toTotalMonths());
    }
}
