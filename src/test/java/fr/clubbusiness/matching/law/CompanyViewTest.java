package fr.clubbusiness.matching.law;

import static fr.clubbusiness.matching.law.DemandFixture.aDemand;
import static fr.clubbusiness.matching.law.Given.BAGNEUX;
import static fr.clubbusiness.matching.law.Given.CLEANER;
import static fr.clubbusiness.matching.law.Given.NANTERRE;
import static fr.clubbusiness.matching.law.Given.STREET_CLEANER;
import static fr.clubbusiness.matching.law.Given.TODAY;
import static fr.clubbusiness.matching.law.Given.term;
import static fr.clubbusiness.matching.law.ProfileFixture.aProfile;
import static fr.clubbusiness.vocabulary.FrenchLevel.A2;
import static fr.clubbusiness.vocabulary.FrenchLevel.B2;
import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.matching.law.Assessment.Outcome;
import fr.clubbusiness.matching.law.Constraint.Finding;
import fr.clubbusiness.matching.law.Score.Term;
import fr.clubbusiness.vocabulary.Certification;
import fr.clubbusiness.vocabulary.ContractType;
import fr.clubbusiness.vocabulary.DrivingLicence;
import fr.clubbusiness.vocabulary.WorkingCondition;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a company is told of a person, and above all what it is not. */
class CompanyViewTest {

    private static final DemandFixture DEMANDING = aDemand()
            .askingSpoken(A2)
            .driving(DrivingLicence.B)
            .certified(Certification.SST)
            .requiring("1", "2")
            .in(BAGNEUX);

    private static final ProfileFixture PERSON = aProfile()
            .targeting("A1101", CLEANER)
            .speaking(B2)
            .licensedFor(DrivingLicence.C)
            .certified(Certification.SST)
            .skilledIn("1", "77")
            .wishingHours(30.0, 35.0)
            .accepting(ContractType.CDD)
            .availableFrom(TODAY.plusDays(3))
            .waitingSince(TODAY.minusDays(33))
            .travellingAtMost(118)
            .excluding(WorkingCondition.COLD);

    @Test
    void age_and_excluded_conditions_are_not_reckoned_with() {
        var young = aProfile().bornOn(TODAY.minusYears(15)).excluding(WorkingCondition.NIGHT);

        var assessment = see(young, aDemand().under(WorkingCondition.NIGHT));

        assertThat(assessment.outcome()).isEqualTo(Outcome.MATCH);
        assertThat(assessment.findings())
                .extracting(Finding::constraint)
                .doesNotContain(Constraint.AGE, Constraint.CONDITIONS)
                .hasSize(10);
    }

    /** The whole list. Who adds a constraint to it has looked at what a company could learn from it. */
    @Test
    void only_these_constraints_count_in_a_company_s_view() {
        var evaluated = Stream.of(Constraint.values()).filter(Viewpoint.COMPANY::evaluates);

        assertThat(evaluated)
                .containsExactly(
                        Constraint.AGREEMENT,
                        Constraint.OCCUPATION,
                        Constraint.NO_CURRENT_INTRODUCTION,
                        Constraint.JOURNEY,
                        Constraint.AVAILABILITY,
                        Constraint.FRENCH,
                        Constraint.LICENCE,
                        Constraint.CERTIFICATION,
                        Constraint.CONTRACT,
                        Constraint.HOURS);
    }

    @Test
    void a_company_reads_why_of_papers_and_levels_alone() {
        assertThat(Stream.of(Constraint.values()).filter(Constraint::isShownToCompany))
                .containsExactly(Constraint.FRENCH, Constraint.LICENCE, Constraint.CERTIFICATION)
                .allMatch(Constraint::isEvaluatedForCompany);
    }

    @Test
    void whatever_is_drawn_nothing_that_is_not_declared_counts_in_a_company_s_view() {
        var random = new Random(20_261_123);
        for (int i = 0; i < 500; i++) {
            var assessment =
                    Given.law(Viewpoint.COMPANY).assess(DrawnPair.from(random).pair());

            assertThat(assessment.findings())
                    .extracting(Finding::constraint)
                    .allMatch(Constraint::isEvaluatedForCompany);
        }
    }

    @Test
    void the_journey_is_reckoned_from_the_zone_never_from_the_commune() {
        var inBagneux = aProfile().livingIn(BAGNEUX).inZone(NANTERRE);
        var inNanterre = aProfile().livingIn(NANTERRE).inZone(NANTERRE);

        assertThat(see(inBagneux, DEMANDING).score())
                .isEqualTo(see(inNanterre, DEMANDING).score());
        assertThat(see(inBagneux, aDemand()).outcome()).isEqualTo(Outcome.MATCH);
    }

    @Test
    void the_journey_is_told_as_a_quarter_of_an_hour_without_limit_or_mode() {
        // 13.24 km by transit from the zone's centre: about 72 minutes.
        var evidence =
                term(Term.Name.JOURNEY, see(PERSON, DEMANDING)).orElseThrow().evidence();

        assertThat(evidence).isEqualTo(Evidence.of(EvidenceCode.BAND).with("band", "60-75"));
        assertThat(evidence.text()).isEqualTo("Trajet de 60 à 75 min (estimation)");
    }

    @Test
    void waiting_is_left_out_of_the_order() {
        var newcomer = aProfile().waitingSince(TODAY);
        var veteran = aProfile().waitingSince(TODAY.minusDays(300));

        assertThat(term(Term.Name.WAITING, see(newcomer, aDemand()))).isEmpty();
        assertThat(see(newcomer, aDemand()).score())
                .isEqualTo(see(veteran, aDemand()).score());
    }

    @Test
    void neither_the_rank_nor_the_code_of_a_target_is_told() {
        var evidence =
                term(Term.Name.OCCUPATION, see(PERSON, DEMANDING)).orElseThrow().evidence();
        var near = term(Term.Name.OCCUPATION, see(aProfile(), aDemand().forOccupation(STREET_CLEANER)))
                .orElseThrow()
                .evidence();

        assertThat(evidence).isEqualTo(Evidence.of(EvidenceCode.TARGET));
        assertThat(evidence.text()).isEqualTo("Métier visé");
        assertThat(near.values()).isEmpty();
        assertThat(near.text()).isEqualTo("Proche d'un métier visé");
    }

    @Test
    void of_the_skills_only_those_asked_are_told_as_codes_held_and_missing() {
        var evidence =
                term(Term.Name.SKILLS, see(PERSON, DEMANDING)).orElseThrow().evidence();

        assertThat(evidence.values()).containsOnlyKeys("held", "missing");
        assertThat(evidence.list("held")).isEqualTo(List.of("1"));
        assertThat(evidence.list("missing")).isEqualTo(List.of("2"));
        assertThat(evidence.text()).isEqualTo("Une partie des compétences demandées");
    }

    @Test
    void in_favour_stand_the_terms_and_the_papers_and_levels_asked() {
        assertThat(see(PERSON, DEMANDING).inFavour())
                .extracting(Evidence::code)
                .containsExactly(
                        EvidenceCode.TARGET,
                        EvidenceCode.SKILLS_HELD,
                        EvidenceCode.BAND,
                        EvidenceCode.FRENCH_REACHED,
                        EvidenceCode.HELD,
                        EvidenceCode.HELD);
    }

    @Test
    void what_the_need_does_not_ask_is_not_told() {
        assertThat(see(PERSON, aDemand()).inFavour())
                .extracting(Evidence::code)
                .containsExactly(EvidenceCode.TARGET, EvidenceCode.BAND);
    }

    @Test
    void of_french_and_licences_only_what_is_asked_is_told_not_what_the_person_has_beyond() {
        var told = see(PERSON, DEMANDING).inFavour().toString();

        assertThat(told).contains("oralAsked=A2").doesNotContain("B2").doesNotContain("permis C");
        assertThat(see(PERSON, DEMANDING).inFavour()).noneMatch(evidence -> evidence.has("oral"));
    }

    @Test
    void no_evidence_holds_a_number_on_the_person() {
        var assessment = see(PERSON, DEMANDING);

        assertThat(assessment.inFavour()).allSatisfy(evidence -> {
            assertThat(evidence.values().values()).noneMatch(Number.class::isInstance);
            if (evidence.code() != EvidenceCode.BAND) {
                assertThat(evidence.text()).doesNotContainPattern("[0-9]");
            }
        });
    }

    @Test
    void why_any_other_constraint_holds_or_fails_is_withheld() {
        var late = PERSON.availableFrom(TODAY.plusDays(70))
                .accepting(ContractType.CDI)
                .speaking(null);

        assertThat(see(late, DEMANDING).findings())
                .filteredOn(finding -> !finding.constraint().isShownToCompany() || !finding.satisfied())
                .extracting(Finding::evidence)
                .containsOnly(Evidence.of(EvidenceCode.WITHHELD));
    }

    @Test
    void small_counts_are_not_told_to_companies_alone() {
        assertThat(Viewpoint.COMPANY.visibleCount(4)).isEmpty();
        assertThat(Viewpoint.COMPANY.visibleCount(5)).hasValue(5);
        assertThat(Viewpoint.ADVISER.visibleCount(1)).hasValue(1);
        assertThat(Viewpoint.STRUCTURE.visibleCount(0)).hasValue(0);
    }

    private static Assessment see(ProfileFixture profile, DemandFixture demand) {
        return Given.assessFor(Viewpoint.COMPANY, profile, demand);
    }
}
