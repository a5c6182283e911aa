package fr.clubbusiness.directory;

import fr.clubbusiness.vocabulary.ContractType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The terms of a contract that the club checks.
 *
 * @param type its kind
 * @param start first day of work
 * @param end last day, included; null when open-ended
 * @param weeklyHours hours a week; null for a mission that gives its total hours
 * @param totalHours total hours of a mission; null for other contracts
 */
public record ContractTerms(
        ContractType type,
        LocalDate start,
        @Nullable LocalDate end,
        @Nullable BigDecimal weeklyHours,
        @Nullable BigDecimal totalHours) {
    private static final BigDecimal DAYS_A_WEEK = BigDecimal.valueOf(7);

    /** The same contract with other dates. */
    public ContractTerms withDates(LocalDate newStart, @Nullable LocalDate newEnd) {
        return new ContractTerms(type, newStart, newEnd, weeklyHours, totalHours);
    }

    /** Whether both say the same. Zeros after the decimal point of hours, which the database adds, make no difference. */
    public boolean isSameAs(ContractTerms other) {
        return withPlainHours().equals(other.withPlainHours());
    }

    private ContractTerms withPlainHours() {
        return new ContractTerms(type, start, end, plain(weeklyHours), plain(totalHours));
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal hours) {
        return hours == null ? null : hours.stripTrailingZeros();
    }

    /**
     * Hours a week: as given, or else the mean of the total hours. A contract shorter than a week counts as one week. Empty when neither is known.
     */
    public Optional<BigDecimal> hoursAWeek() {
        if (weeklyHours != null || totalHours == null) {
            return Optional.ofNullable(weeklyHours);
        }
        return days().map(days ->
                totalHours.multiply(DAYS_A_WEEK).divide(days.max(DAYS_A_WEEK), 2, RoundingMode.HALF_UP));
    }

    /** Hours from start to end: as given, or else computed from the hours a week. Empty when neither is known. */
    public Optional<BigDecimal> hoursInAll() {
        if (totalHours != null || weeklyHours == null) {
            return Optional.ofNullable(totalHours);
        }
        return days().map(days -> weeklyHours.multiply(days).divide(DAYS_A_WEEK, 2, RoundingMode.HALF_UP));
    }

    private Optional<BigDecimal> days() {
        return end == null || end.isBefore(start)
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(ChronoUnit.DAYS.between(start, end) + 1));
    }
}
