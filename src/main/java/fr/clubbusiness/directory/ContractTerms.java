package fr.clubbusiness.directory;

import fr.clubbusiness.vocabulary.ContractType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a contract says, as far as the club checks it.
 *
 * @param type its kind
 * @param start first day of work
 * @param end last day, included; none when it is open-ended
 * @param weeklyHours hours a week; a mission may say its hours in all instead
 * @param totalHours hours in all, for a mission
 */
public record ContractTerms(
        ContractType type,
        LocalDate start,
        @Nullable LocalDate end,
        @Nullable BigDecimal weeklyHours,
        @Nullable BigDecimal totalHours) {
    private static final BigDecimal DAYS_A_WEEK = BigDecimal.valueOf(7);

    /** Hours a week: those said, or else the mean of the hours in all (less than a week counts as one); empty when neither tells. */
    public Optional<BigDecimal> hoursAWeek() {
        if (weeklyHours != null || totalHours == null) {
            return Optional.ofNullable(weeklyHours);
        }
        return days().map(days ->
                totalHours.multiply(DAYS_A_WEEK).divide(days.max(DAYS_A_WEEK), 2, RoundingMode.HALF_UP));
    }

    /** Hours from start to end: those said, or else the hours a week over the days; empty when neither tells. */
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
