package fr.clubbusiness.local.demo.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clubbusiness.local.demo.DemoCalls;
import fr.clubbusiness.local.demo.DemoProgress;
import fr.clubbusiness.local.server.HttpCalls;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Events of the demo: the month of the ESS of the coming November, a full visit with a line, a public breakfast, and the draft of a structure. */
public final class DemoEvents {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final String VISIT = "Visite de l'atelier de réemploi";
    private static final int SEATS_OF_VISIT = 2;

    private final DemoCalls adviser;
    private final DemoCalls structure;
    private final List<DemoCalls> guests;
    private final LocalDate today;
    private final DemoProgress done;

    /**
     * The events of a club.
     *
     * @param home folder in which the progress is saved
     * @param structure that drafts one of its own
     * @param guests members who register for the visit: more than it has seats
     */
    public DemoEvents(Path home, DemoCalls adviser, DemoCalls structure, List<DemoCalls> guests, LocalDate today) {
        this.adviser = adviser;
        this.structure = structure;
        this.guests = guests;
        this.today = today;
        this.done = new DemoProgress(home.resolve("demo-events"));
    }

    /** Makes them once. */
    public void make(Consumer<String> progress) {
        if (done.complete()) {
            return;
        }
        var known = adviser.readAll("/v1/events").stream()
                .map(event -> event.path("title").asText())
                .collect(Collectors.toSet());
        var november = LocalDate.of(today.getYear(), Month.NOVEMBER, 1);
        var year = november.isAfter(today) ? november : november.plusYears(1);
        var month = Map.of(
                event("CONFERENCE", "L'ESS recrute près de chez vous", year.withDayOfMonth(13), 120), "PUBLIC",
                event("FORUM", "Forum des métiers de l'insertion", year.withDayOfMonth(17), 200), "PUBLIC",
                event("SEMINAR", "Acheter aux structures d'insertion", year.withDayOfMonth(26), 40), "MEMBERS");
        month.forEach((body, audience) ->
                announce(known, body.put("audience", audience).put("series", "Mois de l'ESS " + year.getYear())));
        announce(
                known,
                event("BREAKFAST", "Petit-déjeuner d'échange", today.plusDays(18), 30)
                        .put("audience", "PUBLIC"));
        announce(
                known, event("VISIT", VISIT, today.plusDays(25), SEATS_OF_VISIT).put("audience", "MEMBERS"));
        var draft = event("WORKSHOP", "Atelier : préparer une immersion", today.plusDays(40), 15);
        if (!known.contains(draft.path("title").asText())) {
            make(structure, draft.put("audience", "MEMBERS"));
        }
        fillTheVisit();
        done.finish();
        progress.accept("  events 6");
    }

    private void announce(Set<String> known, JsonNode body) {
        if (!known.contains(body.path("title").asText())) {
            var id = make(adviser, body).path("id").asText();
            adviser.attempt("/v1/events/" + id + "/publish", "{}");
        }
    }

    private static JsonNode make(DemoCalls by, JsonNode body) {
        return by.attempt("/v1/events", body.toString())
                .orElseThrow(() -> new IllegalStateException("an event of the demo is refused: " + body));
    }

    /** Whoever registered before is refused, and nothing else happens. */
    private void fillTheVisit() {
        var visit = adviser.readAll("/v1/events").stream()
                .filter(event -> event.path("title").asText().equals(VISIT))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asText();
        for (int i = 0; i < guests.size(); i++) {
            var body = HttpCalls.JSON
                    .createObjectNode()
                    .put("firstName", "Camille")
                    .put("lastName", "Démo " + (i + 1))
                    .put("email", "camille%d@visite.example".formatted(i + 1));
            guests.get(i).attempt("/v1/events/" + visit + "/registrations", body.toString());
        }
    }

    /** On that day from nine to eleven in the morning; people register until the evening before. */
    static ObjectNode event(String kind, String title, LocalDate day, int capacity) {
        var body = HttpCalls.JSON
                .createObjectNode()
                .put("kind", kind)
                .put("title", title)
                .put("startsAt", at(day, 9))
                .put("endsAt", at(day, 11))
                .put("closesAt", at(day.minusDays(1), 18))
                .put("capacity", capacity);
        body.putObject("place")
                .put("name", "Maison de l'emploi")
                .put("communeCode", "92050")
                .put("address", "63 avenue Georges Clemenceau");
        body.putArray("accessibility").add("STEP_FREE");
        return body;
    }

    private static String at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(PARIS).toInstant().toString();
    }
}
