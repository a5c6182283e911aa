package fr.clubbusiness.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ObjectionsTest {

    @ParameterizedTest
    @EnumSource
    void each_constraint_has_its_sentence_in_both_languages(Constraint constraint) {
        var reason = Objections.to(constraint);

        assertThat(reason.code()).isEqualTo(constraint.name());
        assertThat(reason.text().french()).endsWith(".");
        assertThat(reason.text().english()).endsWith(".");
    }
}
