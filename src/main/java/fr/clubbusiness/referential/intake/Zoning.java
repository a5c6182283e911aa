package fr.clubbusiness.referential.intake;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import fr.clubbusiness.referential.Place;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * Groups neighbouring communes into zones of at least {@value #LEAST_POPULATION} inhabitants. A company sees the centre of a zone and never a
 * person's commune. The grouping is therefore fixed: it depends only on the communes, not on people or on the order
 * of the file. Existing zones are kept, and joined only when they have become too small: a company that saw an old zone and an overlapping new one
 * could locate a person more precisely than by either.
 *
 * <p>The least populous group joins the neighbour that increases the spread of inhabitants least (Ward's criterion), until all groups are large
 * enough. This is done within each département, then within the region for départements that are too small alone. A region that is too small alone
 * stays one zone: nothing can be joined to an island without placing its people elsewhere. An
 * overseas collectivity, which is in no region, counts as one.
 */
final class Zoning {
    static final long LEAST_POPULATION = 50_000;

    private Zoning() {}

    /** A commune, as the zoning needs it. */
    record Settlement(String code, String name, String department, String region, long population, Place place) {}

    /**
     * A group of communes.
     *
     * @param code {@code Z} and the code of the most populous commune
     * @param name of that commune, followed by "et environs" when there are several
     * @param place mean of the communes' centres, weighted by population
     * @param communes their codes, sorted
     */
    record Zone(
            String code,
            String name,
            String department,
            String region,
            long population,
            Place place,
            List<String> communes) {}

    /** Computes zones when there are none yet. */
    static List<Zone> of(Collection<Settlement> communes) {
        return of(communes, Map.of());
    }

    /** Computes zones without separating communes that had the same zone. */
    static List<Zone> of(Collection<Settlement> communes, Map<String, String> oldZones) {
        var byOldZone = communes.stream()
                .sorted(comparing(Settlement::code))
                .collect(groupingBy(
                        commune -> oldZones.getOrDefault(commune.code(), commune.code()), TreeMap::new, toList()));
        var groups = byOldZone.values().stream().map(Group::new).toList();
        var inDepartments = mergeWithin(groups, Settlement::department);
        return mergeWithin(inDepartments, Settlement::region).stream()
                .map(Group::zone)
                .sorted(comparing(Zone::code))
                .toList();
    }

    private static List<Group> mergeWithin(List<Group> groups, Function<Settlement, String> border) {
        var within = groups.stream().collect(groupingBy(group -> border.apply(group.largest), TreeMap::new, toList()));
        return within.values().parallelStream().flatMap(Zoning::merge).toList();
    }

    private static Stream<Group> merge(List<Group> neighbours) {
        var groups = new ArrayList<>(neighbours);
        while (groups.size() > 1) {
            var smallest = Collections.min(
                    groups, comparingLong((Group group) -> group.population).thenComparing(Group::code));
            if (smallest.population >= LEAST_POPULATION) {
                break;
            }
            groups.remove(smallest);
            var nearest = smallest.nearest(groups);
            groups.remove(nearest);
            groups.add(smallest.with(nearest));
        }
        return groups.stream();
    }

    private static final class Group {
        final List<Settlement> communes;
        final Settlement largest;
        final long population;
        final Place centre;

        Group(List<Settlement> communes) {
            this.communes =
                    communes.stream().sorted(comparing(Settlement::code)).toList();
            largest = Collections.max(
                    this.communes, comparingLong(Settlement::population).thenComparing(Settlement::code));
            population = communes.stream().mapToLong(Settlement::population).sum();
            centre = communes.size() == 1 ? largest.place() : new Place(mean(Place::latitude), mean(Place::longitude));
        }

        private double mean(ToDoubleFunction<Place> coordinate) {
            if (population == 0) {
                return coordinate.applyAsDouble(largest.place());
            }
            return communes.stream()
                            .mapToDouble(commune -> commune.population() * coordinate.applyAsDouble(commune.place()))
                            .sum()
                    / population;
        }

        String code() {
            return "Z" + largest.code();
        }

        Group with(Group other) {
            return new Group(
                    Stream.concat(communes.stream(), other.communes.stream()).toList());
        }

        /** The group that spreads the inhabitants least; of two that do so equally, the one whose code comes first. */
        Group nearest(List<Group> others) {
            var nearest = others.getFirst();
            double least = spreadWith(nearest);
            for (var other : others.subList(1, others.size())) {
                if (spread(centre.kilometresNorthTo(other.centre), other) > least) {
                    continue;
                }
                double spread = spreadWith(other);
                if (spread < least || (spread == least && other.code().compareTo(nearest.code()) < 0)) {
                    nearest = other;
                    least = spread;
                }
            }
            return nearest;
        }

        private double spreadWith(Group other) {
            return spread(centre.kilometresTo(other.centre), other);
        }

        /** By how much merging adds to the sum, over all inhabitants, of the squared distances to their centre. */
        private double spread(double distance, Group other) {
            long here = Math.max(1, population);
            long there = Math.max(1, other.population);
            return distance * distance * here * there / (here + there);
        }

        Zone zone() {
            var name = communes.size() == 1 ? largest.name() : largest.name() + " et environs";
            var codes = communes.stream().map(Settlement::code).toList();
            return new Zone(code(), name, largest.department(), largest.region(), population, centre, codes);
        }
    }
}
