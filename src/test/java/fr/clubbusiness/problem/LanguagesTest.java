package fr.clubbusiness.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguagesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "en",
                "EN",
                "en-GB",
                "en-US,fr;q=0.9",
                "fr;q=0.3, en;q=0.8",
                "de, en;q=0.5",
                "fr;q=0, en",
                "*;q=0.1, en"
            })
    void english_is_used_when_preferred(String asked) {
        assertThat(Languages.preferred(asked)).isEqualTo(Locale.ENGLISH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fr",
                "fr-CA",
                "fr, en;q=0.9",
                "en;q=0.3, fr;q=0.8",
                "de",
                "*",
                "zh, *;q=0.5",
                "en;q=0",
                "",
                " ",
                ";;;",
                "en;q=high",
                "é"
            })
    void french_is_used_otherwise_even_when_the_header_is_unreadable(String asked) {
        assertThat(Languages.preferred(asked)).isEqualTo(Locale.FRENCH);
    }
}
