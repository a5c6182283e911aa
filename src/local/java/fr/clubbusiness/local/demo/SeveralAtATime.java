package fr.clubbusiness.local.demo;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/** Does a long list of things several at a time, and tells of them one by one in the order of the list. */
final class SeveralAtATime {
    private final int lanes;

    /** With one lane, each thing is begun once the one before is done. */
    SeveralAtATime(int lanes) {
        this.lanes = lanes;
    }

    /**
     * Does all, or stops at the first that fails; those that were begun are then finished, and not told.
     *
     * @param things taken one by one, as they are needed
     * @param then told of what was done, by the thread that asked
     */
    <T, R> void each(Iterator<T> things, Function<T, R> does, Consumer<R> then) {
        try (var threads = Executors.newFixedThreadPool(lanes)) {
            var begun = new ArrayDeque<Future<R>>();
            while (things.hasNext() || !begun.isEmpty()) {
                while (begun.size() < lanes && things.hasNext()) {
                    var thing = things.next();
                    begun.add(threads.submit(() -> does.apply(thing)));
                }
                then.accept(done(begun.remove()));
            }
        }
    }

    private static <R> R done(Future<R> begun) {
        try {
            return begun.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stopped);
        }
    }
}
