package fr.clubbusiness.local.demo.story;

import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.databind.JsonNode;
import fr.clubbusiness.local.demo.DemoCalls;
import fr.clubbusiness.local.demo.DemoOrganisations;
import fr.clubbusiness.local.demo.DemoOrganisations.DemoOrganisation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Chooses which person is introduced for which need. The organisations of the local users take part in many stories. */
final class StoryPairs {
    /** Examples of the document name them: they stay free, so that the examples work. */
    private static final Set<String> KEPT_FREE = Set.of("B-0001", "P-0426", "P-1437");

    /** Stories of one need: some needs have several people under way. */
    private static final int EACH_NEED = 2;

    private static final Set<String> LOCAL_USERS =
            DemoOrganisations.all().stream().map(DemoOrganisation::name).collect(toSet());

    private final DemoCalls calls;
    private final LocalDate today;
    private final List<JsonNode> needs;
    private final List<String> usedNeeds = new ArrayList<>();
    private final Set<String> usedPeople = new HashSet<>();

    /** Chooses among the needs that are open now. Those of earlier stories, and their people, are used already. */
    StoryPairs(DemoCalls calls, LocalDate today, List<JsonNode> earlier) {
        this.calls = calls;
        this.today = today;
        this.needs = openNeeds();
        earlier.forEach(made -> use(id(made.path("need")), id(made.path("beneficiary"))));
    }

    /** The key of what a view shows. */
    static String id(JsonNode view) {
        return view.path("id").asText();
    }

    /** The open needs of companies, by which they may hire directly. */
    private List<JsonNode> openNeeds() {
        var companies =
                calls.readAll("/v1/companies").stream().map(StoryPairs::id).collect(toSet());
        return calls.readAll("/v1/needs?status=OPEN").stream()
                .filter(need -> companies.contains(id(need.path("employer"))))
                .filter(need -> StepBodies.contract(need).isPresent())
                .filter(StoryPairs::isFree)
                .toList();
    }

    private void use(String need, String person) {
        usedNeeds.add(need);
        usedPeople.add(person);
    }

    /** Notes that a story was told. A need that hires somebody may be filled, and has no other. */
    void use(JsonNode need, String person, Story story) {
        use(id(need), person);
        if (story.hires()) {
            usedNeeds.addAll(Collections.nCopies(EACH_NEED, id(need)));
        }
    }

    /** The needs that were posted before that day and have few stories. Every other story begins with those of the local users. */
    List<JsonNode> needs(int day, int story) {
        var posted = new ArrayList<>(needs.stream()
                .filter(need -> isBefore(need.path("createdAt"), day))
                .filter(need -> Collections.frequency(usedNeeds, id(need)) < EACH_NEED)
                .toList());
        Collections.rotate(posted, story * 7);
        var local = posted.stream()
                .filter(need -> story % 2 == 0 && isLocal(need.path("employer").path("name")));
        return Stream.concat(local, posted.stream()).distinct().toList();
    }

    /**
     * One of the first people who match the need, who already waited on that day. Every other story prefers people of the local users.
     *
     * @return the key of the person
     */
    Optional<String> person(JsonNode need, int day, int story) {
        var people = matches("/v1/needs/" + id(need)).stream()
                .map(match -> match.path("beneficiary"))
                .filter(StoryPairs::isFree)
                .filter(person -> !usedPeople.contains(id(person)))
                .filter(person -> isBefore(person.path("waitingSince"), day))
                .toList();
        return people.stream()
                .filter(person -> story % 2 == 1 && isLocal(person.path("structureName")))
                .findFirst()
                .or(() -> people.stream().findFirst())
                .map(StoryPairs::id);
    }

    /** The other needs that the person matches. */
    List<JsonNode> others(JsonNode need, String person, int day) {
        var matching = matches("/v1/beneficiaries/" + person).stream()
                .map(match -> id(match.path("need")))
                .collect(toSet());
        return needs(day, 0).stream()
                .filter(other -> !other.equals(need) && matching.contains(id(other)))
                .toList();
    }

    private List<JsonNode> matches(String subject) {
        var items = calls.read(subject + "/matches?limit=50").path("items");
        return StreamSupport.stream(items.spliterator(), false).toList();
    }

    static boolean isFree(JsonNode view) {
        return !KEPT_FREE.contains(view.path("reference").asText());
    }

    private static boolean isLocal(JsonNode name) {
        return LOCAL_USERS.contains(name.asText());
    }

    private boolean isBefore(JsonNode moment, int day) {
        var start = today.plusDays(day).atStartOfDay(StoryDates.PARIS).toInstant();
        return !moment.asText("").isEmpty() && Instant.parse(moment.asText()).isBefore(start);
    }
}
