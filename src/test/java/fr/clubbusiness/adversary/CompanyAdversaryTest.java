package fr.clubbusiness.adversary;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.adversary.Observations.Score;
import fr.clubbusiness.adversary.Twins.Pair;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A clever company that may call everything a company may call, within its limits of a day, and keeps what it reads. It must not name who of two twins
 * has a {@link Secret} more often than by guessing, by any {@link Strategy}; and it must win when one {@link Protection} is missing, whichever.
 *
 * <p>Not refused: people whose scores differ stand in the same order in needs with the same criteria, because the order is what the law gives a company to
 * read. Equals are drawn anew by each need, so that nobody is known by their place among them.
 *
 * <p>{@code ./club adversary} runs the longer form: more pairs, and each of them asked for.
 */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // set before the first test
class CompanyAdversaryTest {
    private static final Logger LOG = Logger.getLogger(CompanyAdversaryTest.class);
    private static final int LEAST_REQUESTS = 1_000;

    private Twins twins;
    private CompanyAttack attack;

    /** Once for all tests, but only now: before the first test there is no address to call. */
    @BeforeEach
    void attackOnce() throws SQLException, IOException {
        if (attack == null) {
            twins = Twins.plant();
            attack = new CompanyAttack(twins);
            Stream.of(Secret.values()).forEach(this::reportTimes);
        }
    }

    @Test
    void it_asks_more_than_a_thousand_times() {
        assertThat(attack.answers()).hasSizeGreaterThan(LEAST_REQUESTS);
    }

    @ParameterizedTest
    @EnumSource
    void no_list_names_the_secret_better_than_a_guess(Secret secret) {
        var seen = Objects.requireNonNull(attack.observed(secret).get(secret.strategy));
        assertThat(seen.isEmpty()).isFalse();
        var pairs = twins.of(secret);
        assertThat(scores(seen, pairs))
                .allSatisfy(score -> assertThat(score.isBetterThanGuessing())
                        .as(() -> score + " " + seen.firstDifference(pairs))
                        .isFalse());
    }

    @ParameterizedTest
    @EnumSource
    void no_proposal_step_or_error_names_it_better_than_a_guess(Secret secret) {
        assertThat(attack.observed(secret).keySet()).contains(Strategy.TRY_EVERY_STEP, Strategy.PROVOKE_ERRORS);
        var pairs = attack.askedPairs(secret);
        assertThat(attack.observed(secret))
                .allSatisfy((strategy, seen) -> assertThat(seen.firstDifference(pairs))
                        .as(strategy + " scores " + seen.score(pairs))
                        .isEmpty());
    }

    @ParameterizedTest
    @EnumSource
    void without_a_protection_the_adversary_wins(Protection protection) {
        var pairs = twins.of(protection.secret);
        assertThat(scores(attack.withoutIt(protection), pairs))
                .anySatisfy(score -> assertThat(score.right()).isEqualTo(pairs.size()));
    }

    @ParameterizedTest
    @EnumSource
    void each_secret_has_a_protection_that_is_tried(Secret secret) {
        assertThat(Protection.of(secret)).isNotEmpty();
    }

    /** So that leaving out one protection there says something about the service. */
    @ParameterizedTest
    @EnumSource
    void the_lists_that_are_made_without_a_protection_are_otherwise_the_real_ones(Secret secret) {
        var people = twins.people(secret).keySet();
        var real = Objects.requireNonNull(attack.observed(secret).get(secret.strategy));
        if (secret != Secret.HIRED_ELSEWHERE) {
            assertThat(real.orders(people)).isEqualTo(attack.predicted(secret).orders(people));
        }
    }

    @Test
    void no_answer_holds_a_name_an_id_a_pitch_or_an_accompanying_structure() {
        var answers = attack.answers();
        for (var word : twins.unspeakable()) {
            assertThat(answers).noneMatch(answer -> answer.contains(word));
        }
    }

    /** By chance one of forty, and eight or more once in 100,000 runs. */
    @Test
    void nobody_is_followed_from_one_need_to_the_next_by_their_place_in_the_list() {
        var people = twins.people(Secret.SAME_PERSON).keySet();
        var seen = Objects.requireNonNull(attack.observed(Secret.SAME_PERSON).get(Strategy.LINK_THE_CARDS));
        assertThat(seen.orders(people).getFirst()).hasSameSizeAs(people);
        assertThat(seen.inTheSamePlace(people)).isLessThan(8);
    }

    /** Decides nothing, see {@link Strategy#TIME_THE_ANSWERS}. */
    private void reportTimes(Secret secret) {
        var pairs = twins.of(secret);
        LOG.infof(
                "%s: median of those who have it %d µs, of their twins %d µs",
                secret,
                median(secret, pairs, pair -> pair.holder().id()),
                median(secret, pairs, pair -> pair.twin().id()));
    }

    private long median(Secret secret, List<Pair> pairs, Function<Pair, String> who) {
        var sorted = pairs.stream()
                .map(who)
                .map(attack.eyes(secret)::nanos)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        return sorted.get(sorted.size() / 2) / 1_000;
    }

    /** By what is read of each, by the order, and by what two lists have in common. */
    private static List<Score> scores(Observations seen, List<Pair> pairs) {
        return Stream.of(seen.score(pairs), seen.scoreByOrder(pairs), seen.scoreOfLinks(pairs))
                .toList();
    }
}
