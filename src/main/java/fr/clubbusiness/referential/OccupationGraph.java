package fr.clubbusiness.referential;

import fr.clubbusiness.shared.RomeCode;
import java.util.HashMap;
import java.util.Map;

/** The official mobility between occupations. A link has one direction: from a person's target to the occupation needed. */
public final class OccupationGraph {
    private static final int FAMILY_LENGTH = 3;

    private final Map<RomeCode, Map<RomeCode, LinkKind>> links;
    private final Map<RomeCode, String> labels;

    /**
     * A mobility of the ROME.
     *
     * @param from the first occupation
     * @param to the occupation that can be reached from it
     * @param kind how close it is
     */
    public record Link(RomeCode from, RomeCode to, LinkKind kind) {}

    /** A graph of these links, without names of occupations. Of two links between the same occupations, the closer one is kept. */
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

    /** The French name of this occupation; its code when the occupation is unknown, for example because it belongs to another version of the ROME. */
    public String label(RomeCode code) {
        return labels.getOrDefault(code, code.value());
    }

    /** The occupations linked from {@code from}, with the kind of link; empty when it has none or is unknown. */
    public Map<RomeCode, LinkKind> links(RomeCode from) {
        return links.getOrDefault(from, Map.of());
    }

    /** How close the occupation needed is to the target. The closest relation counts. */
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
