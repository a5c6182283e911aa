package fr.clubbusiness.local;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.RunningClub;
import fr.clubbusiness.local.server.LocalApi;
import fr.clubbusiness.local.server.Ports;
import fr.clubbusiness.local.server.TemporaryFolder;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The short form of {@code ./club bench import}, which keeps nobody. */
@ExtendWith(RunningClub.class)
class ImportBenchIT {
    private static final int LINES = 2_000;

    @Test
    void a_file_goes_through_an_api_of_little_memory() {
        var club = RunningClub.club();
        try (var folder = TemporaryFolder.create("small-api");
                var api = LocalApi.start(
                        folder.path(),
                        folder.path().resolve("api.log"),
                        Ports.free(),
                        club.postgres(),
                        club.keycloak().realmUrl(),
                        List.of(),
                        PeopleFile.SMALL_HEAP)) {
            var report =
                    PeopleFile.send(api.url(), RunningClub.token("structure"), true, () -> PeopleFile.lines(LINES));
            // A few of them are in the small demo already.
            assertThat(Stream.of("created", "updated", "unchanged")
                            .mapToInt(kind -> report.path(kind).asInt())
                            .sum())
                    .isEqualTo(LINES);
            assertThat(report.path("rejected")).isEmpty();
        }
    }
}
