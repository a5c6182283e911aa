package fr.clubbusiness.immersion.rule;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.shared.RefusalReason;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Worked examples of the law on each day of an immersion. 2027-03-08 is a Monday. */
class AgeRulesTest {
    private static final LocalDate MONDAY = LocalDate.of(2027, 3, 8);
    private static final Set<DayOfWeek> WEEK = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    private static ImmersionSchedule week(int hours) {
        return new ImmersionSchedule(
                MONDAY, MONDAY.plusDays(4), WEEK, LocalTime.of(9, 0), LocalTime.of(10 + hours, 0), 60);
    }

    private static List<String> refused(ImmersionKind kind, LocalDate birthDate, ImmersionSchedule schedule) {
        return refusals(kind, birthDate, schedule).stream()
                .map(RefusalReason::code)
                .toList();
    }

    private static List<RefusalReason> refusals(ImmersionKind kind, LocalDate birthDate, ImmersionSchedule schedule) {
        return AgeRules.refusals(kind, false, birthDate, schedule);
    }

    /** Léo is 14 on the Wednesday: too young on Monday and Tuesday, and not if he begins on his birthday. */
    @Test
    void a_birthday_inside_the_week_of_an_observation() {
        var birthDate = LocalDate.of(2013, 3, 10);
        assertThat(refusals(ImmersionKind.OBSERVATION, birthDate, week(7)))
                .singleElement()
                .satisfies(reason -> {
                    assertThat(reason.code()).isEqualTo("TOO_YOUNG");
                    assertThat(reason.text().french()).contains("14 ans", "2027-03-08");
                });
        var fromWednesday = new ImmersionSchedule(
                MONDAY.plusDays(2), MONDAY.plusDays(4), WEEK, LocalTime.of(9, 0), LocalTime.of(17, 0), 60);
        assertThat(refused(ImmersionKind.OBSERVATION, birthDate, fromWednesday)).isEmpty();
    }

    /** Zoé is 16 on the Thursday of her mini-stage: eight hours from then on, and seven before. */
    @Test
    void a_birthday_inside_the_week_of_a_mini_stage_changes_the_hours_of_the_days_after_it() {
        var birthDate = LocalDate.of(2011, 3, 11);
        assertThat(refusals(ImmersionKind.MINI_STAGE, birthDate, week(8)))
                .extracting(reason -> reason.text().french())
                .anySatisfy(text -> assertThat(text).contains("Moins de 16 ans", "2027-03-08"));
        var from = new ImmersionSchedule(
                MONDAY.plusDays(3), MONDAY.plusDays(4), WEEK, LocalTime.of(9, 0), LocalTime.of(18, 0), 60);
        assertThat(refused(ImmersionKind.MINI_STAGE, birthDate, from)).isEmpty();
    }

    /** Malik comes of age on the Friday: his 35 hours are counted over the four days before. */
    @Test
    void a_week_in_which_somebody_comes_of_age_counts_the_days_of_the_minor() {
        var birthDate = LocalDate.of(2009, 3, 12);
        assertThat(refused(ImmersionKind.PMSMP, birthDate, week(8))).isEmpty();
        assertThat(refused(ImmersionKind.PMSMP, birthDate.plusDays(1), week(8))).containsExactly("HOURS_OF_A_MINOR");
    }

    /** Whoever was born on 29 February is a year older on 1 March of a common year, and on 29 February of a leap year. */
    @Test
    void somebody_born_on_29_february() {
        var birthDate = LocalDate.of(2012, 2, 29);
        assertThat(AgeRules.ageOn(birthDate, LocalDate.of(2027, 2, 28))).isEqualTo(14);
        assertThat(AgeRules.ageOn(birthDate, LocalDate.of(2027, 3, 1))).isEqualTo(15);
        assertThat(AgeRules.ageOn(birthDate, LocalDate.of(2028, 2, 28))).isEqualTo(15);
        assertThat(AgeRules.ageOn(birthDate, LocalDate.of(2028, 2, 29))).isEqualTo(16);
        assertThat(AgeRules.isMinorOn(birthDate, LocalDate.of(2030, 2, 28))).isTrue();
        assertThat(AgeRules.isMinorOn(birthDate, LocalDate.of(2030, 3, 1))).isFalse();
        var leap = LocalDate.of(2028, 2, 28);
        var two = new ImmersionSchedule(leap, leap.plusDays(1), WEEK, LocalTime.of(9, 0), LocalTime.of(16, 0), 0);
        assertThat(refusals(ImmersionKind.PMSMP, birthDate, two))
                .extracting(reason -> reason.text().french())
                .singleElement()
                .satisfies(text -> assertThat(text).contains("2028-02-28"));
        var onTheDay = new ImmersionSchedule(
                leap.plusDays(1), leap.plusDays(1), WEEK, LocalTime.of(9, 0), LocalTime.of(16, 0), 0);
        assertThat(refused(ImmersionKind.PMSMP, birthDate, onTheDay)).isEmpty();
    }

    @Test
    void no_minor_comes_on_a_sunday_and_nobody_for_a_mini_stage() {
        var sunday = MONDAY.minusDays(1);
        var schedule = new ImmersionSchedule(
                sunday, sunday, EnumSet.of(DayOfWeek.SUNDAY), LocalTime.of(9, 0), LocalTime.of(12, 0), 0);
        var minor = LocalDate.of(2011, 1, 1);
        var adult = LocalDate.of(1990, 1, 1);
        assertThat(refused(ImmersionKind.OBSERVATION, minor, schedule)).containsExactly("SUNDAY");
        assertThat(refused(ImmersionKind.PMSMP, adult, schedule)).isEmpty();
        assertThat(refused(ImmersionKind.MINI_STAGE, adult, schedule)).containsExactly("SUNDAY");
    }

    @Test
    void a_minor_comes_between_6_and_20_only() {
        var minor = LocalDate.of(2011, 1, 1);
        var early = new ImmersionSchedule(MONDAY, MONDAY, WEEK, LocalTime.of(5, 59), LocalTime.of(10, 0), 0);
        var late = new ImmersionSchedule(MONDAY, MONDAY, WEEK, LocalTime.of(16, 0), LocalTime.of(20, 1), 0);
        var edge = new ImmersionSchedule(MONDAY, MONDAY, WEEK, LocalTime.of(13, 0), LocalTime.of(20, 0), 0);
        assertThat(refused(ImmersionKind.VISIT, minor, early)).containsExactly("HOURS_OF_A_MINOR");
        assertThat(refused(ImmersionKind.VISIT, minor, late)).containsExactly("HOURS_OF_A_MINOR");
        assertThat(refused(ImmersionKind.VISIT, minor, edge)).isEmpty();
        assertThat(refused(ImmersionKind.VISIT, LocalDate.of(1990, 1, 1), late)).isEmpty();
    }

    @Test
    void each_kind_has_its_length() {
        var pupil = LocalDate.of(2011, 1, 1);
        var two = new ImmersionSchedule(MONDAY, MONDAY.plusDays(11), WEEK, LocalTime.of(9, 0), LocalTime.of(16, 0), 60);
        assertThat(refused(ImmersionKind.OBSERVATION, pupil, week(7))).isEmpty();
        assertThat(refused(ImmersionKind.OBSERVATION, pupil, two)).containsExactly("TOO_LONG");
        assertThat(AgeRules.refusals(ImmersionKind.OBSERVATION, true, pupil, two))
                .isEmpty();
        assertThat(refused(ImmersionKind.VISIT, pupil, week(7))).containsExactly("TOO_LONG");
        assertThat(refused(ImmersionKind.DUODAY, pupil, week(7))).containsExactly("TOO_LONG");
        var month = new ImmersionSchedule(
                MONDAY, MONDAY.plusMonths(1).minusDays(1), WEEK, LocalTime.of(9, 0), LocalTime.of(16, 0), 60);
        assertThat(refused(ImmersionKind.PMSMP, LocalDate.of(2000, 1, 1), month))
                .isEmpty();
        var more =
                new ImmersionSchedule(MONDAY, MONDAY.plusMonths(1), WEEK, LocalTime.of(9, 0), LocalTime.of(16, 0), 60);
        assertThat(refused(ImmersionKind.PMSMP, LocalDate.of(2000, 1, 1), more)).containsExactly("TOO_LONG");
    }

    /** The month of an introduction's trial: from day to day, and never under thirty days. */
    @ParameterizedTest
    @CsvSource({
        "2027-01-30, 2027-02-28, true",
        "2027-01-30, 2027-03-01, false",
        "2027-02-01, 2027-03-01, true",
        "2027-02-01, 2027-03-02, true",
        "2027-02-01, 2027-03-03, false",
        "2028-01-31, 2028-02-29, true",
        "2028-01-31, 2028-03-01, false",
        "2027-03-08, 2027-04-07, true",
        "2027-03-08, 2027-04-08, false"
    })
    void a_month_of_a_pmsmp(LocalDate from, LocalDate to, boolean isAllowed) {
        var schedule = new ImmersionSchedule(from, to, WEEK, LocalTime.of(9, 0), LocalTime.of(16, 0), 60);
        assertThat(refused(ImmersionKind.PMSMP, LocalDate.of(2000, 1, 1), schedule))
                .isEqualTo(isAllowed ? List.of() : List.of("TOO_LONG"));
    }

    /** Over New Year, week 53 comes before week 1. */
    @Test
    void the_first_week_that_is_too_long_is_named() {
        var monday = LocalDate.of(2026, 12, 28);
        var schedule =
                new ImmersionSchedule(monday, monday.plusDays(11), WEEK, LocalTime.of(9, 0), LocalTime.of(18, 0), 60);
        assertThat(refusals(ImmersionKind.PMSMP, LocalDate.of(2010, 1, 1), schedule))
                .extracting(reason -> reason.text().french())
                .anySatisfy(text -> assertThat(text).contains("semaine 53"));
    }

    /** For each birthday in the week and each length of a day: refused exactly when a day breaks a limit of its own age, or the minor's days pass 35 hours. */
    @Test
    void the_age_of_each_day_decides_and_no_other() {
        for (int age : List.of(16, 18)) {
            for (int offset = -8; offset <= 12; offset++) {
                for (int hours = 6; hours <= 9; hours++) {
                    var birthDate = MONDAY.plusDays(offset).minusYears(age);
                    var schedule = week(hours);
                    var expected = expectsHoursRefused(birthDate, schedule, hours);
                    assertThat(refused(ImmersionKind.MINI_STAGE, birthDate, schedule)
                                    .contains("HOURS_OF_A_MINOR"))
                            .as("%s years, birthday %s, %s h", age, offset, hours)
                            .isEqualTo(expected);
                }
            }
        }
    }

    private static boolean expectsHoursRefused(LocalDate birthDate, ImmersionSchedule schedule, int hours) {
        int minorDays = 0;
        boolean isBroken = false;
        for (var day : schedule.days()) {
            boolean under16 = day.isBefore(birthDate.plusYears(16));
            boolean under18 = day.isBefore(birthDate.plusYears(18));
            isBroken |= (under16 && hours > 7) || (under18 && hours > 8);
            minorDays += under18 ? 1 : 0;
        }
        return isBroken || minorDays * hours > 35;
    }
}
