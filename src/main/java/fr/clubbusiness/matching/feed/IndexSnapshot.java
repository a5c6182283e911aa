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
 * The indexes of all clubs, as they were at one moment. Immutable.
 *
 * @param clubs by id; a club without ready people and open needs may be absent
 * @param unreadable the rows that should be in it but cannot be read
 */
record IndexSnapshot(Map<UUID, ClubIndex> clubs, UnreadableRows unreadable) {

    static final IndexSnapshot EMPTY = new IndexSnapshot(Map.of(), UnreadableRows.NONE);

    private static final ClubIndex EMPTY_CLUB = ClubIndex.empty();

    ClubIndex of(UUID club) {
        return clubs.getOrDefault(club, EMPTY_CLUB);
    }

    /** A copy with these changes, which are read from the feed. People and needs that the feed does not return are removed. */
    IndexSnapshot after(FeedChanges changes, IndexFeed feed) {
        var peopleRead = feed.people(changes.people());
        var needsRead = feed.needs(changes.needs());
        var people = byClub(peopleRead.read());
        var needs = byClub(needsRead.read());
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
        var unreadableNow = new UnreadableRows(peopleRead.unreadable(), needsRead.unreadable());
        return new IndexSnapshot(Map.copyOf(after), unreadable.after(changes, unreadableNow));
    }

    /** How many of the rows that should be in it cannot be read. */
    UnreadableRows.Share unreadableShare() {
        return unreadable.share(people(), needs());
    }

    /** Whether the index of some club should be rebuilt ({@code PeopleIndex#shouldRebuild}). */
    boolean shouldRebuild() {
        return clubs.values().stream().anyMatch(club -> club.people().shouldRebuild());
    }

    int people() {
        return clubs.values().stream().mapToInt(club -> club.people().size()).sum();
    }

    int needs() {
        return clubs.values().stream().mapToInt(club -> club.needs().size()).sum();
    }

    /** The approximate size of the people in bytes. */
    long bytes() {
        return clubs.values().stream().mapToLong(club -> club.people().bytes()).sum();
    }

    private static ClubIndex after(
            ClubIndex before, FeedChanges changes, List<IndexedPerson> people, List<Demand> needs) {
        var removed = new HashSet<>(changes.people());
        people.forEach(one -> removed.remove(one.profile().id()));
        var closed = new HashSet<>(changes.needs());
        needs.forEach(one -> closed.remove(one.id()));
        return new ClubIndex(
                changes.people().isEmpty() ? before.people() : before.people().with(people, removed),
                changes.needs().isEmpty() ? before.needs() : before.needs().with(needs, closed));
    }

    private static <T> Map<UUID, List<T>> byClub(List<IndexFeed.ClubRow<T>> all) {
        return all.stream()
                .collect(Collectors.groupingBy(
                        IndexFeed.ClubRow::club, Collectors.mapping(IndexFeed.ClubRow::value, Collectors.toList())));
    }
}
