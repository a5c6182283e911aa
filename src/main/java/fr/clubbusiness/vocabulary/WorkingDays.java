package fr.clubbusiness.vocabulary;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Working days of metropolitan France: Monday to Friday, without the public holidays of the Code du travail (L3133-1). The two additional
 * holidays of Alsace and Moselle (L3134-13) count as working days.
 */
public final class WorkingDays {
    /** Loading the calendar takes a second, so it is loaded once. It caches each year that it computes. */
    private static final HolidayManager HOLIDAYS = load();

    private WorkingDays() {}

    /** Whether an answer can be expected on {@code day}. */
    public static boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !HOLIDAYS.isHoliday(day);
    }

    /**
     * The {@code count}-th working day after {@code day}, which itself does not count. For 0, {@code day}.
     *
     * @throws IllegalArgumentException if {@code count} is negative
     */
    public static LocalDate after(LocalDate day, int count) {
        return step(day, count, next -> next.plusDays(1));
    }

    /**
     * The {@code count}-th working day before {@code day}, which itself does not count. For 0, {@code day}.
     *
     * @throws IllegalArgumentException if {@code count} is negative
     */
    public static LocalDate before(LocalDate day, int count) {
        return step(day, count, previous -> previous.minusDays(1));
    }

    private static LocalDate step(LocalDate day, int count, UnaryOperator<LocalDate> next) {
        if (count < 0) {
            throw new IllegalArgumentException("Working days are counted from 0: " + count);
        }
        return count == 0
                ? day
                : Stream.iterate(next.apply(day), next)
                        .filter(WorkingDays::isWorkingDay)
                        .skip(count - 1L)
                        .findFirst()
                        .orElseThrow();
    }

    /**
     * The library finds its classes through the thread's class loader. On a thread that the server did not create, that loader does not
     * know them.
     */
    private static HolidayManager load() {
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        thread.setContextClassLoader(WorkingDays.class.getClassLoader());
        try {
            var holidays = HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.FRANCE));
            // Some classes are loaded only by the first question.
            holidays.isHoliday(LocalDate.EPOCH);
            return holidays;
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
