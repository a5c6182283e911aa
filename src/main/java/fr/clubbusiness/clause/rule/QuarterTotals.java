package fr.clubbusiness.clause.rule;

import fr.clubbusiness.statistics.CellCount;
import fr.clubbusiness.statistics.PublishedTable;
import fr.clubbusiness.statistics.Secrecy;
import fr.clubbusiness.statistics.StatisticalTable;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** How many people began in a quarter in a market, by ground, as its buyer may read it. Source: whole-club, chapters 1 and 8. */
public final class QuarterTotals {
    /** So many days after its end a quarter is counted: what was late is there. Source: whole-club, chapter 7. */
    static final int DAYS_AFTER = 30;

    private static final int MONTHS = 3;

    private QuarterTotals() {}

    /** The first day of the quarter of this day. */
    public static LocalDate quarterOf(LocalDate day) {
        return day.with(day.getMonth().firstMonthOfQuarter()).withDayOfMonth(1);
    }

    /** The first day of the next one. */
    public static LocalDate after(LocalDate quarter) {
        return quarter.plusMonths(MONTHS);
    }

    /** The last quarter that may be counted on this day: its first day, or one before it. */
    public static LocalDate lastCounted(LocalDate today) {
        return quarterOf(today.minusDays(DAYS_AFTER)).minusMonths(MONTHS);
    }

    /** {@code 2026-Q3}. */
    public static String written(LocalDate quarter) {
        return "%d-Q%d".formatted(quarter.getYear(), quarter.get(IsoFields.QUARTER_OF_YEAR));
    }

    /**
     * The table that may be read: no hidden number follows from those that are shown, for the agency or for an organisation that knows its own people.
     *
     * @param people by ground, and within it by the organisation that knows them: the buyer, if it holds the lot or has them at work, or else their employer
     */
    public static PublishedTable<ClauseGround, String> published(Map<ClauseGround, Map<UUID, Integer>> people) {
        var table = new StatisticalTable<ClauseGround, String>(List.of(ClauseGround.values()), List.of("people"));
        people.forEach((ground, byEmployer) -> table.add(ground, "people", new CellCount(byEmployer)));
        return table.published(Secrecy.PEOPLE_AND_ORGANISATIONS);
    }
}
