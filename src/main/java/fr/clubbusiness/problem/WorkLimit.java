package fr.clubbusiness.problem;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * How long one computation may keep a core busy. A computation asks here as it goes on; it stops when its time is over, or when nobody
 * waits for its result any more.
 */
public final class WorkLimit {
    /** As long as it takes: for what is measured and tested. */
    public static final WorkLimit NONE = new WorkLimit(Duration.ofDays(365), () -> false);

    private final long end;
    private final BooleanSupplier isAbandoned;

    /**
     * From now on.
     *
     * @param most how long it may take
     * @param isAbandoned whether whoever asked is gone; asked often, so it must be cheap
     */
    public WorkLimit(Duration most, BooleanSupplier isAbandoned) {
        this.end = System.nanoTime() + most.toNanos();
        this.isAbandoned = isAbandoned;
    }

    /**
     * Does nothing while the computation may go on.
     *
     * @throws Unavailable when it is to stop
     */
    public void check() {
        if (System.nanoTime() - end >= 0 || isAbandoned.getAsBoolean()) {
            throw Unavailable.tookTooLong();
        }
    }
}
