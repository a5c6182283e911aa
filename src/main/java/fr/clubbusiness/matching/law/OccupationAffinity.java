package fr.clubbusiness.matching.law;

import fr.clubbusiness.referential.Closeness;
import fr.clubbusiness.referential.OccupationGraph;
import fr.clubbusiness.shared.RomeCode;
import java.util.Optional;

/**
 * The best link between a person's aims and a need's occupation.
 *
 * @param kind how near
 * @param rank of the linked target, from 1; 0 for none
 * @param target the linked target; empty for none
 * @param share closeness × rank factor, above 0 to 1; 0 without any link
 */
public record OccupationAffinity(Kind kind, int rank, Optional<Target> target, double share) {

    /** An occupation that a person aims at, with its French name. */
    record Target(RomeCode code, String label) {}

    /**
     * The best link over the targets, and over entry-level work for people open to it (rank factor 1). Between equal links the most wanted target
     * wins, and a target wins over entry level.
     */
    public static OccupationAffinity best(Demand demand, Profile.Aims aims, OccupationGraph graph, Weights weights) {
        var targets = aims.targets();
        var best = Kind.NONE;
        int bestRank = 0;
        double bestShare = 0;
        for (int rank = 1; rank <= targets.size(); rank++) {
            var kind = Kind.of(graph.closeness(targets.get(rank - 1), demand.occupation()));
            var share = weights.worth(kind) * weights.rankFactor(rank);
            if (share > bestShare) {
                best = kind;
                bestRank = rank;
                bestShare = share;
            }
        }
        return aims.openToEntryLevel() && demand.asksNoExperience() && weights.worth(Kind.ENTRY_LEVEL) > bestShare
                ? new OccupationAffinity(Kind.ENTRY_LEVEL, 0, Optional.empty(), weights.worth(Kind.ENTRY_LEVEL))
                : new OccupationAffinity(
                        best,
                        bestRank,
                        bestRank == 0 ? Optional.empty() : Optional.of(target(targets.get(bestRank - 1), graph)),
                        bestShare);
    }

    private static Target target(RomeCode code, OccupationGraph graph) {
        return new Target(code, graph.label(code));
    }

    /** Whether there is any link. */
    public boolean exists() {
        return share > 0;
    }

    /** How near a need's occupation is to what a person wants to do, nearest first. {@link Weights} gives the worth of each. */
    public enum Kind {
        /** The wanted occupation itself. */
        SAME,
        /** Linked from the wanted one as "Proche" in the ROME. */
        NEAR,
        /** Linked from the wanted one as "Évolution" in the ROME. */
        EVOLUTION,
        /** Of the same family. */
        FAMILY,
        /** Any work that asks no experience, for people open to it. */
        ENTRY_LEVEL,
        /** Nothing in common. */
        NONE;

        /** The link that the referential gives for two occupations. It never gives entry level, which is about the person. */
        public static Kind of(Closeness closeness) {
            return switch (closeness) {
                case SAME -> SAME;
                case PROCHE -> NEAR;
                case EVOLUTION -> EVOLUTION;
                case FAMILY -> FAMILY;
                case NONE -> NONE;
            };
        }
    }
}
