package fr.clubbusiness.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FoldedTextTest {

    @Test
    void letters_lose_case_and_accents_and_the_rest_stays() {
        assertThat(FoldedText.letters("Zoé-Anaïs D'ALMEIDA")).isEqualTo("zoe-anais d'almeida");
        assertThat(FoldedText.letters("Олёг İ")).isEqualTo("олег i");
    }

    @Test
    void letters_that_unicode_does_not_take_apart_are_spelt_out() {
        assertThat(FoldedText.letters("ŒUVRE ex æquo Straße SØREN Łukasz"))
                .isEqualTo("oeuvre ex aequo strasse soren lukasz");
    }

    @ParameterizedTest
    @CsvSource({
        "Đorđe, dorde",
        "Işıl Yılmaz, isil yilmaz",
        "Guðrún Þórsdóttir, gudrun thorsdottir",
        "Ħamza, hamza",
        "Kɔfi, kofi",
        "Ŋaba Ɲa, naba na",
        "Fatoumata Ɓa Ƴero Ɗem, fatoumata ba yero dem",
        "Əliyev, eliyev",
        "Đặng Thị, dang thi",
        "ẞ, ss",
        "Ǝ, e"
    })
    void letters_with_strokes_hooks_and_turns_are_plain(String written, String folded) {
        assertThat(FoldedText.letters(written)).isEqualTo(folded);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "O'Neill",
                "O’Neill",
                "O\u2018Neill",
                "Oʼneill",
                "Oʻneill",
                "O`neill",
                "O´neill",
                "Oʹneill",
                "O′neill"
            })
    void every_apostrophe_parts_words_alike(String written) {
        assertThat(FoldedText.words(written)).isEqualTo("o neill");
    }

    @Test
    void what_nobody_sees_and_the_stroke_of_arabic_words_are_left_out() {
        assertThat(FoldedText.letters("Ma\u00adrie\u200b")).isEqualTo("marie");
        assertThat(FoldedText.letters("محـمّد")).isEqualTo("محمد");
    }

    @Test
    void words_have_one_space_between_two_and_no_sign() {
        assertThat(FoldedText.words(" L’Haÿ-les-Roses  (94) ")).isEqualTo("l hay les roses 94");
        assertThat(FoldedText.words("- ' _")).isEmpty();
    }

    @Test
    void a_text_of_the_same_length_keeps_every_character_at_its_place() {
        var written = "L’Œuvre\nd'été – à 😀";
        assertThat(FoldedText.ofSameLength(written))
                .isEqualTo("l œuvre d ete   a 😀")
                .hasSameSizeAs(written);
    }
}
