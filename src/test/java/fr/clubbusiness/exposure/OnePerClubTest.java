package fr.clubbusiness.exposure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.clubbusiness.problem.Unavailable;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OnePerClubTest {
    private final UUID club = UUID.randomUUID();
    private Instant now = Instant.parse("2026-11-28T09:00:00Z");
    private int made;
    private final OnePerClub<Integer> measures = new OnePerClub<>(clock());

    @Test
    void a_measure_is_cached_until_midnight() {
        now = Instant.parse("2026-11-29T00:00:00Z");
        assertThat(measures.of(club, this::make)).isEqualTo(1);
        now = Instant.parse("2026-11-29T23:59:59.999Z");
        assertThat(measures.of(club, this::make)).isEqualTo(1);
        now = Instant.parse("2026-11-30T00:00:00Z");
        assertThat(measures.of(club, this::make)).isEqualTo(2);
    }

    @Test
    void each_club_has_its_own() {
        assertThat(measures.of(club, this::make)).isEqualTo(1);
        assertThat(measures.of(UUID.randomUUID(), this::make)).isEqualTo(2);
    }

    @Test
    void a_second_caller_is_503_while_the_first_computes() {
        assertThat(measures.of(club, () -> {
                    assertThatThrownBy(() -> measures.of(club, this::make))
                            .isInstanceOfSatisfying(Unavailable.class, busy -> {
                                assertThat(busy.code()).isEqualTo("exposure-running");
                                assertThat(busy.retryAfter()).isPresent();
                            });
                    assertThat(measures.of(UUID.randomUUID(), () -> 7)).isEqualTo(7);
                    return 8;
                }))
                .isEqualTo(8);
        assertThat(measures.of(club, this::make)).isEqualTo(8);
    }

    @Test
    void a_failed_measure_is_computed_again_by_the_next_caller() {
        assertThatThrownBy(() -> measures.of(club, () -> {
                    throw new IllegalStateException("stopped");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(measures.of(club, this::make)).isEqualTo(1);
    }

    private int make() {
        return ++made;
    }

    private Clock clock() {
        InstantSource source = () -> now;
        return source.withZone(ZoneOffset.UTC);
    }
}
