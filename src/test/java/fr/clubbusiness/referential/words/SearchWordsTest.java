package fr.clubbusiness.referential.words;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.referential.words.SearchWords.Fit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchWordsTest {

    @ParameterizedTest
    @CsvSource({
        "Sèvres, sevres",
        "L'Haÿ-les-Roses, l hay les roses",
        "L’Haÿ-les-Roses, l hay les roses",
        "Préparation du gros œuvre, preparation du gros oeuvre",
        "ÉLECTRICIEN  / Électricienne, electricien electricienne",
        "' -- ', ''",
    })
    void accentsAndCaseAreIgnoredAndSignsBreakWords(String raw, String plain) {
        assertThat(new SearchWords(raw)).hasToString(plain);
    }

    @ParameterizedTest
    @CsvSource({
        "saint cloud, WHOLE_TEXT",
        "cloud, WHOLE_WORDS",
        "cloud saint, WHOLE_WORDS",
        "clo, PREFIXES",
        "sai clo, PREFIXES",
        "loud, NONE",
        "saint denis, NONE",
    })
    void aQueryFitsByTheBeginningOfEachOfItsWords(String query, Fit fit) {
        assertThat(new SearchWords("Saint-Cloud").fit(new SearchWords(query))).isEqualTo(fit);
    }

    @Test
    void anEmptyQueryIsInEveryText() {
        assertThat(new SearchWords("Saint-Cloud").fit(new SearchWords(""))).isNotEqualTo(Fit.NONE);
    }
}
