package fr.clubbusiness.iae.rule;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * All that moves the end of a PASS IAE.
 *
 * @param start first day of the PASS
 * @param suspensions those in force, which do not overlap; in the order of their days
 * @param prolongations those in force, in the order in which they were granted
 */
public record PassCourse(LocalDate start, List<SuspendedPeriod> suspensions, List<ProlongedDays> prolongations) {

    /** Sorts the suspensions. */
    public PassCourse {
        suspensions = suspensions.stream()
                .sorted(Comparator.comparing(SuspendedPeriod::from))
                .toList();
        prolongations = List.copyOf(prolongations);
    }

    /** A PASS that nothing has moved. */
    public static PassCourse from(LocalDate start) {
        return new PassCourse(start, List.of(), List.of());
    }

    /** The same with one suspension more. */
    public PassCourse with(SuspendedPeriod more) {
        return new PassCourse(
                start, Stream.concat(suspensions.stream(), Stream.of(more)).toList(), prolongations);
    }

    /** The same with one prolongation more. */
    public PassCourse with(ProlongedDays more) {
        return new PassCourse(
                start,
                suspensions,
                Stream.concat(prolongations.stream(), Stream.of(more)).toList());
    }
}
