package fr.clubbusiness.matching.law;

import static fr.clubbusiness.matching.law.DemandFixture.aDemand;
import static fr.clubbusiness.matching.law.Given.TODAY;
import static fr.clubbusiness.matching.law.Given.assess;
import static fr.clubbusiness.matching.law.Given.kilometresAway;
import static fr.clubbusiness.matching.law.ProfileFixture.aProfile;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.clubbusiness.matching.law.Score.Fit;
import fr.clubbusiness.matching.law.Score.Term;
import fr.clubbusiness.vocabulary.TransportMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoreTest {

    @Test
    void the_example_of_the_contract_scores_92_6() {
        var person = aProfile().skilledIn("1", "2", "3", "4").waitingSince(TODAY.minusDays(77));
        var demand = aDemand()
                .requiring("1", "2", "3", "4", "5")
                .in(kilometresAway(Journey.radius(22, TransportMode.TRANSIT)));

        var score = assess(person, demand).score();

        assertThat(score.terms()).extracting(Term::name).containsExactly(Term.Name.values());
        assertThat(score.terms()).extracting(Term::shownPoints).containsExactly(45.0, 24.0, 15.0, 8.6);
        assertThat(score.terms()).extracting(Term::max).containsExactly(45.0, 30.0, 15.0, 10.0);
        assertThat(score.shown()).isEqualTo(92.6);
        assertThat(score.value()).isCloseTo(92.5556, within(1e-4));
    }

    @Test
    void the_score_is_a_share_of_the_terms_present() {
        // 45 of 45, 5 of 15 at the limit, 10 of 10; no skill asked.
        var demand = aDemand().in(kilometresAway(Journey.radius(59.9999, TransportMode.TRANSIT)));

        assertThat(assess(aProfile(), demand).score().value()).isCloseTo(100 * 60.0 / 70, within(1e-3));
    }

    @Test
    void a_pair_that_does_not_match_is_scored_too_so_that_it_can_be_explained() {
        var score = assess(aProfile().withoutAgreement(), aDemand()).score();

        assertThat(score.value()).isEqualTo(100);
    }

    @ParameterizedTest(name = "{0} is shown {1}")
    @CsvSource({"92.5556,92.6", "92.55,92.6", "92.549,92.5", "0.04,0.0", "99.96,100.0", "100,100.0"})
    void it_is_shown_with_one_decimal(double value, double shown) {
        assertThat(Score.oneDecimal(value)).isEqualTo(shown);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"100,STRONG", "75,STRONG", "74.99,POSSIBLE", "50,POSSIBLE", "49.99,TO_STUDY", "0,TO_STUDY"})
    void a_company_is_told_a_label_of_the_unrounded_score(double value, Fit fit) {
        assertThat(Fit.of(value)).isEqualTo(fit);
    }
}
