package fr.clubbusiness.matching.index;

import fr.clubbusiness.matching.index.PeopleSearch.Found;
import fr.clubbusiness.matching.law.Relaxation;
import fr.clubbusiness.matching.law.Viewpoint;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The people of one club who may be proposed, as they were at one moment: a value, so that readers never wait. It finds what the law
 * finds when it judges everybody, to the last digit.
 *
 * <p>It is made of parts, each a packed {@link IndexSegment} with those who are no longer there. What changes is added as a small part;
 * parts of like size are put together, so that there are few of them and each person is packed anew only a few times.
 */
public final class PeopleIndex {
    /** A part this many times smaller than the one before it stays apart. */
    private static final int APART = 4;

    /** Putting more people together would take a second, and hold back what changes meanwhile. */
    private static final int TOGETHER = 100_000;

    private final IndexNumbering lexicons;
    private final NearbyPlaces.Cache nearby;
    private final TargetWorth.Cache worths;
    private final List<Part> parts;

    /** A segment, and who of it is no longer there. */
    record Part(IndexSegment segment, RemovedRows dead) {
        int living() {
            return segment.size() - dead.count();
        }

        Part without(Collection<UUID> gone) {
            var found = gone.stream()
                    .mapToInt(segment::find)
                    .filter(person -> person >= 0)
                    .toArray();
            return found.length == 0 ? this : new Part(segment, dead.and(found));
        }
    }

    private PeopleIndex(
            IndexNumbering lexicons, NearbyPlaces.Cache nearby, TargetWorth.Cache worths, List<Part> parts) {
        this.lexicons = lexicons;
        this.nearby = nearby;
        this.worths = worths;
        this.parts = List.copyOf(parts);
    }

    /** An index of these people; of two with the same id, the later. */
    public static PeopleIndex of(Collection<IndexedPerson> people) {
        return new Builder().build().with(people, Set.of());
    }

    /** Gathers people one by one, each with an id of their own, without keeping what they were read from. */
    public static final class Builder {
        private final IndexNumbering lexicons = new IndexNumbering();
        private final IndexSegmentBuilder people = new IndexSegmentBuilder(lexicons, 0);

        public void add(IndexedPerson person) {
            people.add(person);
        }

        public PeopleIndex build() {
            return new PeopleIndex(
                    lexicons,
                    new NearbyPlaces.Cache(lexicons),
                    new TargetWorth.Cache(lexicons),
                    people.size() == 0 ? List.of() : List.of(whole(people)));
        }
    }

    /** The same with these people as they now are, and without those who are gone. */
    public PeopleIndex with(Collection<IndexedPerson> now, Set<UUID> gone) {
        var latest = new LinkedHashMap<UUID, IndexedPerson>();
        now.forEach(one -> latest.put(one.profile().id(), one));
        var left = Stream.concat(latest.keySet().stream(), gone.stream()).toList();
        var after = new ArrayList<Part>();
        for (var part : parts) {
            after.add(part.without(left));
        }
        if (!latest.isEmpty()) {
            after.add(packed(latest));
        }
        after.removeIf(part -> part.living() == 0);
        together(after);
        return new PeopleIndex(lexicons, nearby, worths, after);
    }

    /**
     * Whether so much has changed that it would be better built anew, which needs not be at once: more than a quarter of what it was
     * built of is no longer there, or stands elsewhere.
     */
    public boolean isScattered() {
        return parts.size() > 1
                && parts.getFirst().segment().size() > TOGETHER / 2
                && changed() > parts.getFirst().segment().size() / 4;
    }

    private int changed() {
        return Math.max(
                size() - parts.getFirst().living(), parts.getFirst().dead().count());
    }

    /** How many people it holds. */
    public int size() {
        return parts.stream().mapToInt(Part::living).sum();
    }

    /** About how many bytes it takes. */
    public long bytes() {
        return parts.stream()
                .mapToLong(part -> part.segment().bytes() + part.dead().bytes())
                .sum();
    }

    /** Who matches, who nearly does, and what relaxing the need would bring. */
    public Found find(PeopleSearch search) {
        var law = search.law();
        var around = nearby.around(search.demand().place(), law.viewpoint() == Viewpoint.COMPANY);
        var asked = new PackedConstraints(search.demand(), law);
        var worth = worths.of(search.demand(), law);
        var grade = new PackedScore(search.demand(), law, worth, lexicons);
        var distances = around.distances();
        var walk = new PostingTraversal(search, lexicons, worth, around);
        var matches = new ScanBest(search, asked, grade, worth, distances);
        walk.meet(parts, false, matches);
        var hits = matches.hits();
        var steps = hits.size() < search.limit() ? search.steps() : List.<Relaxation>of();
        if (steps.isEmpty() && !search.nearMisses()) {
            return new Found(hits, matches.eligible(), List.of(), List.of());
        }
        var rest = new ScanNearMisses(search, asked, grade, distances, steps);
        walk.meet(parts, true, rest);
        return new Found(hits, matches.eligible(), rest.hits(), rest.gains());
    }

    /** Everybody who matches, whatever the limit of the search, in no order. */
    public Set<UUID> everyMatch(PeopleSearch search) {
        var around = nearby.around(search.demand().place(), search.law().viewpoint() == Viewpoint.COMPANY);
        var worth = worths.of(search.demand(), search.law());
        var everybody = new ScanEverybody(
                search,
                new PackedConstraints(search.demand(), search.law()),
                new PackedScore(search.demand(), search.law(), worth, lexicons),
                around.distances());
        new PostingTraversal(search, lexicons, worth, around).meet(parts, false, everybody);
        return everybody.found();
    }

    /** Everybody who has waited since this day or an earlier one. */
    public Set<UUID> waitingSince(LocalDate day) {
        int latest = PackedPerson.day(day);
        var waiting = new HashSet<UUID>();
        for (var part : parts) {
            var rows = part.segment().rows();
            for (int person = 0; person < part.segment().size(); person++) {
                if (PackedPerson.lower(rows[person * PackedPerson.LONGS + PackedPerson.DAYS]) <= latest
                        && !part.dead().has(person)) {
                    waiting.add(part.segment().id(person));
                }
            }
        }
        return waiting;
    }

    private Part packed(Map<UUID, IndexedPerson> people) {
        var builder = new IndexSegmentBuilder(lexicons, people.size());
        people.values().forEach(builder::add);
        return whole(builder);
    }

    private static Part whole(IndexSegmentBuilder builder) {
        return new Part(builder.build(), RemovedRows.nobody(builder.size()));
    }

    /** Puts the last parts together while they are of like size. */
    private void together(List<Part> all) {
        while (all.size() > 1
                && belong(all.get(all.size() - 2).living(), all.getLast().living())) {
            var last = all.removeLast();
            var before = all.removeLast();
            var builder = new IndexSegmentBuilder(lexicons, last.living() + before.living());
            builder.addAll(before.segment(), before.dead());
            builder.addAll(last.segment(), last.dead());
            all.add(whole(builder));
        }
    }

    private static boolean belong(int before, int last) {
        return before <= APART * last && before + last <= TOGETHER;
    }
}
