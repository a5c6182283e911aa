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

/** Writes history entries for the current caller, in the current transaction. */
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

    /** Records {@code CREATED} for all these subjects, each with its status, in a few statements for all. */
    public <T> void created(SubjectKind subject, List<T> all, Function<T, UUID> id, Function<T, Enum<?>> status) {
        var by = current.get();
        var at = clock.instant();
        rows.insertMultiple(all.stream()
                .map(one -> new HistoryEntry(by, at, subject, id.apply(one), "CREATED")
                        .withTransition(null, status.apply(one).name(), null))
                .toList());
    }

    /** Records an event that changes no status: {@code CREATED}, {@code UPDATED}, {@code IDENTITY_READ}… */
    public void record(SubjectKind subject, UUID id, String type, @Nullable String why) {
        new HistoryEntry(current.get(), clock.instant(), subject, id, type)
                .withTransition(null, null, why)
                .persist();
    }

    /** Records a change of status. */
    public void moved(
            SubjectKind subject, UUID id, String type, @Nullable Enum<?> from, Enum<?> to, @Nullable String why) {
        new HistoryEntry(current.get(), clock.instant(), subject, id, type)
                .withTransition(from == null ? null : from.name(), to.name(), why)
                .persist();
    }
}
