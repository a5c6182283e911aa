package fr.clubbusiness.local.demo.story;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clubbusiness.local.demo.DemoCalls;
import fr.clubbusiness.local.demo.DemoProgress;
import fr.clubbusiness.local.server.HttpCalls;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/**
 * What the companies of the demo offer, a mentor among it, and twelve companies that kept what they offered and have the label. The local users offer
 * and take through the API; what others kept in the past is written, and the labels are granted by the adviser.
 */
public final class DemoCommitments {
    private static final int LABELS = 12;
    private static final String ALL = "/v1/commitments";

    private final DemoCalls adviser;
    private final DemoCalls company;
    private final DemoCalls company2;
    private final DemoCalls partner;
    private final DemoCalls structure;
    private final StoryDates dates;
    private final LocalDate today;
    private final DemoProgress done;

    /**
     * The users of the demo.
     *
     * @param adviser grants labels
     * @param offerers a company, another one and a partner
     * @param structure takes
     */
    public record Users(DemoCalls adviser, List<DemoCalls> offerers, DemoCalls structure) {}

    /**
     * The commitments of a club.
     *
     * @param home folder in which the progress is saved
     */
    public DemoCommitments(Path home, Users users, StoryDates dates, LocalDate today) {
        this.adviser = users.adviser();
        this.company = users.offerers().get(0);
        this.company2 = users.offerers().get(1);
        this.partner = users.offerers().get(2);
        this.structure = users.structure();
        this.dates = dates;
        this.today = today;
        this.done = new DemoProgress(home.resolve("demo-commitments"));
    }

    /** Makes them once. */
    public void make(Consumer<String> progress) {
        if (done.complete()) {
            return;
        }
        if (adviser.readAll(ALL).isEmpty()) {
            offerAndTake();
            grantLabels();
        }
        done.finish();
        progress.accept("  commitments 45");
    }

    private void offerAndTake() {
        var visits = offer(company, body("VISIT", 5, 3));
        var mentor = body("MENTORING", 2, 12);
        mentor.putObject("details")
                .put("hoursAMonth", 4)
                .putArray("languages")
                .add("fr")
                .add("ar");
        var mentors = offer(company, mentor);
        offer(company, body("IMMERSION", 3, 6));
        offer(company, body("PURCHASE", 1, 12));
        var duoday = offer(company2, body("DUODAY", 1, 2));
        offer(company2, body("HIRING", 2, 6));
        offer(company2, body("TUTOR", 1, 6));
        offer(company2, body("SKILLS_SPONSORSHIP", 1, 9));
        var rooms = body("PREMISES", 1, 12);
        rooms.putObject("details").put("m2", 60).put("rent", 0).put("stepFree", true);
        offer(partner, rooms);
        take(visits, 2);
        take(mentors, 1);
        take(duoday, 1);
        structure.attempt(ALL + "/" + duoday + "/kept", "{\"received\": true}");
    }

    private String offer(DemoCalls by, ObjectNode body) {
        return by.attempt(ALL, body.toString()).orElseThrow().path("id").asText();
    }

    private void take(String commitment, int quantity) {
        structure.attempt(ALL + "/" + commitment + "/take", "{\"quantity\": %d}".formatted(quantity));
    }

    private ObjectNode body(String kind, int quantity, int months) {
        var body = HttpCalls.JSON
                .createObjectNode()
                .put("kind", kind)
                .put("quantity", quantity)
                .put("communeCode", "92050");
        body.putObject("period")
                .put("from", today.toString())
                .put("to", today.plusMonths(months).toString());
        return body;
    }

    /** The first companies of the demo, without those of the local users. */
    private void grantLabels() {
        var taker = structure.readAll("/v1/structures").getFirst().path("id").asText();
        var keepers = adviser.readAll("/v1/companies").stream()
                .map(one -> one.path("id").asText())
                .sorted()
                .skip(2)
                .limit(LABELS)
                .toList();
        dates.keepCommitments(keepers, taker);
        keepers.forEach(one -> adviser.attempt("/v1/labels/grant", "{\"organisationId\": \"%s\"}".formatted(one)));
    }
}
