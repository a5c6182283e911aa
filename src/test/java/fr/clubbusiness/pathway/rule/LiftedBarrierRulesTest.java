package fr.clubbusiness.pathway.rule;

import static fr.clubbusiness.pathway.rule.LiftedFact.AVAILABLE_FROM;
import static fr.clubbusiness.pathway.rule.LiftedFact.DRIVING_LICENCES;
import static fr.clubbusiness.pathway.rule.LiftedFact.FRENCH_ORAL;
import static fr.clubbusiness.pathway.rule.LiftedFact.FRENCH_WRITTEN;
import static fr.clubbusiness.pathway.rule.LiftedFact.MAX_JOURNEY_MINUTES;
import static fr.clubbusiness.pathway.rule.LiftedFact.TRANSPORT;
import static fr.clubbusiness.pathway.rule.LiftedFact.WEEKLY_HOURS_MAX;
import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.beneficiary.Barrier;
import fr.clubbusiness.beneficiary.Facts.Reach;
import fr.clubbusiness.pathway.rule.AnsweredProposal.Answer;
import fr.clubbusiness.vocabulary.DrivingLicence;
import fr.clubbusiness.vocabulary.FrenchLevel;
import fr.clubbusiness.vocabulary.TransportMode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the end of a barrier proposes, as a rule book. */
class LiftedBarrierRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    /** Nothing held, nothing said but what is always said. */
    private static final Reach NOTHING_SAID =
            new Reach(List.of(), List.of(TransportMode.TRANSIT), 60, null, null, null, null);

    /** Somebody of whom each fact has a step to propose, the ways of travelling excepted. */
    private static final Reach WISHES_MORE = new Reach(
            List.of(),
            List.of(TransportMode.CAR),
            60,
            FrenchLevel.A1,
            FrenchLevel.BELOW_A1,
            new BigDecimal("20"),
            TODAY.plusDays(1));

    @ParameterizedTest
    @CsvSource({
        "MOBILITY, DRIVING_LICENCES TRANSPORT MAX_JOURNEY_MINUTES",
        "LANGUAGE, FRENCH_ORAL FRENCH_WRITTEN",
        "LITERACY, FRENCH_WRITTEN",
        "CHILDCARE, WEEKLY_HOURS_MAX AVAILABLE_FROM",
        "AVAILABILITY, WEEKLY_HOURS_MAX AVAILABLE_FROM",
        "HOUSING, ''",
        "HEALTH, ''",
        "DIGITAL, ''",
        "ADMINISTRATIVE, ''",
        "FINANCIAL, ''"
    })
    void each_barrier_concerns_these_facts(Barrier barrier, String facts) {
        assertThat(LiftedBarrierRules.facts(barrier).stream().map(Enum::name).toList())
                .isEqualTo(facts.isEmpty() ? List.of() : List.of(facts.split(" ")));
    }

    @Test
    void mobility_proposes_a_licence_a_faster_way_and_a_longer_journey() {
        var proposals = rules(Barrier.MOBILITY).proposals(NOTHING_SAID);
        assertThat(proposals)
                .extracting(FactProposal::fact)
                .containsExactly(DRIVING_LICENCES, TRANSPORT, MAX_JOURNEY_MINUTES);
        assertThat(proposals)
                .extracting(FactProposal::proposed)
                .containsExactly(List.of("B"), List.of("TRANSIT", "CAR"), List.of("75"));
        assertThat(proposals)
                .extracting(FactProposal::question)
                .containsExactly(
                        "La personne a-t-elle maintenant le permis B ?",
                        "La personne peut-elle maintenant aller au travail en voiture ?",
                        "La personne accepte-t-elle maintenant un trajet de 75 minutes ?");
    }

    @Test
    void a_licence_is_added_to_those_held() {
        var holdsAm = NOTHING_SAID.withDrivingLicences(List.of(DrivingLicence.AM));
        assertThat(proposed(Barrier.MOBILITY, DRIVING_LICENCES, holdsAm)).containsExactly(List.of("AM", "B"));
    }

    @ParameterizedTest
    @EnumSource(names = {"B", "BE", "C", "D"})
    void who_may_drive_a_car_is_proposed_no_licence(DrivingLicence held) {
        var drives = NOTHING_SAID.withDrivingLicences(List.of(held));
        assertThat(proposed(Barrier.MOBILITY, DRIVING_LICENCES, drives)).isEmpty();
    }

    @Test
    void each_faster_way_is_proposed_and_no_slower_one() {
        var walks = NOTHING_SAID.withTransport(List.of(TransportMode.WALK));
        assertThat(proposed(Barrier.MOBILITY, TRANSPORT, walks))
                .containsExactly(List.of("WALK", "BIKE"), List.of("WALK", "TRANSIT"), List.of("WALK", "CAR"));
        var drives = NOTHING_SAID.withTransport(List.of(TransportMode.CAR));
        assertThat(proposed(Barrier.MOBILITY, TRANSPORT, drives)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"60, 75", "105, 120", "110, 120", "119, 120"})
    void a_journey_grows_by_a_quarter_of_an_hour_up_to_two_hours(int now, String longer) {
        assertThat(proposed(Barrier.MOBILITY, MAX_JOURNEY_MINUTES, NOTHING_SAID.withMaxJourneyMinutes(now)))
                .containsExactly(List.of(longer));
    }

    @Test
    void the_longest_journey_does_not_grow() {
        assertThat(proposed(Barrier.MOBILITY, MAX_JOURNEY_MINUTES, NOTHING_SAID.withMaxJourneyMinutes(120)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"BELOW_A1, A1", "A1, A2", "A2, B1", "B1, B2", "B2, C1", "C1, C2"})
    void a_level_of_french_rises_by_one(FrenchLevel now, String next) {
        var speaks = NOTHING_SAID.withFrenchOral(now).withFrenchWritten(now);
        assertThat(proposed(Barrier.LANGUAGE, FRENCH_ORAL, speaks)).containsExactly(List.of(next));
        assertThat(proposed(Barrier.LANGUAGE, FRENCH_WRITTEN, speaks)).containsExactly(List.of(next));
        assertThat(proposed(Barrier.LITERACY, FRENCH_WRITTEN, speaks)).containsExactly(List.of(next));
    }

    @Test
    void the_highest_level_and_one_never_assessed_propose_nothing() {
        var fluent = NOTHING_SAID.withFrenchOral(FrenchLevel.C2);
        assertThat(rules(Barrier.LANGUAGE).proposals(fluent)).isEmpty();
        assertThat(rules(Barrier.LITERACY).proposals(NOTHING_SAID)).isEmpty();
    }

    @Test
    void only_the_level_proposed_changes() {
        var speaks = NOTHING_SAID.withFrenchOral(FrenchLevel.A1).withFrenchWritten(FrenchLevel.BELOW_A1);
        assertThat(rules(Barrier.LANGUAGE).proposals(speaks))
                .extracting(FactProposal::reach)
                .containsExactly(speaks.withFrenchOral(FrenchLevel.A2), speaks.withFrenchWritten(FrenchLevel.A1));
    }

    @ParameterizedTest
    @CsvSource({"20, 35", "34.5, 35"})
    void hours_grow_to_full_time(BigDecimal now, String most) {
        for (var barrier : List.of(Barrier.CHILDCARE, Barrier.AVAILABILITY)) {
            assertThat(proposed(barrier, WEEKLY_HOURS_MAX, NOTHING_SAID.withWeeklyHoursMax(now)))
                    .containsExactly(List.of(most));
        }
    }

    @Test
    void full_time_and_no_upper_bound_propose_nothing() {
        assertThat(proposed(
                        Barrier.CHILDCARE, WEEKLY_HOURS_MAX, NOTHING_SAID.withWeeklyHoursMax(new BigDecimal("35.0"))))
                .isEmpty();
        assertThat(proposed(Barrier.CHILDCARE, WEEKLY_HOURS_MAX, NOTHING_SAID)).isEmpty();
    }

    @Test
    void a_person_available_later_may_be_available_now() {
        var later = NOTHING_SAID.withAvailableFrom(TODAY.plusDays(1));
        assertThat(proposed(Barrier.AVAILABILITY, AVAILABLE_FROM, later)).containsExactly(List.of());
        var since = NOTHING_SAID.withAvailableFrom(TODAY);
        assertThat(proposed(Barrier.AVAILABILITY, AVAILABLE_FROM, since)).isEmpty();
    }

    @Test
    void a_proposal_is_found_by_its_fact_and_values_alone() {
        assertThat(rules(Barrier.MOBILITY).proposal(DRIVING_LICENCES, List.of("B"), NOTHING_SAID))
                .map(FactProposal::reach)
                .contains(NOTHING_SAID.withDrivingLicences(List.of(DrivingLicence.B)));
        assertThat(rules(Barrier.MOBILITY).proposal(DRIVING_LICENCES, List.of("C"), NOTHING_SAID))
                .isEmpty();
        assertThat(rules(Barrier.HOUSING).proposal(DRIVING_LICENCES, List.of("B"), NOTHING_SAID))
                .isEmpty();
    }

    @Test
    void all_together_is_the_largest_step_of_each_fact() {
        var walks = NOTHING_SAID.withTransport(List.of(TransportMode.WALK));
        assertThat(rules(Barrier.MOBILITY).together(walks))
                .isEqualTo(walks.withDrivingLicences(List.of(DrivingLicence.B))
                        .withTransport(List.of(TransportMode.WALK, TransportMode.CAR))
                        .withMaxJourneyMinutes(75));
        assertThat(rules(Barrier.HEALTH).together(walks)).isEqualTo(walks);
    }

    @ParameterizedTest
    @CsvSource({
        "MOBILITY, DRIVING_LICENCES, B",
        "MOBILITY, MAX_JOURNEY_MINUTES, 75",
        "LANGUAGE, FRENCH_ORAL, A2",
        "LANGUAGE, FRENCH_WRITTEN, A1",
        "CHILDCARE, WEEKLY_HOURS_MAX, 35",
        "CHILDCARE, AVAILABLE_FROM, ''"
    })
    void what_has_its_answer_is_proposed_no_more(Barrier barrier, LiftedFact fact, String gain) {
        assertThat(rules(barrier).proposals(WISHES_MORE))
                .filteredOn(proposal -> proposal.fact() == fact)
                .extracting(FactProposal::gain)
                .containsExactly(gain);
        for (var answer : Answer.values()) {
            assertThat(rules(barrier, new AnsweredProposal(fact, gain, answer)).proposals(WISHES_MORE))
                    .extracting(FactProposal::fact)
                    .doesNotContain(fact)
                    .isNotEmpty();
        }
    }

    /** A level that rises by an accepted step would propose the next one for ever. */
    @Test
    void an_accepted_step_of_a_fact_proposes_no_further_one() {
        var accepted = new AnsweredProposal(FRENCH_WRITTEN, "A1", Answer.ACCEPTED);
        var risen = WISHES_MORE.withFrenchWritten(FrenchLevel.A1);
        assertThat(rules(Barrier.LITERACY, accepted).proposals(risen)).isEmpty();
        assertThat(rules(Barrier.LITERACY).proposals(risen)).isNotEmpty();
    }

    @Test
    void a_declined_way_leaves_the_others_and_an_accepted_one_settles_them() {
        var walks = NOTHING_SAID.withTransport(List.of(TransportMode.WALK));
        var noCar = rules(Barrier.MOBILITY, new AnsweredProposal(TRANSPORT, "CAR", Answer.DECLINED));
        assertThat(noCar.proposals(walks))
                .filteredOn(proposal -> proposal.fact() == TRANSPORT)
                .extracting(FactProposal::gain)
                .containsExactly("BIKE", "TRANSIT");
        assertThat(noCar.together(walks).transport()).containsExactly(TransportMode.WALK, TransportMode.TRANSIT);
        assertThat(noCar.proposals(NOTHING_SAID)).extracting(FactProposal::fact).doesNotContain(TRANSPORT);
        var cycles = rules(Barrier.MOBILITY, new AnsweredProposal(TRANSPORT, "BIKE", Answer.ACCEPTED));
        assertThat(cycles.proposals(walks)).extracting(FactProposal::fact).doesNotContain(TRANSPORT);
        assertThat(cycles.together(walks).transport()).containsExactly(TransportMode.WALK);
    }

    @Test
    void an_answered_proposal_is_not_found() {
        var declined = new AnsweredProposal(DRIVING_LICENCES, "B", Answer.DECLINED);
        assertThat(rules(Barrier.MOBILITY, declined).proposal(DRIVING_LICENCES, List.of("B"), NOTHING_SAID))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void every_fact_has_a_field_a_name_and_its_values(LiftedFact fact) {
        var said = new Reach(
                List.of(DrivingLicence.AM),
                List.of(TransportMode.WALK),
                30,
                FrenchLevel.A1,
                FrenchLevel.BELOW_A1,
                new BigDecimal("24.0"),
                LocalDate.of(2026, 12, 24));
        assertThat(fact.values(said))
                .isEqualTo(
                        switch (fact) {
                            case DRIVING_LICENCES -> List.of("AM");
                            case TRANSPORT -> List.of("WALK");
                            case MAX_JOURNEY_MINUTES -> List.of("30");
                            case FRENCH_ORAL -> List.of("A1");
                            case FRENCH_WRITTEN -> List.of("BELOW_A1");
                            case WEEKLY_HOURS_MAX -> List.of("24");
                            case AVAILABLE_FROM -> List.of("2026-12-24");
                        });
        assertThat(fact.field()).isNotBlank();
        assertThat(fact.label()).isNotBlank();
        assertThat(fact.question(said)).startsWith("La personne ").endsWith(" ?");
    }

    private static LiftedBarrierRules rules(Barrier barrier, AnsweredProposal... answered) {
        return new LiftedBarrierRules(barrier, List.of(answered), TODAY);
    }

    private static List<List<String>> proposed(Barrier barrier, LiftedFact fact, Reach now) {
        return rules(barrier).proposals(now).stream()
                .filter(proposal -> proposal.fact() == fact)
                .map(FactProposal::proposed)
                .toList();
    }
}
