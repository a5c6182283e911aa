package fr.clubbusiness.speedmeeting;

import static fr.clubbusiness.speedmeeting.TimetabledMeetings.requireAllowed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.clubbusiness.speedmeeting.MeetingDraws.Draw;
import fr.clubbusiness.speedmeeting.MeetingTimetable.Gaps;
import fr.clubbusiness.speedmeeting.MeetingTimetable.Meeting;
import fr.clubbusiness.speedmeeting.TimetableRequest.Absence;
import fr.clubbusiness.speedmeeting.TimetableRequest.Pair;
import fr.clubbusiness.speedmeeting.TimetableRequest.Participant;
import fr.clubbusiness.speedmeeting.TimetableRequest.Side;
import fr.clubbusiness.speedmeeting.TimetableRequest.Wish;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TimetablingTest {

    @Test
    void nobody_could_have_a_better_floor_wishes_or_number_of_meetings_when_all_attend() {
        for (long seed = 0; seed < 500; seed++) {
            requireBest(MeetingDraws.small(seed, 0), "seed " + seed);
        }
    }

    @Test
    void nobody_could_have_better_at_four_times_four_in_three_rounds() {
        for (int tables = 2; tables <= 4; tables++) {
            requireBest(new Draw(4, 4, 3, tables, 0.6, 0.2, 0).request(tables), tables + " tables");
        }
    }

    private static void requireBest(TimetableRequest request, String which) {
        var best = new EveryTimetable(request).best();
        var timetable = Timetabling.compute(request);
        requireAllowed(request, timetable);
        assertThat(timetable.provenOptimal()).as(which).isTrue();
        assertThat(timetable.floor()).as("floor, %s", which).isEqualTo(best.floor());
        assertThat(timetable.wishes()).as("wishes, %s", which).isEqualTo(best.wishes());
        assertThat(timetable.meetings()).as("meetings, %s", which).hasSize(best.meetings());
    }

    @Test
    void the_least_number_of_meetings_of_anybody_is_the_greatest_too() {
        for (long seed = 0; seed < 500; seed++) {
            var request = MeetingDraws.small(seed, 0);
            int greatest = new EveryTimetable(request).greatestLeast();
            var timetable = Timetabling.compute(request);
            assertThat(timetable.least()).as("least, seed %d", seed).isEqualTo(greatest);
            assertThat(timetable.leastBound()).as("bound, seed %d", seed).isEqualTo(greatest);
        }
    }

    @Test
    void with_absences_no_timetable_passes_the_bounds_and_nearly_all_small_ones_are_the_best() {
        int best = 0;
        for (long seed = 0; seed < 500; seed++) {
            var request = MeetingDraws.small(seed, 0.2);
            var every = new EveryTimetable(request);
            var timetable = Timetabling.compute(request);
            requireAllowed(request, timetable);
            assertThat(timetable.floorBound())
                    .as("floor, seed %d", seed)
                    .isGreaterThanOrEqualTo(every.best().floor());
            assertThat(timetable.leastBound()).as("least, seed %d", seed).isGreaterThanOrEqualTo(every.greatestLeast());
            boolean isBest = timetable.floor() == every.best().floor()
                    && timetable.wishes() == every.best().wishes();
            if (timetable.floor() == every.best().floor()) {
                assertThat(timetable.wishesBound())
                        .as("seed %d", seed)
                        .isGreaterThanOrEqualTo(every.best().wishes());
            }
            if (timetable.provenOptimal()) {
                assertThat(isBest).as("proven, seed %d", seed).isTrue();
            }
            best += isBest ? 1 : 0;
        }
        assertThat(best).isGreaterThan(490);
    }

    static Stream<Draw> drawings() {
        return Stream.of(
                new Draw(12, 30, 8, 12, 0.15, 0.02, 0),
                new Draw(30, 12, 8, 5, 0.15, 0.02, 0),
                new Draw(25, 25, 9, 7, 0.3, 0.3, 0),
                new Draw(60, 60, 12, 60, 0.15, 0.02, 0),
                new Draw(50, 300, 10, 50, 0.1, 0.02, 0));
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void larger_timetables_keep_the_rules_and_reach_their_bounds(Draw draw) {
        for (long seed = 0; seed < 3; seed++) {
            var request = draw.request(seed);
            var timetable = Timetabling.compute(request);
            requireAllowed(request, timetable);
            assertThat(timetable.provenOptimal()).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void with_absences_they_keep_the_rules_and_come_within_three_per_cent_of_the_wishes(Draw full) {
        var draw = new Draw(full.sizeA(), full.sizeB(), full.rounds(), full.tables(), full.wished(), full.never(), 0.1);
        for (long seed = 0; seed < 3; seed++) {
            var request = draw.request(seed);
            var timetable = Timetabling.compute(request);
            requireAllowed(request, timetable);
            assertThat(timetable.floor()).isEqualTo(timetable.floorBound());
            assertThat(timetable.wishes()).isGreaterThanOrEqualTo((int) (0.97 * timetable.wishesBound()));
        }
    }

    @Test
    void the_same_request_has_the_same_timetable() {
        var draw = new Draw(12, 30, 8, 12, 0.15, 0.02, 0.1);
        assertThat(Timetabling.compute(draw.request(1))).isEqualTo(Timetabling.compute(draw.request(1)));
    }

    @Test
    void without_wishes_everybody_has_a_meeting_in_each_round() {
        var timetable = Timetabling.compute(MeetingDraws.plain(2, 2, 2, 2));
        assertThat(timetable.meetings()).hasSize(4);
        assertThat(timetable.floor()).isEqualTo(2);
        assertThat(timetable.wishes()).isZero();
        assertThat(timetable.gaps()).isEqualTo(new Gaps(0, 0, 0));
    }

    @Test
    void the_wishes_of_both_sides_count() {
        var wishes = List.of(
                new Wish(new Participant(Side.A, 0), 0, 2),
                new Wish(new Participant(Side.A, 0), 1, 2),
                new Wish(new Participant(Side.B, 1), 0, 1));
        var request = new TimetableRequest(1, 2, 1, 1, 0, wishes, List.of(), List.of());
        var timetable = Timetabling.compute(request);
        assertThat(timetable.meetings()).containsExactly(new Meeting(0, 0, 0, 1));
        assertThat(timetable.wishes()).isEqualTo(3);
    }

    @Test
    void a_meeting_for_everybody_comes_before_all_wishes() {
        var wishes = List.of(
                new Wish(new Participant(Side.A, 0), 0, 3),
                new Wish(new Participant(Side.B, 0), 0, 3),
                new Wish(new Participant(Side.A, 1), 0, 3));
        var never = List.of(new Pair(1, 1));
        var request = new TimetableRequest(2, 2, 1, 2, 0, wishes, never, List.of());
        var timetable = Timetabling.compute(request);
        assertThat(timetable.least()).isEqualTo(1);
        assertThat(timetable.wishes()).isEqualTo(3);
    }

    @Test
    void who_may_meet_nobody_holds_nobody_down() {
        var never = List.of(new Pair(0, 0), new Pair(0, 1), new Pair(0, 2));
        var timetable = Timetabling.compute(new TimetableRequest(4, 3, 3, 3, 0, List.of(), never, List.of()));
        assertThat(timetable.least()).isEqualTo(3);
        assertThat(timetable.sheet(MeetingDraws.FIRST_A)).isEmpty();
        assertThat(timetable.provenOptimal()).isTrue();
    }

    @Test
    void who_attends_one_round_holds_nobody_down() {
        var request = MeetingDraws.plain(3, 3, 3, 3);
        var timetable = Timetabling.compute(request.with(request.absenceFrom(MeetingDraws.FIRST_A, 1)));
        assertThat(timetable.floor()).isEqualTo(2);
        assertThat(timetable.least()).isEqualTo(1);
        assertThat(timetable.leastBound()).isEqualTo(1);
    }

    @Test
    void nobody_can_meet_when_nobody_is_there() {
        var request = MeetingDraws.plain(2, 2, 1, 2);
        var timetable = Timetabling.compute(request.with(request.withoutRound(0)));
        assertThat(timetable.meetings()).isEmpty();
        assertThat(timetable.least()).isZero();
        assertThat(timetable.leastBound()).isZero();
        assertThat(timetable.provenOptimal()).isTrue();
    }

    @Test
    void side_a_stays_seated_when_each_of_them_has_a_table() {
        var timetable = Timetabling.compute(new Draw(12, 30, 8, 12, 0.15, 0.02, 0).request(3));
        assertThat(timetable.meetings()).allMatch(meeting -> meeting.table() == meeting.a());
    }

    @Test
    void with_fewer_tables_side_a_moves_only_when_its_table_is_taken() {
        var timetable = Timetabling.compute(new Draw(9, 9, 8, 5, 0.3, 0, 0).request(3));
        for (int a = 0; a < 9; a++) {
            var sheet = timetable.sheet(new Participant(Side.A, a));
            for (int i = 1; i < sheet.size(); i++) {
                var now = sheet.get(i);
                int last = sheet.get(i - 1).table();
                assertThat(timetable.meetings())
                        .as("%s, last at %d", now, last)
                        .anyMatch(each -> each.round() == now.round() && each.table() == last);
            }
        }
    }

    @Test
    void the_waits_of_a_side_are_spread() {
        var timetable = Timetabling.compute(MeetingDraws.plain(2, 4, 4, 2));
        assertThat(timetable.gaps()).isEqualTo(new Gaps(8, 1, 8));
    }

    @Test
    void a_round_of_absence_is_no_gap() {
        var request = MeetingDraws.plain(1, 1, 1, 1);
        var absent = request.with(List.of(new Absence(MeetingDraws.FIRST_A, 0)));
        assertThat(Timetabling.compute(absent).gaps()).isEqualTo(new Gaps(1, 1, 1));
    }

    @Test
    void a_request_with_flaws_has_no_timetable() {
        var request = MeetingDraws.plain(0, 1, 1, 1);
        assertThatThrownBy(() -> Timetabling.compute(request))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("NO_PARTICIPANTS");
    }

    @Test
    void a_sheet_is_in_the_order_of_the_rounds() {
        var timetable = Timetabling.compute(MeetingDraws.plain(6, 6, 6, 3));
        assertThat(timetable.sheet(MeetingDraws.FIRST_B))
                .isSortedAccordingTo((one, other) -> one.round() - other.round());
        assertThat(IntStream.range(0, 6)
                        .map(b -> timetable.sheet(new Participant(Side.B, b)).size())
                        .sum())
                .isEqualTo(timetable.meetings().size());
    }
}
