package fr.clubbusiness.iae.rule;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.iae.rule.PassTimeline.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The calculator against a calendar on which each day is crossed off by hand. The courses are drawn: leap days, suspensions in a row and cancelled,
 * prolongations before and after them. Every seed is one course, so a failure names what repeats it.
 */
class PassCalendarTest {
    private static final int COURSES = 500;

    static Stream<Drawn> courses() {
        return IntStream.range(0, COURSES).mapToObj(Drawn::new);
    }

    @ParameterizedTest
    @MethodSource("courses")
    void the_end_is_the_day_on_which_the_last_granted_day_is_crossed_off(Drawn drawn) {
        assertThat(PassCalculator.end(drawn.course))
                .isEqualTo(Calendar.of(drawn.course).last());
    }

    @ParameterizedTest
    @MethodSource("courses")
    void every_day_of_the_timeline_is_what_the_calendar_says(Drawn drawn) {
        var timeline = PassCalculator.timeline(drawn.course);
        var calendar = Calendar.of(drawn.course);
        var day = drawn.course.start();
        for (var period : timeline.periods()) {
            assertThat(period.from()).isEqualTo(day);
            for (; !day.isAfter(period.until()); day = day.plusDays(1)) {
                assertThat(calendar.consumed.contains(day)).isEqualTo(period.kind() != Kind.SUSPENDED);
            }
            assertThat(period.consumed()).isEqualTo(calendar.consumedBy(period.until()));
        }
        assertThat(day.minusDays(1)).isEqualTo(calendar.last()).isEqualTo(timeline.end());
        var some = drawn.course.start().plusDays(drawn.random.nextInt(1_500));
        assertThat(timeline.consumedBy(some)).isEqualTo(calendar.consumedBy(some));
        assertThat(timeline.leftAfter(some)).isEqualTo(calendar.consumed.size() - calendar.consumedBy(some));
    }

    @ParameterizedTest
    @MethodSource("courses")
    void a_suspension_that_is_cancelled_leaves_no_trace(Drawn drawn) {
        var end = PassCalculator.end(drawn.course);
        var from = end.minusDays(drawn.random.nextInt(20));
        var more =
                new SuspendedPeriod(SuspensionReason.CONTRACT_BROKEN, from, from.plusDays(drawn.random.nextInt(500)));
        var suspended = drawn.course.with(more);
        assertThat(PassCalculator.end(suspended)).isEqualTo(end.plusDays(more.days()));
        var kept = suspended.suspensions().stream()
                .filter(one -> !one.equals(more))
                .toList();
        assertThat(new PassCourse(suspended.start(), kept, suspended.prolongations()))
                .isEqualTo(drawn.course);
    }

    /** A course whose suspensions the law would take: each starts on a day of the PASS, and none overlaps another. */
    static final class Drawn {
        private final int seed;
        private final Random random;
        private PassCourse course;

        Drawn(int seed) {
            this.seed = seed;
            this.random = new Random(seed);
            course = PassCourse.from(start());
            for (int i = random.nextInt(7); i > 0; i--) {
                if (random.nextInt(3) == 0) {
                    var reasons = ProlongationReason.values();
                    course = course.with(
                            new ProlongedDays(reasons[random.nextInt(reasons.length)], 1 + random.nextInt(400)));
                } else {
                    suspend();
                }
            }
        }

        /** A third of them start around 29 February. */
        private LocalDate start() {
            return random.nextInt(3) == 0
                    ? LocalDate.of(2020 + 4 * random.nextInt(4), 2, 27).plusDays(random.nextInt(4))
                    : LocalDate.of(2021, 1, 1).plusDays(random.nextInt(4_000));
        }

        /** Half of them right after the last one, or on the last day of the PASS. */
        private void suspend() {
            var end = PassCalculator.end(course);
            var after = course.suspensions().isEmpty()
                    ? course.start()
                    : course.suspensions().getLast().until().plusDays(1);
            var from = random.nextBoolean() ? after : random.nextBoolean() ? end : after.plusDays(random.nextInt(300));
            var asked = new SuspendedPeriod(
                    SuspensionReason.CONTRACT_FINISHED,
                    from,
                    from.plusDays(random.nextInt(random.nextBoolean() ? 3 : 400)));
            if (PassCalculator.outside(course.with(asked)).isEmpty()
                    && course.suspensions().stream().noneMatch(asked::overlaps)) {
                course = course.with(asked);
            }
        }

        @Override
        public String toString() {
            return "seed " + seed;
        }
    }

    /** One day after another: a day is consumed unless it is suspended, until all granted days are. */
    private record Calendar(Set<LocalDate> consumed) {
        static Calendar of(PassCourse course) {
            var suspended = new TreeSet<LocalDate>();
            course.suspensions()
                    .forEach(one ->
                            one.from().datesUntil(one.until().plusDays(1)).forEach(suspended::add));
            int granted = 730;
            for (var more : course.prolongations()) {
                granted += more.days();
            }
            var consumed = new TreeSet<LocalDate>();
            for (var day = course.start(); consumed.size() < granted; day = day.plusDays(1)) {
                if (!suspended.contains(day)) {
                    consumed.add(day);
                }
            }
            return new Calendar(consumed);
        }

        LocalDate last() {
            List<LocalDate> days = new ArrayList<>(consumed);
            return days.getLast();
        }

        int consumedBy(LocalDate day) {
            return Math.toIntExact(
                    consumed.stream().filter(one -> !one.isAfter(day)).count());
        }
    }
}
