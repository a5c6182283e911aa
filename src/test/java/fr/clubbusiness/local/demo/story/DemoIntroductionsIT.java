package fr.clubbusiness.local.demo.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import fr.clubbusiness.RunningClub;
import fr.clubbusiness.introduction.rule.IntroductionStatus;
import fr.clubbusiness.local.demo.DemoCalls;
import fr.clubbusiness.local.server.Pause;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The demo shows a club at work: people who wait, answers that are late, meetings, trials and hires around today. */
@ExtendWith(RunningClub.class)
class DemoIntroductionsIT {
    /** Jobs run each minute. */
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final DemoCalls calls = new DemoCalls(RunningClub.apiUrl(), () -> RunningClub.token("adviser"));
    private final LocalDate today = LocalDate.now(StoryDates.PARIS);

    @ParameterizedTest
    @EnumSource
    void there_are_introductions_in_every_state(IntroductionStatus status) {
        assertThat(list("?status=" + status)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"STRUCTURE, 0, 7", "COMPANY, 0, 7"})
    void some_wait_for_an_answer_that_is_due_soon(String side, int from, int to) {
        assertThat(list("?awaiting=" + side))
                .extracting(introduction ->
                        LocalDate.parse(introduction.path("deadline").asText()))
                .anyMatch(
                        deadline -> !deadline.isBefore(today.plusDays(from)) && !deadline.isAfter(today.plusDays(to)));
    }

    /** By the job of the minute after the demo was made. */
    @Test
    void an_adviser_has_calls_to_make() {
        var end = System.nanoTime() + LIMIT.toNanos();
        while (toCall().isEmpty() && System.nanoTime() < end) {
            Pause.millis(500);
        }
        assertThat(toCall()).isNotEmpty();
    }

    private List<JsonNode> toCall() {
        return calls.readAll("/v1/tasks?kind=CALL_STRUCTURE");
    }

    @Test
    void hires_are_under_way_and_others_begin_soon() {
        var starts = list("?status=HIRED").stream()
                .map(hired -> read(hired).path("hire").path("startDate").asText())
                .map(LocalDate::parse)
                .toList();
        assertThat(starts).anyMatch(start -> start.isAfter(today.minusDays(15)) && !start.isAfter(today));
        assertThat(starts).anyMatch(start -> start.isBefore(today.minusDays(15)));
        assertThat(starts).anyMatch(start -> start.isAfter(today) && start.isBefore(today.plusDays(15)));
    }

    @Test
    void what_happened_lies_before_now_and_in_order() {
        for (var introduction : list("")) {
            var moments = new ArrayList<Instant>();
            read(introduction).path("history").forEach(step -> moments.add(instant(step, "at")));
            assertThat(moments).isSorted().isNotEmpty();
            assertThat(moments.getFirst()).isCloseTo(instant(introduction, "createdAt"), within(1, ChronoUnit.SECONDS));
            assertThat(moments.getLast()).isBefore(Instant.now());
        }
    }

    @Test
    void nobody_was_introduced_for_a_need_that_was_not_posted_yet() {
        for (var introduction : list("")) {
            var need = calls.read(
                    "/v1/needs/" + introduction.path("need").path("id").asText());
            assertThat(instant(need, "createdAt")).isBefore(instant(introduction, "createdAt"));
        }
    }

    @Test
    void people_have_waited_for_up_to_two_hundred_days() {
        var people = calls.readAll("/v1/beneficiaries?sort=waitingSince");
        var days = people.stream()
                .filter(person -> person.hasNonNull("waitingSince"))
                .map(person -> ChronoUnit.DAYS.between(instant(person, "waitingSince"), Instant.now()))
                .toList();
        assertThat(days).allMatch(waited -> waited >= 0 && waited <= 201);
        assertThat(days).anyMatch(waited -> waited < 10).anyMatch(waited -> waited > 190);
        assertThat(calls.readAll("/v1/matching/exposure/forgotten")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"company", "company2", "structure", "structure2"})
    void the_local_users_have_introductions_of_their_own(String user) {
        var own = new DemoCalls(RunningClub.apiUrl(), () -> RunningClub.token(user));
        assertThat(own.readAll("/v1/introductions")).hasSizeGreaterThan(5);
    }

    @Test
    void another_start_adds_nothing() {
        var before = list("").size();
        try (var dates = new StoryDates(RunningClub.club().postgres(), today)) {
            new DemoIntroductions(RunningClub.club().settings().home(), calls, dates, today).make(step -> {});
        }
        assertThat(list("")).hasSize(before);
    }

    private List<JsonNode> list(String filter) {
        return calls.readAll("/v1/introductions" + filter);
    }

    private JsonNode read(JsonNode introduction) {
        return calls.read("/v1/introductions/" + introduction.path("id").asText());
    }

    private static Instant instant(JsonNode view, String field) {
        return Instant.parse(view.path(field).asText());
    }
}
