package fr.clubbusiness.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes events, in the name of the present caller and in the present transaction. */
@ApplicationScoped
public class Events {
    private final CurrentCaller current;
    private final Clock clock;

    Events(CurrentCaller current, Clock clock) {
        this.current = current;
        this.clock = clock;
    }

    /** Something was done that moves no status: {@code CREATED}, {@code UPDATED}, {@code IDENTITY_READ}… */
    public void record(Event.Subject subject, UUID id, String type, @Nullable String why) {
        new Event(current.get(), clock.instant(), subject, id, type)
                .moving(null, null, why)
                .persist();
    }

    /** A status moved from one value to another. */
    public void moved(
            Event.Subject subject, UUID id, String type, @Nullable Enum<?> from, Enum<?> to, @Nullable String why) {
        new Event(current.get(), clock.instant(), subject, id, type)
                .moving(from == null ? null : from.name(), to.name(), why)
                .persist();
    }
}
