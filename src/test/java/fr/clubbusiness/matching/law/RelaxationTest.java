package fr.clubbusiness.matching.law;

import static fr.clubbusiness.matching.law.DemandFixture.aDemand;
import static fr.clubbusiness.matching.law.Given.TODAY;
import static fr.clubbusiness.matching.law.ProfileFixture.aProfile;
import static fr.clubbusiness.vocabulary.FrenchLevel.A1;
import static fr.clubbusiness.vocabulary.FrenchLevel.A2;
import static fr.clubbusiness.vocabulary.FrenchLevel.B1;
import static fr.clubbusiness.vocabulary.FrenchLevel.BELOW_A1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.clubbusiness.matching.BruteForce;
import fr.clubbusiness.matching.law.Relaxation.Gain;
import fr.clubbusiness.matching.law.Relaxation.Step;
import fr.clubbusiness.vocabulary.ContractType;
import fr.clubbusiness.vocabulary.DrivingLicence;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RelaxationTest {

    private static final LocalDate START = TODAY.plusDays(30);
    private static final Set<ContractType> SIGNABLE = Set.of(ContractType.CDI, ContractType.CDD, ContractType.MISSION);

    @Test
    void every_single_step_on_the_need_is_tried() {
        var demand = aDemand()
                .driving(DrivingLicence.C, DrivingLicence.B)
                .askingSpoken(B1)
                .askingWritten(A2);

        assertThat(steps(demand))
                .extracting(Relaxation::step, Relaxation::values)
                .containsExactly(
                        tuple(Step.START_LATER, Map.of("days", 14)),
                        tuple(Step.FRENCH_LOWER, Map.of("oral", A2, "written", A1)),
                        tuple(Step.LICENCE_WISHED, Map.of("licence", DrivingLicence.B)),
                        tuple(Step.LICENCE_WISHED, Map.of("licence", DrivingLicence.C)),
                        tuple(Step.HOURS, Map.of("hours", 5)),
                        tuple(Step.CONTRACT_MORE, Map.of("contractType", ContractType.CDI)),
                        tuple(Step.CONTRACT_MORE, Map.of("contractType", ContractType.MISSION)));
    }

    @Test
    void french_that_is_not_asked_or_at_its_lowest_is_not_lowered() {
        assertThat(steps(aDemand())).extracting(Relaxation::step).doesNotContain(Step.FRENCH_LOWER);
        assertThat(steps(aDemand().askingSpoken(BELOW_A1)))
                .extracting(Relaxation::step)
                .doesNotContain(Step.FRENCH_LOWER);
        assertThat(steps(aDemand().askingSpoken(A1).askingWritten(BELOW_A1)))
                .filteredOn(step -> step.step() == Step.FRENCH_LOWER)
                .extracting(step -> step.relaxed().french())
                .containsExactly(new FrenchSkills(BELOW_A1, BELOW_A1));
    }

    @Test
    void a_later_start_brings_those_who_are_free_up_to_fourteen_days_later() {
        var gains = gains(
                aDemand().startingOn(START),
                aProfile().number(1).availableFrom(START.plusDays(1)),
                aProfile().number(2).availableFrom(START.plusDays(14)),
                aProfile().number(3).availableFrom(START.plusDays(15)));

        assertThat(gains).extracting(RelaxationTest::summary).containsExactly("START_LATER+2");
    }

    @Test
    void those_who_match_already_are_not_counted() {
        assertThat(gains(aDemand(), aProfile().number(1), aProfile().number(2))).isEmpty();
    }

    @Test
    void those_who_need_two_steps_are_not_counted() {
        var demand = aDemand().startingOn(START).driving(DrivingLicence.B);

        assertThat(gains(demand, aProfile().availableFrom(START.plusDays(3)))).isEmpty();
    }

    @Test
    void the_steps_that_bring_most_come_first() {
        var demand = aDemand().startingOn(START).driving(DrivingLicence.B).askingSpoken(A2);
        var driver = aProfile().licensedFor(DrivingLicence.B);

        var gains = gains(
                demand,
                driver.number(1).availableFrom(START.plusDays(3)),
                aProfile().number(2),
                aProfile().number(3),
                driver.number(4).speaking(A1),
                driver.number(5).accepting(ContractType.CDI),
                driver.number(6).accepting(ContractType.CDI),
                driver.number(7).accepting(ContractType.CDI),
                driver.number(8).wishingHours(null, 30.0));

        assertThat(gains)
                .extracting(RelaxationTest::summary)
                .containsExactly("CONTRACT_MORE+3", "LICENCE_WISHED+2", "START_LATER+1", "FRENCH_LOWER+1", "HOURS+1");
    }

    @Test
    void five_hours_either_way_are_offered() {
        var gains = gains(
                aDemand().weekly(30),
                aProfile().number(1).wishingHours(null, 25.0),
                aProfile().number(2).wishingHours(35.0, null),
                aProfile().number(3).wishingHours(null, 24.5),
                aProfile().number(4).wishingHours(35.5, 40.0));

        assertThat(gains).extracting(RelaxationTest::summary).containsExactly("HOURS+2");
    }

    @Test
    void fewer_hours_or_a_later_start_may_be_what_the_law_wants_of_a_minor() {
        var nearlySixteen = aProfile().number(1).bornOn(START.minusYears(16).plusDays(10));
        var seventeen = aProfile().number(2).bornOn(START.minusYears(17));

        assertThat(gains(aDemand().startingOn(START), nearlySixteen))
                .extracting(RelaxationTest::summary)
                .containsExactly("START_LATER+1");
        assertThat(gains(aDemand().startingOn(START).weekly(39), seventeen))
                .extracting(RelaxationTest::summary)
                .containsExactly("HOURS+1");
    }

    @Test
    void a_later_start_is_counted_from_today_when_the_start_has_passed() {
        var past = aDemand().startingOn(Given.TODAY.minusDays(100));

        assertThat(gains(past, aProfile().availableFrom(Given.TODAY.plusDays(14))))
                .extracting(RelaxationTest::summary)
                .containsExactly("START_LATER+1");
        assertThat(gains(past, aProfile().availableFrom(Given.TODAY.plusDays(15))))
                .isEmpty();
    }

    @Test
    void a_step_without_effect_is_not_shown() {
        assertThat(gains(aDemand(), aProfile().withoutAgreement())).isEmpty();
    }

    private static List<Relaxation> steps(DemandFixture demand) {
        return Relaxation.of(demand.demand(), SIGNABLE, Given.TODAY);
    }

    private static List<Gain> gains(DemandFixture demand, ProfileFixture... people) {
        var law = Given.law(Viewpoint.STRUCTURE);
        var assessments = Stream.of(people)
                .map(person -> law.assess(Given.pair(person, demand)))
                .toList();
        return BruteForce.gains(steps(demand), assessments, law);
    }

    private static String summary(Gain gain) {
        return gain.relaxation().step() + "+" + gain.additional();
    }
}
