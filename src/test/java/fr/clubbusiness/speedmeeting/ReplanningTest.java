package fr.clubbusiness.speedmeeting;

import static fr.clubbusiness.speedmeeting.TimetabledMeetings.requireAllowed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.clubbusiness.speedmeeting.MeetingDraws.Draw;
import fr.clubbusiness.speedmeeting.MeetingTimetable.Meeting;
import fr.clubbusiness.speedmeeting.TimetableRequest.Absence;
import fr.clubbusiness.speedmeeting.TimetableRequest.Pair;
import fr.clubbusiness.speedmeeting.TimetableRequest.Participant;
import fr.clubbusiness.speedmeeting.TimetableRequest.Side;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReplanningTest {
    private static final Participant FIRST_A = MeetingDraws.FIRST_A;

    /** A request, its timetable, and the request with some people missing from a round on. */
    private record Case(TimetableRequest request, MeetingTimetable before, TimetableRequest now, int kept) {

        static Case of(TimetableRequest request, long seed) {
            var random = new SplittableRandom(seed);
            int kept = random.nextInt(request.rounds());
            var missing = new ArrayList<Absence>();
            for (int i = 0; i <= request.sizeA() / 10; i++) {
                missing.addAll(request.absenceFrom(new Participant(Side.A, random.nextInt(request.sizeA())), kept));
                missing.addAll(request.absenceFrom(new Participant(Side.B, random.nextInt(request.sizeB())), kept));
            }
            return new Case(request, Timetabling.compute(request), request.with(missing), kept);
        }

        ReplannedTimetable replan(Replacement replacement) {
            return Timetabling.replan(now, before, kept, replacement, Set.of());
        }

        /** The later meetings that cannot take place. */
        List<Meeting> lost() {
            return before.meetings().stream()
                    .filter(meeting -> meeting.round() >= kept)
                    .filter(meeting -> people(meeting).stream()
                            .anyMatch(who -> now.absences().contains(new Absence(who, meeting.round()))))
                    .toList();
        }

        Set<Participant> affected() {
            return lost().stream().flatMap(meeting -> people(meeting).stream()).collect(Collectors.toSet());
        }
    }

    private static List<Participant> people(Meeting meeting) {
        return List.of(new Participant(Side.A, meeting.a()), new Participant(Side.B, meeting.b()));
    }

    private static List<Case> cases() {
        var cases = new ArrayList<Case>();
        for (long seed = 0; seed < 300; seed++) {
            cases.add(Case.of(MeetingDraws.small(seed, 0.1), seed));
        }
        for (long seed = 0; seed < 10; seed++) {
            cases.add(Case.of(new Draw(12, 30, 8, 12, 0.15, 0.02, 0.02).request(seed), seed));
            cases.add(Case.of(new Draw(20, 20, 8, 15, 0.2, 0.1, 0.02).request(seed), seed));
        }
        return cases;
    }

    @Test
    void every_meeting_that_can_still_take_place_keeps_its_round_and_table() {
        for (var each : cases()) {
            var still = new HashSet<>(each.before().meetings());
            still.removeAll(each.lost());
            for (var replacement : Replacement.values()) {
                var after = each.replan(replacement);
                requireAllowed(each.now(), after.timetable());
                assertThat(after.timetable().meetings()).containsAll(still);
                assertThat(after.lost()).isEqualTo(each.lost().size());
                assertThat(after.timetable().meetings()).hasSize(still.size() + after.replaced());
            }
        }
    }

    @Test
    void what_is_past_stays_even_with_whoever_is_missing_now() {
        for (var each : cases()) {
            var after = each.replan(Replacement.ALSO_THE_WAITING).timetable();
            assertThat(past(after, each.kept())).isEqualTo(past(each.before(), each.kept()));
        }
    }

    private static List<Meeting> past(MeetingTimetable timetable, int kept) {
        return timetable.meetings().stream()
                .filter(meeting -> meeting.round() < kept)
                .toList();
    }

    @Test
    void among_the_affected_only_sheets_change_that_must() {
        for (var each : cases()) {
            var after = each.replan(Replacement.AMONG_THE_AFFECTED);
            assertThat(after.changed()).containsExactlyInAnyOrderElementsOf(each.affected());
        }
    }

    @Test
    void no_timetable_changes_fewer_sheets() {
        for (long seed = 0; seed < 300; seed++) {
            var each = Case.of(MeetingDraws.small(seed, 0.1), seed);
            var changed = each.replan(Replacement.AMONG_THE_AFFECTED).changed();
            assertThat(changed)
                    .as("seed %d", seed)
                    .hasSize(new FewestSheets(each.now(), each.before(), each.kept()).count());
        }
    }

    /** The fewest changed sheets of all timetables that keep the past, found by trying all of them. */
    private static final class FewestSheets {
        private final TimetableRequest request;
        private final Set<Pair> met;
        private final Set<List<Integer>> old = new HashSet<>();
        private int fewest = Integer.MAX_VALUE;

        FewestSheets(TimetableRequest request, MeetingTimetable before, int kept) {
            this.request = request;
            this.met = new HashSet<>(request.never());
            for (var meeting : before.meetings()) {
                if (meeting.round() < kept) {
                    met.add(new Pair(meeting.a(), meeting.b()));
                } else {
                    old.add(List.of(meeting.round(), meeting.a(), meeting.b()));
                }
            }
            visit(kept, 0, new HashSet<>(), new HashSet<>());
        }

        int count() {
            return fewest;
        }

        private void visit(int round, int a, Set<Integer> busy, Set<List<Integer>> meetings) {
            if (round == request.rounds()) {
                fewest = Math.min(fewest, changed(meetings).size());
                return;
            }
            if (a == request.sizeA()) {
                visit(round + 1, 0, new HashSet<>(), meetings);
                return;
            }
            visit(round, a + 1, busy, meetings);
            for (int b = 0; b < request.sizeB(); b++) {
                var pair = new Pair(a, b);
                var meeting = List.of(round, a, b);
                if (busy.size() < request.tables() && isThere(round, a, b) && busy.add(b)) {
                    if (met.add(pair)) {
                        meetings.add(meeting);
                        visit(round, a + 1, busy, meetings);
                        meetings.remove(meeting);
                        met.remove(pair);
                    }
                    busy.remove(b);
                }
            }
        }

        private boolean isThere(int round, int a, int b) {
            return !request.absences().contains(new Absence(new Participant(Side.A, a), round))
                    && !request.absences().contains(new Absence(new Participant(Side.B, b), round));
        }

        private Set<Integer> changed(Set<List<Integer>> meetings) {
            var differing = new HashSet<>(meetings);
            differing.removeAll(old);
            old.stream().filter(meeting -> !meetings.contains(meeting)).forEach(differing::add);
            var people = new TreeSet<Integer>();
            for (var meeting : differing) {
                people.add(meeting.get(1));
                people.add(request.sizeA() + meeting.get(2));
            }
            return people;
        }
    }

    @Test
    void with_those_who_wait_each_new_meeting_changes_at_most_one_further_sheet() {
        for (var each : cases()) {
            var among = each.replan(Replacement.AMONG_THE_AFFECTED);
            var waiting = each.replan(Replacement.ALSO_THE_WAITING);
            assertThat(waiting.replaced()).isGreaterThanOrEqualTo(among.replaced());
            assertThat(waiting.changed().size() - among.changed().size())
                    .isLessThanOrEqualTo(waiting.replaced() - among.replaced());
        }
    }

    @Test
    void nobody_who_waits_loses_a_meeting() {
        for (var each : cases()) {
            var after = each.replan(Replacement.ALSO_THE_WAITING);
            for (var who : after.changed()) {
                if (!each.affected().contains(who)) {
                    assertThat(after.timetable().sheet(who))
                            .containsAll(each.before().sheet(who));
                }
            }
        }
    }

    @Test
    void no_gap_of_the_affected_stays_open_that_another_of_them_could_fill() {
        for (var each : cases()) {
            var after = each.replan(Replacement.AMONG_THE_AFFECTED).timetable();
            for (var one : each.affected()) {
                for (var other : each.affected()) {
                    if (one.side() == Side.A && other.side() == Side.B) {
                        requireNoCommonGap(each, after, one, other);
                    }
                }
            }
        }
    }

    private static void requireNoCommonGap(Case each, MeetingTimetable after, Participant a, Participant b) {
        boolean lacks = after.sheet(a).size() < each.before().sheet(a).size()
                && after.sheet(b).size() < each.before().sheet(b).size();
        boolean mayMeet = !each.now().never().contains(new Pair(a.number(), b.number()))
                && after.sheet(a).stream().noneMatch(meeting -> meeting.has(b));
        for (int round = each.kept(); lacks && mayMeet && round < each.now().rounds(); round++) {
            int now = round;
            var inRound = after.meetings().stream()
                    .filter(meeting -> meeting.round() == now)
                    .toList();
            boolean areFree = inRound.stream().noneMatch(meeting -> meeting.has(a) || meeting.has(b))
                    && !each.now().absences().contains(new Absence(a, now))
                    && !each.now().absences().contains(new Absence(b, now));
            assertThat(areFree && inRound.size() < each.now().tables())
                    .as("%s and %s", a, b)
                    .isFalse();
        }
    }

    @Test
    void two_who_lose_their_partners_in_a_round_meet_each_other() {
        var request = new TimetableRequest(2, 2, 1, 2, 0, List.of(), List.of(new Pair(0, 1)), List.of());
        var before = Timetabling.compute(request);
        var missing = new ArrayList<>(request.absenceFrom(FIRST_A, 0));
        missing.addAll(request.absenceFrom(new Participant(Side.B, 1), 0));
        var after = Timetabling.replan(request.with(missing), before, 0, Replacement.AMONG_THE_AFFECTED, Set.of());
        assertThat(before.meetings()).containsExactly(new Meeting(0, 0, 0, 0), new Meeting(0, 1, 1, 1));
        assertThat(after.timetable().meetings()).containsExactly(new Meeting(0, 1, 1, 0));
        assertThat(after.lost()).isEqualTo(2);
        assertThat(after.replaced()).isEqualTo(1);
    }

    @Test
    void who_waits_takes_the_place_of_who_is_missing_when_the_organiser_wants_it() {
        var request = MeetingDraws.plain(1, 2, 1, 1);
        var before = Timetabling.compute(request);
        var now = request.with(request.absenceFrom(MeetingDraws.FIRST_B, 0));
        assertThat(Timetabling.replan(now, before, 0, Replacement.AMONG_THE_AFFECTED, Set.of())
                        .timetable()
                        .meetings())
                .isEmpty();
        assertThat(Timetabling.replan(now, before, 0, Replacement.ALSO_THE_WAITING, Set.of())
                        .timetable()
                        .meetings())
                .containsExactly(new Meeting(0, 0, 0, 1));
    }

    @Test
    void nothing_changes_when_nobody_is_missing() {
        var request = new Draw(12, 30, 8, 12, 0.15, 0.02, 0).request(1);
        var before = Timetabling.compute(request);
        var after = Timetabling.replan(request, before, 3, Replacement.ALSO_THE_WAITING, Set.of());
        assertThat(after.changed()).isEmpty();
        assertThat(after.timetable().meetings()).isEqualTo(before.meetings());
        assertThat(after.timetable().provenOptimal()).isTrue();
    }

    @Test
    void a_pair_that_must_not_meet_any_more_does_not() {
        var request = MeetingDraws.plain(1, 1, 1, 1);
        var before = Timetabling.compute(request);
        var now = new TimetableRequest(1, 1, 1, 1, 0, List.of(), List.of(new Pair(0, 0)), List.of());
        assertThat(Timetabling.replan(now, before, 0, Replacement.ALSO_THE_WAITING, Set.of())
                        .timetable()
                        .meetings())
                .isEmpty();
    }

    @Test
    void the_meetings_of_a_table_that_is_gone_are_lost() {
        var before = Timetabling.compute(MeetingDraws.plain(2, 2, 1, 2));
        var after =
                Timetabling.replan(MeetingDraws.plain(2, 2, 1, 1), before, 0, Replacement.ALSO_THE_WAITING, Set.of());
        assertThat(after.timetable().meetings())
                .containsExactly(before.meetings().getFirst());
    }

    @Test
    void a_round_that_does_not_take_place_loses_its_meetings_alone() {
        var request = MeetingDraws.plain(4, 4, 3, 4);
        var before = Timetabling.compute(request);
        var after = Timetabling.replan(
                request.with(request.withoutRound(1)), before, 1, Replacement.ALSO_THE_WAITING, Set.of());
        assertThat(after.lost()).isEqualTo(4);
        assertThat(after.replaced()).isZero();
        assertThat(after.timetable().meetings()).hasSize(8);
    }

    @Test
    void the_rounds_to_keep_are_rounds_of_the_timetable() {
        var request = MeetingDraws.plain(1, 1, 1, 1);
        var before = Timetabling.compute(request);
        assertThat(Timetabling.replan(request, before, 1, Replacement.ALSO_THE_WAITING, Set.of())
                        .changed())
                .isEmpty();
        assertThatThrownBy(() -> Timetabling.replan(request, before, 2, Replacement.ALSO_THE_WAITING, Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Timetabling.replan(request, before, -1, Replacement.ALSO_THE_WAITING, Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void who_joins_meets_whoever_is_free_and_nobody_loses_a_meeting() {
        var request = new Draw(6, 8, 6, 6, 0.2, 0, 0).request(7);
        var late = request.with(request.absenceFrom(FIRST_A, 0));
        var before = Timetabling.compute(late);
        assertThat(before.sheet(FIRST_A)).isEmpty();
        var after = Timetabling.replan(request, before, 2, Replacement.AMONG_THE_AFFECTED, Set.of(FIRST_A));
        assertThat(after.timetable().meetings()).containsAll(before.meetings());
        assertThat(after.timetable().sheet(FIRST_A))
                .isNotEmpty()
                .allSatisfy(meeting -> assertThat(meeting.round()).isGreaterThanOrEqualTo(2));
        assertThat(after.lost()).isZero();
        assertThat(after.replaced()).isEqualTo(after.timetable().sheet(FIRST_A).size());
        assertThat(after.changed()).hasSize(1 + after.replaced()).contains(FIRST_A);
    }

    @Test
    void without_anybody_who_joins_the_waiting_stay_as_they_are() {
        var request = new Draw(6, 8, 6, 6, 0.2, 0, 0).request(7);
        var before = Timetabling.compute(request.with(request.absenceFrom(FIRST_A, 0)));
        assertThat(Timetabling.replan(request, before, 2, Replacement.ALSO_THE_WAITING, Set.of())
                        .changed())
                .isEmpty();
    }

    @Test
    void more_rounds_than_those_who_are_left_need_are_planned_again() {
        var request = MeetingDraws.plain(2, 2, 2, 2);
        var fewer = MeetingDraws.plain(1, 2, 3, 2);
        assertThat(fewer.flaws()).isNotEmpty();
        assertThat(fewer.flawsToReplan()).isEmpty();
        assertThat(request.flawsToReplan()).isEmpty();
    }
}
