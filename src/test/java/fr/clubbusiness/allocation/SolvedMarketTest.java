package fr.clubbusiness.allocation;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.allocation.market.AllocationMode;
import fr.clubbusiness.matching.MatchManyNeeds.ScoredPair;
import fr.clubbusiness.problem.WorkLimit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SolvedMarketTest {
    private final List<Integer> requestedSizes = new ArrayList<>();

    @ParameterizedTest
    @EnumSource(AllocationMode.class)
    void needs_that_are_alike_find_the_people_beyond_their_lists(AllocationMode mode) {
        var solution = solution(mode, 6, 50, 300);
        assertThat(solution.assignment().filled()).isEqualTo(300);
        assertThat(requestedSizes).containsExactly(SolvedMarket.FIRST_MATCHES, SolvedMarket.WIDER_MATCHES);
    }

    @ParameterizedTest
    @EnumSource(AllocationMode.class)
    void there_is_no_second_round_once_every_seat_is_filled(AllocationMode mode) {
        assertThat(solution(mode, 2, 50, 300).assignment().filled()).isEqualTo(100);
        assertThat(requestedSizes).containsExactly(SolvedMarket.FIRST_MATCHES);
    }

    @Test
    void there_is_no_second_round_when_the_list_holds_everybody() {
        assertThat(solution(AllocationMode.MOST_PLACED, 4, 50, 90).assignment().filled())
                .isEqualTo(90);
        assertThat(requestedSizes).containsExactly(SolvedMarket.FIRST_MATCHES);
    }

    @Test
    void seats_that_stay_open_after_the_second_round_stay_open() {
        var solution = solution(AllocationMode.MOST_PLACED, 4, 50, 150);
        assertThat(solution.assignment().filled()).isEqualTo(150);
        assertThat(requestedSizes).containsExactly(SolvedMarket.FIRST_MATCHES, SolvedMarket.WIDER_MATCHES);
    }

    /** Needs with this many seats that want the same people in the same order. */
    private SolvedMarket solution(AllocationMode mode, int needs, int seats, int people) {
        var persons = Stream.generate(UUID::randomUUID).limit(people).toList();
        var positions = Stream.generate(UUID::randomUUID).limit(needs).collect(toMap(need -> need, _ -> seats));
        SolvedMarket.BestMatches matches = (listed, each) -> {
            requestedSizes.add(each);
            return pairs(listed, persons, each);
        };
        return SolvedMarket.of(mode, positions, persons, matches, WorkLimit.NONE);
    }

    private static List<ScoredPair> pairs(Collection<UUID> needs, List<UUID> persons, int each) {
        return needs.stream()
                .flatMap(need -> IntStream.range(0, Math.min(each, persons.size()))
                        .mapToObj(at -> new ScoredPair(need, persons.get(at), 90 - at / 10.0, 20)))
                .toList();
    }
}
