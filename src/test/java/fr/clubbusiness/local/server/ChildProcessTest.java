package fr.clubbusiness.local.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ChildProcessTest {
    private final TemporaryFolder folder = TemporaryFolder.create("leash");

    @AfterEach
    void leaveNothingBehind() {
        folder.close();
    }

    @Test
    void closing_asks_the_child_to_end_and_waits_for_it() throws IOException {
        var leash = start(10, "trap 'echo asked; exit 0' TERM; echo up; while :; do sleep 0.1; done");
        await(leash, "up");
        leash.close();
        assertThat(leash.isAlive()).isFalse();
        assertThat(Files.readString(leash.log())).contains("asked");
    }

    @Test
    void a_child_that_does_not_listen_is_killed_after_its_grace() throws IOException {
        var leash = start(1, "trap '' TERM; echo up; while :; do sleep 0.1; done");
        await(leash, "up");
        leash.close();
        assertThat(leash.isAlive()).isFalse();
    }

    @Test
    void a_child_that_ends_by_itself_is_seen_to_have_ended() {
        var leash = start(1, "exit 3");
        while (leash.isAlive()) {
            Pause.millis(10);
        }
        leash.close();
        assertThat(leash.isAlive()).isFalse();
    }

    @Test
    void a_child_does_not_outlive_a_parent_that_was_killed() throws Exception {
        var parent = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledParent.class.getName(),
                        folder.path().toString())
                .redirectErrorStream(true)
                .start();
        var out = new BufferedReader(new InputStreamReader(parent.getInputStream(), StandardCharsets.UTF_8));
        var child = ProcessHandle.of(Long.parseLong(out.readLine())).orElseThrow();
        assertThat(child.isAlive()).isTrue();
        parent.destroyForcibly().waitFor();
        child.onExit().get(10, TimeUnit.SECONDS);
        assertThat(child.isAlive()).isFalse();
    }

    /** Starts a child, prints its process id, and waits to be killed. */
    static final class KilledParent {
        private KilledParent() {}

        public static void main(String[] arguments) {
            var folder = Path.of(arguments[0]);
            var log = folder.resolve("child.log");
            var leash = ChildProcess.start(new ChildProcess.Child(
                    "child", List.of("sleep", "300"), Map.of(), folder, log, "TERM", Duration.ofSeconds(2)));
            System.out.println(leash.pid());
            Pause.millis(60_000);
        }
    }

    private ChildProcess start(int graceSeconds, String script) {
        return ChildProcess.start(new ChildProcess.Child(
                "child",
                List.of("bash", "-c", script),
                Map.of(),
                folder.path(),
                folder.path().resolve("child.log"),
                "TERM",
                Duration.ofSeconds(graceSeconds)));
    }

    private static void await(ChildProcess leash, String text) throws IOException {
        while (!Files.readString(leash.log()).contains(text)) {
            Pause.millis(10);
        }
    }
}
