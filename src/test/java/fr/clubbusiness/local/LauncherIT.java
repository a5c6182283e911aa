package fr.clubbusiness.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.local.server.LeftoverProcesses;
import fr.clubbusiness.local.server.Pause;
import fr.clubbusiness.local.server.Ports;
import fr.clubbusiness.local.server.TemporaryFolder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LauncherIT {
    private final TemporaryFolder folder = TemporaryFolder.create("launcher");

    @AfterEach
    void leaveNothingBehind() {
        folder.close();
    }

    @Test
    void a_taken_port_ends_it_at_once_with_one_line() throws Exception {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var launcher = launch(Integer.toString(other.getLocalPort()));
            var error = new String(launcher.getErrorStream().readAllBytes(), UTF_8);
            assertThat(launcher.waitFor()).isEqualTo(1);
            assertThat(error.lines()).singleElement().asString().contains("CLUB_PORT");
        }
    }

    @Test
    void killed_in_the_middle_of_its_start_it_leaves_nothing_running() throws Exception {
        var launcher = launch(Integer.toString(Ports.free()));
        awaitKeycloak(launcher);
        assertThat(server()).isPresent();
        launcher.destroyForcibly().waitFor();
        var deadline = System.nanoTime() + Duration.ofSeconds(40).toNanos();
        while ((server().isPresent() || !LeftoverProcesses.of(folder.path()).isEmpty())
                && System.nanoTime() < deadline) {
            Pause.millis(100);
        }
        assertThat(server()).isEmpty();
        assertThat(LeftoverProcesses.of(folder.path())).isEmpty();
    }

    private void awaitKeycloak(Process launcher) throws IOException {
        var out = new BufferedReader(new InputStreamReader(launcher.getInputStream(), UTF_8));
        for (var line = out.readLine(); line != null && !line.contains("Keycloak"); line = out.readLine()) {
            assertThat(launcher.isAlive()).isTrue();
        }
        while (LeftoverProcesses.of(folder.path()).isEmpty()) {
            assertThat(launcher.isAlive()).isTrue();
            Pause.millis(50);
        }
    }

    /** The PostgreSQL that the data folder names, while it runs. */
    private Optional<ProcessHandle> server() throws IOException {
        var file = folder.path().resolve("postgresql/data/postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var pid = Long.parseLong(Files.readAllLines(file).getFirst().strip());
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
    }

    private Process launch(String port) throws IOException {
        var builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Launcher.class.getName());
        builder.environment()
                .putAll(Map.of(
                        "CLUB_HOME",
                        folder.path().toString(),
                        "CLUB_PORT",
                        port,
                        "CLUB_KEYCLOAK_PORT",
                        Integer.toString(Ports.free()),
                        "CLUB_DEMO",
                        "none"));
        return builder.start();
    }
}
