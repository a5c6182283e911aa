package fr.clubbusiness.referential.intake;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;
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
 * Groups neighbouring communes into zones of at least {@value #LEAST_POPULATION} inhabitants. A company sees the centre of a zone and
 * never a person's commune (domain page, "A company's view"), so the grouping is fixed: it depends on the communes alone, not on people
 * nor on the order of the file. Where zones are drawn already they are kept, and only joined when they have become too small: whoever
 * saw an old zone and a new one that overlap would know a place better than either says.
 *
 * <p>The least populous group joins the neighbour that spreads the inhabitants least (Ward's criterion), until all are large enough:
 * first within each département, then within the region for a département too small by itself. A region too small by itself stays one
 * zone: nothing can be added to an island without moving its people elsewhere.
 */
final class Zoning {
    static final long LEAST_POPULATION = 50_000;

    private Zoning() {}

    /** A commune as far as zones are concerned. */
    record Settlement(String code, String name, String department, String region, long population, Place place) {}

    /**
     * A group of communes.
     *
     * @param code {@code Z} and the code of the most populous commune
     * @param name that of the commune, followed by "et environs" when there are several
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

    /** Draws zones where there are none yet. */
    static List<Zone> of(Collection<Settlement> communes) {
        return of(communes, Map.of());
    }

    /** Draws zones that part no two communes of the same old one. */
    static List<Zone> of(Collection<Settlement> communes, Map<String, String> oldZones) {
        var together = communes.stream()
                .sorted(comparing(Settlement::code))
                .collect(groupingBy(
                        commune -> oldZones.getOrDefault(commune.code(), commune.code()), TreeMap::new, toList()));
        var groups = together.values().stream().map(Group::new).toList();
        var inDepartments = mergeWithin(groups, Settlement::department);
        return mergeWithin(inDepartments, Settlement::region).stream()
                .map(Group::zone)
                .sorted(comparing(Zone::code))
                .toList();
    }

    private static List<Group> mergeWithin(List<Group> groups, Function<Settlement, String> border) {
        var within = groups.stream().collect(groupingBy(group -> border.apply(group.chief), TreeMap::new, toList()));
        return within.values().stream().flatMap(Zoning::merge).toList();
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
            var nearest = Collections.min(
                    groups, comparingDouble(smallest::spreadWith).thenComparing(Group::code));
            groups.remove(nearest);
            groups.add(smallest.with(nearest));
        }
        return groups.stream();
    }

    private static final class Group {
        final List<Settlement> communes;
        final Settlement chief;
        final long population;
        final Place centre;

        Group(List<Settlement> communes) {
            this.communes =
                    communes.stream().sorted(comparing(Settlement::code)).toList();
            chief = Collections.max(
                    this.communes, comparingLong(Settlement::population).thenComparing(Settlement::code));
            population = communes.stream().mapToLong(Settlement::population).sum();
            centre = communes.size() == 1 ? chief.place() : new Place(mean(Place::latitude), mean(Place::longitude));
        }

        private double mean(ToDoubleFunction<Place> coordinate) {
            if (population == 0) {
                return coordinate.applyAsDouble(chief.place());
            }
            return communes.stream()
                            .mapToDouble(commune -> commune.population() * coordinate.applyAsDouble(commune.place()))
                            .sum()
                    / population;
        }

        String code() {
            return "Z" + chief.code();
        }

        Group with(Group other) {
            return new Group(
                    Stream.concat(communes.stream(), other.communes.stream()).toList());
        }

        /** By how much merging adds to the sum, over all inhabitants, of the squared distances to their centre. */
        double spreadWith(Group other) {
            double distance = centre.kilometresTo(other.centre);
            return distance * distance * population * other.population / (population + other.population);
        }

        Zone zone() {
            var name = communes.size() == 1 ? chief.name() : chief.name() + " et environs";
            var codes = communes.stream().map(Settlement::code).toList();
            return new Zone(code(), name, chief.department(), chief.region(), population, centre, codes);
        }
    }
}
