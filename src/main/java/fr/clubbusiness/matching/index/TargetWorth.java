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

/** What each occupation is worth as a target, for a need of one occupation; and which are worth looking at, the nearest first. */
final class TargetWorth {
    /** Met as open to entry level, instead of through a target. */
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
            IndexNumbering lexicons) {
        this.weights = weights;
        this.graph = graph;
        targets = lexicons.occupations.all().stream()
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

    /** The worth of the target of this number, or of {@link #ENTRY_LEVEL}. */
    double of(int target) {
        return target == ENTRY_LEVEL ? entryLevel : targets[target];
    }

    /** The numbers of the targets that are worth something, and entry level if it is, the most first. */
    int[] nearestFirst() {
        return nearestFirst;
    }

    /** Remembers them: needs are of a few hundred occupations. */
    static final class Cache {
        private final IndexNumbering lexicons;
        private final Map<Asked, TargetWorth> known = new ConcurrentHashMap<>();

        private record Asked(RomeCode occupation, boolean entryLevelCounts) {}

        Cache(IndexNumbering lexicons) {
            this.lexicons = lexicons;
        }

        /** For this demand, by this law; reckoned anew when the law has changed, or when there are new occupations. */
        TargetWorth of(Demand demand, MatchLaw law) {
            var asked = new Asked(demand.occupation(), demand.asksNoExperience());
            var found = known.get(asked);
            if (found != null
                    && found.weights.equals(law.weights())
                    && found.graph == law.graph()
                    && found.targets.length == lexicons.occupations.all().size()) {
                return found;
            }
            var reckoned =
                    new TargetWorth(asked.occupation(), asked.entryLevelCounts(), law.weights(), law.graph(), lexicons);
            known.put(asked, reckoned);
            return reckoned;
        }
    }
}
