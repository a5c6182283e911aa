package fr.clubbusiness.event.rule;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.event.rule.RegistrationRules.Door;
import fr.clubbusiness.shared.RefusalReason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
        assertThat(RegistrationRules.offerEnd(NOW, far, far)).isEqualTo(NOW.plus(Duration.ofDays(2)));
        var near = NOW.plus(RegistrationRules.NEAR);
        assertThat(RegistrationRules.offerEnd(NOW, near, near)).isEqualTo(NOW.plus(Duration.ofHours(24)));
    }

    @Test
    void a_seat_is_never_kept_after_registration_ends() {
        assertThat(RegistrationRules.offerEnd(NOW, NOW.plus(Duration.ofDays(9)), LATER))
                .isEqualTo(LATER);
    }

    private static List<String> codes(Door door, boolean known) {
        return RegistrationRules.refusals(door, known, NOW).stream()
                .map(RefusalReason::code)
                .toList();
    }
}
