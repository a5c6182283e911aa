package fr.clubbusiness.event.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.AnotherClub;
import fr.clubbusiness.TestDatabase;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.StructureKind;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Several plan the same event at once: one after the other, and the last one stands whole. */
@QuarkusTest
class MeetingRaceTest {
    private static final String MEETINGS = """
            SELECT t.rounds || ' ' || count(*) FROM event_timetable t JOIN meeting m ON m.event_id = t.event_id WHERE t.event_id = ?::uuid GROUP BY t.rounds
            """;

    @Test
    void of_several_timetables_at_once_one_is_left() throws Exception {
        var adviser = Objects.requireNonNull(AnotherClub.found().tokens().get("adviser"));
        var company = Members.aCompany(adviser);
        var structure = Members.aStructure(adviser, StructureKind.ACI);
        var event = Meetings.announced(adviser);
        for (int i = 0; i < 4; i++) {
            Meetings.seated(company, event);
            Meetings.seated(structure, event);
        }
        try (var threads = Executors.newFixedThreadPool(4)) {
            var work = IntStream.rangeClosed(1, 4)
                    .<Callable<Integer>>mapToObj(
                            rounds -> () -> Meetings.compute(adviser, event, Meetings.plan(rounds, 4))
                                    .extract()
                                    .statusCode())
                    .toList();
            for (var done : threads.invokeAll(work)) {
                assertThat(done.get()).isEqualTo(200);
            }
        }
        var left = TestDatabase.texts(MEETINGS, event.id());
        assertThat(left).hasSize(1);
        var rounds = Integer.parseInt(left.getFirst().split(" ", 2)[0]);
        assertThat(left).containsExactly(rounds + " " + 4 * rounds);
    }
}
