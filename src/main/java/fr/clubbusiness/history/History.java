package fr.clubbusiness.history;

import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.SubjectKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** Writes events, in the name of the present caller and in the present transaction. */
@ApplicationScoped
public class History {
    private final CurrentCaller current;
    private final StatelessSession rows;
    private final Clock clock;

    History(CurrentCaller current, StatelessSession rows, Clock clock) {
        this.current = current;
        this.rows = rows;
        this.clock = clock;
    }

    /** All these were {@code CREATED}, each in the status that it tells: written at once, in a few statements for all. */
    public <T> void created(SubjectKind subject, List<T> all, Function<T, UUID> id, Function<T, Enum<?>> status) {
        var by = current.get();
        var at = clock.instant();
        rows.insertMultiple(all.stream()
                .map(one -> new HistoryEntry(by, at, subject, id.apply(one), "CREATED")
                        .moving(null, status.apply(one).name(), null))
                .toList());
    }

    /** Something was done that moves no status: {@code CREATED}, {@code UPDATED}, {@code IDENTITY_READ}… */
    public void record(SubjectKind subject, UUID id, String type, @Nullable String why) {
        new HistoryEntry(current.get(), clock.instant(), subject, id, type)
                .moving(null, null, why)
                .persist();
    }

    /** A status moved from one value to another. */
    public void moved(
            SubjectKind subject, UUID id, String type, @Nullable Enum<?> from, Enum<?> to, @Nullable String why) {
        new HistoryEntry(current.get(), clock.instant(), subject, id, type)
                .moving(from == null ? null : from.name(), to.name(), why)
                .persist();
    }
}
