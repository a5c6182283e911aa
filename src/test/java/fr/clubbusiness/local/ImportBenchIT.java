package fr.clubbusiness.local;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.RunningClub;
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
        club.restartApi(PeopleFile.SMALL_HEAP);
        try {
            var report = PeopleFile.send(
                    RunningClub.apiUrl(), RunningClub.token("structure"), true, () -> PeopleFile.lines(LINES));
            // A few of them are in the small demo already.
            assertThat(Stream.of("created", "updated", "unchanged")
                            .mapToInt(kind -> report.path(kind).asInt())
                            .sum())
                    .isEqualTo(LINES);
            assertThat(report.path("rejected")).isEmpty();
        } finally {
            club.restartApi();
        }
    }
}
