package fr.clubbusiness.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {

    @ParameterizedTest
    @ValueSource(strings = {"06 12 34 56 78", "+33 6 12 34 56 78", "01.47.29.30.31", "+33 (0)6-12-34-56-78"})
    void a_number_is_accepted_as_people_write_it(String written) {
        assertThat(PhoneNumber.isOne(written)).isTrue();
        assertThat(PhoneNumber.isBegun(written)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "06 12", "06 12 34 56 78 ou 09", "++33612345678", "+33 6 12 34 56 78 90 12 34 56 78"})
    void what_is_no_whole_number_is_not(String written) {
        assertThat(PhoneNumber.isOne(written)).isFalse();
    }

    @Test
    void a_search_may_have_only_the_first_digits() {
        assertThat(PhoneNumber.isBegun("06/12")).isTrue();
        assertThat(PhoneNumber.isBegun("0612 Diallo")).isFalse();
    }

    @Test
    void french_numbers_have_the_same_digits_in_both_forms() {
        assertThat(PhoneNumber.digits("0033 (0)6.12.34.56.78")).isEqualTo("0612345678");
        assertThat(PhoneNumber.digits("+32 475 12 34 56")).isEqualTo("32475123456");
    }
}
