package fr.clubbusiness.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.clubbusiness.problem.Precondition;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EtagsTest {

    @Test
    void a_change_that_names_no_version_is_428() {
        for (var none : Arrays.asList(null, "", "  ")) {
            assertRefused(none, 428);
        }
    }

    @Test
    void a_change_made_from_the_present_version_passes_whatever_was_read_of_it() {
        for (var tag :
                new String[] {"\"7\"", "\"7-3qL2\"", "\"7-3qL2.gz\"", "*", " * ", "\"6\", \"7-x\"", "\"a,b\",\"7\""}) {
            assertThatCode(() -> Etags.require(tag, 7)).as(tag).doesNotThrowAnyException();
        }
    }

    @Test
    void a_change_made_from_another_version_or_none_known_is_412() {
        for (var tag :
                new String[] {"\"6\"", "\"77\"", "\"70-x\"", "7", "\"6\", \"8\"", "\"\"", "nonsense", "\"7", "**"}) {
            assertRefused(tag, 412);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"W/\"7\"", "W/\"7-3qL2\"", "W/\"7-x\", \"6\"", "\"6\", W/\"8-x\"", " W/\"7-3qL2.gz\" "})
    void a_weak_tag_lets_no_change_pass_and_is_told_as_such(String ifMatch) {
        assertThatThrownBy(() -> Etags.require(ifMatch, 7)).isInstanceOfSatisfying(Precondition.class, refusal -> {
            assertThat(refusal.status()).isEqualTo(412);
            assertThat(refusal.code()).isEqualTo("if-match-weak");
            assertThat(refusal.detail().french()).contains("W/").doesNotContain("a changé");
        });
    }

    @Test
    void a_strong_tag_beside_a_weak_one_lets_the_change_pass() {
        assertThatCode(() -> Etags.require("W/\"6\", \"7-x\"", 7)).doesNotThrowAnyException();
    }

    @Test
    void a_reader_who_names_the_tag_weak_or_strong_has_the_answer_already() {
        assertThat(Etags.isAmong("\"7-x\"", "\"7-x\"")).isTrue();
        assertThat(Etags.isAmong("W/\"7-x\"", "\"7-x\"")).isTrue();
        assertThat(Etags.isAmong("\"7-x\"", "W/\"7-x\"")).isTrue();
        assertThat(Etags.isAmong("\"6-y\" , \"7-x\"", "\"7-x\"")).isTrue();
        assertThat(Etags.isAmong("*", "\"7-x\"")).isTrue();
        assertThat(Etags.isAmong("\"7\"", "\"7-x\"")).isFalse();
        assertThat(Etags.isAmong("7-x", "\"7-x\"")).isFalse();
        assertThat(Etags.isAmong(null, "\"7-x\"")).isFalse();
    }

    private static void assertRefused(@Nullable String ifMatch, int status) {
        assertThatThrownBy(() -> Etags.require(ifMatch, 7))
                .as("%s", ifMatch)
                .isInstanceOfSatisfying(
                        Precondition.class,
                        refusal -> assertThat(refusal.status()).isEqualTo(status));
    }
}
