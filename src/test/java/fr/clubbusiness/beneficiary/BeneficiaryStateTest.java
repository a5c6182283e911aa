package fr.clubbusiness.beneficiary;

import static fr.clubbusiness.beneficiary.BeneficiaryState.LEFT;
import static fr.clubbusiness.beneficiary.BeneficiaryState.PAUSED;
import static fr.clubbusiness.beneficiary.BeneficiaryState.PLACED;
import static fr.clubbusiness.beneficiary.BeneficiaryState.PREPARING;
import static fr.clubbusiness.beneficiary.BeneficiaryState.READY_FOR_IMMERSION;
import static fr.clubbusiness.beneficiary.BeneficiaryState.READY_FOR_WORK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.clubbusiness.beneficiary.register.Profiles;
import fr.clubbusiness.problem.Conflict;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class BeneficiaryStateTest {
    private static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");

    /** The domain rules: every allowed step. */
    private static final Map<BeneficiaryState, Set<BeneficiaryState>> ALLOWED = Map.of(
            PREPARING, Set.of(READY_FOR_IMMERSION, READY_FOR_WORK, PAUSED, PLACED, LEFT),
            READY_FOR_IMMERSION, Set.of(PREPARING, READY_FOR_WORK, PAUSED, PLACED, LEFT),
            READY_FOR_WORK, Set.of(PREPARING, READY_FOR_IMMERSION, PAUSED, PLACED, LEFT),
            PAUSED, Set.of(PREPARING, READY_FOR_IMMERSION, READY_FOR_WORK, PLACED, LEFT),
            PLACED, Set.of(PREPARING, READY_FOR_IMMERSION, READY_FOR_WORK, PAUSED, LEFT),
            LEFT, Set.of());

    static Stream<Arguments> pairs() {
        return Stream.of(BeneficiaryState.values())
                .flatMap(from -> Stream.of(BeneficiaryState.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void every_step_is_allowed_or_refused_as_the_rule_book_says(BeneficiaryState from, BeneficiaryState to) {
        assertThat(from.next().contains(to)).isEqualTo(isAllowed(from, to));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void a_verb_stays_moves_or_refuses_saying_what_is_possible(BeneficiaryState from, BeneficiaryState to) {
        var person = inState(from);
        if (from == to || isAllowed(from, to)) {
            verbTo(to).accept(person);
            assertThat(person.state()).isEqualTo(to);
        } else {
            assertThatThrownBy(() -> verbTo(to).accept(person)).isInstanceOfSatisfying(Conflict.class, refusal -> {
                assertThat(refusal.code()).isEqualTo("step-not-possible");
                assertThat(refusal.detail().english()).contains(from.name());
            });
            assertThat(person.state()).isEqualTo(from);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"PAUSED", "PLACED"})
    void resuming_brings_back_to_the_readiness_of_before(BeneficiaryState from) {
        var person = inState(from);
        person.resume(NOW);
        assertThat(person.state()).isEqualTo(READY_FOR_WORK);
    }

    @Test
    void resuming_an_active_person_changes_nothing() {
        var person = inState(PREPARING);
        person.resume(NOW);
        assertThat(person.state()).isEqualTo(PREPARING);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PLACED")
    void unplacing_a_person_who_is_not_placed_changes_nothing(BeneficiaryState from) {
        var person = inState(from);
        person.unplace(NOW);
        assertThat(person.state()).isEqualTo(from);
    }

    @ParameterizedTest
    @EnumSource(names = {"PREPARING", "READY_FOR_IMMERSION", "READY_FOR_WORK", "PAUSED"})
    void a_hire_that_is_cancelled_gives_back_the_state_before(BeneficiaryState before) {
        var person = inState(before);
        person.place(NOW);
        person.place(NOW);
        person.unplace(NOW);
        assertThat(person.state()).isEqualTo(before);
    }

    @Test
    void readiness_judged_during_a_hire_is_what_its_cancelling_gives_back() {
        var person = inState(READY_FOR_WORK);
        person.place(NOW);
        person.describe(null, person.facts(), Readiness.PREPARING, NOW);
        person.unplace(NOW);
        assertThat(person.state()).isEqualTo(PREPARING);
    }

    @Test
    void a_second_hire_remembers_nothing_of_the_first() {
        var person = inState(PAUSED);
        person.place(NOW);
        person.resume(NOW);
        person.place(NOW);
        person.unplace(NOW);
        assertThat(person.state()).isEqualTo(READY_FOR_WORK);
    }

    private static boolean isAllowed(BeneficiaryState from, BeneficiaryState to) {
        return ALLOWED.getOrDefault(from, Set.of()).contains(to);
    }

    private static Beneficiary inState(BeneficiaryState state) {
        var readiness = state.isActive() ? Readiness.valueOf(state.name()) : Readiness.READY_FOR_WORK;
        var person = Profiles.person(readiness, NOW);
        verbTo(state).accept(person);
        assertThat(person.state()).isEqualTo(state);
        return person;
    }

    private static Consumer<Beneficiary> verbTo(BeneficiaryState state) {
        return switch (state) {
            case PREPARING, READY_FOR_IMMERSION, READY_FOR_WORK ->
                person -> {
                    person.describe(null, person.facts(), Readiness.valueOf(state.name()), NOW);
                    person.resume(NOW);
                };
            case PAUSED -> person -> person.pause(NOW);
            case PLACED -> person -> person.place(NOW);
            case LEFT -> person -> person.leave(NOW);
        };
    }
}
