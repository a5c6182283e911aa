package fr.clubbusiness.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.clubbusiness.local.demo.DemoSize;
import fr.clubbusiness.local.server.LocalFailure;
import fr.clubbusiness.local.server.LocalPostgres.Durability;
import fr.clubbusiness.local.server.Ports;
import fr.clubbusiness.local.server.TemporaryFolder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClubSettingsTest {
    @Test
    void without_environment_the_club_runs_on_the_ports_of_the_contract_with_the_small_demo() {
        assertThat(ClubSettings.from(Map.of()))
                .isEqualTo(new ClubSettings(
                        Path.of(".club").toAbsolutePath(), 8080, 8180, Durability.DURABLE, DemoSize.SMALL));
    }

    @Test
    void ports_folder_and_demo_come_from_the_environment() {
        var environment = Map.of(
                "CLUB_HOME", "/data/club", "CLUB_PORT", "9000", "CLUB_KEYCLOAK_PORT", "9001", "CLUB_DEMO", "none");
        assertThat(ClubSettings.from(environment))
                .isEqualTo(new ClubSettings(Path.of("/data/club"), 9000, 9001, Durability.DURABLE, DemoSize.NONE));
    }

    @Test
    void a_wrong_value_is_one_line_that_names_the_variable() {
        for (var wrong : new String[] {"eighty", "0", "65536", "-1"}) {
            assertThatThrownBy(() -> ClubSettings.from(Map.of("CLUB_PORT", wrong)))
                    .isInstanceOf(LocalFailure.class)
                    .hasMessageContaining("CLUB_PORT")
                    .message()
                    .hasLineCount(1);
        }
        assertThatThrownBy(() -> ClubSettings.from(Map.of("CLUB_DEMO", "huge"))).hasMessageContaining("small");
    }

    @Test
    void a_taken_port_is_one_line_that_names_the_port_and_the_variable_that_moves_it() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> Ports.requireFree(other.getLocalPort(), "API", "CLUB_PORT"))
                    .isInstanceOf(LocalFailure.class)
                    .hasMessageContaining(Integer.toString(other.getLocalPort()))
                    .hasMessageContaining("CLUB_PORT")
                    .message()
                    .hasLineCount(1);
        }
        Ports.requireFree(Ports.free(), "API", "CLUB_PORT");
    }

    @Test
    void a_folder_in_use_or_that_is_no_folder_is_one_line_that_names_it() throws IOException {
        try (var folder = TemporaryFolder.create("home");
                var taken = HomeFolder.acquire(folder.path())) {
            assertThat(taken).isNotNull();
            assertThatThrownBy(() -> HomeFolder.acquire(folder.path()))
                    .hasMessageContaining(folder.path().toString())
                    .message()
                    .hasLineCount(1);
            var file = Files.writeString(folder.path().resolve("file"), "not a folder");
            assertThatThrownBy(() -> HomeFolder.acquire(file))
                    .isInstanceOf(LocalFailure.class)
                    .hasMessageContaining("CLUB_HOME");
        }
    }
}
