package fr.clubbusiness.matching.index;

import fr.clubbusiness.matching.law.Demand;
import fr.clubbusiness.matching.law.MatchLaw;
import fr.clubbusiness.matching.law.OccupationAffinity.Kind;
import fr.clubbusiness.matching.law.Weights;
import fr.clubbusiness.referential.OccupationGraph;
import fr.clubbusiness.shared.RomeCode;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** The worth of each occupation as a target, for a need of one occupation, and the order in which their lists are read. */
final class TargetWorth {
    /** The list of people open to entry level, instead of a target's list. */
    static final int ENTRY_LEVEL = -1;

    private final Weights weights;
    private final OccupationGraph graph;
    private final double[] targets;
    private final double entryLevel;
    private final int[] nearestFirst;

    private TargetWorth(
            RomeCode needed,
            boolean entryLevelCounts,
            Weights weights,
            OccupationGraph graph,
            IndexNumbering numbering) {
        this.weights = weights;
        this.graph = graph;
        targets = numbering.occupations.all().stream()
                .mapToDouble(target -> weights.worth(Kind.of(graph.closeness(target, needed))))
                .toArray();
        entryLevel = entryLevelCounts ? weights.worth(Kind.ENTRY_LEVEL) : 0;
        nearestFirst = IntStream.range(ENTRY_LEVEL, targets.length)
                .filter(target -> of(target) > 0)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer target) -> of(target))
                        .reversed())
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** The worth of this target's number, or of {@link #ENTRY_LEVEL}. */
    double of(int target) {
        return target == ENTRY_LEVEL ? entryLevel : targets[target];
    }

    /** The numbers of the targets with a worth above 0, and entry level if it has one, the greatest first. */
    int[] nearestFirst() {
        return nearestFirst;
    }

    /** Caches the worths: a club's needs have a few hundred occupations. */
    static final class Cache {
        private final IndexNumbering numbering;
        private final Map<Key, TargetWorth> known = new ConcurrentHashMap<>();

        private record Key(RomeCode occupation, boolean entryLevelCounts) {}

        Cache(IndexNumbering numbering) {
            this.numbering = numbering;
        }

        /** For this demand and law; computed again when the law has changed or the index has new occupations. */
        TargetWorth of(Demand demand, MatchLaw law) {
            var key = new Key(demand.occupation(), demand.asksNoExperience());
            var found = known.get(key);
            if (found != null
                    && found.weights.equals(law.weights())
                    && found.graph == law.graph()
                    && found.targets.length == numbering.occupations.all().size()) {
                return found;
            }
            var computed =
                    new TargetWorth(key.occupation(), key.entryLevelCounts(), law.weights(), law.graph(), numbering);
            known.put(key, computed);
            return computed;
        }
    }
}
