package fr.clubbusiness.event.rule;

import static fr.clubbusiness.event.rule.RegistrationStatus.CANCELLED;
import static fr.clubbusiness.event.rule.RegistrationStatus.CONFIRMED;
import static fr.clubbusiness.event.rule.RegistrationStatus.EXCUSED;
import static fr.clubbusiness.event.rule.RegistrationStatus.LAPSED;
import static fr.clubbusiness.event.rule.RegistrationStatus.NO_SHOW;
import static fr.clubbusiness.event.rule.RegistrationStatus.OFFERED;
import static fr.clubbusiness.event.rule.RegistrationStatus.PRESENT;
import static fr.clubbusiness.event.rule.RegistrationStatus.TO_CONFIRM;
import static fr.clubbusiness.event.rule.RegistrationStatus.WAITLISTED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The states of events and registrations, and those that may follow. */
class EventStatusTest {
    @Test
    void an_event_is_announced_then_held_or_cancelled() {
        assertThat(Map.of(
                        EventStatus.DRAFT, Set.of(EventStatus.PUBLISHED),
                        EventStatus.PUBLISHED, Set.of(EventStatus.HELD, EventStatus.CANCELLED),
                        EventStatus.HELD, Set.of(),
                        EventStatus.CANCELLED, Set.of()))
                .hasSameSizeAs(EventStatus.values())
                .allSatisfy((from, next) -> assertThat(from.next()).isEqualTo(next));
    }

    @Test
    void whoever_waits_is_offered_a_seat_and_whoever_is_overlooked_is_noted_later() {
        assertThat(Map.of(
                        TO_CONFIRM,
                        Set.of(CONFIRMED, WAITLISTED),
                        WAITLISTED,
                        Set.of(OFFERED, CANCELLED),
                        OFFERED,
                        Set.of(CONFIRMED, LAPSED, CANCELLED),
                        CONFIRMED,
                        Set.of(CANCELLED, EXCUSED, PRESENT, NO_SHOW),
                        NO_SHOW,
                        Set.of(PRESENT),
                        LAPSED,
                        Set.<RegistrationStatus>of(),
                        CANCELLED,
                        Set.<RegistrationStatus>of(),
                        EXCUSED,
                        Set.<RegistrationStatus>of(),
                        PRESENT,
                        Set.<RegistrationStatus>of()))
                .hasSameSizeAs(RegistrationStatus.values())
                .allSatisfy((from, next) -> assertThat(from.next()).isEqualTo(next));
    }

    @Test
    void a_seat_is_held_from_its_offer_on_and_kept_by_whoever_did_not_say_that_they_stay_away() {
        assertThat(RegistrationStatus.values())
                .filteredOn(RegistrationStatus::hasSeat)
                .containsExactlyInAnyOrder(OFFERED, CONFIRMED, PRESENT, NO_SHOW);
        assertThat(RegistrationStatus.values())
                .filteredOn(RegistrationStatus::stands)
                .containsExactlyInAnyOrder(WAITLISTED, OFFERED, CONFIRMED);
    }

    @Test
    void a_refused_step_says_what_it_is_about() {
        assertThat(EventStatus.DRAFT.subject().french()).isEqualTo("L'événement");
        assertThat(CONFIRMED.subject().french()).isEqualTo("L'inscription");
    }
}
