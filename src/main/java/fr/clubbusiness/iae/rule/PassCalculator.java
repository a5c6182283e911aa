package fr.clubbusiness.iae.rule;

import fr.clubbusiness.iae.rule.PassTimeline.Kind;
import fr.clubbusiness.iae.rule.PassTimeline.Period;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When a PASS IAE ends. It is a stock of days: {@value PassRule#PASS_DAYS}, and those of each prolongation. Each day takes one, except suspended days, which take none. So a
 * suspension moves the end by its days, both ends included, wherever it lies (les-emplois, approvals).
 */
public final class PassCalculator {
    private PassCalculator() {}

    /** The last day of the PASS, included. */
    public static LocalDate end(PassCourse course) {
        var suspended =
                course.suspensions().stream().mapToInt(SuspendedPeriod::days).sum();
        return endWithoutSuspensions(course).plusDays(suspended);
    }

    private static LocalDate endWithoutSuspensions(PassCourse course) {
        var prolonged =
                course.prolongations().stream().mapToInt(ProlongedDays::days).sum();
        return course.start().plusDays(PassRule.PASS_DAYS - 1L + prolonged);
    }

    /** A suspension that does not start on a day of the PASS; empty when all do. What was suspended before it moves the end. */
    public static Optional<SuspendedPeriod> outside(PassCourse course) {
        var end = endWithoutSuspensions(course);
        for (var suspension : course.suspensions()) {
            if (suspension.from().isBefore(course.start()) || suspension.from().isAfter(end)) {
                return Optional.of(suspension);
            }
            end = end.plusDays(suspension.days());
        }
        return Optional.empty();
    }

    /** Every period of a PASS whose suspensions lie in it. */
    public static PassTimeline timeline(PassCourse course) {
        var walk = new Walk(course);
        walk.consume(PassRule.PASS_DAYS, null);
        course.prolongations().forEach(more -> walk.consume(more.days(), more.reason()));
        return new PassTimeline(walk.end, walk.periods);
    }

    /** Goes through a PASS from day to day. */
    private static final class Walk {
        private final List<SuspendedPeriod> suspensions;
        private final List<Period> periods = new ArrayList<>();
        private LocalDate day;
        private LocalDate end;
        private int next;
        private int granted;
        private int consumed;

        Walk(PassCourse course) {
            suspensions = course.suspensions();
            day = course.start();
            end = course.start().minusDays(1);
        }

        /** Takes all days of one grant. */
        void consume(int days, @Nullable ProlongationReason prolongation) {
            granted += days;
            end = end.plusDays(days);
            var last = granted;
            while (consumed < last) {
                var free = daysBeforeNextSuspension(last - consumed);
                if (free == 0) {
                    suspend(suspensions.get(next++));
                } else {
                    run(free, prolongation);
                }
            }
        }

        private int daysBeforeNextSuspension(int most) {
            return next == suspensions.size()
                    ? most
                    : (int) Math.min(
                            most,
                            ChronoUnit.DAYS.between(day, suspensions.get(next).from()));
        }

        private void suspend(SuspendedPeriod suspension) {
            end = end.plusDays(suspension.days());
            add(Kind.SUSPENDED, suspension.reason(), null, suspension.days());
        }

        private void run(int days, @Nullable ProlongationReason prolongation) {
            consumed += days;
            add(prolongation == null ? Kind.RUNNING : Kind.PROLONGED, null, prolongation, days);
        }

        private void add(
                Kind kind, @Nullable SuspensionReason suspension, @Nullable ProlongationReason prolongation, int days) {
            periods.add(new Period(
                    kind,
                    suspension,
                    prolongation,
                    day,
                    day.plusDays(days - 1L),
                    days,
                    consumed,
                    granted - consumed,
                    end));
            day = day.plusDays(days);
        }
    }
}
