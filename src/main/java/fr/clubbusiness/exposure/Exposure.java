package fr.clubbusiness.exposure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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
 * @param dimension by what people are grouped
 * @param groups all of them, in the order of their codes
 */
@Schema(name = "Exposure")
record Exposure(Dimension dimension, List<Group> groups) {

    /** No cell under this is told (domain page, "Personal data": people, none under 5). */
    static final int SMALLEST_CELL = 5;

    /** A group; its numbers are absent when they would single people out. */
    @Schema(name = "ExposureOfGroup")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Group(
            String code,

            @Schema(
                    description =
                            "Personnes qui correspondent à au moins un besoin ouvert ; absent si le groupe est trop petit.")
            @Nullable
            Integer eligible,

            @Schema(description = "Dont celles qui figurent dans les 20 premières d'un besoin.") @Nullable
            Integer appearing,

            @Schema(description = "Part de l'exposition, pondérée par le rang, de 0 à 1.") @Nullable
            Double exposureShare,

            @Schema(description = "Part des personnes qui correspondent à un besoin, de 0 à 1.") @Nullable
            Double eligibleShare,

            @Schema(
                    description =
                            "Part de l'exposition sur part des personnes : 1 à égalité, moins si le groupe est moins montré.")
            @Nullable
            Double ratio) {

        static Group hidden(String code) {
            return new Group(code, null, null, null, null, null);
        }

        boolean isHidden() {
            return eligible == null;
        }

        /** Whether it may be told by itself: neither the whole nor those who appear are so few that they are known. */
        private boolean isSmall() {
            return eligible == null
                    || eligible < SMALLEST_CELL
                    || (appearing != null && appearing > 0 && appearing < SMALLEST_CELL);
        }
    }

    /** What is counted of a group. */
    private static final class Count {
        private int eligible;
        private int appearing;
        private double exposure;
    }

    /**
     * The exposure by one dimension.
     *
     * @param lists of people, the best first
     * @param traits of everybody who matches something; who is absent is not counted
     */
    static Exposure by(Dimension dimension, List<List<UUID>> lists, Map<UUID, Traits> traits) {
        var counts = new TreeMap<String, Count>();
        Function<Traits, Count> of = one -> counts.computeIfAbsent(one.group(dimension), _ -> new Count());
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

    private static List<Group> told(Map<String, Count> counts, int eligible, double exposure) {
        var groups = new ArrayList<Group>();
        counts.forEach((code, count) -> groups.add(group(code, count, eligible, exposure)));
        var hidden = groups.stream().filter(Group::isSmall).map(Group::code).toList();
        groups.replaceAll(group -> hidden.contains(group.code()) ? Group.hidden(group.code()) : group);
        if (hidden.size() == 1) {
            hideOneMore(groups);
        }
        return List.copyOf(groups);
    }

    /** The whole less all others would tell the only one hidden: the smallest of the others is hidden too. */
    private static void hideOneMore(List<Group> groups) {
        groups.stream()
                .filter(group -> !group.isHidden())
                .min(Comparator.comparingInt(group -> group.eligible() == null ? 0 : group.eligible()))
                .ifPresent(smallest -> groups.set(groups.indexOf(smallest), Group.hidden(smallest.code())));
    }

    private static Group group(String code, Count count, int eligible, double exposure) {
        double eligibleShare = (double) count.eligible / eligible;
        double exposureShare = exposure == 0 ? 0 : count.exposure / exposure;
        return new Group(
                code,
                count.eligible,
                count.appearing,
                rounded(exposureShare),
                rounded(eligibleShare),
                exposure == 0 ? null : rounded(exposureShare / eligibleShare));
    }

    private static double rounded(double share) {
        return Math.round(share * 1_000) / 1_000.0;
    }
}
