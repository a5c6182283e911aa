package fr.clubbusiness.matching;

import fr.clubbusiness.shared.RomeCode;
import java.util.Optional;

/**
 * The best that a person's aims have in common with a need's occupation.
 *
 * @param closeness how near
 * @param rank of the target that is near, from 1; 0 when no target is
 * @param target the target that is near; empty when no target is
 * @param share closeness × rank factor, above 0 to 1; 0 when nothing is in common
 */
record Affinity(Closeness closeness, int rank, Optional<RomeCode> target, double share) {

    /**
     * The best over the targets, and over entry-level work for whoever is open to it (rank factor 1). Between equals the most wanted target
     * wins, and a target wins over entry level.
     */
    static Affinity best(Demand demand, Profile.Aims aims, Closeness.Links links, Weights weights) {
        var best = new Affinity(Closeness.NONE, 0, Optional.empty(), 0);
        for (int rank = 1; rank <= aims.targets().size(); rank++) {
            var target = aims.targets().get(rank - 1);
            var closeness = Closeness.between(target, demand.occupation(), links);
            var share = weights.worth(closeness) * weights.rankFactor(rank);
            best = best.orBetter(new Affinity(closeness, rank, Optional.of(target), share));
        }
        return aims.openToEntryLevel() && demand.asksNoExperience()
                ? best.orBetter(
                        new Affinity(Closeness.ENTRY_LEVEL, 0, Optional.empty(), weights.worth(Closeness.ENTRY_LEVEL)))
                : best;
    }

    /** Whether there is anything in common. */
    boolean exists() {
        return share > 0;
    }

    private Affinity orBetter(Affinity other) {
        return other.share > share ? other : this;
    }

    /** How near a need's occupation is to what a person wants to do, nearest first. What each is worth: {@link Weights}. */
    enum Closeness {
        /** The very occupation wanted. */
        SAME,
        /** Linked from the wanted one as "Proche" in the ROME: workable at once. */
        NEAR,
        /** Linked from the wanted one as "Évolution" in the ROME: workable after some learning. */
        EVOLUTION,
        /** Of the same family: the same first three characters. */
        FAMILY,
        /** Any work that asks no experience, for whoever is open to it. */
        ENTRY_LEVEL,
        /** Nothing in common. */
        NONE;

        /** The links between occupations that the ROME states. */
        @FunctionalInterface
        interface Links {

            /** The link from {@code target} to {@code needed}, in this direction: {@link #NEAR}, {@link #EVOLUTION}, or {@link #NONE} without one. */
            Closeness from(RomeCode target, RomeCode needed);
        }

        /** How near {@code needed} is to {@code target} by the codes and links alone. */
        static Closeness between(RomeCode target, RomeCode needed, Links links) {
            if (target.equals(needed)) {
                return SAME;
            }
            var link = links.from(target, needed);
            return link == NONE && family(target).equals(family(needed)) ? FAMILY : link;
        }

        private static String family(RomeCode code) {
            return code.value().substring(0, 3);
        }
    }
}
