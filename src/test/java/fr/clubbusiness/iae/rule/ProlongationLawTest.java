package fr.clubbusiness.iae.rule;

import static fr.clubbusiness.iae.rule.ProlongationReason.COMPLETE_TRAINING;
import static fr.clubbusiness.iae.rule.ProlongationReason.PARTICULAR_DIFFICULTIES;
import static fr.clubbusiness.iae.rule.ProlongationReason.RQTH;
import static fr.clubbusiness.iae.rule.ProlongationReason.SENIOR;
import static fr.clubbusiness.iae.rule.ProlongationReason.SENIOR_CDI;
import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.eligibility.Siae;
import fr.clubbusiness.iae.rule.ProlongationLaw.Asked;
import fr.clubbusiness.iae.rule.ProlongationLaw.Parties;
import fr.clubbusiness.shared.RefusalReason;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ProlongationLawTest {
    /** It ends on 21 November 2026. */
    private static final PassCourse PASS = PassCourse.from(LocalDate.of(2024, 11, 22));

    private static final LocalDate END = LocalDate.of(2026, 11, 21);
    private static final Parties OLD = new Parties(LocalDate.of(1950, 1, 1), Set.of(Siae.ACI), true);

    @ParameterizedTest
    @EnumSource
    void each_reason_prolongs_the_pass_of_an_aci(ProlongationReason reason) {
        assertThat(codes(PASS, new Asked(reason, END.plusMonths(6)), OLD, END)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2025-11-20, false", "2025-11-21, true", "2027-05-21, true", "2027-05-22, false"})
    void it_is_asked_for_from_12_months_before_the_end_to_6_after(LocalDate today, boolean possible) {
        assertThat(codes(PASS, new Asked(COMPLETE_TRAINING, END.plusMonths(12)), OLD, today))
                .isEqualTo(possible ? List.of() : List.of("PROLONGATION_NOT_NOW"));
    }

    @ParameterizedTest
    @CsvSource({
        "COMPLETE_TRAINING, 2027-11-21",
        "RQTH, 2027-11-21",
        "SENIOR, 2027-11-21",
        "PARTICULAR_DIFFICULTIES, 2027-11-21",
        "SENIOR_CDI, 2036-11-21"
    })
    void one_prolongation_has_a_longest_length(ProlongationReason reason, LocalDate last) {
        assertThat(codes(PASS, new Asked(reason, last), OLD, END)).isEmpty();
        assertThat(codes(PASS, new Asked(reason, last.plusDays(1)), OLD, END)).contains("PROLONGATION_TOO_LONG");
    }

    @ParameterizedTest
    @CsvSource({"2022-03-01, 2025-02-28", "2022-03-02, 2025-02-28", "2021-03-01, 2024-02-29"})
    void twelve_months_from_the_end_of_february_are_the_longer_reading(LocalDate start, LocalDate last) {
        var pass = PassCourse.from(start);
        var end = PassCalculator.end(pass);
        assertThat(codes(pass, new Asked(RQTH, last), OLD, end)).isEmpty();
        assertThat(codes(pass, new Asked(RQTH, last.plusDays(1)), OLD, end)).containsExactly("PROLONGATION_TOO_LONG");
    }

    @ParameterizedTest
    @CsvSource({"RQTH, 3", "PARTICULAR_DIFFICULTIES, 3", "SENIOR, 5"})
    void all_prolongations_for_a_reason_have_a_longest_length(ProlongationReason reason, int years) {
        var course = PASS;
        for (int i = 0; i < years; i++) {
            var end = PassCalculator.end(course);
            var asked = new Asked(reason, end.plusMonths(12));
            assertThat(codes(course, asked, OLD, end)).as("year %d", i + 1).isEmpty();
            course = course.with(asked.daysOf(course));
        }
        var end = PassCalculator.end(course);
        assertThat(codes(course, new Asked(reason, end.plusDays(1)), OLD, end))
                .containsExactly("PROLONGATIONS_EXHAUSTED");
        assertThat(codes(course, new Asked(COMPLETE_TRAINING, end.plusMonths(12)), OLD, end))
                .isEmpty();
    }

    /** Whatever 29 February lies in them: each year of the cap is a year of the calendar, and the day after the last one is one too many. */
    @ParameterizedTest
    @MethodSource("fiveYearsOfStarts")
    void years_that_follow_one_another_are_those_of_the_calendar(LocalDate start) {
        var course = PassCourse.from(start);
        var first = PassCalculator.end(course).plusDays(1);
        for (int i = 0; i < 3; i++) {
            var asked = new Asked(
                    RQTH, CalendarMonths.lastDay(PassCalculator.end(course).plusDays(1), 12));
            assertThat(codes(course, asked, OLD, PassCalculator.end(course))).isEmpty();
            course = course.with(asked.daysOf(course));
        }
        var end = PassCalculator.end(course);
        assertThat(end).isEqualTo(CalendarMonths.lastDay(first, 36));
        assertThat(codes(course, new Asked(RQTH, end.plusDays(1)), OLD, end))
                .containsExactly("PROLONGATIONS_EXHAUSTED");
    }

    static Stream<LocalDate> fiveYearsOfStarts() {
        return LocalDate.of(2021, 1, 1).datesUntil(LocalDate.of(2026, 1, 1), Period.ofDays(7));
    }

    @ParameterizedTest
    @CsvSource({
        "2027-01-01, 0, 3, 1096",
        "2027-01-01, 365, 3, 731",
        "2025-01-01, 0, 3, 1095",
        "2028-03-01, 366, 3, 730",
        "2028-03-01, 1096, 3, 0",
        "2028-03-01, 1500, 3, 0",
        "2026-11-22, 100, 5, 1726"
    })
    void what_is_left_of_some_years_has_their_leap_days_and_no_other(LocalDate day, int used, int years, int left) {
        assertThat(CalendarMonths.daysLeft(day, used, years)).isEqualTo(left);
    }

    @Test
    void a_training_is_completed_without_a_cap() {
        var course = PASS;
        for (int i = 0; i < 12; i++) {
            var end = PassCalculator.end(course);
            var asked = new Asked(COMPLETE_TRAINING, end.plusMonths(12));
            assertThat(codes(course, asked, OLD, end)).isEmpty();
            course = course.with(asked.daysOf(course));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "SENIOR, 1976-11-22, true",
        "SENIOR, 1976-11-23, false",
        "SENIOR_CDI, 1969-11-22, true",
        "SENIOR_CDI, 1969-11-23, false",
        "RQTH, 2004-01-01, true"
    })
    void a_senior_has_the_age_on_the_first_day(ProlongationReason reason, LocalDate birthDate, boolean possible) {
        var parties = new Parties(birthDate, Set.of(Siae.ACI), true);
        assertThat(codes(PASS, new Asked(reason, END.plusDays(9)), parties, END))
                .isEqualTo(possible ? List.of() : List.of("PROLONGATION_AGE"));
    }

    @ParameterizedTest
    @EnumSource
    void the_first_two_need_nobody_and_the_others_an_authorised_prescriber(ProlongationReason reason) {
        var alone = new Parties(OLD.birthDate(), OLD.employer(), false);
        assertThat(codes(PASS, new Asked(reason, END.plusDays(9)), alone, END))
                .isEqualTo(
                        reason == SENIOR_CDI || reason == COMPLETE_TRAINING ? List.of() : List.of("PRESCRIBER_NEEDED"));
    }

    @ParameterizedTest
    @CsvSource({"AI, true", "ACI, true", "EI, false", "ETTI, false", "EITI, false"})
    void particular_difficulties_are_for_ai_and_aci(Siae employer, boolean open) {
        var parties = new Parties(OLD.birthDate(), Set.of(employer), true);
        assertThat(codes(PASS, new Asked(PARTICULAR_DIFFICULTIES, END.plusDays(9)), parties, END))
                .isEqualTo(open ? List.of() : List.of("REASON_NOT_OF_EMPLOYER"));
        assertThat(codes(PASS, new Asked(SENIOR, END.plusDays(9)), parties, END))
                .isEmpty();
    }

    @Test
    void never_while_suspended() {
        var suspended = PASS.with(new SuspendedPeriod(
                SuspensionReason.CONTRACT_BROKEN, LocalDate.of(2026, 9, 1), LocalDate.of(2026, 9, 30)));
        var asked = new Asked(COMPLETE_TRAINING, LocalDate.of(2027, 6, 1));
        for (int day : new int[] {1, 15, 30}) {
            assertThat(codes(suspended, asked, OLD, LocalDate.of(2026, 9, day)))
                    .containsExactly("PROLONGATION_WHILE_SUSPENDED");
        }
        assertThat(codes(suspended, asked, OLD, LocalDate.of(2026, 8, 31))).isEmpty();
        assertThat(codes(suspended, asked, OLD, LocalDate.of(2026, 10, 1))).isEmpty();
    }

    @Test
    void all_reasons_come_together() {
        var suspended = PASS.with(new SuspendedPeriod(
                SuspensionReason.CONTRACT_BROKEN, LocalDate.of(2025, 3, 1), LocalDate.of(2025, 3, 31)));
        var young = new Parties(LocalDate.of(2000, 1, 1), Set.of(), false);
        assertThat(codes(suspended, new Asked(SENIOR, END), young, LocalDate.of(2025, 3, 15)))
                .containsExactly(
                        "PROLONGATION_NOT_NOW",
                        "PROLONGATION_WHILE_SUSPENDED",
                        "PROLONGATION_ENDS_TOO_EARLY",
                        "PROLONGATION_AGE",
                        "PRESCRIBER_NEEDED");
    }

    @Test
    void it_adds_the_days_beyond_the_end() {
        assertThat(new Asked(RQTH, END.plusDays(1)).daysOf(PASS)).isEqualTo(new ProlongedDays(RQTH, 1));
        assertThat(PassCalculator.end(PASS.with(new Asked(RQTH, END.plusMonths(3)).daysOf(PASS))))
                .isEqualTo(END.plusMonths(3));
    }

    private static List<String> codes(PassCourse pass, Asked asked, Parties parties, LocalDate today) {
        return ProlongationLaw.refusals(pass, asked, parties, today).stream()
                .map(RefusalReason::code)
                .toList();
    }
}
