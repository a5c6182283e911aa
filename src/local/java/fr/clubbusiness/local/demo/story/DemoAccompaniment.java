package fr.clubbusiness.local.demo.story;

import com.fasterxml.jackson.databind.JsonNode;
import fr.clubbusiness.local.demo.DemoCalls;
import fr.clubbusiness.local.demo.DemoProgress;
import fr.clubbusiness.local.server.HttpCalls;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** One person of the demo's structure is registered by another one too, and another person is offered to it. */
public final class DemoAccompaniment {
    private final DemoCalls adviser;
    private final DemoCalls structure;
    private final DemoProgress done;

    /**
     * Those of a club.
     *
     * @param home folder in which the progress is saved
     * @param adviser registers the person for the other structure
     * @param structure offers the person
     */
    public DemoAccompaniment(Path home, DemoCalls adviser, DemoCalls structure) {
        this.adviser = adviser;
        this.structure = structure;
        this.done = new DemoProgress(home.resolve("demo-accompaniment"));
    }

    /** Makes both once. */
    public void make(Consumer<String> progress) {
        if (done.complete()) {
            return;
        }
        var people = structure.readAll("/v1/beneficiaries?state=PREPARING").reversed();
        if (people.size() > 1) {
            var other = other(people.getFirst());
            adviser.attempt("/v1/beneficiaries", sameAs(people.getFirst(), other));
            structure.attempt("/v1/beneficiaries/" + StoryPairs.id(people.get(1)) + "/transfer", offered(other));
        }
        done.finish();
        progress.accept("  accompaniment 2");
    }

    /** A structure of the club that is not the one of this person. */
    private String other(JsonNode person) {
        return adviser.readAll("/v1/structures").stream()
                .map(StoryPairs::id)
                .filter(id -> !id.equals(person.path("structureId").asText()))
                .findFirst()
                .orElseThrow();
    }

    /** The same names and birth date, and another commune: nobody noticed. */
    private String sameAs(JsonNode person, String holder) {
        var identity = structure.read("/v1/beneficiaries/" + StoryPairs.id(person) + "/identity");
        var body = HttpCalls.JSON.createObjectNode().put("structureId", holder).put("communeCode", "92012");
        List.of("firstName", "lastName", "birthDate").forEach(name -> body.set(name, identity.path(name)));
        return body.toString();
    }

    private static String offered(String to) {
        return HttpCalls.JSON.createObjectNode().put("structureId", to).toString();
    }
}
