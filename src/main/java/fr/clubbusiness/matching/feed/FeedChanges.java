package fr.clubbusiness.matching.feed;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Gatherers;
import java.util.stream.Stream;

/**
 * The changes since the last reading.
 *
 * @param people those whose facts, identity, sensitive data or agreement changed
 * @param referential whether communes, occupations or skills changed; every row depends on them
 */
record FeedChanges(Set<UUID> people, Set<UUID> needs, boolean referential) {

    private static final int SLICE = 50_000;

    static final FeedChanges NONE = new FeedChanges(Set.of(), Set.of(), false);

    int size() {
        return people.size() + needs.size();
    }

    /** The same changes in slices, each small enough that its people and needs fit in memory. */
    List<FeedChanges> slices() {
        if (size() <= SLICE) {
            return size() == 0 ? List.of() : List.of(this);
        }
        return Stream.concat(
                        sliced(people).map(some -> new FeedChanges(some, Set.of(), false)),
                        sliced(needs).map(some -> new FeedChanges(Set.of(), some, false)))
                .toList();
    }

    private static Stream<Set<UUID>> sliced(Set<UUID> ids) {
        return ids.stream().gather(Gatherers.windowFixed(SLICE)).map(Set::copyOf);
    }
}
