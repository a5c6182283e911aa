package fr.clubbusiness.referential;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.referential.Words.Fit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

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
        assertThat(new Words(raw)).hasToString(plain);
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
        assertThat(new Words("Saint-Cloud").fit(new Words(query))).isEqualTo(fit);
    }

    @Test
    void anEmptyQueryIsInEveryText() {
        assertThat(new Words("Saint-Cloud").fit(new Words(""))).isNotEqualTo(Fit.NONE);
    }
}
