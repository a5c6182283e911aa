package fr.clubbusiness.speedmeeting;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.speedmeeting.TimetableFlaw.Reason;
import fr.clubbusiness.speedmeeting.TimetableRequest.Absence;
import fr.clubbusiness.speedmeeting.TimetableRequest.Pair;
import fr.clubbusiness.speedmeeting.TimetableRequest.Participant;
import fr.clubbusiness.speedmeeting.TimetableRequest.Side;
import fr.clubbusiness.speedmeeting.TimetableRequest.Wish;
import java.util.List;
import org.junit.jupiter.api.Test;

class RequestRulesTest {

    private static TimetableRequest asking(int sizeA, int sizeB, int rounds, int tables, int asked) {
        return new TimetableRequest(sizeA, sizeB, rounds, tables, asked, List.of(), List.of(), List.of());
    }

    private static TimetableRequest with(List<Wish> wishes, List<Pair> never, List<Absence> absences) {
        return new TimetableRequest(3, 4, 2, 3, 0, wishes, never, absences);
    }

    private static TimetableFlaw flaw(Reason reason, int given, int limit) {
        return new TimetableFlaw(reason, List.of(), given, limit);
    }

    private static Participant a(int number) {
        return new Participant(Side.A, number);
    }

    private static Participant b(int number) {
        return new Participant(Side.B, number);
    }

    @Test
    void the_meeting_of_the_demo_has_no_flaw() {
        assertThat(asking(12, 30, 8, 12, 3).flaws()).isEmpty();
    }

    @Test
    void each_side_rounds_and_tables_are_needed() {
        assertThat(asking(0, 3, 0, 0, 0).flaws())
                .containsExactly(
                        flaw(Reason.NO_PARTICIPANTS, 0, 1), flaw(Reason.NO_ROUNDS, 0, 1), flaw(Reason.NO_TABLES, 0, 1));
        assertThat(asking(1, 0, 1, 1, 0).flaws()).contains(flaw(Reason.NO_PARTICIPANTS, 0, 1));
    }

    @Test
    void a_side_has_at_most_500() {
        assertThat(asking(500, 2, 60, 2, 0).flaws()).isEmpty();
        assertThat(asking(501, 2, 60, 2, 0).flaws()).containsExactly(flaw(Reason.TOO_MANY_PARTICIPANTS, 501, 500));
        assertThat(asking(2, 501, 60, 2, 0).flaws()).containsExactly(flaw(Reason.TOO_MANY_PARTICIPANTS, 501, 500));
    }

    @Test
    void all_that_stands_against_a_promise_is_told() {
        assertThat(asking(5, 20, 3, 2, 6).flaws())
                .containsExactly(
                        flaw(Reason.TOO_FEW_ROUNDS, 3, 6),
                        flaw(Reason.TOO_FEW_TABLES, 6, 120),
                        flaw(Reason.TOO_FEW_PARTNERS, 5, 6));
    }

    @Test
    void as_many_as_are_promised_is_enough() {
        assertThat(asking(4, 4, 4, 4, 4).flaws()).isEmpty();
        assertThat(asking(2, 4, 4, 2, 2).flaws()).isEmpty();
    }

    @Test
    void more_tables_than_the_smaller_side_hold_no_more_meetings() {
        assertThat(asking(2, 4, 2, 9, 2).flaws()).containsExactly(flaw(Reason.TOO_FEW_TABLES, 4, 8));
    }

    @Test
    void a_promise_is_not_below_zero() {
        assertThat(asking(2, 2, 2, 2, -1).flaws()).containsExactly(flaw(Reason.PROMISE_BELOW_ZERO, -1, 0));
    }

    @Test
    void more_rounds_than_all_pairs_need_are_senseless() {
        assertThat(asking(3, 4, 4, 3, 0).flaws()).isEmpty();
        assertThat(asking(3, 4, 5, 3, 0).flaws()).containsExactly(flaw(Reason.TOO_MANY_ROUNDS, 5, 4));
        assertThat(asking(3, 4, 12, 1, 0).flaws()).isEmpty();
        assertThat(asking(3, 4, 13, 1, 0).flaws()).containsExactly(flaw(Reason.TOO_MANY_ROUNDS, 13, 12));
        assertThat(asking(3, 3, 4, 9, 0).flaws()).containsExactly(flaw(Reason.TOO_MANY_ROUNDS, 4, 3));
    }

    @Test
    void with_absences_more_rounds_have_a_sense_up_to_sixty() {
        var absence = List.of(new Absence(a(0), 0));
        assertThat(new TimetableRequest(1, 1, 60, 1, 0, List.of(), List.of(), absence).flaws())
                .isEmpty();
        assertThat(new TimetableRequest(1, 1, 61, 1, 0, List.of(), List.of(), absence).flaws())
                .containsExactly(flaw(Reason.TOO_MANY_ROUNDS, 61, 60));
    }

    @Test
    void whoever_is_named_takes_part() {
        var request = with(
                List.of(new Wish(a(3), 0, 1), new Wish(b(0), 3, 1), new Wish(a(0), 4, 1)),
                List.of(new Pair(-1, 4)),
                List.of(new Absence(b(4), 0)));
        assertThat(request.flaws()).containsExactly(unknown(a(3), 2), unknown(b(4), 3), unknown(a(-1), 2));
    }

    private static TimetableFlaw unknown(Participant who, int last) {
        return new TimetableFlaw(Reason.UNKNOWN_PARTICIPANT, List.of(who), who.number(), last);
    }

    @Test
    void an_absence_is_in_a_round_of_the_meeting() {
        var request =
                with(List.of(), List.of(), List.of(new Absence(a(0), 2), new Absence(a(1), -1), new Absence(a(2), 1)));
        assertThat(request.flaws())
                .containsExactly(
                        new TimetableFlaw(Reason.UNKNOWN_ROUND, List.of(a(0)), 2, 1),
                        new TimetableFlaw(Reason.UNKNOWN_ROUND, List.of(a(1)), -1, 1));
    }

    @Test
    void a_wish_is_0_to_3() {
        var request = with(
                List.of(new Wish(a(0), 0, 0), new Wish(a(0), 1, 3), new Wish(a(0), 2, 4), new Wish(b(1), 2, -1)),
                List.of(),
                List.of());
        assertThat(request.flaws())
                .containsExactly(
                        new TimetableFlaw(Reason.WISH_OUT_OF_RANGE, List.of(a(0), b(2)), 4, 3),
                        new TimetableFlaw(Reason.WISH_OUT_OF_RANGE, List.of(b(1), a(2)), -1, 3));
    }

    @Test
    void nobody_wishes_the_same_twice() {
        var request =
                with(List.of(new Wish(a(0), 1, 2), new Wish(b(1), 0, 2), new Wish(a(0), 1, 3)), List.of(), List.of());
        assertThat(request.flaws()).containsExactly(new TimetableFlaw(Reason.WISHED_TWICE, List.of(a(0), b(1)), 3, 3));
    }

    @Test
    void the_other_side_of_a_table_is_the_other() {
        assertThat(Side.A.other()).isEqualTo(Side.B);
        assertThat(Side.B.other()).isEqualTo(Side.A);
    }
}
