package fr.clubbusiness.iae.rule;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The life of a PASS IAE, period by period, from its first day to its last: no day is missing and none is there twice.
 *
 * @param end last day of the PASS, included
 */
public record PassTimeline(LocalDate end, List<Period> periods) {

    /** What a period is. */
    @Schema(
            name = "PassPeriodKind",
            description =
                    "RUNNING : jours du PASS délivré ; SUSPENDED : jours qui ne comptent pas ; PROLONGED : jours ajoutés.")
    public enum Kind {
        /** Days of the PASS as it was issued. */
        RUNNING,
        /** Days that do not count. */
        SUSPENDED,
        /** Days that a prolongation added. */
        PROLONGED
    }

    /**
     * Days that are alike.
     *
     * @param suspension why it is suspended; null unless it is
     * @param prolongation why it is prolonged; null unless it is
     * @param from first day
     * @param until last day, included
     * @param days how many
     * @param consumed days of the PASS consumed from its start to the end of this period
     * @param left days granted so far that are left at the end of this period
     * @param endAfter the last day of the PASS, by what has happened up to this period
     */
    public record Period(
            Kind kind,
            @Nullable SuspensionReason suspension,
            @Nullable ProlongationReason prolongation,
            LocalDate from,
            LocalDate until,
            int days,
            int consumed,
            int left,
            LocalDate endAfter) {}

    /** How many days of the PASS are consumed at the end of this day. */
    public int consumedBy(LocalDate day) {
        return periods.stream()
                .filter(period ->
                        period.kind() != Kind.SUSPENDED && !period.from().isAfter(day))
                .mapToInt(period -> period.days() - daysAfter(day, period))
                .sum();
    }

    private static int daysAfter(LocalDate day, Period period) {
        return Math.toIntExact(Math.max(0, period.until().toEpochDay() - day.toEpochDay()));
    }

    /** The day on which this day of the PASS is consumed, counted from 1. */
    public LocalDate dayOf(int count) {
        var period = periods.stream()
                .filter(one -> one.kind() != Kind.SUSPENDED && one.consumed() >= count)
                .findFirst()
                .orElseThrow();
        return period.until().minusDays((long) period.consumed() - count);
    }

    /** How many days of the PASS are left after this day. */
    public int leftAfter(LocalDate day) {
        var all = periods.stream()
                .filter(period -> period.kind() != Kind.SUSPENDED)
                .mapToInt(Period::days)
                .sum();
        return all - consumedBy(day);
    }
}
