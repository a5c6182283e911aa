package fr.clubbusiness.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Codes as people type them, and codes that are nobody's. */
class CodesTest {

    @ParameterizedTest
    @ValueSource(strings = {"92050", "92050\u00a0", " 92 050", "\u200b92050", "\t92050\u2009", "92\u202f050"})
    void a_commune(String typed) {
        assertThat(CommuneCode.fromString(typed).value()).isEqualTo("92050");
    }

    @ParameterizedTest
    @CsvSource({
        "2a004, 2A004",
        "2b033, 2B033",
        "' 2A\u00a0004', 2A004",
        "k2204, K2204",
        "'K 2204', K2204",
        "'k2204\u200b', K2204"
    })
    void the_case_of_a_code_does_not_matter(String typed, String code) {
        var read = code.startsWith("2")
                ? CommuneCode.fromString(typed).value()
                : RomeCode.fromString(typed).value();
        assertThat(read).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"8121Z", "8121z", "81.21Z", "81.21z", " 81.21 Z", "81\u00a021Z\u200b", "\ufeff8121Z"})
    void an_activity(String typed) {
        assertThat(NafCode.fromString(typed).value()).isEqualTo("8121Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"b-0907", " B-0907 ", "B-0907\u00a0", "\u200bB-0907", "B\u202f-0907", "B0907", "b 0907"})
    void a_reference(String typed) {
        assertThat(Reference.fromString(typed).number(SubjectKind.NEED)).contains(907L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"00000000000000", "000 000 000 00000", "00000000000018", "00000000000026", "0000000000\u00a00000"
            })
    void a_siret_of_zeros_is_nobodys(String typed) {
        assertThatThrownBy(() -> Siret.fromString(typed))
                .isInstanceOfSatisfying(
                        InvalidValue.class,
                        refusal -> assertThat(refusal.text().french()).contains("zéros"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"9999Z", "99.99Z", "9901Z", "0000Z", "00.00Z", "0411Z", "3400Z", "44.10A", "8900Z", "67.00Z"})
    void an_activity_that_no_nomenclature_has_is_refused(String typed) {
        assertThatThrownBy(() -> NafCode.fromString(typed))
                .isInstanceOfSatisfying(
                        InvalidValue.class,
                        refusal -> assertThat(refusal.text().french()).contains("n'existe pas"));
    }

    /** One code of each of the 88 divisions of the NAF rév. 2, and some of the NAF 2025. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0111Z", "0210Z", "0311Z", "0510Z", "0610Z", "0710Z", "0811Z", "0910Z", "1011Z", "1101Z", "1200Z",
                        "1310Z", "1411Z", "1511Z",
                "1610A", "1711Z", "1811Z", "1910Z", "2011Z", "2110Z", "2211Z", "2311Z", "2410Z", "2511Z", "2611Z",
                        "2711Z", "2811Z", "2910Z",
                "3011Z", "3101Z", "3211Z", "3311Z", "3511Z", "3600Z", "3700Z", "3811Z", "3900Z", "4110A", "4211Z",
                        "4311Z", "4511Z", "4611Z",
                "4711A", "4910Z", "5010Z", "5110Z", "5210A", "5310Z", "5510Z", "5610A", "5811Z", "5911A", "6010Z",
                        "6110Z", "6201Z", "6311Z",
                "6411Z", "6511Z", "6611Z", "6810Z", "6910Z", "7010Z", "7111Z", "7211Z", "7311Z", "7410Z", "7500Z",
                        "7711A", "7810Z", "7911Z",
                "8010Z", "8110Z", "8211Z", "8411Z", "8510Z", "8610Z", "8710A", "8810A", "9001Z", "9101Z", "9200Z",
                        "9311Z", "9411Z", "9511Z",
                "9601A", "9700Z", "9810Z", "9900Z", "8121Y", "0148G", "8559G"
            })
    void each_division_is_accepted(String code) {
        assertThat(NafCode.fromString(code).value()).isEqualTo(code);
    }

    @Test
    void what_was_stored_before_these_rules_can_still_be_read() {
        assertThatCode(() -> new Siret("00000000000000")).doesNotThrowAnyException();
        assertThatCode(() -> new NafCode("9999Z")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"35600000000048", "356 000 000 09075", "73282932000074", "732829320 00074", "13002526500013"})
    void a_siret_of_somebody_is_accepted(String typed) {
        assertThat(Siret.fromString(typed).value()).isEqualTo(typed.replace(" ", ""));
    }
}
