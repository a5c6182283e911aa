package fr.clubbusiness.local.demo.story;

import com.fasterxml.jackson.databind.JsonNode;
import fr.clubbusiness.local.demo.DemoCalls;
import fr.clubbusiness.local.demo.DemoProgress;
import fr.clubbusiness.local.server.HttpCalls;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/**
 * People who left three workshops of the demo in the last published quarter, so that its table has numbers to show: 6 for a lasting job, 5 for another, 5 for
 * a training, and 6 for nothing.
 */
public final class DemoExits {
    private static final int WORKSHOPS = 3;

    /** What people do since, in the order of the table. */
    private static final List<String> KINDS = List.of("CDI", "CDD_SHORT", "TRAINING", "UNEMPLOYED");

    private static final List<Integer> PEOPLE = List.of(6, 5, 5, 6);

    private final DemoCalls calls;
    private final StoryDates dates;
    private final LocalDate lastDay;
    private final DemoProgress done;

    /**
     * The exits of a club.
     *
     * @param home folder in which the progress is saved
     */
    public DemoExits(Path home, DemoCalls calls, StoryDates dates, LocalDate today) {
        this.calls = calls;
        this.dates = dates;
        this.lastDay = lastDayOfPublished(today);
        this.done = new DemoProgress(home.resolve("demo-exits"));
    }

    /** A day before the end of the last quarter that ended more than 30 days ago. */
    private static LocalDate lastDayOfPublished(LocalDate today) {
        var inIt = today.minusDays(31).minusMonths(3);
        var firstMonth = (inIt.getMonthValue() - 1) / 3 * 3 + 1;
        return inIt.withDayOfMonth(1).withMonth(firstMonth).plusMonths(3).minusDays(10);
    }

    /** Makes them once, and resumes after an interruption. */
    public void make(Consumer<String> progress) {
        if (done.complete()) {
            return;
        }
        var workshops = calls.readAll("/v1/structures").stream()
                .filter(structure -> structure.path("kind").asText().equals("ACI"))
                .map(StoryPairs::id)
                .sorted()
                .limit(WORKSHOPS)
                .toList();
        for (int n = done.count("workshops"); n < workshops.size(); n++) {
            tell(workshops.get(n));
            done.save("workshops", n + 1);
        }
        dates.moveEndedContracts();
        done.finish();
        progress.accept("  exits "
                + workshops.size() * PEOPLE.stream().mapToInt(people -> people).sum());
    }

    private void tell(String workshop) {
        var people = calls.readAll("/v1/beneficiaries?state=PREPARING").stream()
                .filter(person -> person.path("structureId").asText().equals(workshop))
                .filter(StoryPairs::isFree)
                .iterator();
        for (int kind = 0; kind < KINDS.size(); kind++) {
            int left = 0;
            while (left < PEOPLE.get(kind) && people.hasNext()) {
                left += leaves(people.next(), workshop, KINDS.get(kind)) ? 1 : 0;
            }
        }
    }

    /** Whether the law allows the contract of which this is the end. */
    private boolean leaves(JsonNode person, String workshop, String kind) {
        var contract = HttpCalls.JSON
                .createObjectNode()
                .put("beneficiaryId", StoryPairs.id(person))
                .put("employerId", workshop)
                .put("contractType", "CDDI")
                .put("startDate", lastDay.minusMonths(6).toString())
                .put("endDate", lastDay.toString())
                .put("weeklyHours", 26);
        var end =
                HttpCalls.JSON.createObjectNode().put("on", lastDay.toString()).put("kind", kind);
        return calls.attempt("/v1/employments", contract.toString())
                .map(signed -> "/v1/employments/" + StoryPairs.id(signed))
                .flatMap(at ->
                        calls.attempt(at + "/start", "{}").flatMap(_ -> calls.attempt(at + "/end", end.toString())))
                .isPresent();
    }
}
