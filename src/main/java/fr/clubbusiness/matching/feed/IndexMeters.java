package fr.clubbusiness.matching.feed;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** The metrics of the index. */
@ApplicationScoped
public class IndexMeters {
    private static final String NAME = "club.matching.index.";

    private final MeterRegistry registry;
    private final Counter changes;
    private final Counter unreadable;
    private final Timer loads;

    public IndexMeters(MeterRegistry registry) {
        this.registry = registry;
        this.changes = Counter.builder(NAME + "changes")
                .description("People and needs read again after a change")
                .register(registry);
        this.unreadable = Counter.builder(NAME + "unreadable")
                .description("Rows left out because this node cannot read them")
                .register(registry);
        this.loads = Timer.builder(NAME + "load")
                .description("Time of a complete load")
                .register(registry);
    }

    /** Counts people and needs that were read again. */
    void countChanges(int subjects) {
        changes.increment(subjects);
    }

    /** Counts a row that was left out. */
    void countUnreadable() {
        unreadable.increment();
    }

    /** Measures the time of a complete load. */
    <T> T timeLoad(Supplier<T> load) {
        var start = Timer.start(registry);
        var loaded = load.get();
        start.stop(loads);
        return loaded;
    }

    /** Publishes the status of an index; NaN before its first load. */
    void watch(Supplier<@Nullable IndexStatus> status) {
        gauge("people", "People who may be proposed", status, IndexStatus::people);
        gauge("needs", "Open needs", status, IndexStatus::needs);
        gauge("bytes", "Approximate memory of the people", status, IndexStatus::bytes);
        gauge("lag.seconds", "Since everything committed was certainly in it", status, of -> seconds(of.lag()));
        gauge("silence.seconds", "Since the database last answered", status, of -> seconds(of.silence()));
        gauge("unreadable.rows", "People and needs left out for now", status, IndexStatus::unreadableRows);
        gauge("age.seconds", "Since the last complete load", status, of -> seconds(of.age()));
    }

    private void gauge(
            String name,
            String description,
            Supplier<@Nullable IndexStatus> status,
            ToDoubleFunction<IndexStatus> figure) {
        Gauge.builder(NAME + name, () -> {
                    var now = status.get();
                    return now == null ? Double.NaN : figure.applyAsDouble(now);
                })
                .description(description)
                .register(registry);
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1_000.0;
    }
}
