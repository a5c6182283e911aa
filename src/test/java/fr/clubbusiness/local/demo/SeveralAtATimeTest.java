package fr.clubbusiness.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeveralAtATimeTest {

    @Test
    void all_is_told_in_the_order_of_the_list() {
        var told = new ArrayList<Integer>();
        new SeveralAtATime(3).each(IntStream.range(0, 100).iterator(), n -> n * n, told::add);
        assertThat(told)
                .isEqualTo(IntStream.range(0, 100).map(n -> n * n).boxed().toList());
    }

    @Test
    void as_many_are_under_way_as_there_are_lanes() {
        var together = new CyclicBarrier(3);
        new SeveralAtATime(3).each(IntStream.range(0, 9).iterator(), n -> meet(together), place -> {});
    }

    @Test
    void with_one_lane_each_begins_once_the_one_before_was_done() {
        var underWay = new AtomicInteger();
        new SeveralAtATime(1)
                .each(
                        IntStream.range(0, 50).iterator(),
                        n -> {
                            int others = underWay.getAndIncrement();
                            underWay.decrementAndGet();
                            return others;
                        },
                        others -> assertThat(others).isZero());
    }

    @Test
    void nothing_is_told_after_the_first_that_fails() {
        var told = new ArrayList<Integer>();
        assertThatThrownBy(() -> new SeveralAtATime(2)
                        .each(
                                IntStream.range(0, 9).iterator(),
                                n -> {
                                    if (n == 4) {
                                        throw new IllegalArgumentException("four");
                                    }
                                    return n;
                                },
                                told::add))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("four");
        assertThat(told).containsExactly(0, 1, 2, 3);
    }

    private static int meet(CyclicBarrier together) {
        try {
            return together.await();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }
}
