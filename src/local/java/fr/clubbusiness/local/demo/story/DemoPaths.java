package fr.clubbusiness.local.demo.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clubbusiness.local.demo.DemoCalls;
import fr.clubbusiness.local.demo.DemoProgress;
import fr.clubbusiness.local.server.HttpCalls;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;

/**
 * Paths of people of the demo's structure: a licence that makes a match, one that is to be confirmed, actions and a contact that are overdue, and barriers
 * of which nothing was heard for long.
 */
public final class DemoPaths {
    private static final String MOBILITY = "MOBILITY";
    private static final int OVERDUE = 2;
    private static final int SILENT = 3;

    private final DemoCalls structure;
    private final StoryDates dates;
    private final LocalDate today;
    private final DemoProgress done;

    /**
     * The paths of a club.
     *
     * @param home folder in which the progress is saved
     * @param structure writes about its people
     * @param dates moves what was written into the past
     */
    public DemoPaths(Path home, DemoCalls structure, StoryDates dates, LocalDate today) {
        this.structure = structure;
        this.dates = dates;
        this.today = today;
        this.done = new DemoProgress(home.resolve("demo-paths"));
    }

    /** Makes them once. Interrupted, it begins again: what is there already stays. */
    public void make(Consumer<String> progress) {
        if (done.complete()) {
            return;
        }
        var people = new ArrayList<>(people());
        var drivers = people.stream()
                .filter(this::lacksOnlyALicence)
                .limit(2)
                .map(DemoPaths::at)
                .toList();
        people.removeIf(person -> drivers.contains(at(person)));
        for (int n = 0; n < drivers.size(); n++) {
            lift(drivers.get(n), n == 0);
        }
        var standing = people.stream()
                .map(DemoPaths::at)
                .filter(person -> !barriersToLift(person).isEmpty())
                .limit(OVERDUE + SILENT)
                .toList();
        standing.stream().limit(OVERDUE).forEach(this::planForToday);
        people.stream().map(DemoPaths::at).limit(1).forEach(this::contactToday);
        standing.stream().skip(OVERDUE).forEach(person -> dates.silenceSince(id(person), today.minusDays(75)));
        done.finish();
        progress.accept("  paths " + (drivers.size() + standing.size()));
    }

    /** People who are proposed, in the order in which they were registered. */
    private List<JsonNode> people() {
        return structure.readAll("/v1/beneficiaries?state=READY_FOR_WORK").reversed().stream()
                .filter(person -> person.path("agreementInForce").asBoolean())
                .toList();
    }

    private boolean lacksOnlyALicence(JsonNode person) {
        var near =
                structure.read(at(person) + "/matches?limit=20&include=TO_LIFT").path("toLift");
        return StreamSupport.stream(near.spliterator(), false)
                .map(need -> need.path("lift"))
                .anyMatch(lift -> lift.size() == 1
                        && lift.path(0).path("constraint").asText().equals("LICENCE"));
    }

    /** From the barrier to the licence, which is recorded, or still to be confirmed. */
    private void lift(String person, boolean confirmed) {
        record(person);
        var action = structure.attempt(
                person + "/barrier-actions",
                planned("Code et conduite à l'auto-école solidaire").toString());
        action.ifPresent(planned -> structure.attempt(
                person + "/barrier-actions/" + planned.path("id").asText() + "/done", "{}"));
        write(person, "A obtenu le permis B ; cherche un véhicule.");
        structure.attempt(person + "/barriers/MOBILITY/lift", "{}");
        if (confirmed) {
            var change = HttpCalls.JSON.createObjectNode();
            change.putArray("changes")
                    .addObject()
                    .put("fact", "DRIVING_LICENCES")
                    .putArray("proposed")
                    .add("B");
            structure.attempt(person + "/barriers/MOBILITY/accept", change.toString());
        }
    }

    /** Mobility becomes a barrier of the person, whatever else is known of them. */
    private void record(String person) {
        var known = structure.read(person + "/sensitive");
        var body = HttpCalls.JSON.createObjectNode();
        var barriers = body.putArray("barriers");
        known.path("barriers").forEach(barrier -> {
            if (!barrier.path("code").asText().equals(MOBILITY)) {
                barriers.add(barrier);
            }
        });
        barriers.addObject().put("code", MOBILITY).put("status", "UNDER_WAY");
        body.set("eligibilityCriteria", known.path("eligibilityCriteria"));
        body.set("excludedConditions", known.path("excludedConditions"));
        structure.replace(person + "/sensitive", body.toString());
    }

    private List<String> barriersToLift(String person) {
        var barriers = structure.read(person + "/barriers").path("items");
        return StreamSupport.stream(barriers.spliterator(), false)
                .filter(barrier -> !barrier.path("status").asText().equals("LIFTED"))
                .map(barrier -> barrier.path("barrier").asText())
                .toList();
    }

    private void planForToday(String person) {
        var barrier = barriersToLift(person).getFirst();
        var action = planned("Rendez-vous avec la personne").put("barrier", barrier);
        var services = structure
                .read(person + "/barriers/" + barrier + "/services?limit=1")
                .path("items");
        if (!services.isEmpty()) {
            action.put("what", "Rendez-vous : " + services.path(0).path("name").asText());
            action.put("serviceId", services.path(0).path("id").asText());
        }
        structure.attempt(person + "/barrier-actions", action.toString());
        write(person, "Prête à avancer ; un rendez-vous est pris.");
        dates.makeOverdue(id(person), today.minusDays(12));
    }

    private void contactToday(String person) {
        var contact = HttpCalls.JSON.createObjectNode().put("nextContactOn", today.toString());
        structure.replace(person + "/referent", contact.toString());
        dates.makeOverdue(id(person), today.minusDays(3));
    }

    private void write(String person, String text) {
        structure.attempt(
                person + "/notes",
                HttpCalls.JSON.createObjectNode().put("text", text).toString());
    }

    private ObjectNode planned(String what) {
        return HttpCalls.JSON
                .createObjectNode()
                .put("barrier", MOBILITY)
                .put("what", what)
                .put("dueOn", today.toString());
    }

    private static String at(JsonNode person) {
        return "/v1/beneficiaries/" + StoryPairs.id(person);
    }

    private static String id(String at) {
        return at.substring(at.lastIndexOf('/') + 1);
    }
}
