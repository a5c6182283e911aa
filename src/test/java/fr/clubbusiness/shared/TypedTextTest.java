package fr.clubbusiness.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ",
                "\t",
                "\n",
                "\r\n",
                "\u00a0",
                "\u202f",
                "\u2009",
                "\u3000",
                "\u200b",
                "\ufeff",
                "\u200e",
                "\u202a",
                "\u2060",
                "\u00ad",
                "\u2066",
                "\u061c",
                "\u3164",
                "\u200d",
                "\u200b \u00a0\ufeff"
            })
    void what_nobody_sees_is_cut_at_the_ends(String around) {
        assertThat(TypedText.trimmed(around + "Zoé Martin" + around)).isEqualTo("Zoé Martin");
        assertThat(TypedText.stored(around + "Zoé Martin" + around)).isEqualTo("Zoé Martin");
        assertThat(TypedText.trimmed(around)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "732 829 320 00074",
                "732\u00a0829\u202f320\u200900074",
                "\t73282932000074",
                "\u200b7328293200007\u200b4",
                "\u202a73282932000074\u202c"
            })
    void a_code_has_no_blank_and_nothing_invisible(String typed) {
        assertThat(TypedText.code(typed)).isEqualTo("73282932000074");
        assertThat(Siret.fromString(typed)).hasToString("73282932000074");
    }

    @ParameterizedTest
    @CsvSource({
        "'Le\u200bfèvre', U+200B, Le",
        "'Lefèvre\u200b-Martin', U+200B, Lefèvre",
        "'Du\u202epont', U+202E, Du",
        "'Ma\u00adrie', U+00AD, Ma",
        "'jean@exam\u200bple.org', U+200B, jean@exam",
        "'A\u0000B', U+0000, A",
        "'A\u001bB', U+001B, A",
        "'A\u0085B', U+0085, A",
        "'A\ue000B', U+E000, A",
        "'Un titre bien long \u2066F/H', U+2066, Un titre bien long"
    })
    void what_nobody_sees_inside_is_refused_with_its_place(String typed, String name, String before) {
        assertThatThrownBy(() -> TypedText.stored(typed))
                .isInstanceOfSatisfying(
                        InvalidValue.class,
                        refusal -> assertThat(refusal.text().french()).contains(name + " après « " + before + " »"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Salle\n2", "Salle\r\n2", "Salle\t2", "Salle\u20282", "Salle\u20292"})
    void a_text_on_one_line_has_no_line_break_and_no_tab_inside(String typed) {
        assertThatThrownBy(() -> TypedText.oneLine(typed))
                .isInstanceOfSatisfying(
                        InvalidValue.class,
                        refusal -> assertThat(refusal.text().french()).contains("après « Salle »"));
        assertThat(TypedText.oneLine(" Salle 2\n")).isEqualTo("Salle 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A\ud800B", "😀😀😀😀😀😀😀😀😀😀a\u200bb", "\ud83dStÃ©phanie", "A\ufffeB", "A\u0000"})
    void what_is_refused_is_shown_without_halves_of_characters(String typed) {
        assertThatThrownBy(() -> TypedText.stored(typed))
                .isInstanceOfSatisfying(
                        InvalidValue.class,
                        refusal -> assertThat(refusal.text().french().codePoints())
                                .noneMatch(c -> Character.getType(c) == Character.SURROGATE));
    }

    @Test
    void the_message_names_the_invisible_character() {
        assertThatThrownBy(() -> TypedText.stored("Lefèvre\u200bs"))
                .isInstanceOfSatisfying(InvalidValue.class, refusal -> {
                    assertThat(refusal.text().french()).contains("caractère invisible U+200B après « Lefèvre »");
                    assertThat(refusal.text().english()).contains("invisible character U+200B after \"Lefèvre\"");
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "« Café\u00a0» du marché",
                "10\u202f000 €",
                "Une ligne\nune autre\tfin",
                "می\u200cخواهم",
                "👩\u200d🍳 cuisine",
                "L’Haÿ-les-Roses",
                "Œuvre – n° 5",
                "Đặng Văn"
            })
    void blanks_and_signs_of_writing_inside_stay(String typed) {
        assertThat(TypedText.stored(typed)).isEqualTo(typed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "St\ufffdphanie",
                "StÃ©phanie",
                "StÃ©phane LefÃ¨vre",
                "Ã‰ric",
                "FranÃ§ois",
                "BenoÃ®t",
                "ZoÃ«",
                "LÅ“titia",
                "Lâ€™HaÃ¿",
                "nÂ° 5",
                "Â« CafÃ© Â»",
                "St√©phanie",
                "St├®phanie",
                "St‚phanie",
                "Fran‡ois",
                "ErdoÄŸan",
                "Ã\u0089ric",
                "Chef dâ€™Ã©quipe"
            })
    void a_text_that_has_lost_letters_is_refused(String typed) {
        assertThatThrownBy(() -> TypedText.stored(typed)).isInstanceOfSatisfying(InvalidValue.class, refusal -> {
            assertThat(refusal.text().french()).contains("mal converti", "UTF-8");
            assertThat(refusal.text().english()).contains("converted badly");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mariama BÂ",
                "« Mariama BÂ\u00a0»",
                "JOÃO DA CONCEIÇÃO",
                "Maçã",
                "École « L’Été\u00a0»",
                "SOCIÉTÉ\u00a0»",
                "Åse Ångström",
                "Ägypten",
                "2 × √16",
                "Ça va ?",
                "Qui ? Quoi",
                "25 °C, n° 3",
                "« Château »",
                "FORÊT…",
                "L’ÂGE D’OR"
            })
    void names_with_rare_letters_are_not_taken_for_lost_ones(String typed) {
        assertThat(TypedText.stored(typed)).isEqualTo(typed);
    }
}
