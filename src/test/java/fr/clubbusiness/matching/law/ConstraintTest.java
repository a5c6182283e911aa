package fr.clubbusiness.matching.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import fr.clubbusiness.matching.law.Constraint.Finding;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConstraintTest {

    @ParameterizedTest
    @EnumSource
    void each_constraint_has_its_name_and_its_sentence_in_both_languages(Constraint constraint) {
        var reason = constraint.objection();

        assertThat(reason.code()).isEqualTo(constraint.name());
        assertThat(reason.text().french()).endsWith(".");
        assertThat(reason.text().english()).endsWith(".");
        assertThat(constraint.label().french()).isNotBlank();
        assertThat(constraint.label().english()).isNotBlank();
    }

    @Test
    void no_two_constraints_have_the_same_name() {
        assertThat(Stream.of(Constraint.values()).map(Constraint::label)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void each_constraint_is_explained_by_its_own_codes(Viewpoint viewpoint) {
        var random = new Random(20_261_124);
        for (int i = 0; i < 500; i++) {
            var assessment = Given.law(viewpoint).assess(DrawnPair.from(random).pair());

            assertThat(assessment.findings())
                    .allMatch(finding -> finding.evidence().code().explains(finding.constraint()));
        }
    }

    @Test
    void a_rule_that_speaks_of_another_constraint_is_found_out() {
        var confused = new Finding(Constraint.AGE, new Verdict.Holds(Evidence.of(EvidenceCode.CONDITIONS_ACCEPTED)));

        assertThatIllegalStateException()
                .isThrownBy(confused::evidence)
                .withMessage("CONDITIONS_ACCEPTED does not explain AGE");
    }

    @Test
    void each_code_explains_a_constraint_but_those_of_skills_and_waiting_which_are_terms_alone() {
        assertThat(Stream.of(EvidenceCode.values())
                        .filter(code -> Stream.of(Constraint.values()).noneMatch(code::explains)))
                .containsExactly(
                        EvidenceCode.COVERED,
                        EvidenceCode.SKILLS_HELD,
                        EvidenceCode.SKILLS_TO_ASSESS,
                        EvidenceCode.SINCE,
                        EvidenceCode.NOT_WAITING);
    }
}
