package fr.clubbusiness.matching.law;

import static fr.clubbusiness.matching.law.DemandFixture.aDemand;
import static fr.clubbusiness.matching.law.Given.TODAY;
import static fr.clubbusiness.matching.law.Given.assess;
import static fr.clubbusiness.matching.law.Given.assessFor;
import static fr.clubbusiness.matching.law.Given.finding;
import static fr.clubbusiness.matching.law.ProfileFixture.aProfile;
import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.directory.AgeLaw;
import fr.clubbusiness.directory.AgeLaw.Breach;
import fr.clubbusiness.matching.law.Assessment.Outcome;
import fr.clubbusiness.matching.law.Constraint.Finding;
import fr.clubbusiness.vocabulary.ContractType;
import fr.clubbusiness.vocabulary.WorkingCondition;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AgeRuleTest {

    private static final LocalDate START = TODAY.plusDays(30);
    private static final LocalDate SIXTEEN_AT_START = START.minusYears(16);

    @ParameterizedTest(name = "{0}: from {1}")
    @CsvSource({
        "CDI,16",
        "CDD,16",
        "MISSION,16",
        "PROFESSIONNALISATION,16",
        "APPRENTISSAGE,15",
        "CDI_INCLUSION,57",
        "CDI_INTERIMAIRE,57"
    })
    void each_kind_of_contract_has_its_least_age(ContractType kind, int least) {
        assertThat(breaches(least, kind)).isEmpty();
        assertThat(breaches(least - 1, kind)).containsExactly(Breach.MINIMUM_AGE);
    }

    @ParameterizedTest
    @EnumSource
    void no_contract_may_begin_before_fifteen(ContractType kind) {
        assertThat(breaches(14, kind)).contains(Breach.MINIMUM_AGE);
    }

    @Test
    void whoever_turns_sixteen_on_the_first_day_may_work() {
        assertThat(found(aProfile().bornOn(SIXTEEN_AT_START), aDemand()).satisfied())
                .isTrue();
    }

    @Test
    void whoever_turns_sixteen_a_day_later_may_not() {
        var assessment = assess(aProfile().bornOn(SIXTEEN_AT_START.plusDays(1)), aDemand());

        assertThat(assessment.outcome()).isEqualTo(Outcome.NO);
        assertThat(finding(Constraint.AGE, assessment).liftable()).isFalse();
    }

    @Test
    void one_kind_that_the_law_allows_is_enough_when_both_accept_it() {
        var fifteen = aProfile().bornOn(START.minusYears(15));
        var either = aDemand().offering(ContractType.CDD, ContractType.APPRENTISSAGE);

        assertThat(found(fifteen, either).satisfied()).isTrue();
        assertThat(found(fifteen.accepting(ContractType.APPRENTISSAGE), either).satisfied())
                .isTrue();
        assertThat(found(fifteen.accepting(ContractType.CDD), either).satisfied())
                .isFalse();
    }

    @Test
    void without_a_kind_in_common_the_kinds_offered_are_judged() {
        var fifteen = aProfile().bornOn(START.minusYears(15)).accepting(ContractType.CDD);

        assertThat(found(fifteen, aDemand().offering(ContractType.APPRENTISSAGE))
                        .satisfied())
                .isTrue();
    }

    @Test
    void a_minor_works_thirty_five_hours_a_week_at_most() {
        var minor = aProfile().bornOn(START.minusYears(18).plusDays(1));

        assertThat(found(minor, aDemand().weekly(35)).satisfied()).isTrue();
        assertThat(found(minor, aDemand().weekly(35.5)).satisfied()).isFalse();
        assertThat(found(minor.bornOn(START.minusYears(18)), aDemand().weekly(39))
                        .satisfied())
                .isTrue();
    }

    @Test
    void a_minor_does_not_work_at_night() {
        var minor = aProfile().bornOn(START.minusYears(18).plusDays(1));
        var night = aDemand().under(WorkingCondition.NIGHT);

        assertThat(found(minor, night).satisfied()).isFalse();
        assertThat(found(minor, aDemand().under(WorkingCondition.EARLY, WorkingCondition.WEEKEND))
                        .satisfied())
                .isTrue();
        assertThat(found(minor.bornOn(START.minusYears(18)), night).satisfied()).isTrue();
    }

    @Test
    void the_structure_is_told_every_rule_that_stands_in_the_way() {
        var tooYoung = aProfile().bornOn(START.minusYears(14));

        var found = found(tooYoung, aDemand().weekly(39).under(WorkingCondition.NIGHT));

        assertThat(found.evidence().values())
                .containsEntry("breaches", List.of(Breach.MINIMUM_AGE, Breach.WEEKLY_HOURS, Breach.NIGHT_WORK));
        assertThat(found.evidence().text()).contains("Âge minimum", "35 h", "22 h");
    }

    @Test
    void an_adviser_is_told_that_the_law_stands_in_the_way_but_nothing_of_the_age() {
        var tooYoung = aProfile().bornOn(START.minusYears(14));

        var found = finding(Constraint.AGE, assessFor(Viewpoint.ADVISER, tooYoung, aDemand()));

        assertThat(found.evidence().values()).isEmpty();
        assertThat(found.evidence().text()).isEqualTo("La loi sur l'âge au travail ne permet pas ce poste");
    }

    @Test
    void once_the_start_has_passed_age_is_judged_today() {
        var sixteenToday = aProfile().bornOn(TODAY.minusYears(16));

        assertThat(found(sixteenToday, aDemand().startingOn(TODAY.minusDays(10)))
                        .satisfied())
                .isTrue();
        assertThat(found(
                                sixteenToday.bornOn(TODAY.minusYears(16).plusDays(1)),
                                aDemand().startingOn(TODAY.minusDays(10)))
                        .satisfied())
                .isFalse();
    }

    @Test
    void whoever_is_born_on_29_february_gets_older_on_1_march_of_a_common_year() {
        var leapDay = LocalDate.of(2008, 2, 29);

        assertThat(AgeLaw.ageOn(leapDay, LocalDate.of(2026, 2, 28))).isEqualTo(17);
        assertThat(AgeLaw.ageOn(leapDay, LocalDate.of(2026, 3, 1))).isEqualTo(18);
        assertThat(AgeLaw.ageOn(leapDay, LocalDate.of(2028, 2, 29))).isEqualTo(20);
    }

    private static List<Breach> breaches(int age, ContractType kind) {
        return AgeLaw.breaches(age, Set.of(kind), 35, Set.of());
    }

    private static Finding found(ProfileFixture profile, DemandFixture demand) {
        return finding(Constraint.AGE, assess(profile, demand));
    }
}
