package fr.clubbusiness.need.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberWordsTest {

    @ParameterizedTest
    @CsvSource({
        "quatorze, 14",
        "dix sept, 17",
        "vingt, 20",
        "vingt et un, 21",
        "vingt   six, 26",
        "trente deux, 32",
        "quarante cinq, 45",
        "cinquante neuf, 59",
        "soixante, 60",
        "soixante dix, 70",
        "soixante et onze, 71",
        "soixante dix neuf, 79",
    })
    void a_number_in_words_is_written_in_figures_and_the_text_keeps_its_length(String words, String figures) {
        var text = "moins de " + words + " ans";
        assertThat(NumberWords.toFigures(text)).hasSameSizeAs(text).matches("moins de " + figures + " +ans");
    }

    @ParameterizedTest
    @CsvSource({
        "dix ans",
        "treize ans",
        "une vingtaine d ans",
        "vingtieme ans",
        "seizes ans",
        "avingt ans",
        "vingt jours"
    })
    void other_words_stay(String text) {
        assertThat(NumberWords.toFigures(text)).isEqualTo(text);
    }
}
