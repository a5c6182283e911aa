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
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What the communes and their zones become once a file is taken in. A file is whole for each département that it names: the communes
 * known there that it does not name have gone, mostly into a neighbour. They are kept, since people may live there, and count for no
 * inhabitants: their neighbour does. Départements that it does not name stay as they are.
 *
 * @param zones all of them
 * @param zoneOf the zone of each commune, those that have gone included
 * @param gone the communes that have gone, sorted
 * @param moved how many known communes are in another zone than before
 */
record CommunePlan(List<Zone> zones, Map<String, String> zoneOf, List<String> gone, long moved) {

    /** A commune that is known, with its zone. */
    record Held(Settlement settlement, String zone) {}

    static CommunePlan of(List<Row> file, Collection<Held> held) {
        var named = file.stream().map(Row::department).collect(toSet());
        var given = file.stream().map(Row::code).collect(toSet());
        var gone = held.stream()
                .filter(known -> !given.contains(known.settlement().code()))
                .filter(known -> named.contains(known.settlement().department()))
                .sorted(Comparator.comparing(known -> known.settlement().code()))
                .toList();
        var elsewhere = held.stream()
                .map(Held::settlement)
                .filter(known -> !given.contains(known.code()) && !named.contains(known.department()));
        var living = Stream.concat(file.stream().map(CommunePlan::settlement), elsewhere)
                .toList();
        var zones = Zoning.of(living, zonesBefore(held));
        return of(zones, living, gone, held);
    }

    private static CommunePlan of(List<Zone> zones, List<Settlement> living, List<Held> gone, Collection<Held> held) {
        var before = zonesBefore(held);
        var zoneOf = new TreeMap<String, String>();
        zones.forEach(zone -> zone.communes().forEach(commune -> zoneOf.put(commune, zone.code())));
        var after = successors(zoneOf, before);
        for (var commune : gone) {
            var zone = after.get(commune.zone());
            zoneOf.put(
                    commune.settlement().code(),
                    zone == null
                            ? zoneOf.get(nearest(commune.settlement(), living).code())
                            : zone);
        }
        var codes = gone.stream().map(known -> known.settlement().code()).toList();
        var moved = before.entrySet().stream()
                .filter(known -> !known.getValue().equals(zoneOf.get(known.getKey())))
                .count();
        return new CommunePlan(zones, zoneOf, codes, moved);
    }

    static Settlement settlement(Row row) {
        return new Settlement(row.code(), row.name(), row.department(), row.region(), row.population(), row.place());
    }

    private static Map<String, String> zonesBefore(Collection<Held> held) {
        return held.stream().collect(toMap(known -> known.settlement().code(), Held::zone));
    }

    /** Which zone each old one is now in, by the communes that it still has: they stay together. */
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

    private static Settlement nearest(Settlement gone, List<Settlement> living) {
        return living.stream()
                .min(comparingDouble((Settlement other) -> other.place().kilometresTo(gone.place()))
                        .thenComparing(Settlement::code))
                .orElseThrow();
    }
}
