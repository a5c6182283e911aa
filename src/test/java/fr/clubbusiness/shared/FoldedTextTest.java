package fr.clubbusiness.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

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
