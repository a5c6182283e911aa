package fr.clubbusiness.statistics;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind one number of a table.
 *
 * @param people how many people each organisation contributes, each at least 1
 */
public record CellCount(Map<UUID, Integer> people) {
    /** Nobody. */
    public static final CellCount NONE = new CellCount(Map.of());

    public CellCount {
        people = Map.copyOf(people);
        if (people.values().stream().anyMatch(count -> count < 1)) {
            throw new IllegalArgumentException("an organisation that contributes nobody is left out");
        }
    }

    /** The same, of one organisation alone. */
    public static CellCount of(UUID organisation, int people) {
        return people == 0 ? NONE : new CellCount(Map.of(organisation, people));
    }

    /** Both together: an organisation of both counts once. */
    public CellCount plus(CellCount other) {
        var together = new HashMap<>(people);
        other.people.forEach((organisation, count) -> together.merge(organisation, count, Integer::sum));
        return new CellCount(together);
    }

    static CellCount sum(Stream<CellCount> counts) {
        return counts.reduce(NONE, CellCount::plus);
    }

    /** The number that a table shows. */
    public int total() {
        return people.values().stream().mapToInt(count -> count).sum();
    }

    /** How many people others contribute than this organisation; all of them for null. */
    int others(@Nullable UUID organisation) {
        return organisation == null ? total() : total() - people.getOrDefault(organisation, 0);
    }

    int organisations() {
        return people.size();
    }

    int largest() {
        return people.values().stream().mapToInt(count -> count).max().orElse(0);
    }
}
