package fr.clubbusiness.matching;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The open needs of one club, as they were at one moment: a value, never changed. */
final class NeedBook {
    private final Map<UUID, Demand> needs;

    private NeedBook(Map<UUID, Demand> needs) {
        this.needs = needs;
    }

    /** A book of these needs. */
    static NeedBook of(Collection<Demand> needs) {
        return new NeedBook(needs.stream().collect(Collectors.toUnmodifiableMap(Demand::id, Function.identity())));
    }

    /** The same with these needs as they now are, and without those no longer open. */
    NeedBook with(Collection<Demand> now, Set<UUID> gone) {
        var after = new HashMap<>(needs);
        after.keySet().removeAll(gone);
        now.forEach(one -> after.put(one.id(), one));
        return new NeedBook(Map.copyOf(after));
    }

    /** How many needs it holds. */
    int size() {
        return needs.size();
    }

    /** The open need of this id, if any. */
    Optional<Demand> need(UUID id) {
        return Optional.ofNullable(needs.get(id));
    }

    /** All of them, in no order. */
    Collection<Demand> all() {
        return needs.values();
    }

    /** Every need with something in common with these aims, by this law. */
    List<Demand> near(Profile.Aims aims, Law law) {
        return needs.values().stream()
                .filter(demand ->
                        Affinity.best(demand, aims, law.graph(), law.weights()).exists())
                .toList();
    }
}
