package fr.clubbusiness.exposure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How much each group is shown, against its part among those who could be. Pure.
 *
 * <p>A place in a list counts 1 ÷ log2(rank + 1): the first one whole, the third one half. A group's exposure is its part of all that;
 * its ratio is that part over its part of the people who match something: 1 is neither favoured nor forgotten.
 *
 * <p>Nobody is told apart: groups too small are told as one, {@link #TOGETHER}, with as many others as it takes; when all would be in
 * it, none is told. Counts go by fives, so that nobody is found by counting before and after they came.
 *
 * @param dimension by what people are grouped
 * @param groups in the order of their codes; empty when there are too few people
 */
@Schema(name = "Exposure")
record Exposure(ExposureDimension dimension, List<Group> groups) {

    /** No cell under this is told (domain page, "Personal data": people, none under 5). */
    static final int SMALLEST_CELL = 5;

    /** The code of the groups that are told as one. */
    static final String TOGETHER = "TOGETHER";

    /** A group, or several told as one. */
    @Schema(name = "ExposureOfGroup")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Group(
            @Schema(description = "Code du groupe ; TOGETHER réunit ceux qui sont trop petits pour être dits seuls.")
            String code,

            @Schema(description = "Personnes qui correspondent à au moins un besoin ouvert, arrondi à 5.")
            int eligible,

            @Schema(description = "Dont celles qui figurent dans les 20 premières d'un besoin, arrondi à 5.")
            int appearing,

            @Schema(description = "Part de l'exposition, pondérée par le rang, de 0 à 1.")
            double exposureShare,

            @Schema(description = "Part des personnes qui correspondent à un besoin, de 0 à 1.")
            double eligibleShare,

            @Schema(
                    description =
                            "Part de l'exposition sur part des personnes : 1 à égalité, moins si le groupe est moins montré.")
            @Nullable
            Double ratio) {}

    /** What is counted of a group. */
    private static final class Count {
        private int eligible;
        private int appearing;
        private double exposure;

        /** Whether it may not be told: neither all of it nor those who appear may be so few that they are known. */
        private boolean isSmall() {
            return eligible < SMALLEST_CELL || (appearing > 0 && appearing < SMALLEST_CELL);
        }

        private void add(Count other) {
            eligible += other.eligible;
            appearing += other.appearing;
            exposure += other.exposure;
        }
    }

    /**
     * The exposure by one dimension.
     *
     * @param lists of people, the best first
     * @param traits of everybody who matches something; who is absent is not counted
     */
    static Exposure by(ExposureDimension dimension, List<List<UUID>> lists, Map<UUID, PersonGroups> traits) {
        var counts = new TreeMap<String, Count>();
        dimension.codes().forEach(code -> counts.put(code, new Count()));
        Function<PersonGroups, Count> of = one -> counts.computeIfAbsent(one.group(dimension), _ -> new Count());
        traits.values().forEach(one -> of.apply(one).eligible++);
        lists.stream()
                .flatMap(List::stream)
                .distinct()
                .flatMap(person -> Stream.ofNullable(traits.get(person)))
                .forEach(one -> of.apply(one).appearing++);
        double whole = 0;
        for (var list : lists) {
            for (int rank = 1; rank <= list.size(); rank++) {
                var one = traits.get(list.get(rank - 1));
                if (one != null) {
                    of.apply(one).exposure += worth(rank);
                    whole += worth(rank);
                }
            }
        }
        return new Exposure(dimension, told(counts, traits.size(), whole));
    }

    /** What a rank is worth: 1 for the first. */
    static double worth(int rank) {
        return Math.log(2) / Math.log(rank + 1);
    }

    private static List<Group> told(SortedMap<String, Count> counts, int eligible, double exposure) {
        var together = new Count();
        int gathered = 0;
        while (!counts.isEmpty() && (smallest(counts).getValue().isSmall() || mustGrow(together, gathered))) {
            var smallest = smallest(counts);
            together.add(smallest.getValue());
            counts.remove(smallest.getKey());
            gathered++;
        }
        if (counts.isEmpty()) {
            return List.of();
        }
        var groups = new ArrayList<Group>();
        counts.forEach((code, count) -> groups.add(group(code, count, eligible, exposure)));
        if (gathered > 0) {
            groups.add(group(TOGETHER, together, eligible, exposure));
        }
        return List.copyOf(groups);
    }

    /** What is told together is the whole less the others: it must not be one small group again, nor few people. */
    private static boolean mustGrow(Count together, int gathered) {
        return gathered > 0 && (gathered == 1 || together.isSmall());
    }

    /** Those of whom few appear come first, for what is small in this is small too. */
    private static Map.Entry<String, Count> smallest(SortedMap<String, Count> counts) {
        return Collections.min(
                counts.entrySet(),
                Comparator.comparing((Map.Entry<String, Count> entry) ->
                                !entry.getValue().isSmall())
                        .thenComparingInt(entry -> entry.getValue().eligible));
    }

    private static Group group(String code, Count count, int eligible, double exposure) {
        double eligibleShare = (double) count.eligible / eligible;
        double exposureShare = exposure == 0 ? 0 : count.exposure / exposure;
        return new Group(
                code,
                byFives(count.eligible),
                byFives(count.appearing),
                rounded(exposureShare, 100),
                rounded(eligibleShare, 100),
                exposure == 0 ? null : rounded(exposureShare / eligibleShare, 10));
    }

    /** The nearest multiple of five. */
    static int byFives(int people) {
        return Math.round(people / 5f) * 5;
    }

    private static double rounded(double share, int parts) {
        return (double) Math.round(share * parts) / parts;
    }
}
