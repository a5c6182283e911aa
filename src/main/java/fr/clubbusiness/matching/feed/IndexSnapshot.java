package fr.clubbusiness.matching.feed;

import fr.clubbusiness.matching.index.ClubIndex;
import fr.clubbusiness.matching.index.IndexedPerson;
import fr.clubbusiness.matching.law.Demand;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All clubs as they were at one moment: a value, never changed.
 *
 * @param clubs by id; a club of which nobody is ready and nothing is open may be absent
 * @param unreadable the rows that are not in it although they should be
 */
record IndexSnapshot(Map<UUID, ClubIndex> clubs, UnreadableRows unreadable) {

    static final IndexSnapshot NOTHING = new IndexSnapshot(Map.of(), UnreadableRows.NONE);

    private static final ClubIndex NOBODY = ClubIndex.empty();

    ClubIndex of(UUID club) {
        return clubs.getOrDefault(club, NOBODY);
    }

    /** The same after these changes, read again from the feed: who is not found there is gone. */
    IndexSnapshot after(FeedChanges changes, IndexFeed feed) {
        var peopleAgain = feed.people(changes.people());
        var needsAgain = feed.needs(changes.needs());
        var people = byClub(peopleAgain.read());
        var needs = byClub(needsAgain.read());
        var after = new HashMap<UUID, ClubIndex>();
        Stream.of(clubs.keySet(), people.keySet(), needs.keySet())
                .flatMap(Set::stream)
                .distinct()
                .forEach(club -> after.put(
                        club,
                        after(
                                clubs.getOrDefault(club, ClubIndex.empty()),
                                changes,
                                people.getOrDefault(club, List.of()),
                                needs.getOrDefault(club, List.of()))));
        var unreadableNow = new UnreadableRows(peopleAgain.unreadable(), needsAgain.unreadable());
        return new IndexSnapshot(Map.copyOf(after), unreadable.after(changes, unreadableNow));
    }

    /** How much of what should be in it cannot be read. */
    UnreadableRows.Share unreadableShare() {
        return unreadable.share(people(), needs());
    }

    /** Whether the index of some club would be better built anew ({@code PeopleIndex#isScattered}). */
    boolean isScattered() {
        return clubs.values().stream().anyMatch(club -> club.people().isScattered());
    }

    int people() {
        return clubs.values().stream().mapToInt(club -> club.people().size()).sum();
    }

    int needs() {
        return clubs.values().stream().mapToInt(club -> club.needs().size()).sum();
    }

    /** About how many bytes the people take. */
    long bytes() {
        return clubs.values().stream().mapToLong(club -> club.people().bytes()).sum();
    }

    private static ClubIndex after(
            ClubIndex before, FeedChanges changes, List<IndexedPerson> people, List<Demand> needs) {
        var gone = new HashSet<>(changes.people());
        people.forEach(one -> gone.remove(one.profile().id()));
        var closed = new HashSet<>(changes.needs());
        needs.forEach(one -> closed.remove(one.id()));
        return new ClubIndex(
                changes.people().isEmpty() ? before.people() : before.people().with(people, gone),
                changes.needs().isEmpty() ? before.needs() : before.needs().with(needs, closed));
    }

    private static <T> Map<UUID, List<T>> byClub(List<IndexFeed.OfClub<T>> all) {
        return all.stream()
                .collect(Collectors.groupingBy(
                        IndexFeed.OfClub::club, Collectors.mapping(IndexFeed.OfClub::value, Collectors.toList())));
    }
}
