package fr.clubbusiness.local.demo;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/** Runs many tasks in parallel, and delivers their results one by one, in the order of the tasks. */
final class OrderedWorkers {
    private final int workers;

    /** With one worker, each task starts after the previous one has finished. */
    OrderedWorkers(int workers) {
        this.workers = workers;
    }

    /**
     * Runs all tasks, or stops at the first failure. Tasks already started then finish, but their results are dropped.
     *
     * @param items read one by one, when a worker is free
     * @param onResult receives each result, on the calling thread
     */
    <T, R> void run(Iterator<T> items, Function<T, R> task, Consumer<R> onResult) {
        try (var threads = Executors.newFixedThreadPool(workers)) {
            var started = new ArrayDeque<Future<R>>();
            while (items.hasNext() || !started.isEmpty()) {
                while (started.size() < workers && items.hasNext()) {
                    var item = items.next();
                    started.add(threads.submit(() -> task.apply(item)));
                }
                onResult.accept(result(started.remove()));
            }
        }
    }

    private static <R> R result(Future<R> started) {
        try {
            return started.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stopped);
        }
    }
}
