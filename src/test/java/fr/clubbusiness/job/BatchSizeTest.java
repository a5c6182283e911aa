package fr.clubbusiness.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A transaction of a job stays short on a slow database too. */
class BatchSizeTest {
    private final BatchSize size = new BatchSize(200);

    @Test
    void a_run_begins_with_few_rows_and_doubles_them_while_transactions_are_short() {
        assertThat(size.next()).isEqualTo(BatchSize.FIRST);
        assertThat(new BatchSize(1).next()).isEqualTo(1);
        size.lasted(BatchSize.SHORT);
        assertThat(size.next()).isEqualTo(25);
        size.lasted(BatchSize.SHORT.minusMillis(1));
        assertThat(size.next()).isEqualTo(50);
        for (int transaction = 0; transaction < 10; transaction++) {
            size.lasted(Duration.ZERO);
        }
        assertThat(size.next()).isEqualTo(200);
    }

    @Test
    void after_a_long_transaction_half_as_many_are_taken_and_never_none() {
        size.lasted(BatchSize.LONG);
        assertThat(size.next()).isEqualTo(25);
        size.lasted(BatchSize.LONG.plusMillis(1));
        assertThat(size.next()).isEqualTo(12);
        for (int transaction = 0; transaction < 10; transaction++) {
            size.lasted(Duration.ofSeconds(2));
        }
        assertThat(size.next()).isEqualTo(1);
    }

    @Test
    void after_a_failure_half_as_many_are_taken() {
        size.failed();
        assertThat(size.next()).isEqualTo(12);
    }
}
