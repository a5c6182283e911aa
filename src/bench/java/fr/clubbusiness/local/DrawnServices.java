package fr.clubbusiness.local;

import fr.clubbusiness.local.demo.DemoServices;
import fr.clubbusiness.local.demo.DemoServices.Town;
import fr.clubbusiness.referential.Place;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Services in communes drawn by their inhabitants, each a few hundred metres from the centre: of the whole country, or of Île-de-France. */
final class DrawnServices {
    static final Set<String> ILE_DE_FRANCE = Set.of("75", "77", "78", "91", "92", "93", "94", "95");

    private static final double SPREAD = 0.006;

    private final List<Commune> communes;
    private final List<Long> sums = new ArrayList<>();

    /** A commune that ships with the club. */
    record Commune(String code, String name, String department, long population, Place place) {}

    private DrawnServices(List<Commune> communes) {
        this.communes = communes;
        long sum = 0;
        for (var commune : communes) {
            sum += commune.population();
            sums.add(sum);
        }
    }

    /** In these départements; everywhere for none. */
    static DrawnServices in(Set<String> departments) {
        try (var file = Objects.requireNonNull(DrawnServices.class.getResourceAsStream("/referential/communes.csv"));
                var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return new DrawnServices(lines.lines()
                    .filter(line -> Character.isDigit(line.charAt(0)))
                    .map(line -> line.split(",", -1))
                    .filter(fields -> fields.length == 11)
                    .map(DrawnServices::commune)
                    .filter(commune -> departments.isEmpty() || departments.contains(commune.department()))
                    .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Commune commune(String[] fields) {
        var place = new Place(Double.parseDouble(fields[8]), Double.parseDouble(fields[9]));
        return new Commune(fields[0], fields[1], fields[3], Long.parseLong(fields[7]), place);
    }

    Commune draw(Random random) {
        var at = random.nextLong(sums.getLast());
        var found = Collections.binarySearch(sums, at + 1);
        return communes.get(found < 0 ? -found - 1 : found);
    }

    /** The lines of a file. */
    Stream<String> lines(int count) {
        var today = LocalDate.now(ZoneId.of("Europe/Paris"));
        var random = new Random(120);
        return IntStream.range(0, count).mapToObj(n -> {
            var commune = draw(random);
            var town = new Town(
                    commune.code(),
                    commune.name(),
                    commune.department(),
                    commune.place().latitude() + SPREAD * random.nextGaussian(),
                    commune.place().longitude() + SPREAD * random.nextGaussian());
            return DemoServices.line(n, town, today);
        });
    }
}
