package fr.clubbusiness.referential.intake;

import static java.util.stream.Collectors.toMap;

import fr.clubbusiness.referential.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** The shipped communes with their zones, from which benchmarks draw people and needs. */
public final class BenchTowns {
    private static final String ILE_DE_FRANCE = "11";

    private BenchTowns() {}

    /**
     * A commune.
     *
     * @param zone centre of its zone
     * @param inIleDeFrance whether it is in Île-de-France
     */
    public record Town(
            String code, String department, int population, Place place, Place zone, boolean inIleDeFrance) {}

    /** All inhabited communes, in the order of the file. */
    public static List<Town> read() {
        var communes = shipped();
        Map<String, Place> zones = zones(communes);
        return communes.stream()
                .filter(commune -> commune.population() > 0)
                .map(commune -> new Town(
                        commune.code(),
                        commune.department(),
                        commune.population(),
                        commune.place(),
                        Objects.requireNonNull(zones.get(commune.code())),
                        ILE_DE_FRANCE.equals(commune.region())))
                .toList();
    }

    private static List<CommuneFile.Row> shipped() {
        try (var file = Objects.requireNonNull(BenchTowns.class.getResourceAsStream(CommuneFile.RESOURCE))) {
            return CommuneFile.read(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, Place> zones(List<CommuneFile.Row> communes) {
        var settlements = communes.stream().map(CommunePlan::settlement).toList();
        var zones = new HashMap<String, Place>();
        for (var zone : Zoning.of(settlements)) {
            zones.putAll(zone.communes().stream().collect(toMap(Function.identity(), _ -> zone.place())));
        }
        return zones;
    }
}
