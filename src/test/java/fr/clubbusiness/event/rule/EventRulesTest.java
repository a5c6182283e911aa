package fr.clubbusiness.event.rule;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.shared.RefusalReason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EventRulesTest {
    private static final Instant NOW = Instant.parse("2026-11-02T08:00:00Z");
    private static final Instant START = Instant.parse("2026-11-13T08:00:00Z");

    @Test
    void an_event_to_come_with_a_place_is_allowed() {
        assertThat(codes(terms(START, hours(4)), Map.of())).isEmpty();
    }

    @Test
    void all_reasons_are_given_at_once() {
        var wrong = new EventRules.Terms(
                NOW, NOW.minusSeconds(1), NOW.plusSeconds(1), false, false, shares(10, Map.of(EventSide.COMPANY, 11)));
        assertThat(codes(wrong, Map.of()))
                .containsExactly(
                        "START_IN_PAST",
                        "ENDS_BEFORE_START",
                        "CLOSES_AFTER_START",
                        "PLACE_OR_ONLINE",
                        "QUOTAS_OVER_CAPACITY");
    }

    @Test
    void it_starts_after_now() {
        assertThat(codes(
                        new EventRules.Terms(NOW, NOW.plusSeconds(1), NOW, true, false, shares(1, Map.of())), Map.of()))
                .containsExactly("START_IN_PAST", "CLOSES_IN_PAST");
    }

    @Test
    void it_ends_after_its_start_and_lasts_a_week_at_most() {
        assertThat(codes(terms(START, START), Map.of())).containsExactly("ENDS_BEFORE_START");
        assertThat(codes(terms(START, START.plus(EventRules.LONGEST)), Map.of()))
                .isEmpty();
        assertThat(codes(terms(START, START.plus(EventRules.LONGEST).plusSeconds(1)), Map.of()))
                .containsExactly("TOO_LONG");
    }

    @Test
    void registration_may_end_at_the_start_and_not_later() {
        assertThat(codes(closing(START), Map.of())).isEmpty();
        assertThat(codes(closing(START.plusSeconds(1)), Map.of())).containsExactly("CLOSES_AFTER_START");
        assertThat(codes(closing(NOW), Map.of())).containsExactly("CLOSES_IN_PAST");
    }

    @Test
    void it_starts_within_about_three_years() {
        var farthest = NOW.plus(EventRules.FARTHEST);
        assertThat(codes(terms(farthest, farthest.plusSeconds(1)), Map.of())).isEmpty();
        assertThat(codes(terms(farthest.plusSeconds(1), farthest.plusSeconds(2)), Map.of()))
                .containsExactly("TOO_FAR");
        assertThat(codes(terms(Instant.MAX.minusSeconds(1), Instant.MAX), Map.of()))
                .containsExactly("TOO_FAR");
    }

    @Test
    void what_is_announced_changes_after_registration_ended_as_long_as_that_end_stays() {
        var before = closing(NOW.minusSeconds(9));
        assertThat(change(EventStatus.PUBLISHED, before, closing(NOW.minusSeconds(9))))
                .isEmpty();
        assertThat(change(EventStatus.PUBLISHED, before, closing(NOW.minusSeconds(8))))
                .containsExactly("CLOSES_IN_PAST");
        assertThat(change(EventStatus.DRAFT, before, closing(NOW.minusSeconds(9))))
                .containsExactly("CLOSES_IN_PAST");
    }

    @Test
    void what_runs_changes_as_long_as_its_start_stays() {
        assertThat(change(EventStatus.PUBLISHED, running(NOW.plusSeconds(1)), running(NOW.plusSeconds(60))))
                .isEmpty();
        assertThat(change(EventStatus.PUBLISHED, running(NOW), running(NOW.plusSeconds(60))))
                .containsExactly("START_IN_PAST");
    }

    @Test
    void it_took_place_once_it_is_over_or_somebody_came() {
        assertThat(EventRules.tookPlace(NOW.plusSeconds(1), 0, NOW)).isFalse();
        assertThat(EventRules.tookPlace(NOW.plusSeconds(1), 1, NOW)).isTrue();
        assertThat(EventRules.tookPlace(NOW, 0, NOW)).isTrue();
    }

    @Test
    void one_seat_is_said_in_the_singular() {
        assertThat(EventRules.refusals(seats(0, Map.of()), Map.of(EventSide.COMPANY, 1), NOW))
                .extracting(reason -> reason.text().french())
                .contains("1 place est déjà prise : la capacité ne peut pas être inférieure.");
    }

    @Test
    void a_place_or_an_address_online_is_enough() {
        assertThat(codes(
                        new EventRules.Terms(START, hours(1), NOW.plusSeconds(1), false, true, shares(1, Map.of())),
                        Map.of()))
                .isEmpty();
    }

    @Test
    void quotas_may_take_all_seats_and_not_more() {
        assertThat(codes(seats(10, Map.of(EventSide.COMPANY, 6, EventSide.STRUCTURE, 4)), Map.of()))
                .isEmpty();
        assertThat(codes(seats(10, Map.of(EventSide.COMPANY, 6, EventSide.STRUCTURE, 5)), Map.of()))
                .containsExactly("QUOTAS_OVER_CAPACITY");
    }

    @Test
    void the_capacity_is_not_under_the_seats_that_are_taken() {
        var taken = Map.of(EventSide.COMPANY, 3, EventSide.PUBLIC, 2);
        assertThat(codes(seats(5, Map.of()), taken)).isEmpty();
        assertThat(codes(seats(4, Map.of()), taken)).containsExactly("CAPACITY_UNDER_SEATS");
    }

    @Test
    void no_quota_is_under_the_seats_of_its_side_nor_leaves_too_few_to_the_others() {
        var taken = Map.of(EventSide.COMPANY, 3, EventSide.PUBLIC, 2);
        assertThat(codes(seats(10, Map.of(EventSide.COMPANY, 3)), taken)).isEmpty();
        assertThat(codes(seats(10, Map.of(EventSide.COMPANY, 2)), taken)).containsExactly("QUOTA_UNDER_SEATS");
        assertThat(codes(seats(10, Map.of(EventSide.COMPANY, 9)), taken)).containsExactly("QUOTA_UNDER_SEATS");
    }

    private static EventRules.Terms terms(Instant start, Instant end) {
        return new EventRules.Terms(start, end, NOW.plusSeconds(1), true, false, shares(10, Map.of()));
    }

    private static EventRules.Terms closing(Instant closes) {
        return new EventRules.Terms(START, hours(1), closes, true, false, shares(10, Map.of()));
    }

    private static EventRules.Terms seats(int capacity, Map<EventSide, Integer> quotas) {
        return new EventRules.Terms(START, hours(1), NOW.plusSeconds(1), true, false, shares(capacity, quotas));
    }

    private static SeatShares shares(int capacity, Map<EventSide, Integer> quotas) {
        return new SeatShares(capacity, quotas);
    }

    private static Instant hours(int hours) {
        return START.plus(Duration.ofHours(hours));
    }

    private static EventRules.Terms running(Instant end) {
        var start = NOW.minusSeconds(60);
        return new EventRules.Terms(start, end, start, true, false, shares(10, Map.of()));
    }

    private static List<String> change(EventStatus status, EventRules.Terms before, EventRules.Terms after) {
        return EventRules.refusalsOfChange(status, before, after, Map.of(), NOW).stream()
                .map(RefusalReason::code)
                .toList();
    }

    private static List<String> codes(EventRules.Terms terms, Map<EventSide, Integer> taken) {
        return EventRules.refusals(terms, taken, NOW).stream()
                .map(RefusalReason::code)
                .toList();
    }
}
