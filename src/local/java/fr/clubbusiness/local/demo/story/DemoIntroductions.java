package fr.clubbusiness.local.demo.story;

import com.fasterxml.jackson.databind.JsonNode;
import fr.clubbusiness.introduction.rule.IntroductionStatus;
import fr.clubbusiness.local.demo.DemoCalls;
import fr.clubbusiness.local.demo.DemoProgress;
import fr.clubbusiness.local.demo.story.Story.Step;
import fr.clubbusiness.local.server.HttpCalls;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The introductions of the demo, in every state: who waits for an answer, some of them too long, who meets, who tries the job, who was hired, and
 * what came to nothing. A step that the law refuses ends its story.
 */
public final class DemoIntroductions {
    /** Needs that are tried for one story. */
    private static final int TRIES = 5;

    private final DemoCalls calls;
    private final StoryDates dates;
    private final LocalDate today;
    private final DemoProgress done;

    /**
     * The introductions of a club.
     *
     * @param home folder in which the progress is saved
     */
    public DemoIntroductions(Path home, DemoCalls calls, StoryDates dates, LocalDate today) {
        this.calls = calls;
        this.dates = dates;
        this.today = today;
        this.done = new DemoProgress(home.resolve("demo-introductions"));
    }

    /** Makes them once, and resumes after an interruption. A club in which somebody made introductions before stays as it is. */
    public void make(Consumer<String> progress) {
        if (done.complete()) {
            return;
        }
        var earlier = calls.readAll("/v1/introductions");
        if (done.count("beginning") == 0 && !earlier.isEmpty()) {
            done.finish();
            return;
        }
        if (done.count("beginning") == 0) {
            dates.moveBeginning();
            done.save("beginning", 1);
        }
        dates.holdJobs();
        var pairs = new StoryPairs(calls, today, earlier);
        var stories = Story.all();
        for (int n = done.count("stories"); n < stories.size(); n++) {
            tell(stories.get(n), n, pairs);
            done.save("stories", n + 1);
        }
        dates.moveOn();
        done.finish();
        progress.accept("  introductions " + stories.size());
    }

    private void tell(Story story, int n, StoryPairs pairs) {
        for (var need : pairs.needs(story.asked(), n).stream().limit(TRIES).toList()) {
            var person = pairs.person(need, story.asked(), n);
            var introduction = person.flatMap(it -> introduce(need, it, story.asked()));
            if (introduction.isPresent()) {
                pairs.use(need, person.orElseThrow(), story);
                follow(introduction.get(), need, person.orElseThrow(), story, pairs);
                return;
            }
        }
    }

    private Optional<String> introduce(JsonNode need, String person, int day) {
        var body = HttpCalls.JSON
                .createObjectNode()
                .put("needId", StoryPairs.id(need))
                .put("beneficiaryId", person);
        var made = calls.attempt("/v1/introductions", body.toString());
        made.ifPresent(view -> dates.moveStep(today.plusDays(day)));
        return made.map(StoryPairs::id);
    }

    /** Deadlines come last: one that has passed would allow no further step. */
    private void follow(String introduction, JsonNode need, String person, Story story, StoryPairs pairs) {
        var bodies = new StepBodies(today, need);
        var others = new ArrayList<Standing>();
        var standing = new Standing(introduction, IntroductionStatus.PROPOSED, story.asked());
        for (var step : story.steps()) {
            if (step.isElsewhere()) {
                introduceElsewhere(need, person, step, pairs)
                        .map(other -> new Standing(other, IntroductionStatus.PROPOSED, step.day()))
                        .ifPresent(others::add);
                continue;
            }
            var after = calls.attempt(
                    "/v1/introductions/" + introduction + "/" + step.verb(),
                    bodies.of(step).toString());
            if (after.isEmpty()) {
                break;
            }
            dates.moveStep(today.plusDays(step.day()));
            var status = IntroductionStatus.valueOf(after.get().path("status").asText());
            standing = new Standing(introduction, status, step.day());
        }
        others.add(standing);
        var held = story.held().map(today::plusDays).orElse(null);
        others.forEach(it -> dates.setDeadline(it.introduction(), it.status(), today.plusDays(it.since()), held));
    }

    private Optional<String> introduceElsewhere(JsonNode need, String person, Step also, StoryPairs pairs) {
        return pairs.others(need, person, also.day()).stream()
                .flatMap(other -> introduce(other, person, also.day()).stream())
                .findFirst();
    }

    /** An introduction, its status and the day since which it has it. */
    private record Standing(String introduction, IntroductionStatus status, int since) {}
}
