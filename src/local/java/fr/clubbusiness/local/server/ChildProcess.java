package fr.clubbusiness.local.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A child process that ends when this process ends, even when it is killed. A small bash script reads a pipe that only this process writes to. When
 * the pipe closes, because this process closed it or was killed, the script ends the child. Script and child run in their own session, so Ctrl-C in
 * the terminal reaches only this process, which stops its parts in order.
 */
public final class ChildProcess implements AutoCloseable {
    /** Compatible with bash 3.2 of macOS. The watcher outlives the bash, in case someone kills it. */
    private static final String SCRIPT = """
            log=$1 signal=$2 tenths=$3
            shift 3
            exec 3<&0 </dev/null 2>>"$log"
            "$@" 3<&- >>"$log" 2>&1 &
            child=$!
            echo "$child"
            exec >&2
            (
              read -r _ <&3
              kill -"$signal" "$child"
              while kill -0 "$child" && [ "$tenths" -gt 0 ]; do sleep 0.1; tenths=$((tenths - 1)); done
              kill -KILL "$child"
            ) 2>/dev/null &
            watcher=$!
            disown "$watcher"
            wait "$child"
            code=$?
            kill -KILL "$watcher" 2>/dev/null
            exit "$code"
            """;

    private static final long LOG_LIMIT = 10_000_000;

    /** The running children, the last started first: this is the order in which to stop them. */
    private static final Deque<ChildProcess> RUNNING = new ConcurrentLinkedDeque<>();

    private final Child child;
    private final Process bash;
    private final @Nullable ProcessHandle handle;

    /**
     * The program to run.
     *
     * @param log receives the output of the child
     * @param signal signal that asks the child to end, such as {@code TERM}
     * @param grace time to end before it is killed
     */
    record Child(
            String name,
            List<String> command,
            Map<String, String> environment,
            Path directory,
            Path log,
            String signal,
            Duration grace) {}

    private ChildProcess(Child child, Process bash, long pid) {
        this.child = child;
        this.bash = bash;
        this.handle = ProcessHandle.of(pid).orElse(null);
    }

    static ChildProcess start(Child child) {
        try {
            keepLogSmall(child.log());
            var bash = processOf(child).start();
            var firstLine = new BufferedReader(new InputStreamReader(bash.getInputStream(), UTF_8)).readLine();
            if (firstLine == null) {
                throw new IOException("no process id from the watcher of " + child.name());
            }
            var process = new ChildProcess(child, bash, Long.parseLong(firstLine.strip()));
            RUNNING.push(process);
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a child until it ends, and returns its exit code. */
    static int run(Child child) throws IOException {
        try (var process = start(child)) {
            return process.bash.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while running " + child.name(), e);
        }
    }

    /** Stops all running children, even while a start is in progress. */
    public static void closeAll() {
        RUNNING.forEach(ChildProcess::close);
    }

    private static ProcessBuilder processOf(Child child) {
        var command = new ArrayList<>(ownSession());
        var tenths = Long.toString(child.grace().toMillis() / 100);
        command.addAll(List.of("bash", "-c", SCRIPT, "leash", child.log().toString(), child.signal(), tenths));
        command.addAll(child.command());
        var builder = new ProcessBuilder(command)
                .directory(child.directory().toFile())
                .redirectError(ProcessBuilder.Redirect.appendTo(child.log().toFile()));
        builder.environment().putAll(child.environment());
        return builder;
    }

    private static List<String> ownSession() {
        if (onPath("setsid")) {
            return List.of("setsid");
        }
        return onPath("perl") ? List.of("perl", "-MPOSIX", "-e", "POSIX::setsid(); exec @ARGV") : List.of();
    }

    private static boolean onPath(String program) {
        return List.of(System.getenv().getOrDefault("PATH", "/usr/bin:/bin").split(File.pathSeparator)).stream()
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static void keepLogSmall(Path log) throws IOException {
        Files.createDirectories(log.toAbsolutePath().getParent());
        if (Files.exists(log) && Files.size(log) > LOG_LIMIT) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), REPLACE_EXISTING);
        }
    }

    boolean isAlive() {
        return handle != null && handle.isAlive();
    }

    /** The child's process id, for tests that kill it. */
    long pid() {
        return handle == null ? -1 : handle.pid();
    }

    String name() {
        return child.name();
    }

    Path log() {
        return child.log();
    }

    /** The last lines of the child's output, for a message. */
    String lastLines() {
        try {
            var lines = Files.readAllLines(child.log());
            return String.join(System.lineSeparator(), lines.subList(Math.max(0, lines.size() - 8), lines.size()));
        } catch (IOException e) {
            return "";
        }
    }

    /** Asks the child to end, waits, and kills it after {@code grace}. */
    @Override
    public void close() {
        try {
            bash.getOutputStream().close();
            var limit = child.grace().toMillis() + 5_000;
            if (!bash.waitFor(limit, TimeUnit.MILLISECONDS)) {
                bash.destroyForcibly();
            }
            if (handle != null && handle.isAlive()) {
                handle.onExit().get(limit, TimeUnit.MILLISECONDS);
            }
        } catch (TimeoutException | ExecutionException | IOException e) {
            kill();
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
        }
        // Last, so that closeAll also waits for a child that another thread is stopping.
        RUNNING.remove(this);
    }

    private void kill() {
        if (handle != null) {
            handle.destroyForcibly();
        }
        bash.destroyForcibly();
    }
}
