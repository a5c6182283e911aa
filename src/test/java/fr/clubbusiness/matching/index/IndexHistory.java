package fr.clubbusiness.matching.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The history of an index: its first people, then change after change. */
public record IndexHistory(List<Change> changes) {

    /**
     * One person, with their new data or removed.
     *
     * @param step changes of the same step are applied together; those of the first step are the index's first people
     */
    public record Change(int step, UUID person, @Nullable IndexedPerson now) {}

    /** An index of these people, without changes. */
    public static IndexHistory of(Collection<IndexedPerson> people) {
        return new IndexHistory(List.of()).with(people, Set.of());
    }

    /** A copy with one more step. */
    public IndexHistory with(Collection<IndexedPerson> now, Set<UUID> gone) {
        var step = changes.isEmpty() ? 0 : changes.getLast().step() + 1;
        var all = new ArrayList<>(changes);
        gone.forEach(id -> all.add(new Change(step, id, null)));
        now.forEach(one -> all.add(new Change(step, one.profile().id(), one)));
        return new IndexHistory(List.copyOf(all));
    }

    /** The index after all steps. */
    public PeopleIndex index() {
        var last = changes.isEmpty() ? 0 : changes.getLast().step();
        var index = PeopleIndex.of(now(0));
        for (int step = 1; step <= last; step++) {
            index = index.with(now(step), gone(step));
        }
        return index;
    }

    /** The people in it at the end. */
    public Collection<IndexedPerson> people() {
        Map<UUID, IndexedPerson> people = new HashMap<>();
        for (var change : changes) {
            if (change.now() == null) {
                people.remove(change.person());
            } else {
                people.put(change.person(), change.now());
            }
        }
        return people.values();
    }

    /**
     * The fewest changes for which {@code fails} is still true: it removes large pieces, then smaller ones, as long as that works. Must be true for
     * this history.
     */
    public IndexHistory shrunk(Predicate<IndexHistory> fails) {
        var kept = changes;
        for (int piece = Math.max(1, kept.size() / 2); piece >= 1; piece /= 2) {
            for (int from = 0; from < kept.size(); ) {
                var fewer = new ArrayList<>(kept);
                fewer.subList(from, Math.min(from + piece, kept.size())).clear();
                if (fails.test(new IndexHistory(fewer))) {
                    kept = List.copyOf(fewer);
                } else {
                    from += piece;
                }
            }
        }
        return new IndexHistory(kept);
    }

    private List<IndexedPerson> now(int step) {
        var now = new ArrayList<IndexedPerson>();
        for (var change : changes) {
            if (change.step() == step && change.now() != null) {
                now.add(change.now());
            }
        }
        return now;
    }

    private Set<UUID> gone(int step) {
        var gone = new HashSet<UUID>();
        for (var change : changes) {
            if (change.step() == step && change.now() == null) {
                gone.add(change.person());
            }
        }
        return gone;
    }
}
