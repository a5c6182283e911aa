package fr.clubbusiness.iae.rule;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * When the structure of a person is warned that their PASS IAE ends: 7 and 3 months before, once each (domain page, "PASS IAE").
 *
 * <p>All alerts of a month are given on its first day. Advisers see that there is a PASS to check, and read its end only with a purpose: an alert that came on
 * the very day would tell it.
 */
public final class PassAlerts {
    /** Months before the end, the first alert first. */
    private static final int[] MONTHS = {7, 3};

    private PassAlerts() {}

    /**
     * An alert.
     *
     * @param months how many months before the end
     * @param on the day on which it was given
     */
    public record Given(int months, LocalDate on) {}

    /** The alert that is due today: how many months before the end; empty when none is, or when the PASS has ended. */
    public static Optional<Integer> due(LocalDate end, @Nullable Given last, LocalDate today) {
        return IntStream.of(MONTHS)
                .filter(months -> !today.isBefore(day(end, months)) && !today.isAfter(end))
                .boxed()
                .reduce((earlier, later) -> later)
                .filter(months -> isNew(end, months, last));
    }

    /** An alert is given again when the end has moved so far that its day has come once more. */
    private static boolean isNew(LocalDate end, int months, @Nullable Given last) {
        return last == null || months < last.months() || day(end, months).isAfter(last.on());
    }

    /** The day on which the next alert is to be looked for; null when none follows. */
    public static @Nullable LocalDate next(LocalDate end, @Nullable Given last, LocalDate today) {
        return due(end, last, today).isPresent()
                ? today
                : IntStream.of(MONTHS)
                        .mapToObj(months -> day(end, months))
                        .filter(day -> day.isAfter(today))
                        .findFirst()
                        .orElse(null);
    }

    /** Whether the first alert is still to come: nothing needs to be checked yet. */
    public static boolean isFarFrom(LocalDate end, LocalDate today) {
        return today.isBefore(day(end, MONTHS[0]));
    }

    /** The first day of the month that lies so many months before the end: at most a month early, and never late. */
    private static LocalDate day(LocalDate end, int months) {
        return end.minusMonths(months).withDayOfMonth(1);
    }
}
