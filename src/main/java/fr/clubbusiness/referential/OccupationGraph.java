package fr.clubbusiness.referential;

import fr.clubbusiness.shared.RomeCode;
import java.util.HashMap;
import java.util.Map;

/** The official mobility between occupations. A link goes one way: from what a person aims at to what is needed. */
public final class OccupationGraph {
    private static final int FAMILY_LENGTH = 3;

    private final Map<RomeCode, Map<RomeCode, LinkKind>> links;
    private final Map<RomeCode, String> labels;

    /**
     * A mobility of the ROME.
     *
     * @param from the occupation that is left
     * @param to the one that is reached
     * @param kind how far it is
     */
    public record Link(RomeCode from, RomeCode to, LinkKind kind) {}

    /** Built from all links; of two links between the same occupations the nearer one wins. Occupations are known by their codes alone. */
    public OccupationGraph(Iterable<Link> all) {
        this(all, Map.of());
    }

    /** The same, with the French names of the occupations. */
    public OccupationGraph(Iterable<Link> all, Map<RomeCode, String> labels) {
        this.labels = Map.copyOf(labels);
        var building = new HashMap<RomeCode, Map<RomeCode, LinkKind>>();
        for (var link : all) {
            building.computeIfAbsent(link.from(), _ -> new HashMap<>())
                    .merge(link.to(), link.kind(), OccupationGraph::nearer);
        }
        building.replaceAll((_, links) -> Map.copyOf(links));
        links = Map.copyOf(building);
    }

    /** The French name of this occupation, or its code when it is unknown here, as that of another version of the ROME may be. */
    public String label(RomeCode code) {
        return labels.getOrDefault(code, code.value());
    }

    /** The occupations reached from {@code from} by a link; empty when there is none, or when the code is unknown. */
    public Map<RomeCode, LinkKind> links(RomeCode from) {
        return links.getOrDefault(from, Map.of());
    }

    /** How near the occupation needed is to the target, from the target to the need; the best that holds. */
    public Closeness closeness(RomeCode target, RomeCode needed) {
        if (target.equals(needed)) {
            return Closeness.SAME;
        }
        return switch (links(target).get(needed)) {
            case PROCHE -> Closeness.PROCHE;
            case EVOLUTION -> Closeness.EVOLUTION;
            case null -> sameFamily(target, needed) ? Closeness.FAMILY : Closeness.NONE;
        };
    }

    private static boolean sameFamily(RomeCode one, RomeCode other) {
        return one.value().regionMatches(0, other.value(), 0, FAMILY_LENGTH);
    }

    public static LinkKind nearer(LinkKind one, LinkKind other) {
        return one == LinkKind.PROCHE ? one : other;
    }
}
