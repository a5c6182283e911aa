package fr.clubbusiness.matching;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.matching.index.IndexedPerson;
import fr.clubbusiness.matching.index.PeopleIndex;
import fr.clubbusiness.matching.index.PeopleSearch;
import fr.clubbusiness.matching.index.PeopleSearch.Found;
import fr.clubbusiness.matching.index.PeopleSearch.Hit;
import fr.clubbusiness.matching.law.Demand;
import fr.clubbusiness.matching.law.Given;
import fr.clubbusiness.matching.law.Profile;
import fr.clubbusiness.matching.law.Profile.Abilities;
import fr.clubbusiness.matching.law.Profile.Aims;
import fr.clubbusiness.matching.law.Profile.Mobility;
import fr.clubbusiness.matching.law.Profile.Standing;
import fr.clubbusiness.matching.law.Relaxation;
import fr.clubbusiness.matching.law.Viewpoint;
import fr.clubbusiness.referential.Place;
import fr.clubbusiness.vocabulary.ContractType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What must stay true of whole lists when one fact about a person or a need changes. Checked with any weights, for the law on everybody and for the
 * index. {@code MetamorphicTest} does the same for single pairs.
 */
class RankingMetamorphicTest {
    private static final int WORLDS = 6;
    private static final int PEOPLE = 80;
    private static final int CHANGED = 6;

    /** More than all people: lists are complete. */
    private static final int ALL = 1_000;

    @ParameterizedTest
    @EnumSource
    void living_nearer_never_ranks_lower(Viewpoint viewpoint) {
        neverLower(viewpoint, (person, demand) -> {
            var m = person.mobility();
            return with(
                    person,
                    new Mobility(
                            halfway(m.commune(), demand.place()),
                            halfway(m.zone(), demand.place()),
                            m.limitMinutes(),
                            m.modes()));
        });
    }

    @ParameterizedTest
    @EnumSource
    void one_more_skill_asked_and_held_never_ranks_an_assessed_person_lower(Viewpoint viewpoint) {
        neverLower(viewpoint, (person, demand) -> {
            var can = person.abilities();
            var missing = demand.skills().stream()
                    .map(Demand.AskedSkill::code)
                    .filter(code -> !can.skills().contains(code))
                    .findFirst();
            if (can.skills().isEmpty() || missing.isEmpty()) {
                return null; // Not assessed is a share of the points: a first skill may bring less, on purpose.
            }
            var skills = new HashSet<>(can.skills());
            skills.add(missing.get());
            return new Profile(
                    person.id(),
                    person.standing(),
                    person.aims(),
                    new Abilities(skills, can.french(), can.licences(), can.certifications()),
                    person.mobility(),
                    person.wishes(),
                    person.birthDate());
        });
    }

    @ParameterizedTest
    @EnumSource
    void wanting_the_very_occupation_more_never_ranks_lower(Viewpoint viewpoint) {
        neverLower(viewpoint, (person, demand) -> {
            var targets = new ArrayList<>(person.aims().targets());
            var rank = targets.indexOf(demand.occupation());
            if (rank < 1) {
                return null;
            }
            Collections.swap(targets, rank, rank - 1);
            return with(person, new Aims(targets, person.aims().openToEntryLevel()));
        });
    }

    @ParameterizedTest
    @EnumSource
    void waiting_longer_never_ranks_lower(Viewpoint viewpoint) {
        neverLower(viewpoint, RankingMetamorphicTest::waitingLonger);
    }

    @ParameterizedTest
    @EnumSource
    void waiting_longer_changes_nothing_in_what_a_company_is_shown(Finder finder) {
        for (long seed = 1; seed <= WORLDS; seed++) {
            var club = Club.drawn(seed);
            for (var demand : club.needs()) {
                var search = club.search(Viewpoint.COMPANY, demand);
                var longer = club.people().stream()
                        .map(one -> new IndexedPerson(one.holder(), waitingLonger(one.profile(), demand)))
                        .toList();

                assertThat(finder.find(longer, search)).isEqualTo(finder.find(club.people(), search));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void relaxing_a_need_never_loses_a_match_and_brings_as_many_as_it_promised(Viewpoint viewpoint) {
        for (long seed = 1; seed <= WORLDS; seed++) {
            var club = Club.drawn(seed);
            for (var demand : club.needs()) {
                for (var finder : Finder.values()) {
                    var search = club.search(viewpoint, demand);
                    var before = finder.find(club.people(), search);
                    for (var step : search.steps()) {
                        var after = finder.find(club.people(), club.search(viewpoint, step.relaxed()));

                        assertThat(ids(after)).containsAll(ids(before));
                        assertThat(after.eligible()).isEqualTo(before.eligible() + promised(before, step));
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void adding_or_removing_a_person_does_not_change_the_order_of_the_others(Viewpoint viewpoint) {
        for (long seed = 1; seed <= WORLDS; seed++) {
            var club = Club.drawn(seed);
            var fewer = club.people().subList(0, PEOPLE / 2);
            var stay = fewer.stream().map(one -> one.profile().id()).toList();
            for (var demand : club.needs()) {
                for (var finder : Finder.values()) {
                    var all = finder.find(club.people(), club.search(viewpoint, demand));
                    var some = finder.find(fewer, club.search(viewpoint, demand));

                    assertThat(only(stay, all.matches())).isEqualTo(some.matches());
                    assertThat(only(stay, all.nearMisses())).isEqualTo(some.nearMisses());
                }
            }
        }
    }

    /** A change of a person for a need; null when it is not possible. */
    private interface Change {
        @Nullable
        Profile of(Profile person, Demand demand);
    }

    /** The two ways to make a list. */
    enum Finder {
        BY_JUDGING_EVERYBODY,
        BY_THE_INDEX;

        Found find(List<IndexedPerson> people, PeopleSearch search) {
            return switch (this) {
                case BY_JUDGING_EVERYBODY -> BruteForce.find(people, search);
                case BY_THE_INDEX -> PeopleIndex.of(people).find(search);
            };
        }
    }

    /** A club drawn from a seed. */
    private record Club(DrawnWorld world, List<Demand> needs, List<IndexedPerson> people) {
        static Club drawn(long seed) {
            var draw = new Draw(seed);
            var world = DrawnWorld.from(draw);
            var needs =
                    Stream.generate(new DrawnNeed(draw, world)::demand).limit(3).toList();
            return new Club(world, needs, new DrawnPeople(draw, world, needs).people(PEOPLE));
        }

        /** A search for all matches, near-misses and relaxations. */
        PeopleSearch search(Viewpoint viewpoint, Demand demand) {
            return new PeopleSearch(
                    world.law(viewpoint),
                    demand,
                    null,
                    Map.of(),
                    ALL,
                    ALL,
                    true,
                    Relaxation.of(demand, EnumSet.allOf(ContractType.class), Given.TODAY));
        }

        List<IndexedPerson> with(Profile changed) {
            return people.stream()
                    .map(one ->
                            one.profile().id().equals(changed.id()) ? new IndexedPerson(one.holder(), changed) : one)
                    .toList();
        }
    }

    /** Applies the change to the first people that allow it, one at a time. */
    private static void neverLower(Viewpoint viewpoint, Change change) {
        var tried = 0;
        for (long seed = 1; seed <= WORLDS; seed++) {
            var club = Club.drawn(seed);
            for (var demand : club.needs()) {
                var search = club.search(viewpoint, demand);
                var before = BruteForce.find(club.people(), search);
                assertThat(PeopleIndex.of(club.people()).find(search)).isEqualTo(before);
                var changes = club.people().stream()
                        .filter(one -> place(before, one.profile().id()) < Integer.MAX_VALUE)
                        .flatMap(one -> Stream.ofNullable(change.of(one.profile(), demand)))
                        .limit(CHANGED)
                        .toList();
                for (var changed : changes) {
                    for (var finder : Finder.values()) {
                        var after = finder.find(club.with(changed), search);
                        assertThat(place(after, changed.id()))
                                .as("seed %d, %s, %s before %s", seed, finder, changed, demand)
                                .isLessThanOrEqualTo(place(before, changed.id()));
                    }
                    tried++;
                }
            }
        }
        assertThat(tried).as("people whom the change was done to").isGreaterThan(20);
    }

    /** How many people come first, in one list of matches and near-misses. */
    private static int place(Found found, UUID person) {
        var all = Stream.concat(found.matches().stream(), found.nearMisses().stream())
                .map(Hit::person)
                .toList();
        var place = all.indexOf(person);
        return place < 0 ? Integer.MAX_VALUE : place;
    }

    private static int promised(Found before, Relaxation step) {
        return before.gains().stream()
                .filter(gain -> gain.relaxation().equals(step))
                .mapToInt(Relaxation.Gain::additional)
                .sum();
    }

    private static Set<UUID> ids(Found found) {
        return Set.copyOf(found.matches().stream().map(Hit::person).toList());
    }

    private static List<Hit> only(List<UUID> people, List<Hit> hits) {
        return hits.stream().filter(hit -> people.contains(hit.person())).toList();
    }

    private static Profile waitingLonger(Profile person, Demand demand) {
        var standing = person.standing();
        var since = standing.waitingSince() == null ? Given.TODAY : standing.waitingSince();
        return new Profile(
                person.id(),
                new Standing(standing.state(), standing.agreement(), since.minusDays(5)),
                person.aims(),
                person.abilities(),
                person.mobility(),
                person.wishes(),
                person.birthDate());
    }

    private static Profile with(Profile person, Mobility mobility) {
        return new Profile(
                person.id(),
                person.standing(),
                person.aims(),
                person.abilities(),
                mobility,
                person.wishes(),
                person.birthDate());
    }

    private static Profile with(Profile person, Aims aims) {
        return new Profile(
                person.id(),
                person.standing(),
                aims,
                person.abilities(),
                person.mobility(),
                person.wishes(),
                person.birthDate());
    }

    private static Place halfway(Place home, Place work) {
        return new Place((home.latitude() + work.latitude()) / 2, (home.longitude() + work.longitude()) / 2);
    }
}
