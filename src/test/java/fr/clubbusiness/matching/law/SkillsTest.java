package fr.clubbusiness.matching.law;

import static fr.clubbusiness.matching.law.DemandFixture.aDemand;
import static fr.clubbusiness.matching.law.Given.assess;
import static fr.clubbusiness.matching.law.Given.points;
import static fr.clubbusiness.matching.law.Given.term;
import static fr.clubbusiness.matching.law.ProfileFixture.aProfile;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.clubbusiness.matching.law.Assessment.Outcome;
import fr.clubbusiness.matching.law.Score.Term;
import java.util.List;
import org.junit.jupiter.api.Test;

class SkillsTest {

    @Test
    void skills_do_not_count_when_the_need_asks_none() {
        assertThat(term(Term.Name.SKILLS, assess(aProfile().skilledIn("1"), aDemand())))
                .isEmpty();
        assertThat(assess(aProfile(), aDemand()).score().value()).isEqualTo(100);
    }

    @Test
    void four_of_five_bring_four_fifths_and_say_which_is_missing() {
        var demand = aDemand().requiring("1", "2", "3", "4", "5");
        var assessment = assess(aProfile().skilledIn("1", "2", "4", "5", "99"), demand);

        assertThat(points(Term.Name.SKILLS, assessment)).isCloseTo(24, within(1e-9));
        assertThat(evidence(assessment).code()).isEqualTo(EvidenceCode.COVERED);
        assertThat(evidence(assessment).values())
                .containsEntry("held", 4)
                .containsEntry("asked", 5)
                .containsEntry("missing", List.of("3"));
        assertThat(evidence(assessment).text()).isEqualTo("4 compétences sur 5");
    }

    @Test
    void a_required_skill_weighs_twice_a_wished_one() {
        var demand = aDemand().requiring("1").wishing("2");

        assertThat(points(Term.Name.SKILLS, assess(aProfile().skilledIn("1"), demand)))
                .isCloseTo(20, within(1e-9));
        assertThat(points(Term.Name.SKILLS, assess(aProfile().skilledIn("2"), demand)))
                .isCloseTo(10, within(1e-9));
        assertThat(points(Term.Name.SKILLS, assess(aProfile().skilledIn("1", "2"), demand)))
                .isEqualTo(30);
    }

    @Test
    void someone_without_any_assessed_skill_gets_half_until_assessed() {
        var assessment = assess(aProfile(), aDemand().requiring("1", "2"));

        assertThat(points(Term.Name.SKILLS, assessment)).isEqualTo(15);
        assertThat(evidence(assessment)).isEqualTo(Evidence.of(EvidenceCode.SKILLS_TO_ASSESS));
    }

    @Test
    void someone_assessed_with_none_of_those_asked_gets_nothing_and_still_matches() {
        var assessment = assess(aProfile().skilledIn("99"), aDemand().requiring("1", "2"));

        assertThat(points(Term.Name.SKILLS, assessment)).isZero();
        assertThat(evidence(assessment).text()).isEqualTo("0 compétence sur 2");
        assertThat(assessment.outcome()).isEqualTo(Outcome.MATCH);
    }

    private static Evidence evidence(Assessment assessment) {
        return term(Term.Name.SKILLS, assessment).orElseThrow().evidence();
    }
}
