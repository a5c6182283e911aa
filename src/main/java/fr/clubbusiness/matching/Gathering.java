package fr.clubbusiness.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Makes the indexes of all clubs from rows as they come, packing people so many at a time, so that memory holds few of them unpacked. */
final class Gathering {
    private static final int PACKED_AT_ONCE = 100_000;

    private final Map<UUID, List<Indexed>> unpacked = new HashMap<>();
    private final Map<UUID, PeopleIndex> people = new HashMap<>();
    private final Map<UUID, List<Demand>> needs = new HashMap<>();
    private int waiting;

    void add(UUID club, Indexed person) {
        unpacked.computeIfAbsent(club, _ -> new ArrayList<>()).add(person);
        if (++waiting == PACKED_AT_ONCE) {
            pack();
        }
    }

    void add(UUID club, Demand need) {
        needs.computeIfAbsent(club, _ -> new ArrayList<>()).add(need);
    }

    /** Everything that came. */
    Fed all() {
        pack();
        var clubs = new HashMap<UUID, ClubIndex>();
        var known = new HashSet<>(people.keySet());
        known.addAll(needs.keySet());
        for (var club : known) {
            clubs.put(
                    club,
                    new ClubIndex(
                            people.getOrDefault(club, PeopleIndex.of(List.of())),
                            NeedBook.of(needs.getOrDefault(club, List.of()))));
        }
        return new Fed(Map.copyOf(clubs));
    }

    private void pack() {
        unpacked.forEach((club, some) -> people.compute(
                club, (_, before) -> before == null ? PeopleIndex.of(some) : before.with(some, Set.of())));
        unpacked.clear();
        waiting = 0;
    }
}
