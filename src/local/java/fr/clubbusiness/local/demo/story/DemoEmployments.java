package fr.clubbusiness.local.demo.story;

import com.fasterxml.jackson.databind.JsonNode;
import fr.clubbusiness.local.demo.DemoCalls;
import fr.clubbusiness.local.demo.DemoProgress;
import fr.clubbusiness.local.server.HttpCalls;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Contracts signed outside the club: of structures, one that ends in 40 days, one that goes on, one broken in the trial, one to start; of a company, one of a
 * year. Whoever is at work had news given of them, and is asked about again.
 */
public final class DemoEmployments {
    private static final Set<String> KINDS = Set.of("ACI", "EI");

    private final DemoCalls calls;
    private final StoryDates dates;
    private final LocalDate today;
    private final DemoProgress done;

    /**
     * The contracts of a club.
     *
     * @param home folder in which the progress is saved
     */
    public DemoEmployments(Path home, DemoCalls calls, StoryDates dates, LocalDate today) {
        this.calls = calls;
        this.dates = dates;
        this.today = today;
        this.done = new DemoProgress(home.resolve("demo-employments"));
    }

    /** One contract: its first and last day, who signed it, and what became of it. */
    private record Told(int from, int to, Signatory by, Fate fate) {}

    private enum Signatory {
        STRUCTURE,
        COMPANY
    }

    private enum Fate {
        SIGNED,
        STARTED,
        BROKEN
    }

    private static final List<Told> CONTRACTS = List.of(
            new Told(-140, 40, Signatory.STRUCTURE, Fate.STARTED),
            new Told(-60, 180, Signatory.STRUCTURE, Fate.STARTED),
            new Told(-30, 150, Signatory.STRUCTURE, Fate.BROKEN),
            new Told(10, 190, Signatory.STRUCTURE, Fate.SIGNED),
            new Told(-200, 165, Signatory.COMPANY, Fate.STARTED));

    /** Makes them once, and resumes after an interruption. */
    public void make(Consumer<String> progress) {
        if (done.complete()) {
            return;
        }
        var people = people();
        for (int n = done.count("contracts"); n < CONTRACTS.size(); n++) {
            tell(CONTRACTS.get(n), people);
            done.save("contracts", n + 1);
        }
        dates.tellNews();
        done.finish();
        progress.accept("  contracts " + CONTRACTS.size());
    }

    /** People who are ready, at structures that sign a CDDI, the last registered first: the first ones stand in other stories. */
    private Iterator<JsonNode> people() {
        var employing = calls.readAll("/v1/structures").stream()
                .filter(structure -> KINDS.contains(structure.path("kind").asText()))
                .map(StoryPairs::id)
                .collect(Collectors.toSet());
        return calls.readAll("/v1/beneficiaries?state=READY_FOR_WORK").stream()
                .filter(person -> employing.contains(person.path("structureId").asText()))
                .filter(StoryPairs::isFree)
                .iterator();
    }

    /** The first person whom the law allows. */
    private void tell(Told told, Iterator<JsonNode> people) {
        Optional<String> signed = Optional.empty();
        while (signed.isEmpty() && people.hasNext()) {
            signed = sign(told, people.next());
        }
        signed.ifPresent(contract -> {
            follow(contract, told);
            if (told.equals(CONTRACTS.getFirst())) {
                calls.attach(
                        "/v1/employments/" + contract + "/documents",
                        "Contrat signé.pdf",
                        DemoDocuments.pdf("Contrat de travail (exemple)"));
            }
        });
    }

    private Optional<String> sign(Told told, JsonNode person) {
        var body = HttpCalls.JSON
                .createObjectNode()
                .put("beneficiaryId", StoryPairs.id(person))
                .put("employerId", employer(told, person))
                .put("contractType", told.by() == Signatory.STRUCTURE ? "CDDI" : "CDD")
                .put("startDate", today.plusDays(told.from()).toString())
                .put("endDate", today.plusDays(told.to()).toString())
                .put("weeklyHours", 26);
        return calls.attempt("/v1/employments", body.toString()).map(StoryPairs::id);
    }

    private String employer(Told told, JsonNode person) {
        return switch (told.by()) {
            case STRUCTURE -> person.path("structureId").asText();
            case COMPANY -> StoryPairs.id(calls.readAll("/v1/companies").getFirst());
        };
    }

    private void follow(String contract, Told told) {
        var at = "/v1/employments/" + contract;
        if (told.fate() != Fate.SIGNED) {
            calls.attempt(at + "/start", "{}");
        }
        if (told.fate() == Fate.BROKEN) {
            var on = HttpCalls.JSON
                    .createObjectNode()
                    .put("on", today.minusDays(20).toString());
            calls.attempt(at + "/break", on.toString());
        }
    }
}
