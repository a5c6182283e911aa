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

/** The figures of the index for those who watch the service. */
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
                .description("People and needs taken up again after a change")
                .register(registry);
        this.unreadable = Counter.builder(NAME + "unreadable")
                .description("Rows left out because this node cannot read them")
                .register(registry);
        this.loads = Timer.builder(NAME + "load")
                .description("Time to read everything")
                .register(registry);
    }

    /** So many people and needs were taken up again. */
    void changed(int subjects) {
        changes.increment(subjects);
    }

    /** A row was left out. */
    void leftOut() {
        unreadable.increment();
    }

    /** Times what reads everything. */
    <T> T loading(Supplier<T> load) {
        var start = Timer.start(registry);
        var loaded = load.get();
        start.stop(loads);
        return loaded;
    }

    /** Shows how an index stands; nothing before its first load. */
    void watch(Supplier<@Nullable IndexStatus> status) {
        gauge("people", "People who may be proposed", status, IndexStatus::people);
        gauge("needs", "Open needs", status, IndexStatus::needs);
        gauge("bytes", "Memory that the people take, about", status, IndexStatus::bytes);
        gauge("lag.seconds", "Since everything committed was surely in it", status, of -> seconds(of.lag()));
        gauge("silence.seconds", "Since the database last answered", status, of -> seconds(of.silence()));
        gauge("unreadable.rows", "People and needs left out for now", status, IndexStatus::unreadableRows);
        gauge("age.seconds", "Since everything was last read", status, of -> seconds(of.age()));
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
