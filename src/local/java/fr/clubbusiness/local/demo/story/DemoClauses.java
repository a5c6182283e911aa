package fr.clubbusiness.local.demo.story;

import com.fasterxml.jackson.databind.JsonNode;
import fr.clubbusiness.local.demo.DemoCalls;
import fr.clubbusiness.local.demo.DemoProgress;
import fr.clubbusiness.local.server.HttpCalls;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * A market with social clauses on the model of La Défense, 19,000 hours in two years: the local partner buys, the local company holds its lot, the agency follows
 * it. Six people work in it, two months are validated, one is declared and waits, and one person waits to be approved. The whole ledger of La Défense, with its 61
 * people, is reproduced by a test of the rules: here it would take a hundredth of the people of the demo out of all other stories.
 */
public final class DemoClauses {
    private static final int PEOPLE = 6;
    private static final int MONTHS = 3;

    /** 19,000 hours at one for each 2,000 €. */
    private static final int AMOUNT = 38_000_000;

    private static final int SLICE = 2_000;
    private static final List<String> GROUNDS = List.of("RSA", "DELD", "RSA", "YOUNG_UNQUALIFIED", "SENIOR", "QPV");
    private static final Set<String> EMPLOYING =
            Set.of("ACI", "EI", "AI", "ETTI", "GEIQ", "EA", "EATT", "EITI", "ESAT");
    private static final String PARTICIPATIONS = "/v1/clause-participations";

    private final DemoCalls adviser;
    private final DemoCalls company;
    private final StoryDates dates;
    private final LocalDate today;
    private final DemoProgress done;

    /**
     * The market of a club.
     *
     * @param home folder in which the progress is saved
     * @param adviser follows it
     * @param company holds its lot
     */
    public DemoClauses(Path home, DemoCalls adviser, DemoCalls company, StoryDates dates, LocalDate today) {
        this.adviser = adviser;
        this.company = company;
        this.dates = dates;
        this.today = today;
        this.done = new DemoProgress(home.resolve("demo-clauses"));
    }

    /** Writes it once. */
    public void make(Consumer<String> progress) {
        if (done.complete()) {
            return;
        }
        if (adviser.readAll("/v1/clause-markets").isEmpty()) {
            tell();
        }
        done.finish();
        progress.accept("  clauses 1");
    }

    private void tell() {
        var holder = StoryPairs.id(company.readAll("/v1/companies").getFirst());
        var lot = lot(holder);
        var employing = adviser.readAll("/v1/structures").stream()
                .filter(structure -> EMPLOYING.contains(structure.path("kind").asText()))
                .map(StoryPairs::id)
                .collect(Collectors.toSet());
        var people = adviser.readAll("/v1/beneficiaries?state=READY_FOR_WORK").stream()
                .filter(person -> !employing.contains(person.path("structureId").asText()))
                .filter(StoryPairs::isFree)
                .iterator();
        var approved = new ArrayList<String>();
        for (int n = 0; n < PEOPLE; n++) {
            var one = proposed(lot, holder, people);
            approve(one.path("id").asText(), GROUNDS.get(n));
            dates.workedInClause(one.path("id").asText(), firstOf(MONTHS));
            start(one);
            approved.add(one.path("id").asText());
        }
        proposed(lot, holder, people);
        for (int ago = MONTHS; ago > 1; ago--) {
            declare(approved, ago).forEach(this::validate);
        }
        declare(approved.subList(0, 1), 1);
        dates.tellNews();
    }

    /** Its id, in a market that runs. */
    private String lot(String holder) {
        var buyer = adviser.readAll("/v1/partners").stream()
                .filter(partner -> partner.path("kinds").toString().contains("BUYER"))
                .findFirst()
                .orElseThrow();
        var market = HttpCalls.JSON
                .createObjectNode()
                .put("title", "Propreté et espaces verts d'un quartier d'affaires")
                .put("buyerId", StoryPairs.id(buyer));
        var at = "/v1/clause-markets/" + make("/v1/clause-markets", market.toString());
        var lot = HttpCalls.JSON
                .createObjectNode()
                .put("title", "Propreté des dalles")
                .put("holderId", holder)
                .put("startsOn", firstOf(MONTHS).toString())
                .put("endsOn", firstOf(MONTHS).plusYears(2).minusDays(1).toString());
        lot.putArray("modes").add("DIRECT").add("LENT");
        lot.putObject("commitment").put("amount", AMOUNT).put("slice", SLICE);
        var id = make(at + "/lots", lot.toString());
        step(at + "/run", "{}");
        return id;
    }

    private String make(String path, String body) {
        return StoryPairs.id(adviser.attempt(path, body).orElseThrow());
    }

    /** The participation of the first person whom the law lets the company employ. */
    private JsonNode proposed(String lot, String holder, Iterator<JsonNode> people) {
        while (people.hasNext()) {
            var contract = HttpCalls.JSON
                    .createObjectNode()
                    .put("beneficiaryId", StoryPairs.id(people.next()))
                    .put("employerId", holder)
                    .put("contractType", "CDD")
                    .put("startDate", today.toString())
                    .put("endDate", today.plusMonths(9).toString())
                    .put("weeklyHours", 30);
            var signed = adviser.attempt("/v1/employments", contract.toString());
            if (signed.isPresent()) {
                var body = HttpCalls.JSON
                        .createObjectNode()
                        .put("lotId", lot)
                        .put("employmentId", StoryPairs.id(signed.get()));
                return company.attempt(PARTICIPATIONS, body.toString()).orElseThrow();
            }
        }
        throw new IllegalStateException("the demo has too few people for its clauses");
    }

    private void approve(String participation, String ground) {
        var body = HttpCalls.JSON
                .createObjectNode()
                .put("ground", ground)
                .put("until", today.plusMonths(9).toString());
        step(PARTICIPATIONS + "/" + participation + "/approve", body.toString());
    }

    private void start(JsonNode participation) {
        var contract = adviser.read(
                        PARTICIPATIONS + "/" + participation.path("id").asText())
                .path("employmentReference")
                .asText();
        adviser.attempt("/v1/employments/" + contract + "/start", "{}");
    }

    /** The ids of the lines of a month, so many ago. */
    private List<String> declare(List<String> participations, int ago) {
        var hours = 100 + 5 * ago;
        return participations.stream()
                .map(one -> StoryPairs.id(company.attempt("/v1/clause-lines", line(one, ago, hours))
                        .orElseThrow()))
                .toList();
    }

    private String line(String participation, int ago, int hours) {
        return HttpCalls.JSON
                .createObjectNode()
                .put("participationId", participation)
                .put("month", YearMonth.from(firstOf(ago)).toString())
                .put("hours", hours)
                .put("mode", "DIRECT")
                .put("contractType", "CDD")
                .put("proof", "PAYSLIP")
                .toString();
    }

    private void validate(String line) {
        step("/v1/clause-lines/" + line + "/check", "{}");
        step("/v1/clause-lines/" + line + "/validate", "{}");
    }

    private void step(String path, String body) {
        if (adviser.attempt(path, body).isEmpty()) {
            throw new IllegalStateException("the rules of the club refuse " + path);
        }
    }

    private LocalDate firstOf(int ago) {
        return today.withDayOfMonth(1).minusMonths(ago);
    }
}
