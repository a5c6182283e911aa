package fr.clubbusiness.immersion.rule;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.immersion.rule.TrialRules.Trial;
import fr.clubbusiness.shared.RefusalReason;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who signs, when it counts, and when its people are forgotten. */
class AgreementRulesTest {
    private static final LocalDate FIRST = LocalDate.of(2027, 3, 8);

    @Test
    void each_sender_signs_as_what_it_is_and_a_minor_has_a_legal_representative() {
        assertThat(AgreementParty.required(SenderSort.SCHOOL.party(ImmersionKind.OBSERVATION), true))
                .containsExactly(
                        AgreementParty.YOUNG_PERSON,
                        AgreementParty.GUARDIAN,
                        AgreementParty.HOST,
                        AgreementParty.SCHOOL);
        assertThat(AgreementParty.required(SenderSort.TRIAL.party(ImmersionKind.PMSMP), false))
                .containsExactly(AgreementParty.YOUNG_PERSON, AgreementParty.HOST, AgreementParty.PRESCRIBER);
        assertThat(SenderSort.MISSION_LOCALE.party(ImmersionKind.OBSERVATION)).isEqualTo(AgreementParty.PRESCRIBER);
        assertThat(SenderSort.YOUTH.party(ImmersionKind.VISIT)).isEqualTo(AgreementParty.PRESCRIBER);
        assertThat(SenderSort.SCHOOL.party(ImmersionKind.MINI_STAGE)).isEqualTo(AgreementParty.CHAMBER);
    }

    @ParameterizedTest
    @CsvSource({
        "'', OBSERVATION, COLLEGE, NOT_A_SENDER",
        "SCHOOL, OBSERVATION, COLLEGE, ",
        "SCHOOL, OBSERVATION, ML, AUDIENCE_NOT_SERVED",
        "SCHOOL, PMSMP, LYCEE, PRESCRIBER_ONLY",
        "SCHOOL YOUTH, PMSMP, ML, ",
        "MISSION_LOCALE, VISIT, ML, ",
        "MISSION_LOCALE, VISIT, LYCEE, AUDIENCE_NOT_SERVED",
        "TRIAL, PMSMP, OTHER, ",
        "TRIAL, OBSERVATION, OTHER, PRESCRIBER_ONLY"
    })
    void each_sends_where_it_may(String sorts, ImmersionKind kind, PlaceAudience audience, @Nullable String reason) {
        var senders = EnumSet.noneOf(SenderSort.class);
        for (var sort : sorts.split(" ", -1)) {
            if (!sort.isEmpty()) {
                senders.add(SenderSort.valueOf(sort));
            }
        }
        var expected = reason == null ? List.<String>of() : List.of(reason);
        assertThat(SenderSort.refusals(senders, kind, List.of(audience)))
                .extracting(RefusalReason::code)
                .isEqualTo(expected);
        assertThat(SenderSort.of(senders, kind, List.of(audience)).isPresent()).isEqualTo(reason == null);
    }

    @Test
    void a_party_that_is_named_twice_or_by_another_signs_nothing() {
        var parties = AgreementParty.required(AgreementParty.PRESCRIBER, false);
        var named = List.of(AgreementParty.YOUNG_PERSON, AgreementParty.PRESCRIBER);
        var addresses = List.of("a@x.example", "b@x.example");
        assertThat(AgreementRules.refusalsOfSignatories(parties, named, addresses, false))
                .isEmpty();
        assertThat(AgreementRules.refusalsOfSignatories(parties, named, addresses, true))
                .extracting(RefusalReason::code)
                .containsExactly("SAME_ADDRESS");
        assertThat(AgreementRules.refusalsOfSignatories(
                        parties,
                        List.of(AgreementParty.YOUNG_PERSON, AgreementParty.HOST, AgreementParty.PRESCRIBER),
                        List.of("a@x.example", "b@x.example", "c@x.example"),
                        false))
                .extracting(RefusalReason::code)
                .containsExactly("SIGNATORY_TOO_MANY");
        assertThat(AgreementRules.refusalsOfSignatories(
                        parties,
                        List.of(AgreementParty.YOUNG_PERSON, AgreementParty.YOUNG_PERSON),
                        List.of("a@x.example", "A@x.example"),
                        false))
                .extracting(RefusalReason::code)
                .containsExactly("SIGNATORY_MISSING", "SIGNATORY_TOO_MANY", "SAME_ADDRESS");
    }

    @Test
    void it_counts_with_all_signatures_and_the_reference_of_the_official_agreement_before_its_first_day() {
        var required = AgreementParty.required(AgreementParty.SCHOOL, true);
        var all = EnumSet.copyOf(required);
        var before = FIRST.minusDays(1);
        assertThat(AgreementRules.refusalsOfValidation(required, all, true, FIRST, before))
                .isEmpty();
        assertThat(AgreementRules.refusalsOfValidation(required, all, false, FIRST, before))
                .extracting(RefusalReason::code)
                .containsExactly("REFERENCE_MISSING");
        assertThat(AgreementRules.refusalsOfValidation(required, all, true, FIRST, FIRST))
                .extracting(RefusalReason::code)
                .containsExactly("ALREADY_BEGUN");
        assertThat(AgreementRules.refusalsOfValidation(
                        required, Set.of(AgreementParty.HOST), false, FIRST, FIRST.plusDays(3)))
                .extracting(RefusalReason::code)
                .containsExactly("ALREADY_BEGUN", "SIGNATURE_MISSING", "REFERENCE_MISSING");
    }

    @Test
    void a_trial_is_of_the_same_person_at_the_same_employer_on_its_days() {
        var host = UUID.randomUUID();
        var week = schedule(FIRST, FIRST.plusDays(4));
        var trial = new Trial(UUID.randomUUID(), host, true, FIRST, FIRST.plusDays(20), true);
        assertThat(TrialRules.refusals(Optional.of(trial), ImmersionKind.PMSMP, host, week))
                .isEmpty();
        assertThat(TrialRules.refusals(Optional.empty(), ImmersionKind.PMSMP, host, week))
                .extracting(RefusalReason::code)
                .containsExactly("NOT_REFERRING");
        var other =
                new Trial(trial.introduction(), UUID.randomUUID(), true, FIRST.plusDays(1), FIRST.plusDays(9), false);
        assertThat(TrialRules.refusals(Optional.of(other), ImmersionKind.PMSMP, host, week))
                .extracting(RefusalReason::code)
                .containsExactly("OUT_OF_TRIAL", "ANOTHER_HOST");
        assertThat(TrialRules.refusalsOfPerson(Optional.of(trial), FIRST.minusYears(18), FIRST))
                .isEmpty();
        assertThat(TrialRules.refusalsOfPerson(
                        Optional.of(other), FIRST.minusYears(18).plusDays(1), FIRST))
                .extracting(RefusalReason::code)
                .containsExactly("ANOTHER_PERSON", "NOT_AN_ADULT");
        assertThat(TrialRules.refusals(
                        Optional.of(new Trial(trial.introduction(), host, true, FIRST, FIRST.plusDays(3), true)),
                        ImmersionKind.PMSMP,
                        host,
                        week))
                .extracting(RefusalReason::code)
                .containsExactly("OUT_OF_TRIAL");
        assertThat(TrialRules.refusals(Optional.of(trial), ImmersionKind.VISIT, host, week))
                .extracting(RefusalReason::code)
                .containsExactly("NOT_A_TRIAL");
    }

    @Test
    void terms_stay_within_the_place_and_what_began_does_not_change() {
        var week = schedule(FIRST, FIRST.plusDays(4));
        assertThat(AgreementRules.refusalsOfPlace(week, FIRST, FIRST.plusDays(4)))
                .isEmpty();
        assertThat(AgreementRules.refusalsOfPlace(week, FIRST.plusDays(1), FIRST.plusDays(4)))
                .hasSize(1);
        assertThat(AgreementRules.refusalsOfPlace(week, FIRST, FIRST.plusDays(3)))
                .hasSize(1);
        assertThat(AgreementRules.refusalsOfBegun(FIRST, FIRST.minusDays(1))).isEmpty();
        assertThat(AgreementRules.refusalsOfBegun(FIRST, FIRST)).hasSize(1);
    }

    @Test
    void a_place_begins_within_two_years() {
        var today = LocalDate.of(2026, 12, 1);
        assertThat(PlaceRules.refusals(today.plusYears(2), today.plusYears(2), null, today))
                .isEmpty();
        var far = today.plusYears(2).plusDays(1);
        assertThat(PlaceRules.refusals(far, far, null, today))
                .extracting(RefusalReason::code)
                .containsExactly("TOO_FAR");
    }

    @Test
    void days_that_cannot_be_are_refused() {
        var before = FIRST.minusDays(1);
        assertThat(AgreementRules.refusalsOfDays(schedule(FIRST, FIRST), before))
                .isEmpty();
        assertThat(AgreementRules.refusalsOfDays(schedule(FIRST, before), FIRST))
                .extracting(RefusalReason::code)
                .containsExactly("PERIOD_REVERSED", "ALREADY_BEGUN");
        var onSundays = new ImmersionSchedule(
                FIRST, FIRST.plusDays(5), EnumSet.of(DayOfWeek.SUNDAY), LocalTime.of(9, 0), LocalTime.of(10, 0), 60);
        assertThat(AgreementRules.refusalsOfDays(onSundays, before))
                .extracting(RefusalReason::code)
                .containsExactly("NO_DAY", "HOURS_REVERSED");
    }

    @Test
    void it_is_cancelled_before_and_assessed_at_its_end() {
        var last = FIRST.plusDays(4);
        assertThat(AgreementRules.refusalsOfCancellation(FIRST, FIRST.minusDays(1)))
                .isEmpty();
        assertThat(AgreementRules.refusalsOfCancellation(FIRST, FIRST)).hasSize(1);
        assertThat(AgreementRules.refusalsOfAssessment(ImmersionHeld.DONE, FIRST, last, last.minusDays(1)))
                .hasSize(1);
        assertThat(AgreementRules.refusalsOfAssessment(ImmersionHeld.DONE, FIRST, last, last))
                .isEmpty();
        assertThat(AgreementRules.refusalsOfAssessment(ImmersionHeld.NOT_HELD, FIRST, last, FIRST.minusDays(1)))
                .hasSize(1);
        assertThat(AgreementRules.refusalsOfAssessment(ImmersionHeld.PARTIAL, FIRST, last, FIRST))
                .isEmpty();
    }

    @Test
    void a_place_is_offered_for_a_year_at_most_and_reserved_within_it() {
        var today = LocalDate.of(2026, 12, 1);
        assertThat(PlaceRules.refusals(today, today.plusMonths(12), today.plusMonths(12), today))
                .isEmpty();
        assertThat(PlaceRules.refusals(today, today.plusMonths(12).plusDays(1), today.plusYears(2), today))
                .extracting(RefusalReason::code)
                .containsExactly("PERIOD_TOO_LONG", "FIRST_TOO_LONG");
        assertThat(PlaceRules.refusals(today, today.minusDays(1), null, today))
                .extracting(RefusalReason::code)
                .containsExactly("PERIOD_REVERSED", "PERIOD_OVER");
    }

    @Test
    void what_was_validated_and_not_cancelled_counted() {
        assertThat(EnumSet.allOf(ImmersionStatus.class).stream().filter(ImmersionStatus::isValid))
                .containsExactly(
                        ImmersionStatus.VALIDATED,
                        ImmersionStatus.DONE,
                        ImmersionStatus.PARTIAL,
                        ImmersionStatus.NOT_HELD);
    }

    private static ImmersionSchedule schedule(LocalDate from, LocalDate to) {
        return new ImmersionSchedule(
                from, to, EnumSet.allOf(DayOfWeek.class), LocalTime.of(9, 0), LocalTime.of(16, 0), 60);
    }

    @Test
    void people_are_forgotten_on_31_august_of_the_next_year() {
        assertThat(AgreementRules.lastDayForgotten(LocalDate.of(2027, 8, 30))).isEqualTo(LocalDate.of(2025, 12, 31));
        assertThat(AgreementRules.lastDayForgotten(LocalDate.of(2027, 8, 31))).isEqualTo(LocalDate.of(2026, 12, 31));
    }

    @Test
    void the_states_follow_each_other_as_the_law_says() {
        assertThat(ImmersionStatus.DRAFT.next())
                .containsExactlyInAnyOrder(ImmersionStatus.TO_SIGN, ImmersionStatus.CANCELLED);
        assertThat(ImmersionStatus.SIGNED.mayBecome(ImmersionStatus.VALIDATED)).isTrue();
        assertThat(ImmersionStatus.TO_SIGN.mayBecome(ImmersionStatus.VALIDATED)).isFalse();
        assertThat(ImmersionStatus.CANCELLED.next()).isEmpty();
        for (var status : ImmersionStatus.values()) {
            assertThat(status.isPrepared())
                    .isEqualTo(status == ImmersionStatus.DRAFT || status.mayBecome(ImmersionStatus.DRAFT));
        }
    }
}
