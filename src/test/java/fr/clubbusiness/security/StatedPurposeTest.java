package fr.clubbusiness.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.clubbusiness.problem.Invalid;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The reason that an adviser gives before reading a person's private data. */
class StatedPurposeTest {

    @Test
    void plain_words_are_kept_as_they_are() {
        assertThat(StatedPurpose.read("Suivi du dossier")).isEqualTo("Suivi du dossier");
    }

    @Test
    void accents_arrive_percent_encoded() {
        assertThat(StatedPurpose.read("m%C3%A9diation du 3")).isEqualTo("médiation du 3");
    }

    /** A header is read byte by byte, whatever its bytes stand for. */
    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252"})
    void accents_that_a_command_line_sends_are_read_in_either_writing(String charset) {
        var sent = new String("À propos de l’œuvre".getBytes(Charset.forName(charset)), StandardCharsets.ISO_8859_1);
        assertThat(StatedPurpose.read(sent)).isEqualTo("À propos de l’œuvre");
    }

    @Test
    void a_plus_is_a_plus_and_no_blank() {
        assertThat(StatedPurpose.read("rappel 1+1")).isEqualTo("rappel 1+1");
    }

    @Test
    void a_percent_sign_that_encodes_nothing_is_a_percent_sign() {
        assertThat(StatedPurpose.read("temps partiel 50 %")).isEqualTo("temps partiel 50 %");
    }

    @Test
    void blanks_around_do_not_count() {
        assertThat(StatedPurpose.read("  appel  ")).isEqualTo("appel");
        refused("  bon  ");
    }

    @Test
    void five_characters_are_enough_and_four_are_not() {
        assertThat(StatedPurpose.read("visio")).isEqualTo("visio");
        refused("aide");
    }

    @Test
    void five_hundred_characters_are_taken_and_one_more_is_not() {
        assertThat(StatedPurpose.read("x".repeat(500))).hasSize(500);
        refused("x".repeat(501));
    }

    @Test
    void encoded_characters_count_once() {
        assertThat(StatedPurpose.read("%C3%A9".repeat(500))).hasSize(500);
        refused("%C3%A9".repeat(4));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"appel%0Aentrant", "appel%0D%0Aentrant", "appel%00entrant", "appel%7Fentrant", "appel\tentrant"})
    void a_text_with_control_characters_is_refused(String header) {
        refused(header);
    }

    /** Readings by a purpose are told from others by it, and counted. */
    @Test
    void the_code_of_a_reading_without_purpose_is_no_purpose() {
        refused("LIVE_INTRODUCTION");
        refused(" LIVE%5FINTRODUCTION ");
    }

    private static void refused(String header) {
        assertThat(catchThrowableOfType(Invalid.class, () -> StatedPurpose.read(header))
                        .violations())
                .singleElement()
                .matches(violation -> violation.field().equals("Purpose"));
    }
}
