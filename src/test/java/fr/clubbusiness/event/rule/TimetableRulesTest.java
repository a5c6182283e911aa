package fr.clubbusiness.event.rule;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.event.rule.TimetableRules.Hall;
import fr.clubbusiness.shared.RefusalReason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TimetableRulesTest {
    private static final Instant START = Instant.parse("2026-11-13T08:00:00Z");
    private static final Instant BEFORE = START.minusSeconds(1);
    private static final UUID ADA = UUID.fromString("00000000-0000-7000-8000-000000000001");
    private static final UUID BOB = UUID.fromString("00000000-0000-7000-8000-000000000002");
    private static final UUID EVE = UUID.fromString("00000000-0000-7000-8000-000000000003");

    @Test
    void rounds_follow_each_other_with_a_break_between_them() {
        var times = new RoundTimes(START, 10, 5);
        assertThat(times.start(1)).isEqualTo(START);
        assertThat(times.end(1)).isEqualTo(START.plus(Duration.ofMinutes(10)));
        assertThat(times.start(3)).isEqualTo(START.plus(Duration.ofMinutes(30)));
        assertThat(times.hasBegun(3, times.start(3))).isTrue();
        assertThat(times.hasBegun(3, times.start(3).minusSeconds(1))).isFalse();
    }

    @Test
    void rounds_may_end_with_the_event_and_not_later() {
        // 8 rounds of 10 minutes and 7 breaks of 5: 115 minutes.
        assertThat(codes(hall(EventKind.SPEED_MEETING, EventStatus.PUBLISHED, 115), BEFORE))
                .isEmpty();
        var late = refusals(hall(EventKind.SPEED_MEETING, EventStatus.PUBLISHED, 114), BEFORE);
        assertThat(codes(late)).containsExactly("ROUNDS_TOO_LONG");
        assertThat(late.getFirst().text().french()).contains("115 minutes", "l'événement 114");
        assertThat(late.getFirst().text().english()).contains("115 minutes", "the event 114");
    }

    @ParameterizedTest
    @EnumSource(EventKind.class)
    void speed_meetings_and_meetings_about_financing_have_a_timetable(EventKind kind) {
        var refused = codes(hall(kind, EventStatus.PUBLISHED, 115), BEFORE);
        if (kind == EventKind.SPEED_MEETING || kind == EventKind.FINANCING) {
            assertThat(refused).isEmpty();
        } else {
            assertThat(refused).containsExactly("NO_SPEED_MEETING");
        }
    }

    @Test
    void it_is_made_of_an_announced_event_before_its_start() {
        assertThat(codes(hall(EventKind.FINANCING, EventStatus.DRAFT, 115), BEFORE))
                .containsExactly("NOT_ANNOUNCED");
        assertThat(codes(hall(EventKind.FINANCING, EventStatus.CANCELLED, 115), BEFORE))
                .containsExactly("EVENT_CANCELLED");
        assertThat(codes(hall(EventKind.FINANCING, EventStatus.HELD, 115), START))
                .containsExactly("EVENT_HELD", "ALREADY_STARTED");
    }

    @Test
    void a_timetable_of_which_something_came_is_not_made_anew() {
        assertThat(TimetableRules.outcomes(0)).isEmpty();
        assertThat(codes(TimetableRules.outcomes(1))).containsExactly("OUTCOME_SAID");
    }

    @Test
    void whoever_is_back_has_a_seat_and_is_not_said_to_be_absent() {
        assertThat(TimetableRules.back(List.of(ADA), List.of(BOB), List.of(ADA, BOB)))
                .isEmpty();
        assertThat(codes(TimetableRules.back(List.of(ADA), List.of(ADA), List.of(ADA))))
                .containsExactly("ABSENT_AND_BACK");
        assertThat(TimetableRules.back(List.of(EVE), List.of(), List.of(ADA))).hasSize(1);
    }

    @Test
    void an_event_with_a_timetable_stays_what_it_is_and_as_long() {
        var times = new RoundTimes(START, 10, 5);
        assertThat(TimetableRules.changeRefusals(hall(EventKind.SPEED_MEETING, EventStatus.PUBLISHED, 115), 8, times))
                .isEmpty();
        assertThat(codes(
                        TimetableRules.changeRefusals(hall(EventKind.BREAKFAST, EventStatus.PUBLISHED, 114), 8, times)))
                .containsExactly("NO_SPEED_MEETING", "ROUNDS_TOO_LONG");
    }

    @Test
    void people_meet_somebody_of_the_other_side() {
        var refused = TimetableRules.refusals(
                hall(EventKind.SPEED_MEETING, EventStatus.PUBLISHED, 115),
                8,
                new RoundTimes(START, 10, 5),
                EventSide.COMPANY,
                EventSide.COMPANY,
                BEFORE);
        assertThat(codes(refused)).containsExactly("SAME_SIDE");
    }

    @Test
    void what_is_said_of_people_names_those_who_take_part() {
        var sides = Map.of(ADA, EventSide.COMPANY, BOB, EventSide.COMPANY, EVE, EventSide.STRUCTURE);
        assertThat(TimetableRules.people(List.of(ADA, EVE), List.of(List.of(ADA, EVE)), sides))
                .isEmpty();
        assertThat(codes(TimetableRules.people(List.of(), List.of(List.of(ADA, BOB)), sides)))
                .containsExactly("PAIR_OF_ONE_SIDE");
        var unknown = UUID.fromString("00000000-0000-7000-8000-000000000009");
        var refused = TimetableRules.people(List.of(unknown, ADA, unknown), List.of(List.of(ADA, unknown)), sides);
        assertThat(codes(refused)).containsExactly("UNKNOWN_PARTICIPANT");
        assertThat(refused.getFirst().text().french()).isEqualTo("Personne ne participe sous : %s.".formatted(unknown));
    }

    @Test
    void coming_rounds_are_planned_again_and_no_others() {
        var times = new RoundTimes(START, 10, 5);
        assertThat(codes(replan(EventStatus.PUBLISHED, 2, times.start(2).minusSeconds(1))))
                .isEmpty();
        assertThat(codes(replan(EventStatus.PUBLISHED, 2, times.start(2)))).containsExactly("ROUND_BEGUN");
        assertThat(codes(replan(EventStatus.PUBLISHED, 8, BEFORE))).isEmpty();
        assertThat(codes(replan(EventStatus.PUBLISHED, 9, START))).containsExactly("UNKNOWN_ROUND");
        assertThat(codes(replan(EventStatus.CANCELLED, 8, START))).containsExactly("EVENT_CANCELLED");
        assertThat(codes(replan(EventStatus.HELD, 8, START))).containsExactly("EVENT_HELD");
    }

    @ParameterizedTest
    @EnumSource(RegistrationStatus.class)
    void whoever_has_a_confirmed_seat_or_came_takes_part(RegistrationStatus status) {
        assertThat(TimetableRules.takesPart(status))
                .isEqualTo(status == RegistrationStatus.CONFIRMED || status == RegistrationStatus.PRESENT);
    }

    private static List<RefusalReason> replan(EventStatus status, int round, Instant now) {
        return TimetableRules.replanRefusals(status, round, 8, new RoundTimes(START, 10, 5), now);
    }

    private static Hall hall(EventKind kind, EventStatus status, int minutes) {
        return new Hall(kind, status, START, START.plus(Duration.ofMinutes(minutes)));
    }

    private static List<RefusalReason> refusals(Hall hall, Instant now) {
        return TimetableRules.refusals(
                hall, 8, new RoundTimes(START, 10, 5), EventSide.COMPANY, EventSide.STRUCTURE, now);
    }

    private static List<String> codes(Hall hall, Instant now) {
        return codes(refusals(hall, now));
    }

    private static List<String> codes(List<RefusalReason> reasons) {
        return reasons.stream().map(RefusalReason::code).toList();
    }
}
