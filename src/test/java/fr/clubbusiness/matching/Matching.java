package fr.clubbusiness.matching;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.matching.feed.MatchIndex;
import jakarta.enterprise.inject.spi.CDI;
import java.time.Duration;

/** Waits for an index, without sleeping. */
public final class Matching {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Matching() {}

    /** Returns once the index of the tested application has everything committed before the call. */
    public static void caughtUp() {
        catchUp(CDI.current().select(MatchIndex.class).get());
    }

    /** The same, once no rebuild is running either. */
    public static void settled() {
        var index = CDI.current().select(MatchIndex.class).get();
        var began = System.nanoTime();
        do {
            catchUp(index);
            assertThat(System.nanoTime() - began).isLessThan(PATIENCE.toNanos());
        } while (index.isRebuilding());
    }

    /** Returns once this index has everything committed before the call. */
    public static void catchUp(MatchIndex index) {
        var now = System.nanoTime();
        do {
            index.catchUp();
            assertThat(System.nanoTime() - now).isLessThan(PATIENCE.toNanos());
        } while (index.loaded().completeAt() < now);
    }
}
