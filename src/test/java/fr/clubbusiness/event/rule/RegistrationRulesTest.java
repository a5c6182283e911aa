package fr.clubbusiness.event.rule;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.event.rule.RegistrationRules.Door;
import fr.clubbusiness.event.rule.RegistrationRules.Known;
import fr.clubbusiness.shared.RefusalReason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RegistrationRulesTest {
    private static final Instant NOW = Instant.parse("2026-11-02T08:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(1);

    @Test
    void an_announced_event_takes_registrations_until_it_closes() {
        assertThat(codes(new Door(EventStatus.PUBLISHED, LATER, 1), false)).isEmpty();
        assertThat(codes(new Door(EventStatus.PUBLISHED, NOW, 1), false)).containsExactly("CLOSED");
        assertThat(codes(new Door(EventStatus.HELD, LATER, 1), false)).containsExactly("CLOSED");
        assertThat(codes(new Door(EventStatus.CANCELLED, LATER, 1), false)).containsExactly("EVENT_CANCELLED");
        assertThat(codes(new Door(EventStatus.DRAFT, LATER, 1), false)).containsExactly("NOT_ANNOUNCED");
    }

    @Test
    void all_reasons_are_given_at_once() {
        assertThat(codes(new Door(EventStatus.PUBLISHED, NOW, 0), true))
                .containsExactly("CLOSED", "ALREADY_REGISTERED", "QUOTA_FULL");
    }

    @Test
    void a_seat_is_kept_for_two_days_and_for_one_when_the_event_is_near() {
        var far = NOW.plus(RegistrationRules.NEAR).plusSeconds(1);
        assertThat(RegistrationRules.offerEnd(NOW, far)).isEqualTo(NOW.plus(Duration.ofDays(2)));
        var near = NOW.plus(RegistrationRules.NEAR);
        assertThat(RegistrationRules.offerEnd(NOW, near)).isEqualTo(NOW.plus(Duration.ofHours(24)));
    }

    @Test
    void a_seat_is_never_kept_after_the_start() {
        assertThat(RegistrationRules.offerEnd(NOW, LATER)).isEqualTo(LATER);
    }

    @Test
    void nobody_takes_a_seat_at_what_is_cancelled_or_comes_to_it() {
        assertThat(allowing(RegistrationStatus.CONFIRMED)).containsExactly(EventStatus.PUBLISHED);
        assertThat(allowing(RegistrationStatus.EXCUSED)).containsExactly(EventStatus.PUBLISHED);
        assertThat(allowing(RegistrationStatus.PRESENT)).containsExactly(EventStatus.PUBLISHED, EventStatus.HELD);
        assertThat(allowing(RegistrationStatus.CANCELLED)).contains(EventStatus.CANCELLED);
    }

    @Test
    void what_others_know_of_an_address_is_not_told() {
        var door = new Door(EventStatus.PUBLISHED, LATER, 1);
        assertThat(RegistrationRules.refusals(door, Known.TO_OTHERS, NOW))
                .extracting(RefusalReason::code)
                .containsExactly("ASK_THE_PERSON");
    }

    private static List<EventStatus> allowing(RegistrationStatus to) {
        return Stream.of(EventStatus.values())
                .filter(event -> RegistrationRules.allows(event, to))
                .toList();
    }

    private static List<String> codes(Door door, boolean known) {
        return RegistrationRules.refusals(door, known ? Known.TO_THEM : Known.NO, NOW).stream()
                .map(RefusalReason::code)
                .toList();
    }
}
