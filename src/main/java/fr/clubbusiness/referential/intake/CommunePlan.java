package fr.clubbusiness.referential.intake;

import static java.util.Comparator.comparingDouble;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import fr.clubbusiness.referential.intake.CommuneFile.Row;
import fr.clubbusiness.referential.intake.Zoning.Settlement;
import fr.clubbusiness.referential.intake.Zoning.Zone;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The communes and zones after an import. A file is complete for each département that it contains: a known commune of such a département that is not
 * in the file has been merged, mostly into a neighbour. It is kept, because people may live there, but its population is counted in its neighbour.
 * Other départements do not change.
 *
 * @param zones all zones
 * @param zoneOf the zone of each commune, including merged ones
 * @param former the merged communes, sorted
 * @param moved how many known communes have another zone than before
 */
record CommunePlan(List<Zone> zones, Map<String, String> zoneOf, List<String> former, long moved) {

    /** A stored commune, with its zone. */
    record Stored(Settlement settlement, String zone) {}

    static CommunePlan of(List<Row> file, Collection<Stored> stored) {
        var named = file.stream().map(Row::department).collect(toSet());
        var given = file.stream().map(Row::code).collect(toSet());
        var former = stored.stream()
                .filter(known -> !given.contains(known.settlement().code()))
                .filter(known -> named.contains(known.settlement().department()))
                .sorted(Comparator.comparing(known -> known.settlement().code()))
                .toList();
        var elsewhere = stored.stream()
                .map(Stored::settlement)
                .filter(known -> !given.contains(known.code()) && !named.contains(known.department()));
        var current = Stream.concat(file.stream().map(CommunePlan::settlement), elsewhere)
                .toList();
        var zones = Zoning.of(current, zonesBefore(stored));
        return of(zones, current, former, stored);
    }

    private static CommunePlan of(
            List<Zone> zones, List<Settlement> current, List<Stored> former, Collection<Stored> stored) {
        var before = zonesBefore(stored);
        var zoneOf = new TreeMap<String, String>();
        zones.forEach(zone -> zone.communes().forEach(commune -> zoneOf.put(commune, zone.code())));
        var after = successors(zoneOf, before);
        for (var commune : former) {
            var zone = after.get(commune.zone());
            zoneOf.put(
                    commune.settlement().code(),
                    zone == null
                            ? zoneOf.get(nearest(commune.settlement(), current).code())
                            : zone);
        }
        var codes = former.stream().map(known -> known.settlement().code()).toList();
        var moved = before.entrySet().stream()
                .filter(known -> !known.getValue().equals(zoneOf.get(known.getKey())))
                .count();
        return new CommunePlan(zones, zoneOf, codes, moved);
    }

    static Settlement settlement(Row row) {
        var region = Objects.requireNonNullElse(row.region(), row.department());
        return new Settlement(row.code(), row.name(), row.department(), region, row.population(), row.place());
    }

    private static Map<String, String> zonesBefore(Collection<Stored> stored) {
        return stored.stream().collect(toMap(known -> known.settlement().code(), Stored::zone));
    }

    /** The new zone of each old one. The communes of an old zone stay together, so any of them gives it. */
    private static Map<String, String> successors(Map<String, String> zoneOf, Map<String, String> before) {
        var successors = new HashMap<String, String>();
        zoneOf.forEach((commune, zone) -> {
            var old = before.get(commune);
            if (old != null) {
                successors.put(old, zone);
            }
        });
        return successors;
    }

    private static Settlement nearest(Settlement former, List<Settlement> current) {
        return current.stream()
                .min(comparingDouble((Settlement other) -> other.place().kilometresTo(former.place()))
                        .thenComparing(Settlement::code))
                .orElseThrow();
    }
}
