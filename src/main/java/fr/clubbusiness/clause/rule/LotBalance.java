package fr.clubbusiness.clause.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a lot stands: hours that are promised and done, and how much of its time has passed.
 *
 * @param promised hours
 * @param validated hours that count
 * @param from first day of the lot
 * @param to its last day
 */
public record LotBalance(int promised, BigDecimal validated, LocalDate from, LocalDate to) {
    /** When somebody looks whether the hours follow, in per cent of the time. Source: whole-club, chapter 8. */
    public static final List<Integer> THRESHOLDS = List.of(25, 50, 75);

    /** By how many points hours may be behind time. Source: whole-club, chapter 8. */
    static final int POINTS_BEHIND = 10;

    private static final int HUNDRED = 100;

    /** How much of its time has passed at the end of this day, in whole per cent. */
    public int timeShare(LocalDate today) {
        return Math.toIntExact(passed(today) * HUNDRED / days());
    }

    /** How many of the promised hours are done, in whole per cent; over 100 when there are more. */
    public int hoursShare() {
        return promised == 0
                ? HUNDRED
                : validated
                        .multiply(BigDecimal.valueOf(HUNDRED))
                        .divide(BigDecimal.valueOf(promised), 0, RoundingMode.DOWN)
                        .intValueExact();
    }

    /** Hours that are still to be done; none when there are more than promised. */
    public BigDecimal left() {
        return BigDecimal.valueOf(promised).subtract(validated).max(BigDecimal.ZERO);
    }

    /** Whether hours are so far behind time that somebody has to be told: by the shares as they are, and not as they are shown. */
    public boolean isBehind(LocalDate today) {
        var all = BigDecimal.valueOf(promised).multiply(BigDecimal.valueOf(days()));
        var time = BigDecimal.valueOf(passed(today)).multiply(BigDecimal.valueOf(promised));
        var hours = validated.multiply(BigDecimal.valueOf(days()));
        var behind = time.subtract(hours).multiply(BigDecimal.valueOf(HUNDRED));
        return promised > 0 && behind.compareTo(all.multiply(BigDecimal.valueOf(POINTS_BEHIND))) >= 0;
    }

    private long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    private long passed(LocalDate today) {
        return Math.clamp(ChronoUnit.DAYS.between(from, today) + 1, 0L, days());
    }

    /** The last threshold that has passed; 0 before the first. */
    public int threshold(LocalDate today) {
        var time = timeShare(today);
        return THRESHOLDS.stream().filter(one -> one <= time).reduce(0, Math::max);
    }

    /** The first day of a lot with these days on which more than this threshold has passed, when somebody looks again; empty after the last. */
    public static Optional<LocalDate> nextLook(LocalDate from, LocalDate to, int threshold) {
        return Stream.iterate(from, day -> day.plusDays(1))
                .takeWhile(day -> !day.isAfter(to))
                .filter(day -> new LotBalance(0, BigDecimal.ZERO, from, to).threshold(day) > threshold)
                .findFirst();
    }

    /** A part in whole per cent, as attestations write it: 15 of 61 are 25 %. */
    public static int share(int part, int all) {
        return all == 0 ? 0 : Math.round(part * 100f / all);
    }
}
