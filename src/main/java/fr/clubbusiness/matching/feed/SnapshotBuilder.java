package fr.clubbusiness.matching.feed;

import fr.clubbusiness.matching.index.ClubIndex;
import fr.clubbusiness.matching.index.IndexedPerson;
import fr.clubbusiness.matching.index.OpenNeeds;
import fr.clubbusiness.matching.index.PeopleIndex;
import fr.clubbusiness.matching.law.Demand;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Builds the indexes of all clubs row by row. Each person is packed at once, so that memory never holds all of them unpacked. */
final class SnapshotBuilder {
    private final Map<UUID, PeopleIndex.Builder> people = new HashMap<>();
    private final Map<UUID, List<Demand>> needs = new HashMap<>();

    public void add(UUID club, IndexedPerson person) {
        people.computeIfAbsent(club, _ -> new PeopleIndex.Builder()).add(person);
    }

    public void add(UUID club, Demand need) {
        needs.computeIfAbsent(club, _ -> new ArrayList<>()).add(need);
    }

    /** Everything added, and the rows that could not be read. */
    IndexSnapshot all(UnreadableRows unreadable) {
        var known = new HashSet<>(people.keySet());
        known.addAll(needs.keySet());
        var clubs = new HashMap<UUID, ClubIndex>();
        for (var club : known) {
            var packed = people.getOrDefault(club, new PeopleIndex.Builder()).build();
            clubs.put(club, new ClubIndex(packed, OpenNeeds.of(needs.getOrDefault(club, List.of()))));
        }
        return new IndexSnapshot(Map.copyOf(clubs), unreadable);
    }
}
