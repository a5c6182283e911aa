package fr.clubbusiness.introduction.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import fr.clubbusiness.introduction.rule.AnswerRate.Waits;
import fr.clubbusiness.vocabulary.AnswerHabit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerRateTest {

    @ParameterizedTest
    @CsvSource({
        // answered, ended, mean, rate, what is told
        "0, 0, 0.5, 0.5, SOMETIMES",
        "0, 0, 0.7, 0.7, OFTEN",
        "0, 0, 0.4, 0.4, SOMETIMES",
        "0, 0, 0.399, 0.399, RARELY",
        "1, 1, 0.5, 0.6, SOMETIMES",
        "2, 2, 0.5, 0.6666666666666666, SOMETIMES",
        "3, 3, 0.5, 0.7142857142857143, OFTEN",
        "0, 1, 0.5, 0.4, SOMETIMES",
        "0, 2, 0.5, 0.3333333333333333, RARELY",
        "17, 100, 0.17, 0.17, RARELY",
        "96, 100, 0.5, 0.9423076923076923, OFTEN"
    })
    void a_side_counts_four_waits_more_that_are_answered_as_the_club_answers(
            int answered, int ended, double mean, double rate, AnswerHabit told) {
        var waits = new Waits(ended, answered);
        assertThat(AnswerRate.of(waits, mean)).isEqualTo(rate, within(1e-12));
        assertThat(AnswerRate.habit(waits, mean)).isEqualTo(told);
    }

    @Test
    void the_mean_is_that_of_all_waits_together() {
        assertThat(AnswerRate.mean(List.of(new Waits(9, 9), new Waits(1, 0)))).isEqualTo(0.9);
        assertThat(AnswerRate.mean(List.of())).isEqualTo(0.5);
        assertThat(AnswerRate.mean(List.of(Waits.NONE))).isEqualTo(0.5);
    }

    @Test
    void nobody_answers_more_than_they_are_asked() {
        assertThatThrownBy(() -> new Waits(1, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Waits(1, -1)).isInstanceOf(IllegalArgumentException.class);
    }
}
