package fr.clubbusiness.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.clubbusiness.matching.MatchManyNeeds.ScoredPair;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NumberedMarketTest {
    private static final UUID FIRST = UUID.fromString("00000000-0000-7000-8000-000000000001");
    private static final UUID SECOND = UUID.fromString("7fffffff-0000-7000-8000-000000000001");
    private static final UUID LAST = UUID.fromString("ffffffff-0000-7000-8000-000000000001");

    @Test
    void numbers_follow_ids_as_they_are_written_and_pairs_may_come_in_any_order() {
        var numbering = NumberedMarket.of(
                Map.of(LAST, 2, FIRST, 1),
                List.of(LAST, FIRST, SECOND),
                List.of(
                        new ScoredPair(LAST, FIRST, 50, 10),
                        new ScoredPair(FIRST, SECOND, 40, 20),
                        new ScoredPair(LAST, LAST, 60, 30)));
        assertThat(numbering.needs()).containsExactly(FIRST, LAST);
        assertThat(numbering.people()).containsExactly(FIRST, SECOND, LAST);
        var market = numbering.market();
        assertThat(market.seats).containsExactly(1, 2);
        assertThat(market.from).containsExactly(0, 1, 3);
        assertThat(market.person).containsExactly(1, 2, 0);
        assertThat(market.score).containsExactly(40, 60, 50);
        assertThat(market.liking).containsExactly(20, 30, 10);
    }

    @Test
    void a_person_who_matched_is_numbered_even_when_no_longer_ready() {
        var numbering = NumberedMarket.of(Map.of(FIRST, 1), List.of(), List.of(new ScoredPair(FIRST, LAST, 50, 10)));
        assertThat(numbering.people()).containsExactly(LAST);
    }

    @Test
    void a_pair_of_an_unknown_need_is_a_bug() {
        var stray = List.of(new ScoredPair(LAST, FIRST, 50, 10));
        assertThatThrownBy(() -> NumberedMarket.of(Map.of(FIRST, 1), List.of(FIRST), stray))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
