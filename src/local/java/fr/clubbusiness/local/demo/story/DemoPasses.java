package fr.clubbusiness.local.demo.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clubbusiness.local.demo.DemoCalls;
import fr.clubbusiness.local.demo.DemoProgress;
import fr.clubbusiness.local.server.HttpCalls;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The IAE register of the demo, for people of the local structure: a PASS that ends in 7 months, one that ends in 3, one that is suspended; a diagnosis by an
 * authorised prescriber, and one that is too old.
 */
public final class DemoPasses {
    /** Days of a PASS after the first one. */
    private static final int LAST = 729;

    private final DemoCalls adviser;
    private final DemoCalls structure;
    private final LocalDate today;
    private final DemoProgress done;

    /**
     * The register of a club.
     *
     * @param home folder in which the progress is saved
     * @param adviser reads who may diagnose
     * @param structure records what the platform delivered for its people
     */
    public DemoPasses(Path home, DemoCalls adviser, DemoCalls structure, LocalDate today) {
        this.adviser = adviser;
        this.structure = structure;
        this.today = today;
        this.done = new DemoProgress(home.resolve("demo-passes"));
    }

    /** Makes it once, and resumes after an interruption. */
    public void make(Consumer<String> progress) {
        if (done.complete()) {
            return;
        }
        var steps = List.<Consumer<String>>of(
                person -> pass(person, 1, today.plusMonths(7).minusDays(LAST)),
                person -> pass(person, 2, today.plusMonths(3).minusDays(LAST)),
                this::suspended,
                this::diagnosedByPrescriber,
                this::diagnosedLongAgo);
        var people = people();
        for (int n = done.count("steps"); n < Math.min(steps.size(), people.size()); n++) {
            steps.get(n).accept(people.get(n));
            done.save("steps", n + 1);
        }
        done.finish();
        progress.accept("  passes " + done.count("steps"));
    }

    /** People whom the structure accompanies, in the order in which they were registered. */
    private List<String> people() {
        return structure.readAll("/v1/beneficiaries").reversed().stream()
                .filter(person -> !person.path("state").asText().equals("LEFT"))
                .map(person -> "/v1/beneficiaries/" + person.path("id").asText())
                .toList();
    }

    private void pass(String person, int n, LocalDate start) {
        var body = HttpCalls.JSON
                .createObjectNode()
                .put("number", "9999926%05d".formatted(n))
                .put("start", start.toString());
        structure.replace(person + "/pass", body.toString());
    }

    private void suspended(String person) {
        pass(person, 3, today.minusDays(300));
        var body = HttpCalls.JSON
                .createObjectNode()
                .put("reason", "CONTRACT_BROKEN")
                .put("from", today.minusDays(20).toString())
                .put("until", today.plusDays(40).toString());
        structure.attempt(person + "/pass/suspensions", body.toString());
    }

    private void diagnosedByPrescriber(String person) {
        prescriber()
                .flatMap(by -> diagnose(person, diagnosis(today.minusDays(12)).put("by", by)))
                .ifPresent(diagnosis -> structure.attach(
                        person + "/diagnoses/" + StoryPairs.id(diagnosis) + "/documents",
                        "Attestation du prescripteur.png",
                        DemoDocuments.png()));
    }

    private Optional<String> prescriber() {
        return adviser.readAll("/v1/structures").stream()
                .filter(structures ->
                        !structures.path("prescriber").asText("NO").equals("NO"))
                .map(structures -> structures.path("reference").asText())
                .sorted()
                .findFirst();
    }

    private void diagnosedLongAgo(String person) {
        var madeOn = today.minusDays(200);
        var diagnosis = diagnosis(madeOn);
        diagnosis
                .putArray("criteria")
                .addObject()
                .put("code", "RSA")
                .put("proofOn", madeOn.minusDays(14).toString());
        diagnose(person, diagnosis);
    }

    private static ObjectNode diagnosis(LocalDate madeOn) {
        return HttpCalls.JSON.createObjectNode().put("on", madeOn.toString());
    }

    private Optional<JsonNode> diagnose(String person, JsonNode diagnosis) {
        return structure.attempt(person + "/diagnoses", diagnosis.toString());
    }
}
