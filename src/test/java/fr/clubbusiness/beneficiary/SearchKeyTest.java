package fr.clubbusiness.beneficiary;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.shared.PhoneNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchKeyTest {

    @Test
    void accents_case_and_punctuation_do_not_count() {
        assertThat(SearchKey.of("Zoé-Anaïs", "D'ALMEIDA", null))
                .isEqualTo(" zoe anais d almeida zoeanais dalmeida zoeanaisdalmeida dalmeidazoeanais");
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
        assertThat(SearchKey.of("Олег", "أحمد", null)).isEqualTo(" олег احمد олегاحمد احمدолег");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "06 12 34 56 78",
                "+33 6 12 34 56 78",
                "0033612345678",
                "+33 (0)6.12.34.56.78",
                "(+33) 6/12/34/56/78",
                "612345678",
                "33612345678"
            })
    void a_number_is_one_word_in_any_writing(String query) {
        assertThat(SearchKey.words(query)).containsExactly("0612345678");
        assertThat(SearchKey.of("Zoé", "Martin", new PhoneNumber("+33612345678")))
                .endsWith(" 0612345678");
    }

    @Test
    void a_number_of_another_country_keeps_its_code() {
        assertThat(SearchKey.words("+32 475 12 34 56")).containsExactly("32475123456");
    }

    @Test
    void nothing_but_punctuation_is_no_word() {
        assertThat(SearchKey.words("- % _ '")).isEmpty();
    }
}
