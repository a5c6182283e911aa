package fr.clubbusiness.local.demo.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clubbusiness.local.demo.DemoCalls;
import fr.clubbusiness.local.demo.DemoProgress;
import fr.clubbusiness.local.server.HttpCalls;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.function.Consumer;

/**
 * Places where young people discover a job, eight of them for the schools of priority neighbourhoods first, and three immersions. One pupil has a
 * birthday inside the week. The local users offer and send through the API.
 */
public final class DemoImmersions {
    private static final int PLACES = 30;
    private static final int FOR_QPV = 8;
    private static final String ALL = "/v1/immersion-places";

    /** The kind, the audience and the occupation of each place in turn. */
    private static final List<List<String>> OFFERED = List.of(
            List.of("OBSERVATION", "COLLEGE", "G1602"),
            List.of("OBSERVATION", "LYCEE", "K2204"),
            List.of("VISIT", "COLLEGE", "I1401"),
            List.of("PMSMP", "ML", "G1603"),
            List.of("MINI_STAGE", "LYCEE", "K1303"),
            List.of("PMSMP", "OTHER", "N1103"));

    private final DemoCalls adviser;
    private final List<DemoCalls> hosts;
    private final DemoCalls school;
    private final LocalDate today;
    private final DemoProgress done;

    /**
     * The places of a club.
     *
     * @param home folder in which the progress is saved
     * @param adviser says which schools are those of priority neighbourhoods
     * @param hosts offer in turn
     * @param school sends the pupils
     */
    public DemoImmersions(Path home, DemoCalls adviser, List<DemoCalls> hosts, DemoCalls school, LocalDate today) {
        this.adviser = adviser;
        this.hosts = hosts;
        this.school = school;
        this.today = today;
        this.done = new DemoProgress(home.resolve("demo-immersions"));
    }

    /** Makes them once. */
    public void make(Consumer<String> progress) {
        if (done.complete()) {
            return;
        }
        sayQpvSchools();
        for (int n = done.count("places"); n < PLACES; n++) {
            offer(hosts.get(n % hosts.size()), OFFERED.get(n % OFFERED.size()), n);
            done.save("places", n + 1);
        }
        sendPupils();
        done.finish();
        progress.accept("  immersion places " + PLACES);
    }

    private void sayQpvSchools() {
        var schools = HttpCalls.JSON.createObjectNode();
        var ids = schools.putArray("partnerIds");
        adviser.readAll("/v1/partners").stream()
                .filter(partner -> partner.path("kinds").toString().contains("SCHOOL"))
                .forEach(partner -> ids.add(partner.path("id").asText()));
        adviser.attempt(ALL + "/qpv-schools", schools.toString());
    }

    private void offer(DemoCalls host, List<String> offered, int n) {
        var body = HttpCalls.JSON
                .createObjectNode()
                .put("kind", offered.get(0))
                .put("firstDay", today.toString())
                .put("lastDay", today.plusMonths(6).toString())
                .put("places", 1 + n % 3)
                .put("romeCode", offered.get(2))
                .put("communeCode", "92050");
        body.putArray("audience").add(offered.get(1));
        body.putObject("signer").put("name", "Ada Martin").put("email", "accueil%d@club.example".formatted(n));
        if (n < FOR_QPV) {
            body.putObject("firstFor")
                    .put("qpv", true)
                    .put("until", today.plusDays(20).toString());
        }
        host.attempt(ALL, body.toString())
                .ifPresent(place -> host.attempt(ALL + "/" + place.path("id").asText() + "/open", "{}"));
    }

    /** The first is to sign; the second is sixteen on the Wednesday of her week. */
    private void sendPupils() {
        var places = school.readAll(ALL).stream()
                .filter(place -> place.path("kind").asText().equals("OBSERVATION"))
                .toList();
        var monday = today.plusWeeks(4).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        var birthday = monday.plusDays(2).minusYears(16);
        var pupils = List.of(
                pupil("Léo", "Martin", today.minusYears(15).minusDays(90)),
                pupil("Zoé", "Petit", birthday),
                pupil("Malik", "Diop", today.minusYears(17)));
        for (int n = 0; n < Math.min(pupils.size(), places.size()); n++) {
            var made = school.attempt(
                    "/v1/immersions",
                    immersion(places.get(n), pupils.get(n), monday, n).toString());
            if (n < 2) {
                made.ifPresent(
                        one -> school.attempt("/v1/immersions/" + one.path("id").asText() + "/sign-requests", "{}"));
            }
        }
    }

    private static ObjectNode pupil(String firstName, String lastName, LocalDate birthDate) {
        return HttpCalls.JSON
                .createObjectNode()
                .put("firstName", firstName)
                .put("lastName", lastName)
                .put("birthDate", birthDate.toString());
    }

    private static ObjectNode immersion(JsonNode place, ObjectNode pupil, LocalDate monday, int n) {
        var body = HttpCalls.JSON
                .createObjectNode()
                .put("placeId", place.path("id").asText());
        body.set("person", pupil);
        var conditions = body.putObject("conditions")
                .put("firstDay", monday.toString())
                .put("lastDay", monday.plusDays(4).toString())
                .put("dayStarts", "09:00")
                .put("dayEnds", "17:00")
                .put("breakMinutes", 60)
                .put("seconde", false);
        var weekdays = conditions.putArray("weekdays");
        List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY").forEach(weekdays::add);
        var signatories = conditions.putArray("signatories");
        for (var party : List.of("YOUNG_PERSON", "GUARDIAN", "SCHOOL")) {
            signatories
                    .addObject()
                    .put("party", party)
                    .put("name", "Signataire " + (n + 1))
                    .put("email", "%s%d@famille.example".formatted(party.toLowerCase(java.util.Locale.ROOT), n));
        }
        return body;
    }
}
