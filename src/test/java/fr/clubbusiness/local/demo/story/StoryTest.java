package fr.clubbusiness.local.demo.story;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.local.demo.story.Story.Step;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StoryTest {
    @Test
    void the_oldest_is_told_first_so_that_references_follow_time() {
        assertThat(Story.all()).isSortedAccordingTo(Comparator.comparingInt(Story::asked));
    }

    @Test
    void what_happened_lies_before_today_and_one_step_after_the_other() {
        assertThat(Story.all())
                .allSatisfy(story -> assertThat(Stream.concat(
                                Stream.of(story.asked()), story.steps().stream().map(Step::day)))
                        .isSorted()
                        .allMatch(day -> day < 0));
    }

    @Test
    void a_meeting_or_a_trial_is_recent_enough_to_be_recorded() {
        assertThat(Story.all().stream().flatMap(story -> story.steps().stream()))
                .filteredOn(
                        step -> step.verb().equals("interview") || step.verb().equals("trial"))
                .isNotEmpty()
                .allMatch(step -> step.about().getFirst() >= -30);
    }

    @Test
    void each_is_told_with_several_people_on_different_days() {
        assertThat(Story.all()).hasSizeGreaterThan(50).doesNotHaveDuplicates();
    }
}
