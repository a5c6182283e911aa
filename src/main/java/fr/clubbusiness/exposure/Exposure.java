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
 * How much the lists show each group, compared with its share of the people who could be shown. Pure.
 *
 * <p>A place in a list counts 1 ÷ log2(rank + 1): 1 for the first, one half for the third. A group's exposure is its share of the total.
 * Its ratio is that share divided by the group's share of the people who match at least one need: 1 when it is shown as much as the others.
 *
 * <p>No person can be identified. Groups that are too small are merged into one, {@link #TOGETHER}, with as many other groups as needed.
 * When all groups would be merged, none is given. Counts are rounded to five, so that comparing two of them before and after one person
 * joins reveals nothing.
 *
 * @param dimension how people are grouped
 * @param groups in the order of their codes; empty when there are too few people
 */
@Schema(name = "Exposure")
record Exposure(ExposureDimension dimension, List<Group> groups) {

    /** No group smaller than this is given. */
    static final int SMALLEST_CELL = 5;

    /** The code of the merged groups. */
    static final String TOGETHER = "TOGETHER";

    /** One group, or several merged. */
    @Schema(name = "ExposureOfGroup")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Group(
            @Schema(description = "Code du groupe ; TOGETHER réunit ceux qui sont trop petits pour être dits seuls.")
            String code,

            @Schema(description = "Personnes qui correspondent à au moins un besoin mesuré, arrondi à 5.")
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

    /** The counts of one group. */
    private static final class Count {
        private int eligible;
        private int appearing;
        private double exposure;

        /** Whether it must be hidden: the group, or its people who appear, are few enough to be identified. */
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
     * The exposure of one dimension.
     *
     * @param lists of people, the best first
     * @param traits groups of the people who match at least one need; others are not counted
     */
    static Exposure by(ExposureDimension dimension, List<List<UUID>> lists, Map<UUID, PersonGroups> traits) {
        var counts = new TreeMap<String, Count>();
        dimension.codes().forEach(code -> counts.put(code, new Count()));
        Function<PersonGroups, Count> countOf =
                person -> counts.computeIfAbsent(person.group(dimension), _ -> new Count());
        traits.values().forEach(groups -> countOf.apply(groups).eligible++);
        lists.stream()
                .flatMap(List::stream)
                .distinct()
                .flatMap(person -> Stream.ofNullable(traits.get(person)))
                .forEach(groups -> countOf.apply(groups).appearing++);
        double total = 0;
        for (var list : lists) {
            for (int rank = 1; rank <= list.size(); rank++) {
                var groups = traits.get(list.get(rank - 1));
                if (groups != null) {
                    countOf.apply(groups).exposure += weight(rank);
                    total += weight(rank);
                }
            }
        }
        return new Exposure(dimension, publishable(counts, traits.size(), total));
    }

    /** The weight of a rank: 1 for the first. */
    static double weight(int rank) {
        return Math.log(2) / Math.log(rank + 1);
    }

    private static List<Group> publishable(SortedMap<String, Count> counts, int eligible, double exposure) {
        var mergedCount = new Count();
        int merged = 0;
        while (!counts.isEmpty() && (smallest(counts).getValue().isSmall() || mustGrow(mergedCount, merged))) {
            var smallest = smallest(counts);
            mergedCount.add(smallest.getValue());
            counts.remove(smallest.getKey());
            merged++;
        }
        if (counts.isEmpty()) {
            return List.of();
        }
        var groups = new ArrayList<Group>();
        counts.forEach((code, count) -> groups.add(group(code, count, eligible, exposure)));
        if (merged > 0) {
            groups.add(group(TOGETHER, mergedCount, eligible, exposure));
        }
        return List.copyOf(groups);
    }

    /**
     * The merged group can be found by subtracting the others from the total. So it must not be a single small group, or have few people.
     */
    private static boolean mustGrow(Count mergedCount, int merged) {
        return merged > 0 && (merged == 1 || mergedCount.isSmall());
    }

    /** The small groups come first, then the one with the fewest people. */
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
                roundedToFive(count.eligible),
                roundedToFive(count.appearing),
                rounded(exposureShare, 100),
                rounded(eligibleShare, 100),
                exposure == 0 ? null : rounded(exposureShare / eligibleShare, 10));
    }

    /** The nearest multiple of five. */
    static int roundedToFive(int people) {
        return Math.round(people / 5f) * 5;
    }

    private static double rounded(double share, int parts) {
        return (double) Math.round(share * parts) / parts;
    }
}
