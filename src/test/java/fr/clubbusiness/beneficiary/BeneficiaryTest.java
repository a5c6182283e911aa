package fr.clubbusiness.beneficiary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.clubbusiness.beneficiary.register.Profiles;
import fr.clubbusiness.problem.Conflict;
import fr.clubbusiness.vocabulary.TransportMode;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class BeneficiaryTest {
    private static final Instant MONDAY = Instant.parse("2026-11-16T09:00:00Z");
    private static final Instant TUESDAY = MONDAY.plus(Duration.ofDays(1));
    private static final Instant WEDNESDAY = TUESDAY.plus(Duration.ofDays(1));

    @Test
    void a_person_without_agreement_does_not_wait() {
        var person = Profiles.person(Readiness.READY_FOR_WORK, MONDAY);
        assertThat(person.waitingSince()).isEmpty();
        person.agree(TUESDAY);
        assertThat(person.waitingSince()).contains(TUESDAY);
    }

    @Test
    void a_preparing_person_waits_from_the_day_they_are_ready() {
        var person = Profiles.person(Readiness.PREPARING, MONDAY);
        person.agree(MONDAY);
        assertThat(person.waitingSince()).isEmpty();
        person.describe(null, person.facts(), Readiness.READY_FOR_IMMERSION, TUESDAY);
        assertThat(person.waitingSince()).contains(TUESDAY);
        person.describe(null, person.facts(), Readiness.READY_FOR_WORK, WEDNESDAY);
        assertThat(person.waitingSince()).contains(TUESDAY);
    }

    @Test
    void agreeing_again_does_not_restart_the_wait() {
        var person = waitingSinceMonday();
        person.agree(TUESDAY);
        assertThat(person.waitingSince()).contains(MONDAY);
    }

    @Test
    void sharing_restarts_the_wait() {
        var person = waitingSinceMonday();
        person.waitFrom(TUESDAY);
        assertThat(person.waitingSince()).contains(TUESDAY);
    }

    @Test
    void a_pause_ends_the_wait_and_its_end_begins_another() {
        var person = waitingSinceMonday();
        person.pause(TUESDAY);
        assertThat(person.waitingSince()).isEmpty();
        person.waitFrom(TUESDAY);
        assertThat(person.waitingSince()).isEmpty();
        person.resume(WEDNESDAY);
        assertThat(person.waitingSince()).contains(WEDNESDAY);
    }

    @Test
    void withdrawing_the_agreement_ends_the_wait() {
        var person = waitingSinceMonday();
        person.withdrawAgreement(TUESDAY);
        assertThat(person.agreementInForce()).isFalse();
        assertThat(person.waitingSince()).isEmpty();
    }

    @Test
    void readiness_judged_during_a_pause_is_what_the_person_comes_back_to() {
        var person = waitingSinceMonday();
        person.pause(TUESDAY);
        person.describe(null, person.facts(), Readiness.READY_FOR_IMMERSION, TUESDAY);
        assertThat(person.state()).isEqualTo(BeneficiaryState.PAUSED);
        person.resume(WEDNESDAY);
        assertThat(person.state()).isEqualTo(BeneficiaryState.READY_FOR_IMMERSION);
    }

    @Test
    void a_person_who_has_left_does_not_change() {
        var person = waitingSinceMonday();
        person.leave(TUESDAY);
        assertThatThrownBy(() -> person.describe(null, person.facts(), null, WEDNESDAY))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> person.agree(WEDNESDAY)).isInstanceOf(Conflict.class);
    }

    @Test
    void the_same_facts_leave_no_trace_even_when_hours_are_written_otherwise() {
        var person = waitingSinceMonday();
        person.describe(null, Profiles.facts("35.0"), Readiness.READY_FOR_WORK, TUESDAY);
        assertThat(person.updatedAt()).isEqualTo(MONDAY);
        person.describe(null, Profiles.facts("30"), null, TUESDAY);
        assertThat(person.updatedAt()).isEqualTo(TUESDAY);
    }

    @Test
    void what_is_not_said_has_the_defaults_of_the_contract() {
        var facts = Profiles.facts("35");
        assertThat(facts.maxJourneyMinutes()).isEqualTo(60);
        assertThat(facts.transport()).containsExactly(TransportMode.TRANSIT);
        assertThat(facts.availableFrom()).isNull();
        assertThat(facts.openToEntryLevel()).isFalse();
    }

    private static Beneficiary waitingSinceMonday() {
        var person = Profiles.person(Readiness.READY_FOR_WORK, MONDAY);
        person.agree(MONDAY);
        return person;
    }
}
