package fr.clubbusiness.event.rule;

import static fr.clubbusiness.event.rule.EventSide.COMPANY;
import static fr.clubbusiness.event.rule.EventSide.PARTNER;
import static fr.clubbusiness.event.rule.EventSide.PUBLIC;
import static fr.clubbusiness.event.rule.EventSide.STRUCTURE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SeatSharesTest {
    @Test
    void without_quotas_all_sides_share_all_seats() {
        var shares = new SeatShares(10, Map.of());
        assertThat(shares.most(COMPANY)).isEqualTo(10);
        assertThat(shares.free(PUBLIC, Map.of(COMPANY, 4, STRUCTURE, 3))).isEqualTo(3);
    }

    @Test
    void a_side_with_a_quota_has_its_own_seats_and_no_others() {
        var shares = new SeatShares(10, Map.of(COMPANY, 6));
        assertThat(shares.most(COMPANY)).isEqualTo(6);
        assertThat(shares.free(COMPANY, Map.of(COMPANY, 5, PUBLIC, 4))).isEqualTo(1);
        assertThat(shares.free(COMPANY, Map.of(COMPANY, 6))).isZero();
    }

    @Test
    void the_sides_without_a_quota_share_the_rest() {
        var shares = new SeatShares(10, Map.of(COMPANY, 6));
        assertThat(shares.most(PUBLIC)).isEqualTo(4);
        assertThat(shares.free(PUBLIC, Map.of(COMPANY, 1, PARTNER, 3))).isEqualTo(1);
        assertThat(shares.free(STRUCTURE, Map.of(PUBLIC, 2, PARTNER, 2))).isZero();
    }

    @Test
    void where_quotas_take_all_seats_the_other_sides_have_none() {
        assertThat(new SeatShares(4, Map.of(COMPANY, 2, STRUCTURE, 2)).most(PUBLIC))
                .isZero();
    }

    @Test
    void a_side_with_a_quota_waits_in_its_own_line_and_the_others_in_one() {
        var shares = new SeatShares(10, Map.of(COMPANY, 6));
        assertThat(shares.sharing(COMPANY)).containsExactly(COMPANY);
        assertThat(shares.sharing(PUBLIC)).containsExactlyInAnyOrder(STRUCTURE, PARTNER, PUBLIC);
    }

    @Test
    void a_line_moves_when_one_of_its_sides_has_a_free_seat() {
        var shares = new SeatShares(10, Map.of(COMPANY, 6));
        assertThat(shares.free(Map.of(COMPANY, 6, PUBLIC, 3))).containsExactlyInAnyOrder(STRUCTURE, PARTNER, PUBLIC);
        assertThat(shares.free(Map.of(COMPANY, 5, PUBLIC, 4))).containsExactly(COMPANY);
        assertThat(shares.free(Map.of(COMPANY, 6, PUBLIC, 4))).isEmpty();
    }
}
