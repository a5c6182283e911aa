package fr.clubbusiness.matching.index;

import static fr.clubbusiness.matching.law.Given.TODAY;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.beneficiary.BeneficiaryState;
import fr.clubbusiness.matching.law.Assessment.Outcome;
import fr.clubbusiness.matching.law.DrawnPair;
import fr.clubbusiness.matching.law.Given;
import fr.clubbusiness.matching.law.Pair;
import fr.clubbusiness.matching.law.Pair.Contact;
import fr.clubbusiness.matching.law.Profile;
import fr.clubbusiness.matching.law.Viewpoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The results of the index other than lists of the best, which {@code IndexExactnessTest} checks. */
class PeopleIndexTest {
    private static final UUID HOLDER = new UUID(0, 1);

    private final Random random = new Random(5);

    @ParameterizedTest
    @EnumSource
    void all_matches_are_found_whatever_the_limit(Viewpoint viewpoint) {
        var people = drawn(3_000);
        var index = PeopleIndex.of(people.subList(0, 2_500)).with(people.subList(2_500, 3_000), Set.of());
        for (int need = 0; need < 20; need++) {
            var demand = DrawnPair.from(random).demand().demand();
            var law = Given.law(viewpoint);
            var search = new PeopleSearch(law, demand, null, Map.of(), 1, 0, false, List.of());

            assertThat(index.allMatches(search))
                    .isEqualTo(people.stream()
                            .map(IndexedPerson::profile)
                            .filter(one -> law.assess(new Pair(demand, one, Contact.NONE))
                                            .outcome()
                                    == Outcome.MATCH)
                            .map(Profile::id)
                            .collect(toSet()));
        }
    }

    @Test
    void people_waiting_since_a_day_are_found_and_people_who_do_not_wait_are_not() {
        var people = drawn(500);
        var gone = people.getFirst().profile().id();
        var index = PeopleIndex.of(people).with(List.of(), Set.of(gone));
        var day = TODAY.minusDays(60);

        assertThat(index.waitingSince(day))
                .isNotEmpty()
                .isEqualTo(people.stream()
                        .map(IndexedPerson::profile)
                        .filter(one -> one.standing().waitingSince() != null
                                && !day.isBefore(one.standing().waitingSince())
                                && !one.id().equals(gone))
                        .map(Profile::id)
                        .collect(toSet()));
    }

    @Test
    void a_large_index_should_be_rebuilt_after_a_quarter_has_changed() {
        var people = many(110_000);
        var index = PeopleIndex.of(people);

        assertThat(index.shouldRebuild()).isFalse();
        assertThat(index.with(people.subList(0, 10_000), Set.of()).shouldRebuild())
                .isFalse();
        assertThat(index.with(people.subList(0, 30_000), Set.of()).shouldRebuild())
                .isTrue();
    }

    @Test
    void people_added_one_by_one_are_held_as_those_added_at_once() {
        var people = drawn(300);
        var builder = new PeopleIndex.Builder();
        people.forEach(builder::add);
        var built = builder.build();
        var demand = DrawnPair.from(random).demand().demand();
        var search =
                new PeopleSearch(Given.law(Viewpoint.STRUCTURE), demand, null, Map.of(), 20, 1_000, true, List.of());

        assertThat(built.size()).isEqualTo(300);
        assertThat(built.find(search)).isEqualTo(PeopleIndex.of(people).find(search));
        assertThat(new PeopleIndex.Builder().build().find(search).matches()).isEmpty();
    }

    private List<IndexedPerson> drawn(int count) {
        return IntStream.range(0, count)
                .mapToObj(_ -> DrawnPair.from(random).person().profile())
                .map(this::ready)
                .map(profile -> new IndexedPerson(HOLDER, profile))
                .toList();
    }

    /** As the index receives people: ready and with an agreement. */
    private Profile ready(Profile drawn) {
        var ready = new Profile.Standing(
                BeneficiaryState.READY_FOR_WORK, true, drawn.standing().waitingSince());
        return new Profile(
                new UUID(random.nextLong(), random.nextLong()),
                ready,
                drawn.aims(),
                drawn.abilities(),
                drawn.mobility(),
                drawn.wishes(),
                drawn.birthDate());
    }

    /** Copies of a few people, each with its own id. */
    private List<IndexedPerson> many(int count) {
        var few = drawn(50);
        var people = new ArrayList<IndexedPerson>(count);
        for (int i = 0; i < count; i++) {
            people.add(new IndexedPerson(HOLDER, ready(few.get(i % 50).profile())));
        }
        return people;
    }
}
