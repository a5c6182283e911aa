package fr.clubbusiness.event.registration;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.AnotherClub;
import fr.clubbusiness.TestClock;
import fr.clubbusiness.TestDatabase;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.Members.Member;
import fr.clubbusiness.event.Events;
import fr.clubbusiness.event.Events.Announced;
import fr.clubbusiness.job.DueJobs;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many register, cancel and are promoted at the same moment: never one seat too many, and nobody is lost from the line. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class SeatRaceTest {
    private static final int THREADS = 16;

    /** A thousand for a hundred seats with {@code -Dseats.people=1000}; the ordinary run is the short form. */
    private static final int PEOPLE = Integer.getInteger("seats.people", 200);

    private static final int SEATS = PEOPLE / 10;

    private static final int COMPANIES = Math.max(4, PEOPLE / 50);

    @Inject
    DueJobs jobs;

    @Inject
    TestClock clock;

    private String adviser;
    private List<Member> companies;

    @BeforeEach
    void aClubOfItsOwn() throws Exception {
        adviser = Objects.requireNonNull(AnotherClub.found().tokens().get("adviser"));
        companies = Stream.generate(() -> Members.aCompany(adviser))
                .limit(COMPANIES)
                .toList();
    }

    @AfterEach
    void comeBack() {
        clock.comeBack();
    }

    @Test
    void of_two_who_take_the_last_seat_at_once_one_has_it_and_the_other_waits() throws Exception {
        for (int round = 0; round < 5; round++) {
            var event = Events.announced(adviser, Events.body(1));
            atOnce(companies.stream()
                    .limit(2)
                    .<Callable<Object>>map(company -> () -> Seats.registered(company.token(), event))
                    .toList());
            assertThat(statuses(event)).containsOnly(Map.entry("CONFIRMED", 1L), Map.entry("WAITLISTED", 1L));
        }
    }

    @Test
    void many_who_register_at_once_take_every_seat_once_and_the_others_stand_in_the_line() throws Exception {
        var event = Events.announced(adviser, Events.body(SEATS));
        register(event, PEOPLE);
        assertThat(statuses(event))
                .containsOnly(Map.entry("CONFIRMED", (long) SEATS), Map.entry("WAITLISTED", (long) PEOPLE - SEATS));
        assertThat(seats(event)).doesNotHaveDuplicates().hasSize(SEATS);
        counts(event, SEATS, PEOPLE - SEATS);
    }

    @Test
    void a_promotion_beside_cancellations_and_registrations_gives_every_seat_once() throws Exception {
        var event = Events.announced(adviser, Events.body(SEATS));
        register(event, 2 * SEATS);
        var seated = TestDatabase.texts(
                "SELECT id::text FROM registration WHERE event_id = ?::uuid AND status = 'CONFIRMED'", event.id());
        var owners = owners(event);
        var work = new ArrayList<Callable<Object>>();
        for (var id : seated) {
            work.add(() -> Seats.step(Objects.requireNonNull(owners.get(id)), event, id, "cancel")
                    .statusCode(200));
            work.add(() -> Seats.registered(companies.getFirst().token(), event));
        }
        for (int i = 0; i < 5; i++) {
            work.add(() -> jobs.run(companies.getFirst().id()));
        }
        atOnce(work);
        jobs.run(companies.getFirst().id());
        assertThat(seats(event)).doesNotHaveDuplicates().hasSize(SEATS);
        assertThat(statuses(event))
                .containsOnly(
                        Map.entry("CANCELLED", (long) SEATS),
                        Map.entry("OFFERED", (long) SEATS),
                        Map.entry("WAITLISTED", (long) SEATS));
        counts(event, SEATS, SEATS);
    }

    private void register(Announced event, int people) throws Exception {
        var work = new ArrayList<Callable<Object>>();
        for (int i = 0; i < people; i++) {
            var company = companies.get(i % companies.size());
            work.add(() -> Seats.registered(company.token(), event));
        }
        atOnce(work);
    }

    private static void atOnce(List<Callable<Object>> work) throws Exception {
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            for (var done : threads.invokeAll(work)) {
                done.get();
            }
        }
    }

    /** The token of the company of each registration. */
    private Map<String, String> owners(Announced event) throws Exception {
        var owners = new HashMap<String, String>();
        for (var company : companies) {
            TestDatabase.texts(
                            "SELECT id::text FROM registration WHERE event_id = ?::uuid AND organisation_id = ?::uuid",
                            event.id(),
                            company.id())
                    .forEach(id -> owners.put(id, company.token()));
        }
        return owners;
    }

    private static Map<String, Long> statuses(Announced event) throws Exception {
        return TestDatabase.texts("SELECT status FROM registration WHERE event_id = ?::uuid", event.id()).stream()
                .collect(groupingBy(status -> status, counting()));
    }

    private static List<String> seats(Announced event) throws Exception {
        return TestDatabase.texts(
                "SELECT seat::text FROM registration WHERE event_id = ?::uuid AND seat IS NOT NULL", event.id());
    }

    private void counts(Announced event, int seats, int waiting) {
        var read = Events.read(adviser, event).statusCode(200).extract();
        assertThat(read.<Integer>path("seatsTaken")).isEqualTo(seats);
        assertThat(read.<Integer>path("waiting")).isEqualTo(waiting);
    }
}
