package fr.clubbusiness.local.server;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The Java servers that a killed launcher left on a data folder. Their watchers are ending them, which takes some seconds. */
public final class LeftoverProcesses {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private LeftoverProcesses() {}

    /** The argument that identifies a server of this data folder. It goes first, because long command lines are cut. */
    static String mark(@Nullable Path home) {
        return "-Dclub.home=" + home;
    }

    /** Waits until none of them runs. */
    public static void end(Path home) {
        var left = of(home);
        var ended = left.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(ended)
                .completeOnTimeout(null, LIMIT.toSeconds(), TimeUnit.SECONDS)
                .join();
        left.forEach(ProcessHandle::destroyForcibly);
    }

    /** The servers of this data folder that are running. */
    public static List<ProcessHandle> of(Path home) {
        return ProcessHandle.allProcesses()
                .filter(process -> isOurs(process, home))
                .toList();
    }

    private static boolean isOurs(ProcessHandle process, Path home) {
        var info = process.info();
        return info.command().orElse("").endsWith("java")
                && info.commandLine().orElse("").contains(mark(home) + " ");
    }
}
