package fr.clubbusiness.employment;

import fr.clubbusiness.directory.ContractTerms;
import fr.clubbusiness.directory.MonthsOfContract;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The hours of one contract by which an association intermédiaire lends a person to a company, spread evenly over its days. At most 480 hours count
 * in any 24 months (Code du travail, L5132-9 and R5132-18), so the window is the one in which they are the most.
 *
 * @param first first day
 * @param last last day that counts, included
 * @param hours hours of {@code days} days
 * @param days never 0
 */
record LentHours(LocalDate first, LocalDate last, BigDecimal hours, long days) {
    /** The months in which the hours are counted. */
    static final int MONTHS = 24;

    private static final int DAYS_A_WEEK = 7;

    /** 24 months, both days included. It is reckoned from one end alone: from 29 February there and back is another day. */
    private record Window(LocalDate from, LocalDate until) {
        static Window from(LocalDate first) {
            return new Window(first, MonthsOfContract.lastDay(first, MONTHS));
        }

        static Window until(LocalDate last) {
            return new Window(last.minusMonths(MONTHS).plusDays(1), last);
        }
    }

    /** The hours of these terms until this day: in proportion of the days, or by the week when they have no end. Zero when they are not known. */
    static LentHours of(ContractTerms terms, LocalDate last) {
        var end = terms.end();
        if (end == null || end.isBefore(terms.start())) {
            return new LentHours(terms.start(), last, terms.hoursAWeek().orElse(BigDecimal.ZERO), DAYS_A_WEEK);
        }
        var planned = ChronoUnit.DAYS.between(terms.start(), end) + 1;
        return new LentHours(terms.start(), last, terms.hoursInAll().orElse(BigDecimal.ZERO), planned);
    }

    /** The most hours of the others and this one in 24 months that touch it, without the hours of this one. */
    static BigDecimal beside(LentHours added, List<LentHours> others) {
        var own = added.between(added.first, added.last);
        var most = windows(added, others)
                .map(window -> Stream.concat(others.stream(), Stream.of(added))
                        .map(one -> one.between(window.from, window.until))
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .max(Comparator.naturalOrder())
                .orElse(own);
        return most.subtract(own).max(BigDecimal.ZERO);
    }

    /** The windows that touch this one and in which hours can be the most: they begin with a contract, or end with one. */
    private static Stream<Window> windows(LentHours added, List<LentHours> others) {
        return Stream.concat(Stream.of(added), others.stream())
                .flatMap(one -> Stream.of(Window.from(one.first), Window.until(one.last)))
                .filter(window -> !window.from.isAfter(added.last))
                .filter(window -> !window.until.isBefore(added.first));
    }

    private BigDecimal between(LocalDate from, LocalDate until) {
        var start = first.isBefore(from) ? from : first;
        var end = last.isAfter(until) ? until : last;
        var counted = Math.max(0, ChronoUnit.DAYS.between(start, end) + 1);
        return hours.multiply(BigDecimal.valueOf(counted)).divide(BigDecimal.valueOf(days), 2, RoundingMode.HALF_UP);
    }
}
