package fr.clubbusiness.iae.rule;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.iae.rule.PassTimeline.Kind;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
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

    /** Whichever is cancelled or ended early: where the law takes that, every day is again what the calendar says. */
    @ParameterizedTest
    @MethodSource("courses")
    void without_any_one_suspension_or_with_its_last_days_the_calendar_says_the_same(Drawn drawn) {
        for (var one : drawn.course.suspensions()) {
            var others = new PassCourse(
                    drawn.course.start(),
                    drawn.course.suspensions().stream()
                            .filter(other -> !other.equals(one))
                            .toList(),
                    drawn.course.prolongations());
            if (SuspensionLaw.refusalsOfChange(others).isEmpty()) {
                check(others);
                assertThat(PassCalculator.end(others))
                        .isEqualTo(PassCalculator.end(drawn.course).minusDays(one.days()));
            }
            var last = one.from().plusDays(drawn.random.nextInt(one.days()));
            if (SuspensionLaw.refusalsOfEnd(others, one, last).isEmpty()) {
                check(others.with(one.endedOn(last)));
            }
        }
    }

    private static void check(PassCourse course) {
        var timeline = PassCalculator.timeline(course);
        var calendar = Calendar.of(course);
        assertThat(PassCalculator.end(course)).isEqualTo(calendar.last()).isEqualTo(timeline.end());
        var consumed = new TreeSet<LocalDate>();
        timeline.periods().stream()
                .filter(period -> period.kind() != Kind.SUSPENDED)
                .forEach(period ->
                        period.from().datesUntil(period.until().plusDays(1)).forEach(consumed::add));
        assertThat(consumed).isEqualTo(calendar.consumed);
    }

    /** Each prolongation has the days that follow those granted before it, suspended ones left out. */
    @ParameterizedTest
    @MethodSource("courses")
    void a_prolongation_has_the_next_days_of_the_calendar(Drawn drawn) {
        var timeline = PassCalculator.timeline(drawn.course);
        var days = List.copyOf(Calendar.of(drawn.course).consumed);
        int before = PassRule.PASS_DAYS;
        for (var more : drawn.course.prolongations()) {
            assertThat(timeline.dayOf(before + 1)).isEqualTo(days.get(before));
            before += more.days();
            assertThat(timeline.dayOf(before)).isEqualTo(days.get(before - 1));
        }
    }

    /** The courses are drawn, so what they show is counted: each case that the law knows is among them, many times. */
    @Test
    void the_drawn_courses_hold_each_case() {
        var all = courses().map(drawn -> drawn.course).toList();
        assertThat(all).filteredOn(PassCalendarTest::suspendsALeapDay).hasSizeGreaterThan(20);
        assertThat(all).filteredOn(PassCalendarTest::suspendsInARow).hasSizeGreaterThan(50);
        assertThat(all).filteredOn(PassCalendarTest::suspendsAProlongation).hasSizeGreaterThan(20);
        assertThat(all)
                .filteredOn(course ->
                        course.start().getDayOfMonth() == 29 && course.start().getMonth() == Month.FEBRUARY)
                .hasSizeGreaterThan(20);
        assertThat(all)
                .filteredOn(course -> course.prolongations().size() > 1
                        && course.suspensions().size() > 1)
                .hasSizeGreaterThan(50);
    }

    private static boolean suspendsALeapDay(PassCourse course) {
        return course.suspensions().stream()
                .flatMap(one -> one.from().datesUntil(one.until().plusDays(1)))
                .anyMatch(day -> day.getMonth() == Month.FEBRUARY && day.getDayOfMonth() == 29);
    }

    private static boolean suspendsInARow(PassCourse course) {
        return course.suspensions().stream()
                .anyMatch(one -> course.suspensions().stream()
                        .anyMatch(other -> other.from().equals(one.until().plusDays(1))));
    }

    private static boolean suspendsAProlongation(PassCourse course) {
        var kinds = PassCalculator.timeline(course).periods().stream()
                .map(PassTimeline.Period::kind)
                .toList();
        var first = kinds.indexOf(Kind.PROLONGED);
        return first >= 0 && kinds.lastIndexOf(Kind.SUSPENDED) > first;
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
