package fr.clubbusiness.matching.feed;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Gatherers;
import java.util.stream.Stream;

/**
 * What changed since it was last read.
 *
 * @param people whose facts, identity, sensitive data or agreement did
 * @param referential whether communes, occupations or skills did, on which everything rests
 */
record FeedChanges(Set<UUID> people, Set<UUID> needs, boolean referential) {

    private static final int SLICE = 50_000;

    static final FeedChanges NONE = new FeedChanges(Set.of(), Set.of(), false);

    int size() {
        return people.size() + needs.size();
    }

    /** The same, so few at a time that memory holds all that is read again of them. */
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
