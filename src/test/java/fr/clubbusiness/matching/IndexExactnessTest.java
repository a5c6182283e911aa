package fr.clubbusiness.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import fr.clubbusiness.matching.index.IndexHistory;
import fr.clubbusiness.matching.index.IndexedPerson;
import fr.clubbusiness.matching.index.PeopleIndex;
import fr.clubbusiness.matching.index.PeopleSearch;
import fr.clubbusiness.matching.index.PeopleSearch.Found;
import fr.clubbusiness.matching.law.Assessment;
import fr.clubbusiness.matching.law.Constraint;
import fr.clubbusiness.matching.law.Demand;
import fr.clubbusiness.matching.law.Journey;
import fr.clubbusiness.matching.law.Pair;
import fr.clubbusiness.matching.law.Profile;
import fr.clubbusiness.matching.law.Viewpoint;
import fr.clubbusiness.referential.Place;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The index finds exactly what the law finds when it judges everybody ({@link BruteForce}): people, order, every bit of the scores, counts,
 * near-misses and gains of relaxations. Worlds are drawn from seeds; a failure names its seed and the smallest set of people that reproduces it.
 *
 * <p>A longer run: {@code -Dtest=IndexExactnessTest -Dexactness.worlds=5000 -Dexactness.seed=1}.
 */
class IndexExactnessTest {
    private static final int WORLDS = Integer.getInteger("exactness.worlds", 30);
    private static final long SEED = Long.getLong("exactness.seed", 20_261_122);
    private static final int NEEDS = 4;
    private static final int STEPS = 6;

    @Test
    void it_finds_what_the_law_finds() {
        for (var seed = SEED; seed < SEED + WORLDS; seed++) {
            var club = Club.drawn(seed);
            club.hold(IndexHistory.of(club.people.people(club.draw.oneOf(0, 1, 30, 200))));
        }
    }

    @Test
    void it_does_so_after_any_changes() {
        for (var seed = SEED; seed < SEED + WORLDS; seed++) {
            var club = Club.drawn(seed);
            var history = IndexHistory.of(club.people.people(club.draw.oneOf(0, 1, 40, 120)));
            for (int step = 0; step < STEPS; step++) {
                history = club.change(history);
            }
            club.hold(history);
        }
    }

    @Test
    void it_does_so_for_thousands_at_the_same_spot() {
        var club = Club.drawn(SEED);
        var people = new ArrayList<>(club.people.people(20));
        while (people.size() < 1_500) {
            people.add(club.people.twin(people.get(people.size() % 20)));
        }
        club.hold(IndexHistory.of(people));
    }

    /** So many people are searched by ranges along the curve, fewer are read completely ({@code PostingTraversal}). */
    @Test
    void it_does_so_for_thousands_who_live_all_over_a_region() {
        for (var seed = SEED; seed < SEED + Math.max(2, WORLDS / 10); seed++) {
            var club = Club.drawn(seed);
            var history = IndexHistory.of(club.allOver(club.people.people(4_000)));
            club.hold(history);
            club.hold(history.with(club.allOver(club.people.people(600)), Set.of()));
        }
    }

    @Test
    void an_index_once_made_never_changes() {
        var club = Club.drawn(SEED);
        var before = IndexHistory.of(club.people.people(100));
        var index = before.index();
        var searches = club.searches(before);
        var found = searches.stream().map(index::find).toList();

        var people = List.copyOf(before.people());
        var other = index.with(
                people.stream().limit(50).map(club.people::changed).toList(),
                people.stream().skip(50).map(one -> one.profile().id()).collect(Collectors.toSet()));

        assertThat(other.size()).isEqualTo(50);
        assertThat(index.size()).isEqualTo(100);
        assertThat(searches.stream().map(index::find)).isEqualTo(found);
    }

    @Test
    void the_order_in_which_people_come_and_whether_at_once_or_one_by_one_does_not_matter() {
        var club = Club.drawn(SEED + 1);
        var people = club.people.people(200);
        var searches = club.searches(IndexHistory.of(people));
        var expected = searches.stream().map(PeopleIndex.of(people)::find).toList();
        var shuffled = new ArrayList<>(people);
        Collections.shuffle(shuffled, new Random(SEED));

        assertThat(searches.stream().map(PeopleIndex.of(shuffled)::find)).isEqualTo(expected);
        assertThat(searches.stream().map(oneByOne(shuffled)::find)).isEqualTo(expected);
        assertThat(searches.stream().map(goneAndBack(shuffled)::find)).isEqualTo(expected);
    }

    /** A test that draws only people who never match would prove nothing. */
    @Test
    void the_draw_reaches_every_outcome_and_every_constraint_alone() {
        var seen = new EnumMap<Constraint, Integer>(Constraint.class);
        var outcomes = new HashSet<Assessment.Outcome>();
        var boundsMet = new HashSet<Integer>();
        for (var seed = SEED; seed < SEED + 20; seed++) {
            var club = Club.drawn(seed);
            for (var one : club.people.people(150)) {
                for (var demand : club.needs) {
                    var assessment = club.world
                            .law(Viewpoint.STRUCTURE)
                            .assess(new Pair(demand, one.profile(), Pair.Contact.OPEN));
                    outcomes.add(new Assessment(assessment.pair(), withoutContact(assessment), assessment.score())
                            .outcome());
                    alone(assessment).ifPresent(constraint -> seen.merge(constraint, 1, Integer::sum));
                    var journey = Journey.of(
                            one.profile().mobility().commune(),
                            demand.place(),
                            one.profile().mobility());
                    boundsMet.add((int) Math.signum(journey.minutes() - journey.limit()));
                    boundsMet.add(
                            10 + (int) Math.signum(journey.minutes() - journey.limit() - Journey.LIFTABLE_MINUTES));
                }
            }
        }

        assertThat(outcomes).containsExactlyInAnyOrder(Assessment.Outcome.values());
        assertThat(boundsMet)
                .as("journeys under, at and over both bounds")
                .containsExactlyInAnyOrder(-1, 0, 1, 9, 10, 11);
        assertThat(seen.keySet())
                .containsExactlyInAnyOrderElementsOf(Stream.of(Constraint.values())
                        .filter(constraint -> constraint != Constraint.NO_CURRENT_INTRODUCTION)
                        .toList());
    }

    /** A constraint that every drawn person meets, or that none meets, could be missing in the index without a failing test. */
    @Test
    void the_draw_makes_each_constraint_hold_and_fail_for_each_viewpoint() {
        var seen = new HashSet<String>();
        for (var seed = SEED; seed < SEED + 20; seed++) {
            var club = Club.drawn(seed);
            var history = IndexHistory.of(club.people.people(60));
            for (var search : club.searches(history)) {
                for (var assessment : BruteForce.assess(history.people(), search)) {
                    for (var finding : assessment.findings()) {
                        seen.add(coverage(search.law().viewpoint(), finding.constraint(), finding.satisfied()));
                    }
                }
            }
        }

        assertThat(seen)
                .containsExactlyInAnyOrderElementsOf(Stream.of(Viewpoint.values())
                        .flatMap(viewpoint -> Stream.of(Constraint.values())
                                .filter(viewpoint::evaluates)
                                .flatMap(constraint ->
                                        Stream.of(true, false).map(holds -> coverage(viewpoint, constraint, holds))))
                        .toList());
    }

    private static String coverage(Viewpoint viewpoint, Constraint constraint, boolean holds) {
        return "%s %s %s".formatted(viewpoint, constraint, holds ? "holds" : "fails");
    }

    @Test
    void the_draw_reaches_lists_that_are_empty_short_full_and_much_too_long() {
        var reached = new HashSet<String>();
        for (var seed = SEED; seed < SEED + 20; seed++) {
            var club = Club.drawn(seed);
            var history = IndexHistory.of(club.people.people(200));
            for (var search : club.searches(history)) {
                var found = BruteForce.find(history.people(), search);
                reached.add(
                        found.matches().isEmpty()
                                ? "none"
                                : found.matches().size() < search.limit() ? "short" : "full");
                reached.add(found.eligible() > search.countUpTo() ? "not counted to the end" : "counted");
                reached.add(found.eligible() > 50 ? "fifty match" : "fewer match");
                reached.add(found.nearMisses().size() > 20 ? "twenty nearly match" : "fewer nearly match");
                reached.add(found.gains().size() > 3 ? "many gains" : "few gains");
            }
        }

        assertThat(reached).hasSize(11);
    }

    private static List<Constraint.Finding> withoutContact(Assessment assessment) {
        return assessment.findings().stream()
                .filter(finding -> finding.constraint() != Constraint.NO_CURRENT_INTRODUCTION)
                .toList();
    }

    private static Optional<Constraint> alone(Assessment assessment) {
        var failing = withoutContact(assessment).stream()
                .filter(finding -> !finding.satisfied())
                .toList();
        return failing.size() == 1 ? Optional.of(failing.getFirst().constraint()) : Optional.empty();
    }

    private static PeopleIndex oneByOne(List<IndexedPerson> people) {
        var index = PeopleIndex.of(List.of());
        for (var one : people) {
            index = index.with(List.of(one), Set.of());
        }
        return index;
    }

    private static PeopleIndex goneAndBack(List<IndexedPerson> people) {
        var index = PeopleIndex.of(people);
        var some = people.subList(0, people.size() / 2);
        return index.with(
                        List.of(), some.stream().map(one -> one.profile().id()).collect(Collectors.toSet()))
                .with(some, Set.of());
    }

    /** A club drawn from a seed, with the searches of its index. */
    private record Club(long seed, Draw draw, DrawnWorld world, List<Demand> needs, DrawnPeople people) {

        static Club drawn(long seed) {
            var draw = new Draw(seed);
            var world = DrawnWorld.from(draw);
            var drawn = new DrawnNeed(draw, world);
            var needs = Stream.generate(drawn::demand).limit(NEEDS).toList();
            return new Club(seed, draw, world, needs, new DrawnPeople(draw, world, needs));
        }

        /** The same people, with homes within about 60 km of one of the needs. */
        List<IndexedPerson> allOver(List<IndexedPerson> some) {
            return some.stream().map(this::movedAway).toList();
        }

        private IndexedPerson movedAway(IndexedPerson one) {
            var person = one.profile();
            var mobility = person.mobility();
            var moved = new Profile.Mobility(somewhere(), somewhere(), mobility.limitMinutes(), mobility.modes());
            return new IndexedPerson(
                    one.holder(),
                    new Profile(
                            person.id(),
                            person.standing(),
                            person.aims(),
                            person.abilities(),
                            moved,
                            person.wishes(),
                            person.birthDate()));
        }

        /** On a grid, so that some people have the same home. */
        private Place somewhere() {
            var work = draw.oneOf(needs).place();
            return new Place(
                    work.latitude() + draw.between(-50, 50) / 100.0, work.longitude() + draw.between(-75, 75) / 100.0);
        }

        /** A search for each need and viewpoint. */
        List<PeopleSearch> searches(IndexHistory history) {
            var drawn = new DrawnNeed(draw, world);
            var people = sorted(history);
            return needs.stream()
                    .flatMap(need ->
                            Stream.of(Viewpoint.values()).map(viewpoint -> drawn.search(need, viewpoint, people)))
                    .toList();
        }

        /** Some people changed, some removed, some new, some back, and some unknown ones removed. */
        IndexHistory change(IndexHistory history) {
            var present = sorted(history);
            var few = draw.oneOf(0, 1, 10);
            var now = new ArrayList<IndexedPerson>();
            draw.some(few, present).forEach(one -> now.add(people.changed(one)));
            now.addAll(people.people(draw.oneOf(0, 1, 10)));
            var gone = new HashSet<UUID>();
            draw.some(draw.oneOf(0, 1, 10, draw.once(5) ? present.size() : 5), present)
                    .forEach(one -> gone.add(one.profile().id()));
            gone.add(draw.id());
            return history.with(now, gone);
        }

        /** In an order that depends only on the seed. */
        private static List<IndexedPerson> sorted(IndexHistory history) {
            return history.people().stream()
                    .sorted(Comparator.comparing(one -> one.profile().id()))
                    .toList();
        }

        void hold(IndexHistory history) {
            var index = history.index();
            var people = history.people();
            assertThat(index.size()).as("seed %d", seed).isEqualTo(people.size());
            for (var search : searches(history)) {
                if (!index.find(search).equals(BruteForce.find(people, search))) {
                    tell(history.shrunk(fewer -> differs(fewer, search)), search);
                }
            }
        }

        private static boolean differs(IndexHistory history, PeopleSearch search) {
            return !history.index().find(search).equals(BruteForce.find(history.people(), search));
        }

        private static Map<UUID, Pair.Contact> ofThese(Map<UUID, Pair.Contact> past, IndexHistory history) {
            var known = new HashMap<>(past);
            known.keySet()
                    .retainAll(history.people().stream()
                            .map(one -> one.profile().id())
                            .toList());
            return known;
        }

        private void tell(IndexHistory history, PeopleSearch search) {
            Found expected = BruteForce.find(history.people(), search);
            fail("""
                    Seed %d, %s
                    need     %s
                    search   holder %s, limit %d, count up to %d, near-misses %s, past %s
                    weights  %s
                    changes  %s
                    expected %s
                    found    %s
                    """.formatted(
                            seed,
                            search.law().viewpoint(),
                            search.demand(),
                            search.holder(),
                            search.limit(),
                            search.countUpTo(),
                            search.nearMisses(),
                            ofThese(search.past(), history),
                            world.weights(),
                            history.changes().stream().map(Object::toString).collect(Collectors.joining("\n         ")),
                            expected,
                            history.index().find(search)));
        }
    }
}
