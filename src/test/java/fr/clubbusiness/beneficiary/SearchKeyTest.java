package fr.clubbusiness.beneficiary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchKeyTest {

    @Test
    void accents_case_and_punctuation_do_not_count() {
        assertThat(SearchKey.of("Zoé-Anaïs", "D'ALMEIDA", null)).isEqualTo(" zoe anais d almeida zoeanais dalmeida");
        assertThat(SearchKey.words("zoé  d’Almeida")).containsExactly("zoe", "d", "almeida");
    }

    @Test
    void ligatures_and_letters_without_decomposition_are_written_out() {
        assertThat(SearchKey.of("Łukasz", "Œuvrard-Strauß", null))
                .contains(" lukasz")
                .contains(" oeuvrard strauss");
    }

    @Test
    void names_of_other_alphabets_are_kept() {
        assertThat(SearchKey.of("Олег", "أحمد", null)).isEqualTo(" олег احمد");
    }

    @Test
    void french_numbers_are_the_same_in_national_and_international_form() {
        assertThat(SearchKey.words("06 12 34 56 78")).containsExactly("0612345678");
        assertThat(SearchKey.words("+33 6 12 34 56 78")).containsExactly("0612345678");
        assertThat(SearchKey.words("0033612345678")).containsExactly("0612345678");
        assertThat(SearchKey.words("+33 (0)6.12.34.56.78")).containsExactly("0612345678");
        assertThat(SearchKey.words("+32 475 12 34 56")).containsExactly("32475123456");
    }

    @Test
    void nothing_but_punctuation_is_no_word() {
        assertThat(SearchKey.words("- % _ '")).isEmpty();
    }
}
