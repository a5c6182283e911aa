package fr.clubbusiness.commitment.label;

import static fr.clubbusiness.commitment.CommitmentKind.HIRING;
import static fr.clubbusiness.commitment.CommitmentKind.MENTORING;
import static fr.clubbusiness.commitment.CommitmentKind.VISIT;
import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.commitment.CommitmentKind;
import fr.clubbusiness.shared.RefusalReason;
import fr.clubbusiness.vocabulary.AnswerHabit;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a label asks for: three commitments kept, of two kinds, in two years, and a company that answers. */
class LabelRuleTest {
    @Test
    void three_of_two_kinds_are_enough() {
        assertThat(refusals(Map.of(VISIT, 2, MENTORING, 1), AnswerHabit.SOMETIMES))
                .isEmpty();
        assertThat(refusals(Map.of(VISIT, 2, MENTORING, 1), null)).isEmpty();
    }

    @Test
    void two_are_too_few_and_three_of_one_kind_too() {
        assertThat(refusals(Map.of(VISIT, 1, MENTORING, 1), AnswerHabit.OFTEN)).containsExactly("TOO_FEW_KEPT");
        assertThat(refusals(Map.of(VISIT, 3), AnswerHabit.OFTEN)).containsExactly("TOO_FEW_KINDS");
    }

    @Test
    void who_rarely_answers_has_none_and_all_that_speaks_against_it_is_told() {
        assertThat(refusals(Map.of(VISIT, 9, HIRING, 9), AnswerHabit.RARELY)).containsExactly("ANSWERS_RARELY");
        assertThat(refusals(Map.of(), AnswerHabit.RARELY))
                .containsExactly("TOO_FEW_KEPT", "TOO_FEW_KINDS", "ANSWERS_RARELY");
    }

    @Test
    void who_has_left_has_none() {
        var counts = new KeptCounts(new LinkedHashMap<>(Map.of(VISIT, 2, MENTORING, 1)));
        assertThat(LabelRule.CURRENT.refusals(false, counts, Optional.empty()))
                .extracting(RefusalReason::code)
                .containsExactly("NOT_A_MEMBER");
    }

    @Test
    void one_is_said_in_the_singular() {
        var counts = new KeptCounts(new LinkedHashMap<>(Map.of(VISIT, 1)));
        assertThat(LabelRule.CURRENT.refusals(true, counts, Optional.empty()))
                .extracting(reason -> reason.text().french())
                .containsExactly(
                        "1 engagement tenu en 24 mois : il en faut 3.", "Genres différents : 1 ; il en faut 2.");
    }

    @Test
    void it_is_good_for_two_years_to_the_day_and_counts_two_years_back() {
        var day = LocalDate.of(2026, 11, 30);
        assertThat(LabelRule.CURRENT.lastDay(day)).isEqualTo(LocalDate.of(2028, 11, 29));
        assertThat(LabelRule.CURRENT.countedSince(day)).isEqualTo(LocalDate.of(2024, 11, 30));
    }

    private static List<String> refusals(Map<CommitmentKind, Integer> kinds, @Nullable AnswerHabit answers) {
        return LabelRule.CURRENT
                .refusals(true, new KeptCounts(new LinkedHashMap<>(kinds)), Optional.ofNullable(answers))
                .stream()
                .map(RefusalReason::code)
                .toList();
    }
}
