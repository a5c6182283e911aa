package fr.clubbusiness.matching.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TieOrderTest {
    private static final int PEOPLE = 200;

    private final Random random = new Random(1);
    private final UUID need = id(0);
    /** In the order of their registration. */
    private final List<UUID> people =
            LongStream.range(0, PEOPLE).mapToObj(this::id).toList();

    @Test
    void one_need_has_one_order() {
        assertThat(ordered(need)).isEqualTo(ordered(need)).containsExactlyInAnyOrderElementsOf(people);
    }

    @Test
    void the_order_does_not_tell_who_was_registered_first() {
        assertThat(samePlaces(people, ordered(need))).isLessThan(8);
    }

    @Test
    void the_order_of_one_need_does_not_tell_that_of_the_next() {
        assertThat(samePlaces(ordered(need), ordered(id(1)))).isLessThan(8);
    }

    @Test
    void of_two_people_exactly_one_is_before_the_other_and_nobody_before_themselves() {
        var one = people.getFirst();
        var other = people.getLast();
        assertThat(TieOrder.isBefore(one, other, need)).isNotEqualTo(TieOrder.isBefore(other, one, need));
        assertThat(TieOrder.isBefore(one, one, need)).isFalse();
    }

    private List<UUID> ordered(UUID by) {
        return people.stream()
                .sorted((one, other) -> one.equals(other) ? 0 : TieOrder.isBefore(one, other, by) ? -1 : 1)
                .toList();
    }

    private static long samePlaces(List<UUID> one, List<UUID> other) {
        return IntStream.range(0, PEOPLE)
                .filter(place -> one.get(place).equals(other.get(place)))
                .count();
    }

    /** An id of version 7: the time in front, then random bits. */
    private UUID id(long time) {
        return new UUID(time << 16 | 0x7000, random.nextLong() >>> 2 | Long.MIN_VALUE);
    }
}
