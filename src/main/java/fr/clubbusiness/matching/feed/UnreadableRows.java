package fr.clubbusiness.matching.feed;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * The rows that this node cannot read and that its index therefore lacks, by their ids.
 *
 * @param people those who would otherwise be in the index
 * @param needs those that would otherwise be in the index
 */
record UnreadableRows(Set<UUID> people, Set<UUID> needs) {
    static final UnreadableRows NONE = new UnreadableRows(Set.of(), Set.of());

    /** Fewer rows than this say nothing of the code that reads them, however small the club is. */
    static final int FEW = 10;

    /** How much of what should be in the index is not: health tells no number of people. */
    enum Share {
        NONE,
        SOME,
        /** More than can be read: the code of this node is at fault, not the rows. */
        MOST
    }

    UnreadableRows {
        people = Set.copyOf(people);
        needs = Set.copyOf(needs);
    }

    /** The same after these changes, of which {@code now} cannot be read. */
    UnreadableRows after(FeedChanges changes, UnreadableRows now) {
        return isEmpty() && now.isEmpty()
                ? this
                : new UnreadableRows(
                        after(people, changes.people(), now.people()), after(needs, changes.needs(), now.needs()));
    }

    private static Set<UUID> after(Set<UUID> before, Set<UUID> changed, Set<UUID> now) {
        var after = new HashSet<>(before);
        after.removeAll(changed);
        after.addAll(now);
        return after;
    }

    boolean isEmpty() {
        return size() == 0;
    }

    int size() {
        return people.size() + needs.size();
    }

    /** Beside so many people and needs that can be read. */
    Share share(int readablePeople, int readableNeeds) {
        if (isMost(people.size(), readablePeople) || isMost(needs.size(), readableNeeds)) {
            return Share.MOST;
        }
        return isEmpty() ? Share.NONE : Share.SOME;
    }

    private static boolean isMost(int unreadable, int readable) {
        return unreadable >= FEW && unreadable > readable;
    }
}
