package fr.clubbusiness.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OrderedWorkersTest {

    @Test
    void results_come_in_the_order_of_the_items() {
        var results = new ArrayList<Integer>();
        new OrderedWorkers(3).run(IntStream.range(0, 100).iterator(), n -> n * n, results::add);
        assertThat(results)
                .isEqualTo(IntStream.range(0, 100).map(n -> n * n).boxed().toList());
    }

    @Test
    void each_worker_runs_a_task() {
        var together = new CyclicBarrier(3);
        new OrderedWorkers(3).run(IntStream.range(0, 9).iterator(), n -> meet(together), place -> {});
    }

    @Test
    void with_one_worker_each_task_starts_after_the_previous_one() {
        var underWay = new AtomicInteger();
        new OrderedWorkers(1)
                .run(
                        IntStream.range(0, 50).iterator(),
                        n -> {
                            int others = underWay.getAndIncrement();
                            underWay.decrementAndGet();
                            return others;
                        },
                        others -> assertThat(others).isZero());
    }

    @Test
    void no_result_comes_after_the_first_failure() {
        var results = new ArrayList<Integer>();
        assertThatThrownBy(() -> new OrderedWorkers(2)
                        .run(
                                IntStream.range(0, 9).iterator(),
                                n -> {
                                    if (n == 4) {
                                        throw new IllegalArgumentException("four");
                                    }
                                    return n;
                                },
                                results::add))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("four");
        assertThat(results).containsExactly(0, 1, 2, 3);
    }

    private static int meet(CyclicBarrier together) {
        try {
            return together.await();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }
}
