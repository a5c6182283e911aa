package fr.clubbusiness.job;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.Timeouts;

/** Locks due rows for {@link DueWork}. */
public final class DueRows {
    private DueRows() {}

    /** The first rows of a query, locked, without those that another transaction has locked. */
    public static <T> List<UUID> lock(PanacheQuery<T> due, int most, Function<T, UUID> id) {
        return due
                .page(0, most)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint("jakarta.persistence.lock.timeout", Timeouts.SKIP_LOCKED_MILLI)
                .list()
                .stream()
                .map(id)
                .toList();
    }
}
