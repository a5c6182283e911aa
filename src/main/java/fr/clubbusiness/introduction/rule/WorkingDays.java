package fr.clubbusiness.introduction.rule;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * Working days of metropolitan France: Monday to Friday, without the public holidays of the Code du travail (L3133-1). The two more of
 * Alsace and Moselle (L3134-13) are working days here.
 */
public final class WorkingDays {
    /** Reading the calendar takes a second: once, on first use; a year, once reckoned, is kept. */
    private static final HolidayManager HOLIDAYS = load();

    private WorkingDays() {}

    /** Whether people are expected to answer on {@code day}. */
    public static boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !HOLIDAYS.isHoliday(day);
    }

    /**
     * The {@code count}-th working day after {@code day}, which itself never counts; {@code day} for 0.
     *
     * @throws IllegalArgumentException if {@code count} is negative
     */
    public static LocalDate after(LocalDate day, int count) {
        if (count < 0) {
            throw new IllegalArgumentException("Working days are counted forwards: " + count);
        }
        return count == 0
                ? day
                : Stream.iterate(day.plusDays(1), next -> next.plusDays(1))
                        .filter(WorkingDays::isWorkingDay)
                        .skip(count - 1L)
                        .findFirst()
                        .orElseThrow();
    }

    /** The library finds its parts through the thread's class loader, which on a thread that the server did not make does not know them. */
    private static HolidayManager load() {
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        thread.setContextClassLoader(WorkingDays.class.getClassLoader());
        try {
            var holidays = HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.FRANCE));
            // Some parts are found only on the first question.
            holidays.isHoliday(LocalDate.EPOCH);
            return holidays;
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
