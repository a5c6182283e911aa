package fr.clubbusiness.year;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/** A few threads that share the work of a day. What has the same key is done by one of them, in order, so that the day is the same each time. */
final class Lanes implements AutoCloseable {
    private static final int COUNT = 4;

    private final ExecutorService threads = Executors.newCachedThreadPool();

    /** Does this with each item, and returns when all are done. */
    <T> void each(Collection<T> items, Function<T, String> key, Consumer<T> action) {
        var lanes = new ArrayList<List<T>>();
        for (int lane = 0; lane < COUNT; lane++) {
            lanes.add(new ArrayList<>());
        }
        items.forEach(item ->
                lanes.get(Math.floorMod(key.apply(item).hashCode(), COUNT)).add(item));
        together(lanes.stream()
                .filter(lane -> !lane.isEmpty())
                .<Runnable>map(lane -> () -> lane.forEach(action))
                .toList());
    }

    /** Does these at the same time, and returns when all are done. */
    void together(List<Runnable> works) {
        await(start(works));
    }

    /** Begins to do these. */
    List<Future<?>> start(List<Runnable> works) {
        return works.stream().<Future<?>>map(threads::submit).toList();
    }

    /** Returns when all of these are done. */
    static void await(List<Future<?>> running) {
        for (var work : running) {
            try {
                work.get();
            } catch (ExecutionException failed) {
                throw new AssertionError(failed.getCause());
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }
    }

    @Override
    public void close() {
        threads.close();
    }
}
