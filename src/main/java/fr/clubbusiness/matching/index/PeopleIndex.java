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
 * The people of one club who may be proposed, as they were at one moment. Immutable, so readers never wait. It gives the same result as the law when
 * it judges everybody, to the last digit.
 *
 * <p>The index has several parts. Each is a packed {@link IndexSegment} and the people removed from it. Changes are added as a small part. Parts of
 * similar size are merged, so that there are few of them and each person is packed again only a few times.
 */
public final class PeopleIndex {
    /** A part is merged with the one before it unless it is this many times smaller. */
    private static final int SIZE_RATIO = 4;

    /** The most people in a merged part. Merging more would take a second and delay the changes that follow. */
    private static final int MAX_MERGED = 100_000;

    private final IndexNumbering numbering;
    private final NearbyPlaces.Cache nearby;
    private final TargetWorth.Cache worths;
    private final List<Part> parts;

    /** A segment, and the people removed from it. */
    record Part(IndexSegment segment, RemovedRows removed) {
        int size() {
            return segment.size() - removed.count();
        }

        Part without(Collection<UUID> removedIds) {
            var found = removedIds.stream()
                    .mapToInt(segment::find)
                    .filter(person -> person >= 0)
                    .toArray();
            return found.length == 0 ? this : new Part(segment, removed.and(found));
        }
    }

    private PeopleIndex(
            IndexNumbering numbering, NearbyPlaces.Cache nearby, TargetWorth.Cache worths, List<Part> parts) {
        this.numbering = numbering;
        this.nearby = nearby;
        this.worths = worths;
        this.parts = List.copyOf(parts);
    }

    /** An index of these people; the later of two with the same id. */
    public static PeopleIndex of(Collection<IndexedPerson> people) {
        return new Builder().build().with(people, Set.of());
    }

    /** Packs people one by one, so that what they were read from can be freed. Each id may be added once. */
    public static final class Builder {
        private final IndexNumbering numbering = new IndexNumbering();
        private final IndexSegmentBuilder people = new IndexSegmentBuilder(numbering, 0);

        public void add(IndexedPerson person) {
            people.add(person);
        }

        public PeopleIndex build() {
            return new PeopleIndex(
                    numbering,
                    new NearbyPlaces.Cache(numbering),
                    new TargetWorth.Cache(numbering),
                    people.size() == 0 ? List.of() : List.of(whole(people)));
        }
    }

    /** A copy with these people added or replaced, and without those removed. */
    public PeopleIndex with(Collection<IndexedPerson> changed, Set<UUID> removedIds) {
        var latest = new LinkedHashMap<UUID, IndexedPerson>();
        changed.forEach(one -> latest.put(one.profile().id(), one));
        var outdated =
                Stream.concat(latest.keySet().stream(), removedIds.stream()).toList();
        var after = new ArrayList<Part>();
        for (var part : parts) {
            after.add(part.without(outdated));
        }
        if (!latest.isEmpty()) {
            after.add(packed(latest));
        }
        after.removeIf(part -> part.size() == 0);
        mergeLast(after);
        return new PeopleIndex(numbering, nearby, worths, after);
    }

    /**
     * Whether so much has changed that the index should be rebuilt, which is not urgent: more than a quarter of its first part was removed, or other
     * parts hold more than a quarter as many people.
     */
    public boolean shouldRebuild() {
        return parts.size() > 1
                && parts.getFirst().segment().size() > MAX_MERGED / 2
                && changed() > parts.getFirst().segment().size() / 4;
    }

    private int changed() {
        return Math.max(
                size() - parts.getFirst().size(), parts.getFirst().removed().count());
    }

    /** How many people it holds. */
    public int size() {
        return parts.stream().mapToInt(Part::size).sum();
    }

    /** The approximate size in bytes. */
    public long bytes() {
        return parts.stream()
                .mapToLong(part -> part.segment().bytes() + part.removed().bytes())
                .sum();
    }

    /** The matches, the near-misses, and what relaxing the need would bring. */
    public Found find(PeopleSearch search) {
        var law = search.law();
        var around = nearby.around(search.demand().place(), law.viewpoint() == Viewpoint.COMPANY);
        var constraints = new PackedConstraints(search.demand(), law);
        var worth = worths.of(search.demand(), law);
        var score = new PackedScore(search.demand(), law, worth, numbering);
        var distances = around.distances();
        var traversal = new PostingTraversal(search, numbering, worth, around);
        var matches = new ScanBest(search, constraints, score, worth, distances);
        traversal.visit(parts, false, matches);
        var hits = matches.hits();
        var steps = hits.size() < search.limit() ? search.steps() : List.<Relaxation>of();
        if (steps.isEmpty() && !search.nearMisses()) {
            return new Found(hits, matches.eligible(), List.of(), List.of());
        }
        var rest = new ScanNearMisses(search, constraints, score, distances, steps);
        traversal.visit(parts, true, rest);
        return new Found(hits, matches.eligible(), rest.hits(), rest.gains());
    }

    /** Everybody who matches, in no order, without the limit of the search. */
    public Set<UUID> allMatches(PeopleSearch search) {
        var around = nearby.around(search.demand().place(), search.law().viewpoint() == Viewpoint.COMPANY);
        var worth = worths.of(search.demand(), search.law());
        var scan = new ScanEverybody(
                search,
                new PackedConstraints(search.demand(), search.law()),
                new PackedScore(search.demand(), search.law(), worth, numbering),
                around.distances());
        new PostingTraversal(search, numbering, worth, around).visit(parts, false, scan);
        return scan.found();
    }

    /** Everybody who has been waiting since this day or longer. */
    public Set<UUID> waitingSince(LocalDate day) {
        int latest = PackedPerson.day(day);
        var waiting = new HashSet<UUID>();
        for (var part : parts) {
            var rows = part.segment().rows();
            for (int person = 0; person < part.segment().size(); person++) {
                if (PackedPerson.lower(rows[person * PackedPerson.LONGS + PackedPerson.DAYS]) <= latest
                        && !part.removed().has(person)) {
                    waiting.add(part.segment().id(person));
                }
            }
        }
        return waiting;
    }

    private Part packed(Map<UUID, IndexedPerson> people) {
        var builder = new IndexSegmentBuilder(numbering, people.size());
        people.values().forEach(builder::add);
        return whole(builder);
    }

    private static Part whole(IndexSegmentBuilder builder) {
        return new Part(builder.build(), RemovedRows.none(builder.size()));
    }

    /** Merges the last parts while they have a similar size. */
    private void mergeLast(List<Part> all) {
        while (all.size() > 1
                && shouldMerge(all.get(all.size() - 2).size(), all.getLast().size())) {
            var last = all.removeLast();
            var before = all.removeLast();
            var builder = new IndexSegmentBuilder(numbering, last.size() + before.size());
            builder.addAll(before.segment(), before.removed());
            builder.addAll(last.segment(), last.removed());
            all.add(whole(builder));
        }
    }

    private static boolean shouldMerge(int before, int last) {
        return before <= SIZE_RATIO * last && before + last <= MAX_MERGED;
    }
}
