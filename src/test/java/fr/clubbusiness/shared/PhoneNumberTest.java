package fr.clubbusiness.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0612345678",
                "06 12 34 56 78",
                "06.12.34.56.78",
                "06-12-34-56-78",
                "06/12/34/56/78",
                "(06) 12 34 56 78",
                "+33612345678",
                "+33 6 12 34 56 78",
                "+33 (0)6 12 34 56 78",
                "+33 06 12 34 56 78",
                "(+33) 6 12 34 56 78",
                "(+33)(0)6.12.34.56.78",
                "0033612345678",
                "00 33 6 12 34 56 78",
                "0033 (0)6-12-34-56-78",
                "612345678",
                "33612345678",
                "33 6 12 34 56 78",
                "tel:+33-6-12-34-56-78",
                "TEL:0612345678",
                "06\u00a012\u00a034\u00a056\u00a078",
                "06\u202f12\u202f34\u202f56\u202f78",
                "06\u200912\u200934 56 78",
                "06\t12\t34\t56\t78",
                "\u202a06 12 34 56 78\u202c",
                "\u202a+33\u200b612345678\u202c",
                "06\u201112\u201134\u201156\u201178",
                "06–12–34–56–78",
                "06\u00ad12345678",
                "\ufeff0612345678 ",
                "\uff10\uff16 12 34 56 78"
            })
    void one_number_in_any_writing(String typed) {
        var number = PhoneNumber.fromString(typed);
        assertThat(number.e164()).isEqualTo("+33612345678");
        assertThat(number).hasToString("06 12 34 56 78");
        assertThat(PhoneNumber.searched(typed)).isEqualTo("0612345678");
        assertThat(PhoneNumber.isBegun(typed)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "0692 31 41 51, +262692314151",
        "0693 31 41 51, +262693314151",
        "0262 31 41 51, +262262314151",
        "0263 31 41 51, +262263314151",
        "0269 61 23 45, +262269612345",
        "0639 01 23 45, +262639012345",
        "0590 12 34 56, +590590123456",
        "0690 12 34 56, +590690123456",
        "0691 28 34 56, +590691283456",
        "0594 12 34 56, +594594123456",
        "0694 12 34 56, +594694123456",
        "0596 12 34 56, +596596123456",
        "0696 12 34 56, +596696123456",
        "0697 12 34 56, +596697123456"
    })
    void an_overseas_number_is_the_same_in_both_forms(String national, String e164) {
        var digits = national.replace(" ", "");
        for (var typed : new String[] {
            national,
            digits,
            digits.substring(1),
            e164,
            e164.substring(1),
            e164.replaceFirst("^\\+(...)", "00 $1 "),
            e164.replaceFirst("^\\+(...)", "(+$1) (0)"),
            "+33 " + digits.substring(1)
        }) {
            assertThat(PhoneNumber.fromString(typed).e164()).as(typed).isEqualTo(e164);
            assertThat(PhoneNumber.searched(typed)).as(typed).isEqualTo(digits);
        }
        assertThat(new PhoneNumber(e164)).hasToString(national);
    }

    @ParameterizedTest
    @CsvSource({
        "+32 475 12 34 56, +32475123456, +32 475 12 34 56",
        "0032475123456, +32475123456, +32 475 12 34 56",
        "+41 (0)79 123 45 67, +41791234567, +41 79 123 45 67",
        "+39 06 1234 5678, +390612345678, +39 06 1234 5678",
        "+1 (212) 555-0123, +12125550123, +1 212-555-0123",
        "+213 551 23 45 67, +213551234567, +213 551 23 45 67",
        "+687 12.34.56, +687123456, +687 12.34.56"
    })
    void a_number_of_another_country_has_its_code(String typed, String e164, String shown) {
        var number = PhoneNumber.fromString(typed);
        assertThat(number.e164()).isEqualTo(e164);
        assertThat(number.toString().replaceAll("[^0-9+]", "")).isEqualTo(shown.replaceAll("[^0-9+]", ""));
        assertThat(PhoneNumber.fromString(number.toString())).isEqualTo(number);
        assertThat(number.searched()).isEqualTo(e164.substring(1));
    }

    @Test
    void numbers_for_works_of_fiction_are_those_of_the_mainland() {
        assertThat(PhoneNumber.fromString("06 39 98 00 01").e164()).isEqualTo("+33639980001");
        assertThat(new PhoneNumber("+33639980001")).hasToString("06 39 98 00 01");
        assertThat(PhoneNumber.fromString("+262 639 98 00 01").searched()).isEqualTo("0639980001");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "000000",
                "0000000000",
                "1------",
                "06 12",
                "06 12 34 56",
                "06 12 34 56 789",
                "06 12 34 56 78 90",
                "0612345678.0",
                "612345678.0",
                "33612345678.0",
                "+33 6 12 34 56",
                "+33 6 12 34 56 78 90 12",
                "++33612345678",
                "06 12 34 56 78 ou 09",
                "06 12 34 56 78 / 01 47 29 30 31",
                "06 x2345678",
                "99999999999999999999",
                "3949",
                "112",
                "+33",
                "0800 FLEURS"
            })
    void what_cannot_be_dialled_is_refused_in_words(String typed) {
        assertThat(PhoneNumber.find(typed)).isEmpty();
        assertThatThrownBy(() -> PhoneNumber.fromString(typed)).isInstanceOfSatisfying(InvalidValue.class, refusal -> {
            assertThat(refusal.text().french()).contains("06 12 34 56 78").doesNotContain("[", "\\");
            assertThat(refusal.text().english()).contains("06 12 34 56 78");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"3949", "39 49", "3646", "3919", "1044", "10 23", "112", "115", "15", "116006"})
    void a_short_number_reaches_an_organisation(String typed) {
        assertThat(ContactPhone.fromString(typed).value()).isEqualTo(typed.replace(" ", ""));
        assertThat(ContactPhone.fromString(typed)).hasToString(typed.replace(" ", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"000000", "1------", "999", "4949", "12", "3949 ou 3646", "06 12 34 56", "poste 12"})
    void an_organisation_is_not_reached_by_anything_short(String typed) {
        assertThatThrownBy(() -> ContactPhone.fromString(typed))
                .isInstanceOfSatisfying(
                        InvalidValue.class,
                        refusal -> assertThat(refusal.text().french()).contains("3949"));
    }

    @Test
    void an_organisation_has_any_other_number_too() {
        assertThat(ContactPhone.fromString("01.47.29.30.31").value()).isEqualTo("+33147293031");
        assertThat(new ContactPhone("+33147293031")).hasToString("01 47 29 30 31");
    }

    @ParameterizedTest
    @CsvSource({
        "06 12, 0612",
        "06/12, 0612",
        "+33 6 12, 0612",
        "+33 (0)6 12, 0612",
        "0033 6, 06",
        "+262 692 31, 069231",
        "00 596 696, 0696",
        "+32 475, 32475",
        "0032 475, 32475"
    })
    void a_search_may_hold_the_first_digits_alone(String typed, String digits) {
        assertThat(PhoneNumber.isBegun(typed)).isTrue();
        assertThat(PhoneNumber.searched(typed)).isEqualTo(digits);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0612 Diallo", "P-2231", "Martin", "", "-", "06 12 ?"})
    void other_words_are_no_number(String typed) {
        assertThat(PhoneNumber.isBegun(typed)).isFalse();
    }

    @Test
    void what_was_stored_before_and_is_no_number_is_shown_as_it_was_typed() {
        assertThat(new PhoneNumber("06 12 34 56")).hasToString("06 12 34 56");
        assertThat(new PhoneNumber("06 12 34 56").searched()).isEqualTo("06123456");
    }
}
