package fr.clubbusiness.catalogue.rule;

import static fr.clubbusiness.catalogue.rule.Judging.TODAY;
import static fr.clubbusiness.catalogue.rule.Judging.terms;
import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.shared.RefusalReason;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What speaks against a purchase, its award and its waves. */
class PurchaseRulesTest {
    /** From a Monday, the fifth working day is the next Monday. */
    private static final LocalDate FIFTH = LocalDate.of(2026, 12, 7);

    @Test
    void structures_have_five_working_days_to_answer() {
        assertThat(asked(FIFTH, Reservation.NONE, false)).isEmpty();
        assertThat(asked(FIFTH.minusDays(1), Reservation.NONE, false)).containsExactly("DEADLINE_TOO_SOON");
    }

    @Test
    void only_a_public_buyer_reserves() {
        assertThat(asked(FIFTH, Reservation.ESS, true)).isEmpty();
        assertThat(asked(TODAY, Reservation.ESS, false))
                .containsExactly("DEADLINE_TOO_SOON", "RESERVATION_FOR_PUBLIC_BUYERS");
    }

    @Test
    void all_that_speaks_against_an_award_is_told() {
        assertThat(awarded(20_000, 1, 0, 0)).isEmpty();
        assertThat(awarded(20_001, 2, 1, 1))
                .containsExactly(
                        "STRUCTURE_DID_NOT_ANSWER", "STRUCTURE_NOT_ACTIVE", "AWARD_OVER_AMOUNT", "TOO_MANY_WINNERS");
    }

    @Test
    void there_is_a_winner_for_each_lot_and_more_where_they_answer_together() {
        var award = new PurchaseRules.Award(1, 2, 0, 0);
        var lots = terms(Reservation.NONE, null, FIFTH, false, List.of("Nord", "Sud"));
        var joint = terms(Reservation.NONE, null, FIFTH, true, List.of());
        assertThat(PurchaseRules.refusals(lots, award)).isEmpty();
        assertThat(PurchaseRules.refusals(joint, award)).isEmpty();
    }

    @Test
    void a_public_purchase_goes_to_all_at_once_and_a_private_one_in_waves_beyond_twenty() {
        assertThat(Waves.first(true, 500)).isEqualTo(500);
        assertThat(Waves.first(false, 20)).isEqualTo(20);
        assertThat(Waves.first(false, 21)).isEqualTo(10);
        assertThat(Waves.toFind(false)).isEqualTo(21);
        assertThat(Waves.next(6, TODAY, FIFTH)).isEqualTo(10);
        assertThat(Waves.next(7, TODAY, FIFTH)).isZero();
    }

    @Test
    void no_wave_goes_out_when_fewer_than_two_working_days_are_left() {
        assertThat(Waves.next(0, FIFTH.minusDays(4), FIFTH)).isEqualTo(10);
        assertThat(Waves.next(0, FIFTH.minusDays(3), FIFTH)).isZero();
        assertThat(Waves.next(0, FIFTH, FIFTH)).isZero();
    }

    @Test
    void the_jobs_of_an_award_are_shared_evenly() {
        assertThat(JobShares.of(3, 2)).containsExactly(2, 1);
        assertThat(JobShares.of(1, 2)).containsExactly(1, 0);
        assertThat(JobShares.of(0, 2)).containsExactly(0, 0);
        assertThat(JobShares.of(null, 2)).containsExactly(1, 1);
        assertThat(JobShares.of(4, 2)).containsExactly(2, 2);
    }

    @Test
    void more_positions_than_a_need_takes_become_several_needs() {
        assertThat(JobShares.needs(0)).isEmpty();
        assertThat(JobShares.needs(99)).containsExactly(99);
        assertThat(JobShares.needs(200)).containsExactly(99, 99, 2);
    }

    @Test
    void what_a_buyer_is_advised_tells_of_no_single_structure() {
        assertThat(new StatedTurnover(3, 300_000, 255_000).dependencyForBuyers(50_000))
                .isEqualTo(50.0);
        assertThat(new StatedTurnover(3, 300_000, 255_001).dependencyForBuyers(50_000))
                .isNull();
        assertThat(new StatedTurnover(2, 200_000, 100_000).dependencyForBuyers(50_000))
                .isNull();
        assertThat(new StatedTurnover(2, 200_000, 100_000).dependency(50_000)).isEqualTo(50.0);
        assertThat(new StatedTurnover(3, 300_000, 100_000).dependencyForBuyers(50_499))
                .isEqualTo(50.0);
        assertThat(new StatedTurnover(0, 0, 0).dependency(50_000)).isNull();
    }

    @Test
    void a_market_is_reserved_where_many_could_deliver_without_depending_on_it() {
        assertThat(MarketAdvice.of(31, 29.9)).isEqualTo(MarketAdvice.RESERVE);
        assertThat(MarketAdvice.of(31, null)).isEqualTo(MarketAdvice.LOT);
        assertThat(MarketAdvice.of(31, 30.0)).isEqualTo(MarketAdvice.LOT);
        assertThat(MarketAdvice.of(30, 0.0)).isEqualTo(MarketAdvice.LOT);
        assertThat(MarketAdvice.of(11, 0.0)).isEqualTo(MarketAdvice.LOT);
        assertThat(MarketAdvice.of(10, 0.0)).isEqualTo(MarketAdvice.CLAUSE);
        assertThat(MarketAdvice.of(2, 0.0)).isEqualTo(MarketAdvice.CLAUSE);
        assertThat(MarketAdvice.of(1, 0.0)).isEqualTo(MarketAdvice.NONE);
    }

    private static List<String> asked(LocalDate deadline, Reservation reserved, boolean isPublic) {
        return codes(PurchaseRules.refusals(terms(reserved, null, deadline, false, List.of()), isPublic, TODAY));
    }

    private static List<String> awarded(long amount, int winners, int unanswered, int inactive) {
        return codes(PurchaseRules.refusals(
                terms(Reservation.NONE, null, FIFTH, false, List.of()),
                new PurchaseRules.Award(amount, winners, unanswered, inactive)));
    }

    private static List<String> codes(List<RefusalReason> reasons) {
        return reasons.stream().map(RefusalReason::code).toList();
    }
}
