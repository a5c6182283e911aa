package fr.clubbusiness.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.clubbusiness.problem.Invalid;
import fr.clubbusiness.shared.SubjectKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchedTextTest {

    @Test
    void words_are_without_accents_case_and_punctuation_and_each_once() {
        assertThat(SearchedText.of(" L'Été, l'ÉTÉ à Sceaux ").words()).containsExactly("l", "ete", "a", "sceaux");
        assertThat(SearchedText.of("E.D.F.").joined()).isEqualTo("edf");
    }

    @ParameterizedTest
    @CsvSource({
        "123 456 789 00012, 12345678900012",
        "123\u00a0456\u202f789, 123456789",
        "123.456.789, 123456789",
        "356, 356"
    })
    void digits_are_the_beginning_of_a_siret_with_or_without_blanks(String typed, String digits) {
        assertThat(SearchedText.of(typed).digits()).contains(digits);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12", "Studio 92", "E-0412"})
    void two_digits_or_words_are_no_siret(String typed) {
        assertThat(SearchedText.of(typed).digits()).isEmpty();
    }

    @Test
    void a_short_reference_is_read_in_any_case() {
        assertThat(SearchedText.of(" e-0412 ").number(SubjectKind.ORGANISATION)).contains(412L);
        assertThat(SearchedText.of("e-0412").number(SubjectKind.NEED)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "…", "--_"})
    void neither_letter_nor_digit_is_refused(String typed) {
        assertThatThrownBy(() -> SearchedText.of(typed)).isInstanceOf(Invalid.class);
    }
}
