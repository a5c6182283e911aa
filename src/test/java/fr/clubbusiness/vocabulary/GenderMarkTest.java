package fr.clubbusiness.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.shared.FoldedText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GenderMarkTest {

    @ParameterizedTest
    @CsvSource({
        "cuisinier (f/h), cuisinier",
        "cuisinier h / f, cuisinier",
        "cuisinier - h/f - nanterre, cuisinier nanterre",
        "cuisinier (h/f/x), cuisinier",
        "cuisinier m/f, cuisinier",
        "cuisinier f-h, cuisinier",
        "cuisinier (hf), cuisinier",
        "cuisinier (h), cuisinier",
        "cuisinier homme/femme, cuisinier",
        "cuisinier (femmes ou hommes), cuisinier",
        "homme / femme de pied, homme femme de pied",
        "ouvrier 3x8/h, ouvrier 3x8 h",
        "chef f, chef f",
    })
    void a_mark_is_removed_and_the_name_stays(String title, String name) {
        assertThat(FoldedText.words(GenderMark.removedFrom(title))).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cuisinier (f/h)", "cuisinier h f", "developpeur (h/f/x)", "femme / homme de menage"})
    void a_title_says_that_it_is_open_to_all(String title) {
        assertThat(GenderMark.isIn(title)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cuisinier", "chef f", "ouvrier 3x8/h", "femme de menage"})
    void other_titles_do_not(String title) {
        assertThat(GenderMark.isIn(title)).isFalse();
    }
}
