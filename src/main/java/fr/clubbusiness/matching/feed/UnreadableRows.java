package fr.clubbusiness.matching.feed;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * The ids of the rows that this node cannot read and that are therefore missing in its index.
 *
 * @param people the people who should be in the index
 * @param needs the needs that should be in the index
 */
record UnreadableRows(Set<UUID> people, Set<UUID> needs) {
    static final UnreadableRows NONE = new UnreadableRows(Set.of(), Set.of());

    /** Fewer unreadable rows than this do not show that this node's code is at fault, even in a small club. */
    static final int FAULT_MINIMUM = 10;

    /** The share of the rows that cannot be read. The health check shows only this, because it must not show numbers of people. */
    enum Share {
        NONE,
        SOME,
        /** More rows than can be read: this node's code is at fault, not the rows. */
        MOST
    }

    UnreadableRows {
        people = Set.copyOf(people);
        needs = Set.copyOf(needs);
    }

    /** A copy after these changes; {@code now} holds those of them that cannot be read. */
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

    /** The share, given how many people and needs can be read. */
    Share share(int readablePeople, int readableNeeds) {
        if (isMost(people.size(), readablePeople) || isMost(needs.size(), readableNeeds)) {
            return Share.MOST;
        }
        return isEmpty() ? Share.NONE : Share.SOME;
    }

    private static boolean isMost(int unreadable, int readable) {
        return unreadable >= FAULT_MINIMUM && unreadable > readable;
    }
}
