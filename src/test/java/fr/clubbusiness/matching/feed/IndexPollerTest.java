package fr.clubbusiness.matching.feed;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.matching.source.ReadDemand;
import fr.clubbusiness.referential.Referentials;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A failing database is tried again; a faulty node ends itself. */
class IndexPollerTest {
    private static final Logger LOG = Logger.getLogger(IndexPoller.class.getName());

    private final List<Integer> exits = new ArrayList<>();
    private final List<String> logged = new ArrayList<>();
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord line) {
            logged.add(line.getLevel().getName());
        }

        @Override
        public void flush() {
            // Nothing is buffered.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    };

    private Throwable failure = new SQLException("refused", "08001");
    private final MatchIndex index = index();
    private final IndexPoller poller = new IndexPoller(index, new IndexMeters(new SimpleMeterRegistry()), exits::add);

    @BeforeEach
    void listen() {
        LOG.addHandler(listener);
    }

    @AfterEach
    void leave() {
        LOG.removeHandler(listener);
    }

    @Test
    void a_failure_of_the_database_is_tried_again_and_logged_once_per_kind() {
        poller.poll();
        poller.poll();
        assertThat(logged).hasSize(1);

        failure = new SQLException("too slow", "57014");
        poller.poll();
        poller.poll();
        assertThat(logged).hasSize(2);

        assertThat(exits).isEmpty();
        assertThat(poller.isFaulty()).isFalse();
    }

    private static List<Throwable> faults() {
        return List.of(
                new IllegalStateException("a bug"), new OutOfMemoryError("Java heap space"), new StackOverflowError());
    }

    @ParameterizedTest
    @MethodSource("faults")
    void anything_else_makes_the_node_unready_and_ends_it(Throwable fault) {
        failure = fault;
        poller.poll();
        assertThat(exits).containsExactly(IndexPoller.FAULTY);
        assertThat(logged).hasSize(1);
        assertThat(new IndexHealth(index, poller).call().getStatus()).isEqualTo(Status.DOWN);
    }

    @Test
    void a_fault_while_the_application_stops_is_none() {
        poller.stop(new io.quarkus.runtime.ShutdownEvent());
        failure = new IllegalStateException("the pool is gone");
        poller.poll();
        assertThat(exits).isEmpty();
        assertThat(poller.isFaulty()).isFalse();
    }

    private MatchIndex index() {
        var database = failing();
        var referential = Referentials.of(database);
        var meters = new IndexMeters(new SimpleMeterRegistry());
        return new MatchIndex(
                new IndexFeed(database, referential, new ReadDemand(referential), Clock.systemUTC(), meters),
                referential,
                meters);
    }

    private DataSource failing() {
        return (DataSource) Proxy.newProxyInstance(
                IndexPollerTest.class.getClassLoader(), new Class<?>[] {DataSource.class}, (_, _, _) -> {
                    throw failure;
                });
    }
}
