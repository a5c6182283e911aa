package fr.clubbusiness.need.wording;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.need.wording.WordingFinding.Field;
import fr.clubbusiness.need.wording.WordingFinding.Severity;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a line of the wording rule book is read. */
class WordingRuleTest {
    private static final WordingRule OLD = WordingRule.refuse(WordingGround.AGE, "age~");
    private static final WordingRule PHOTO = WordingRule.warn(WordingGround.LOOK, "cv_avec photo", "photo");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "âgé", "âgée", "âgés", "âgées", "âgé(e)", "âgé(e)s", "âgé·e", "âgé·e·s", "âgé.e.s", "âgé/e", "âgé•e•s",
                "âgé(s)"
            })
    void a_tilde_is_any_ending_in_gender_and_number(String spelling) {
        assertThat(found(OLD, spelling)).isEqualTo(spelling);
    }

    @ParameterizedTest
    @ValueSource(strings = {"âgement", "âgeons", "2âgé"})
    void words_are_whole_words(String other) {
        assertThat(OLD.at(0, SearchableText.of(other).folded())).isNull();
        assertThat(OLD.at(1, SearchableText.of(other).folded())).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"CV avec photo", "CVavec photo", "CV   avec   photo", "CV-avec\nphoto"})
    void a_low_line_is_spaces_or_none_and_a_space_is_one_or_more(String text) {
        assertThat(found(PHOTO, text)).isEqualTo(text);
    }

    @Test
    void a_space_is_not_none() {
        assertThat(PHOTO.at(0, "cv avecphoto")).isNull();
    }

    @Test
    void any_of_the_wordings_is_found() {
        assertThat(found(PHOTO, "Photo")).isEqualTo("Photo");
    }

    @Test
    void an_excuse_counts_just_before_the_words_and_nowhere_else() {
        var rule = OLD.unlessAfter("personnes? ");
        assertThat(isExcused(rule, "personnes âgées")).isTrue();
        assertThat(isExcused(rule, "personnes très âgées")).isFalse();
        assertThat(isExcused(rule, "âgées personnes ")).isFalse();
    }

    @Test
    void an_excuse_does_not_begin_in_the_middle_of_a_word() {
        assertThat(isExcused(OLD.unlessAfter("sonnes "), "personnes âgées")).isFalse();
    }

    @Test
    void an_excuse_counts_just_after_the_words_and_nowhere_else() {
        var rule = PHOTO.unlessFollowedBy(" du chantier");
        assertThat(isExcused(rule, "photo du chantier")).isTrue();
        assertThat(isExcused(rule, "photo nette du chantier")).isFalse();
        assertThat(isExcused(rule, "du chantier photo")).isFalse();
    }

    @Test
    void excuses_before_and_after_may_stand_beside_each_other() {
        var rule = PHOTO.unlessAfter("une ").unlessFollowedBy(" du chantier");
        assertThat(isExcused(rule, "une photo")).isTrue();
        assertThat(isExcused(rule, "photo du chantier")).isTrue();
        assertThat(isExcused(rule, "photo")).isFalse();
    }

    /** A clause has some eighty characters. */
    @Test
    void an_excuse_is_looked_for_in_the_eighty_characters_before() {
        var rule = OLD.unlessAfter("aupres x* ");
        assertThat(isExcused(rule, "auprès " + "x".repeat(72) + " âgé")).isTrue();
        assertThat(isExcused(rule, "auprès " + "x".repeat(73) + " âgé")).isFalse();
    }

    @Test
    void an_excuse_is_looked_for_in_the_eighty_characters_after() {
        var rule = PHOTO.unlessFollowedBy(" x*fin");
        assertThat(isExcused(rule, "photo " + "x".repeat(76) + "fin")).isTrue();
        assertThat(isExcused(rule, "photo " + "x".repeat(77) + "fin")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"ag, true", "a, true", "'', true", "agé, false", "b, false", "xa, false"})
    void words_are_tried_only_where_they_can_begin(String beginning, boolean tried) {
        assertThat(OLD.mayBeginWith(beginning)).isEqualTo(tried);
    }

    @Test
    void a_rule_advises_what_its_ground_does_unless_it_says_something_else() {
        assertThat(OLD.advice()).isEqualTo(WordingGround.AGE.advice());
        var own = PHOTO.advising("Retirez-la.", "Remove it.");
        assertThat(own.advice().french()).isEqualTo("Retirez-la.");
        assertThat(own.advice().english()).isEqualTo("Remove it.");
    }

    @Test
    void a_warning_says_that_the_words_can_be_read_so() {
        var finding = WordingFinding.of(Field.TITLE, "Photo", PHOTO.advising("Retirez-la.", "Remove it."));
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.isRefused()).isFalse();
        assertThat(finding.text().french())
                .isEqualTo(
                        "« Photo » peut se lire comme parlant de l'apparence physique (Code du travail, L1132-1, L5321-2). Retirez-la.");
        assertThat(finding.text().english())
                .isEqualTo(
                        "\"Photo\" can be read as speaking of looks (Code du travail, L1132-1, L5321-2). Remove it.");
    }

    private static String found(WordingRule rule, String text) {
        var searchable = SearchableText.of(text);
        var words = Objects.requireNonNull(rule.at(0, searchable.folded()));
        return searchable.words(words.start(), words.end());
    }

    /** With the first words of the rule that stand in the text. */
    private static boolean isExcused(WordingRule rule, String text) {
        var folded = SearchableText.of(text).folded();
        var words = rule.words().matcher(folded);
        assertThat(words.find()).isTrue();
        return rule.isExcused(folded, words.toMatchResult());
    }
}
