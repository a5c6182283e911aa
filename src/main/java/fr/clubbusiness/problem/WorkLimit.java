package fr.clubbusiness.problem;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * How long one computation may keep a core busy. The computation calls {@link #check} regularly. It stops when its time is over or its caller has
 * gone.
 */
public final class WorkLimit {
    /** No limit: for benchmarks and tests. */
    public static final WorkLimit NONE = new WorkLimit(Duration.ofDays(365), () -> false);

    private final long end;
    private final BooleanSupplier isAbandoned;

    /**
     * A limit that starts now.
     *
     * @param most how long it may take
     * @param isAbandoned whether the caller has gone; called often, so it must be cheap
     */
    public WorkLimit(Duration most, BooleanSupplier isAbandoned) {
        this.end = System.nanoTime() + most.toNanos();
        this.isAbandoned = isAbandoned;
    }

    /**
     * Does nothing while the computation may go on.
     *
     * @throws Unavailable when it must stop
     */
    public void check() {
        if (System.nanoTime() - end >= 0 || isAbandoned.getAsBoolean()) {
            throw Unavailable.tookTooLong();
        }
    }
}
