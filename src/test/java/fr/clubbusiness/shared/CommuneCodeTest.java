package fr.clubbusiness.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommuneCodeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2A004",
                "2a004",
                " 2A004 ",
                "2A004\u00a0",
                "\u202f2A004",
                "\u20092A004\u2009",
                "\t2A004",
                "2A004\r\n",
                "\u200b2A004\u200b",
                "\ufeff2A004",
                "\u202a2a004\u202c",
                "2A 004",
                "2A\u200b004"
            })
    void whatACopyPutsIntoACodeIsForgiven(String written) {
        assertThat(new CommuneCode(written)).isEqualTo(new CommuneCode("2A004"));
        assertThat(CommuneCode.fromString(written).value()).isEqualTo("2A004");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "9205", "920500", "2C004", "a2004", "９２０５０", "92050;"})
    void anythingElseIsRefused(String written) {
        assertThatThrownBy(() -> new CommuneCode(written)).isInstanceOf(InvalidValue.class);
    }
}
