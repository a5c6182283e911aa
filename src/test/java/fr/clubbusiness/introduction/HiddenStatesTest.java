package fr.clubbusiness.introduction;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.introduction.PosterAnswers.Answer;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every request in every state that is hidden from the poster. The answer, and all reads after it, equal byte for byte those of a proposal
 * that really is in the visible state.
 */
@QuarkusTest
class HiddenStatesTest {
    /** What really happened to a proposal, and the state it is compared with. */
    private enum State {
        PROPOSED(false),
        SUSPENDED(false),
        RESUMED(false),
        OBSOLETE(false),
        EXPIRED(true),
        OVERDUE(true),
        SUSPENDED_PAST_DEADLINE(true),
        SUSPENDED_PAST_DEADLINE_THEN_PERSON_LEFT(true),
        RESUMED_PAST_DEADLINE(true),
        OBSOLETE_PAST_DEADLINE(true);

        private final boolean past;

        State(boolean past) {
            this.past = past;
        }
    }

    @Inject
    Clock clock;

    @TestFactory
    Stream<DynamicContainer> every_verb_answers_as_in_the_visible_state() {
        var proposed = answersIn(State.PROPOSED);
        var expired = answersIn(State.EXPIRED);
        return Stream.of(State.values())
                .filter(state -> state != State.PROPOSED && state != State.EXPIRED)
                .map(state -> DynamicContainer.dynamicContainer(
                        state.name(), compared(answersIn(state), state.past ? expired : proposed)));
    }

    private static Stream<DynamicTest> compared(Map<String, Answer> hidden, Map<String, Answer> control) {
        assertThat(hidden.keySet()).isEqualTo(control.keySet());
        return control.entrySet().stream()
                .map(expected -> DynamicTest.dynamicTest(
                        expected.getKey(),
                        () -> assertThat(hidden.get(expected.getKey())).isEqualTo(expected.getValue())));
    }

    @Test
    void a_proposal_is_proposed_until_its_deadline_then_expired_and_says_when() {
        var proposed = answersIn(State.PROPOSED);
        assertThat(answer(proposed, "read").body())
                .contains("\"status\":\"PROPOSED\"", "\"awaiting\":\"STRUCTURE\"")
                .doesNotContain("EXPIRED");
        assertThat(answer(proposed, "decline").status()).isEqualTo(200);
        assertThat(answer(proposed, "withdraw").status()).isEqualTo(200);
        assertThat(answer(proposed, "hire").body()).contains("PROPOSED");
        var expired = answersIn(State.EXPIRED);
        assertThat(answer(expired, "read").body())
                .contains("\"status\":\"EXPIRED\"", "\"to\":\"EXPIRED\"", "\"by\":\"CLUB\"")
                .contains("\"awaiting\":null", "\"deadline\":null", "\"ended\":{\"at\":\"today+0\"");
        assertThat(expired).allSatisfy((request, answer) -> {
            if (PosterAnswers.VERBS.contains(request)) {
                assertThat(answer.status()).as(request).isIn(403, 409);
            }
        });
    }

    /** A month after the visible deadline the pair is free, whatever happened to the person meanwhile. Before that it is not. */
    @ParameterizedTest
    @CsvSource({"20, 400", "60, 201"})
    void a_candidate_may_be_asked_for_again_a_month_after_the_deadline(int daysAgo, int answer) {
        try (var silence = new HiddenProposal(clock)) {
            silence.passDeadline(daysAgo);
            assertThat(silence.askAgain()).as("nobody answered").isEqualTo(answer);
        }
        try (var elsewhere = new HiddenProposal(clock)) {
            elsewhere.hireElsewhere();
            elsewhere.passDeadline(daysAgo);
            elsewhere.cancelElsewhere();
            assertThat(elsewhere.askAgain()).as("hired elsewhere, and back").isEqualTo(answer);
        }
        try (var written = new HiddenProposal(clock)) {
            written.passDeadline(daysAgo);
            written.expire();
            assertThat(written.askAgain()).as("the expiry is written").isEqualTo(answer);
        }
    }

    @Test
    void every_verb_of_the_document_is_tried() {
        Map<String, Object> paths = RestAssured.given()
                .queryParam("format", "json")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .extract()
                .path("paths");
        Set<String> verbs = paths.keySet().stream()
                .filter(path -> path.startsWith("/v1/introductions/{id}/"))
                .map(path -> path.substring(path.lastIndexOf('/') + 1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(PosterAnswers.VERBS).containsExactlyInAnyOrderElementsOf(verbs);
    }

    @Test
    void every_filter_of_the_list_is_tried_and_none_by_person_is_the_posters() {
        List<String> parameters = RestAssured.given()
                .queryParam("format", "json")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .extract()
                .path("paths.'/v1/introductions'.get.parameters.name");
        assertThat(parameters)
                .containsAll(PosterAnswers.FILTERS)
                .filteredOn(
                        name -> name != null && !PosterAnswers.FILTERS.contains(name)) // null: shared by all operations
                .containsExactlyInAnyOrder("cursor", "limit", "sort", "fields");
        var proposed = answersIn(State.PROPOSED);
        for (var refused : List.of("the person", "the structure", "its referent")) {
            assertThat(answer(proposed, "list by " + refused).status())
                    .as(refused)
                    .isEqualTo(400);
        }
        assertThat(answer(proposed, "list by the structure's turn").body()).contains("\"status\":\"PROPOSED\"");
        assertThat(answer(proposed, "list by a deadline soon").body()).contains("\"status\":\"PROPOSED\"");
        assertThat(answer(proposed, "list by two hidden statuses").body()).contains("\"items\":[]");
    }

    private static Answer answer(Map<String, Answer> answers, String request) {
        return Objects.requireNonNull(answers.get(request), request);
    }

    /** First the requests that are refused, all on one proposal; then those that may end it, each on a proposal of its own. */
    private Map<String, Answer> answersIn(State state) {
        var answers = new LinkedHashMap<String, Answer>();
        try (var proposal = new HiddenProposal(clock)) {
            bring(proposal, state);
            var poster = new PosterAnswers(proposal);
            answers.putAll(poster.reads());
            answers.putAll(poster.refusals());
            answers.putAll(poster.reads("after refusals: "));
            answers.putAll(poster.declining());
            answers.putAll(poster.reads("after declining: "));
        }
        try (var proposal = new HiddenProposal(clock)) {
            bring(proposal, state);
            var poster = new PosterAnswers(proposal);
            answers.putAll(poster.withdrawing());
            answers.putAll(poster.reads("after withdrawing: "));
        }
        return answers;
    }

    private static void bring(HiddenProposal proposal, State state) {
        switch (state) {
            case PROPOSED -> {}
            case SUSPENDED -> proposal.hireElsewhere();
            case RESUMED -> {
                proposal.hireElsewhere();
                proposal.cancelElsewhere();
            }
            case OBSOLETE -> {
                proposal.hireElsewhere();
                proposal.becomeObsolete();
            }
            case EXPIRED -> {
                proposal.passDeadline();
                proposal.expire();
            }
            case OVERDUE -> proposal.passDeadline();
            case SUSPENDED_PAST_DEADLINE -> {
                proposal.hireElsewhere();
                proposal.passDeadline();
            }
            case SUSPENDED_PAST_DEADLINE_THEN_PERSON_LEFT -> {
                proposal.hireElsewhere();
                proposal.passDeadline();
                proposal.personLeaves();
            }
            case RESUMED_PAST_DEADLINE -> {
                proposal.hireElsewhere();
                proposal.passDeadline();
                proposal.cancelElsewhere();
            }
            case OBSOLETE_PAST_DEADLINE -> {
                proposal.hireElsewhere();
                proposal.becomeObsolete();
                proposal.passDeadline();
            }
        }
        proposal.stepsBegin();
    }
}
