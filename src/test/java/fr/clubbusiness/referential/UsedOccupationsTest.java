package fr.clubbusiness.referential;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.security.Actor;
import fr.clubbusiness.security.Caller;
import fr.clubbusiness.security.Role;
import fr.clubbusiness.shared.RomeCode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class UsedOccupationsTest {
    private static final RomeCode CLEANING = new RomeCode("K2204");
    private static final UUID CLUB = UUID.randomUUID();

    private Instant now = Instant.parse("2026-11-28T09:00:00Z");
    private int counted;
    private final UsedOccupations used = new UsedOccupations(_ -> Map.of(CLEANING, ++counted), clock());

    @ParameterizedTest
    @EnumSource(
            mode = Mode.INCLUDE,
            names = {"STRUCTURE", "ADVISER", "AUTOMATON"})
    void whoever_reads_all_open_needs_has_the_most_used_first(Role role) {
        assertThat(used.of(caller(role, CLUB))).containsEntry(CLEANING, 1);
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"STRUCTURE", "ADVISER", "AUTOMATON"})
    void whoever_does_not_learns_nothing_of_them(Role role) {
        assertThat(used.of(caller(role, CLUB))).isEmpty();
        assertThat(counted).isZero();
    }

    @Test
    void needs_are_counted_once_in_ten_minutes_for_each_club() {
        assertThat(used.of(caller(Role.ADVISER, CLUB))).containsEntry(CLEANING, 1);
        now = now.plus(Duration.ofMinutes(10));
        assertThat(used.of(caller(Role.STRUCTURE, CLUB))).containsEntry(CLEANING, 1);
        assertThat(used.of(caller(Role.ADVISER, UUID.randomUUID()))).containsEntry(CLEANING, 2);
        now = now.plusMillis(1);
        assertThat(used.of(caller(Role.ADVISER, CLUB))).containsEntry(CLEANING, 3);
    }

    private static Caller caller(Role role, UUID club) {
        return new Caller(new Actor.Member(UUID.randomUUID(), UUID.randomUUID()), Set.of(role), club, null);
    }

    private Clock clock() {
        InstantSource source = () -> now;
        return source.withZone(ZoneOffset.UTC);
    }
}
