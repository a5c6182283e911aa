package fr.clubbusiness.shared;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {
    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    private record Contact(@Nullable @EmailAddress String email) {}

    private record Coded(@Pattern(regexp = "[A-Z]{3}") String code) {}

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "jean@example.org",
                "Jean.Dupont+club@Mairie-Nanterre.FR",
                "hélène@example.org",
                "contact@société.fr",
                "info@bücher.example",
                "a@xn--socit-esab.fr",
                "jean@sous.domaine.example.museum",
                "o'brien@example.co",
                "jean@пример.рф",
                "jean@123.fr"
            })
    void an_address_that_mail_can_reach_or_none_is_accepted(@Nullable String address) {
        assertThat(VALIDATOR.validate(new Contact(address))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "z",
                "jean",
                "jean@gmail",
                "jean@gmailcom",
                "a@b",
                "jean@localhost",
                "jean@example.f",
                "jean@example.1",
                "jean@[127.0.0.1]",
                "jean@127.0.0.1",
                "jean@example..org",
                "jean@example.org.",
                "jean@.fr",
                "jean@exam ple.org",
                "jean@example_.org.",
                "jean@@example.org",
                "moi.@courriel.fr",
                "a@example.org, b@example.org"
            })
    void an_address_that_nobody_can_reach_is_refused_once_and_in_words(String address) {
        assertThat(VALIDATOR.validate(new Contact(address)))
                .singleElement()
                .satisfies(violation ->
                        assertThat(violation.getMessage()).contains(".fr").doesNotContain("{"));
    }

    @Test
    void a_constraint_on_a_form_shows_no_regular_expression() {
        assertThat(VALIDATOR.validate(new Coded("x")))
                .singleElement()
                .satisfies(violation -> assertThat(violation.getMessage()).doesNotContain("["));
    }
}
