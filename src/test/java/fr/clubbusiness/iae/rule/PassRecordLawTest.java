package fr.clubbusiness.iae.rule;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.iae.rule.PassRecordLaw.Days;
import fr.clubbusiness.shared.RefusalReason;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PassRecordLawTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Days OLD = days("2022-01-01", "2023-12-31");

    @ParameterizedTest
    @CsvSource({
        "2023-12-31, false, PASS_OVERLAPS",
        "2024-01-01, false, PASS_WAITING_PERIOD",
        "2025-12-31, false, PASS_WAITING_PERIOD",
        "2026-01-01, false, ''",
        "2024-01-01, true, ''",
        "2023-12-31, true, PASS_OVERLAPS",
        "2019-01-01, false, ''",
        "2021-06-01, false, PASS_OVERLAPS"
    })
    void a_new_pass_waits_two_years_unless_a_prescriber_diagnoses(LocalDate start, boolean prescribed, String codes) {
        assertThat(codes(start, TODAY, List.of(OLD), prescribed)).isEqualTo(codes);
    }

    @ParameterizedTest
    @CsvSource({
        "2011-11-21, PASS_START_OUT_OF_RANGE",
        "2011-11-22, ''",
        "2027-11-22, ''",
        "2027-11-23, PASS_START_OUT_OF_RANGE"
    })
    void a_mistyped_year_is_refused(LocalDate start, String codes) {
        assertThat(codes(start, TODAY, List.of(), false)).isEqualTo(codes);
    }

    @Test
    void nobody_has_checked_it_tomorrow() {
        assertThat(codes(TODAY, TODAY.plusDays(1), List.of(), false)).isEqualTo("PASS_CHECKED_IN_FUTURE");
    }

    @Test
    void all_reasons_come_together() {
        var late = days("2027-10-01", "2029-09-29");
        assertThat(codes(
                        LocalDate.of(2028, 1, 1),
                        TODAY.plusDays(1),
                        List.of(late, days("2025-01-01", "2026-12-31")),
                        false))
                .isEqualTo("PASS_START_OUT_OF_RANGE, PASS_CHECKED_IN_FUTURE, PASS_OVERLAPS, PASS_WAITING_PERIOD");
    }

    @Test
    void the_waiting_period_ends_on_the_day_of_the_end_two_years_later() {
        assertThat(PassRecordLaw.waitingUntil(List.of(OLD), LocalDate.of(2024, 6, 1)))
                .hasValue(LocalDate.of(2025, 12, 31));
        assertThat(PassRecordLaw.waitingUntil(List.of(OLD), LocalDate.of(2026, 1, 1)))
                .isEmpty();
        assertThat(PassRecordLaw.waitingUntil(List.of(OLD), LocalDate.of(2023, 6, 1)))
                .isEmpty();
        assertThat(PassRecordLaw.waitingUntil(List.of(days("2022-03-02", "2024-02-29")), LocalDate.of(2026, 2, 28)))
                .hasValue(LocalDate.of(2026, 2, 28));
    }

    @ParameterizedTest
    @CsvSource({
        "PASS_WAITING_PERIOD, DECREE_2021_1128, 2021-09-01",
        "SUSPENSION_TOO_SHORT, DECREE_2021_1128, 2021-09-01",
        "SUSPENSION_TOO_OLD, PLATFORM,",
        "PROLONGATIONS_EXHAUSTED, PLATFORM,",
        "EMPLOYER_NOT_SIAE, LABOUR_CODE,",
        "PASS_MISSING, CLUB,"
    })
    void each_rule_names_its_source_and_its_first_day_only_where_that_is_known(
            PassRule rule, RuleSource source, @Nullable LocalDate since) {
        assertThat(rule.source()).isEqualTo(source);
        assertThat(rule.source().since()).isEqualTo(Optional.ofNullable(since));
    }

    private static String codes(LocalDate start, LocalDate checkedOn, List<Days> others, boolean prescribed) {
        var asked = new Days(start, PassCalculator.end(PassCourse.from(start)));
        return String.join(
                ", ",
                PassRecordLaw.refusals(asked, checkedOn, others, prescribed, TODAY).stream()
                        .map(RefusalReason::code)
                        .toList());
    }

    private static Days days(String start, String end) {
        return new Days(LocalDate.parse(start), LocalDate.parse(end));
    }
}
