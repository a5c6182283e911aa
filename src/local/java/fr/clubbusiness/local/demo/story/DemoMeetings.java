package fr.clubbusiness.local.demo.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clubbusiness.local.demo.DemoCalls;
import fr.clubbusiness.local.demo.DemoProgress;
import fr.clubbusiness.local.server.HttpCalls;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/**
 * Speed meetings of the demo: one to come of 12 people of companies and 30 of structures in 8 rounds, with its timetable; and a small one of last week, of which
 * something came.
 */
public final class DemoMeetings {
    private static final int COMPANIES = 12;
    private static final int STRUCTURES = 30;
    private static final int ROUNDS = 8;

    private final DemoCalls adviser;
    private final List<DemoCalls> companies;
    private final List<DemoCalls> structures;
    private final StoryDates dates;
    private final LocalDate today;
    private final DemoProgress done;

    /**
     * The speed meetings of a club.
     *
     * @param home folder in which the progress is saved
     * @param companies members whose people meet those of the structures
     */
    public DemoMeetings(
            Path home,
            DemoCalls adviser,
            List<DemoCalls> companies,
            List<DemoCalls> structures,
            StoryDates dates,
            LocalDate today) {
        this.adviser = adviser;
        this.companies = companies;
        this.structures = structures;
        this.dates = dates;
        this.today = today;
        this.done = new DemoProgress(home.resolve("demo-meetings"));
    }

    /** Makes them once. A start that was interrupted is told again under the same titles, whose people are known already. */
    public void make(Consumer<String> progress) {
        if (done.complete()) {
            return;
        }
        var event = announced("Rencontres minutées : entreprises et structures", today.plusDays(10));
        register(event, companies, "e", COMPANIES);
        register(event, structures, "s", STRUCTURES);
        compute(event, ROUNDS, COMPANIES);
        var past = announced("Rencontres minutées : premiers contacts", today.plusDays(7));
        register(past, companies, "e", 2);
        register(past, structures, "s", 2);
        var meeting = compute(past, 1, 2).at("/rounds/0/meetings/0/id").asText();
        dates.moveEvent(past, today.minusDays(7));
        adviser.attempt("/v1/events/%s/meetings/%s/outcome".formatted(past, meeting), "{\"outcome\": \"PARTNERSHIP\"}");
        for (var registration : adviser.readAll("/v1/events/" + past + "/registrations")) {
            adviser.attempt(
                    "/v1/events/%s/registrations/%s/present"
                            .formatted(past, registration.path("id").asText()),
                    "{}");
        }
        adviser.attempt("/v1/events/" + past + "/hold", "{}");
        done.finish();
        progress.accept("  speed meetings 2");
    }

    private String announced(String title, LocalDate day) {
        var known = adviser.readAll("/v1/events").stream()
                .filter(event -> event.path("title").asText().equals(title))
                .findFirst();
        if (known.isPresent()) {
            return known.get().path("id").asText();
        }
        var body = DemoEvents.event("SPEED_MEETING", title, day, COMPANIES + STRUCTURES)
                .put("audience", "MEMBERS");
        var id = adviser.attempt("/v1/events", body.toString())
                .orElseThrow(() -> new IllegalStateException("an event of the demo is refused: " + body))
                .path("id")
                .asText();
        adviser.attempt("/v1/events/" + id + "/publish", "{}");
        return id;
    }

    /** Whoever registered before is refused, and nothing else happens. */
    private static void register(String event, List<DemoCalls> members, String side, int people) {
        for (int i = 0; i < people; i++) {
            members.get(i % members.size())
                    .attempt(
                            "/v1/events/" + event + "/registrations",
                            somebody(side + i).toString());
        }
    }

    private static ObjectNode somebody(String number) {
        return HttpCalls.JSON
                .createObjectNode()
                .put("firstName", "Dominique")
                .put("lastName", "Démo " + number)
                .put("email", "dominique%s@rencontres.example".formatted(number));
    }

    private JsonNode compute(String event, int rounds, int tables) {
        var plan = HttpCalls.JSON
                .createObjectNode()
                .put("rounds", rounds)
                .put("minutes", 10)
                .put("breakMinutes", 3)
                .put("tables", tables)
                .put("sideA", "COMPANY")
                .put("sideB", "STRUCTURE");
        return adviser.attempt("/v1/events/" + event + "/timetable", plan.toString())
                .orElseGet(() -> adviser.read("/v1/events/" + event + "/timetable"));
    }
}
