package fr.clubbusiness.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.commitment.CommitmentRules.Had;
import fr.clubbusiness.commitment.CommitmentRules.Taker;
import fr.clubbusiness.directory.PartnerKind;
import fr.clubbusiness.shared.RefusalReason;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What may be offered, changed, taken and answered. */
class CommitmentRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final Taker STRUCTURE = new Taker(true, List.of(), false);
    private static final CommitmentDetails HOURS = new CommitmentDetails(null, null, null, 4, List.of("fr"));
    private static final CommitmentDetails PLACE = new CommitmentDetails(60, 0, true, null, null);

    @Test
    void a_period_begins_before_it_ends_and_is_not_over() {
        assertThat(refusals(CommitmentKind.VISIT, TODAY, TODAY, null)).isEmpty();
        assertThat(refusals(CommitmentKind.VISIT, TODAY.minusDays(9), TODAY, null))
                .isEmpty();
        assertThat(refusals(CommitmentKind.VISIT, TODAY, TODAY.minusDays(1), null))
                .containsExactly("PERIOD_REVERSED", "PERIOD_OVER");
        assertThat(refusals(CommitmentKind.VISIT, TODAY.minusDays(3), TODAY.minusDays(1), null))
                .containsExactly("PERIOD_OVER");
    }

    @Test
    void a_period_lasts_three_years_at_most() {
        assertThat(refusals(CommitmentKind.VISIT, TODAY, TODAY.plusYears(3), null))
                .isEmpty();
        assertThat(refusals(CommitmentKind.VISIT, TODAY, TODAY.plusYears(3).plusDays(1), null))
                .containsExactly("PERIOD_TOO_LONG");
    }

    @ParameterizedTest
    @EnumSource(
            value = CommitmentKind.class,
            names = {"PREMISES", "MENTORING", "TUTOR", "SKILLS_SPONSORSHIP"},
            mode = EnumSource.Mode.EXCLUDE)
    void other_kinds_have_no_details(CommitmentKind kind) {
        assertThat(refusals(kind, TODAY, TODAY, null)).isEmpty();
        assertThat(refusals(kind, TODAY, TODAY, PLACE)).containsExactly("PREMISES_ONLY");
        assertThat(refusals(kind, TODAY, TODAY, HOURS)).containsExactly("HOURS_ONLY");
        assertThat(refusals(kind, TODAY, TODAY, new CommitmentDetails(null, null, null, null, null)))
                .isEmpty();
    }

    @Test
    void premises_have_a_size_and_no_hours() {
        assertThat(refusals(CommitmentKind.PREMISES, TODAY, TODAY, PLACE)).isEmpty();
        assertThat(refusals(CommitmentKind.PREMISES, TODAY, TODAY, null)).containsExactly("M2_MISSING");
        assertThat(refusals(CommitmentKind.PREMISES, TODAY, TODAY, HOURS)).containsExactly("HOURS_ONLY", "M2_MISSING");
    }

    @Test
    void a_mentor_says_how_many_hours_and_a_tutor_may() {
        assertThat(refusals(CommitmentKind.MENTORING, TODAY, TODAY, HOURS)).isEmpty();
        assertThat(refusals(CommitmentKind.MENTORING, TODAY, TODAY, null)).containsExactly("HOURS_MISSING");
        assertThat(refusals(CommitmentKind.MENTORING, TODAY, TODAY, PLACE))
                .containsExactly("PREMISES_ONLY", "HOURS_MISSING");
        for (var kind : List.of(CommitmentKind.TUTOR, CommitmentKind.SKILLS_SPONSORSHIP)) {
            assertThat(refusals(kind, TODAY, TODAY, HOURS)).isEmpty();
            assertThat(refusals(kind, TODAY, TODAY, null)).isEmpty();
        }
    }

    @Test
    void once_some_is_taken_the_quantity_alone_changes_and_not_under_what_is_taken() {
        var before = terms(CommitmentKind.VISIT, 5, TODAY, TODAY.plusDays(9), null);
        assertThat(change(before, terms(CommitmentKind.VISIT, 3, TODAY, TODAY.plusDays(9), null), 3))
                .isEmpty();
        assertThat(change(before, terms(CommitmentKind.DUODAY, 5, TODAY, TODAY.plusDays(9), null), 0))
                .isEmpty();
        assertThat(change(before, terms(CommitmentKind.DUODAY, 2, TODAY, TODAY.minusDays(1), null), 3))
                .containsExactly("PERIOD_REVERSED", "PERIOD_OVER", "TAKEN_TERMS", "UNDER_TAKEN");
    }

    @Test
    void a_structure_takes_what_is_left_until_the_last_day() {
        assertThat(taking(STRUCTURE, 5, 0, 5, TODAY)).isEmpty();
        assertThat(taking(STRUCTURE, 6, 0, 5, TODAY)).containsExactly("OVER_QUANTITY");
        assertThat(taking(STRUCTURE, 1, 0, 0, TODAY)).containsExactly("OVER_QUANTITY");
        assertThat(taking(STRUCTURE, 1, 0, 5, TODAY.minusDays(1))).containsExactly("PERIOD_OVER");
    }

    @Test
    void what_it_took_before_counts_and_is_not_given_back() {
        assertThat(taking(STRUCTURE, 5, 3, 2, TODAY)).isEmpty();
        assertThat(taking(STRUCTURE, 6, 3, 2, TODAY)).containsExactly("OVER_QUANTITY");
        assertThat(taking(STRUCTURE, 2, 3, 2, TODAY)).containsExactly("LESS_THAN_TAKEN");
    }

    @Test
    void what_is_answered_grows_no_more() {
        assertThat(codes(CommitmentRules.refusalsOfTaking(STRUCTURE, 2, new Had(1, true), 4, TODAY, TODAY)))
                .containsExactly("ALREADY_ANSWERED");
    }

    @ParameterizedTest
    @EnumSource(PartnerKind.class)
    void of_the_partners_only_those_take_who_accompany_people(PartnerKind kind) {
        var receives = Set.of(PartnerKind.SCHOOL, PartnerKind.YOUTH, PartnerKind.PROVIDER)
                .contains(kind);
        assertThat(taking(new Taker(false, List.of(kind), false), 1, 0, 1, TODAY))
                .isEqualTo(receives ? List.of() : List.of("NOT_A_RECEIVER"));
        assertThat(taking(new Taker(false, List.of(kind, PartnerKind.YOUTH), false), 1, 0, 1, TODAY))
                .isEmpty();
    }

    @Test
    void all_that_speaks_against_it_is_told_at_once() {
        assertThat(taking(new Taker(false, List.of(), true), 9, 0, 5, TODAY.minusDays(1)))
                .containsExactly("NOT_A_RECEIVER", "OWN_COMMITMENT", "OVER_QUANTITY", "PERIOD_OVER");
    }

    @Test
    void whether_it_was_kept_is_said_from_the_first_day_on() {
        assertThat(CommitmentRules.refusalsOfAnswer(TODAY, TODAY)).isEmpty();
        assertThat(codes(CommitmentRules.refusalsOfAnswer(TODAY.plusDays(1), TODAY)))
                .containsExactly("NOT_BEGUN");
    }

    private static List<String> refusals(
            CommitmentKind kind, LocalDate from, LocalDate to, @Nullable CommitmentDetails details) {
        return codes(CommitmentRules.refusals(terms(kind, 1, from, to, details), TODAY));
    }

    private static List<String> change(CommitmentTerms before, CommitmentTerms after, int taken) {
        return codes(CommitmentRules.refusalsOfChange(before, after, taken, TODAY));
    }

    private static List<String> taking(Taker taker, int wanted, int had, int left, LocalDate lastDay) {
        return codes(CommitmentRules.refusalsOfTaking(taker, wanted, new Had(had, false), left, lastDay, TODAY));
    }

    private static CommitmentTerms terms(
            CommitmentKind kind, int quantity, LocalDate from, LocalDate to, @Nullable CommitmentDetails details) {
        return new CommitmentTerms(kind, quantity, new CommitmentTerms.Period(from, to), null, details);
    }

    private static List<String> codes(List<RefusalReason> reasons) {
        return reasons.stream().map(RefusalReason::code).toList();
    }
}
