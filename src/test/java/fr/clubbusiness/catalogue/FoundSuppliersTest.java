package fr.clubbusiness.catalogue;

import static fr.clubbusiness.catalogue.Offers.post;
import static fr.clubbusiness.catalogue.Offers.read;
import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.AnotherClub;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.Members.Member;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.referential.Referential;
import fr.clubbusiness.shared.CommuneCode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The database finds exactly the structures that the conditions admit, one by one, over offers drawn at random; and of the others, the offers of which one
 * condition fails.
 */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class FoundSuppliersTest {
    private static final List<String> TOWNS = List.of("92050", "92026", "78646", "75115", "93066", "91228", "95127");
    private static final List<String> SERVICES = List.of("PRESTATION", "FABRICATION");
    private static final List<StructureKind> KINDS =
            List.of(StructureKind.EI, StructureKind.EA, StructureKind.ACI, StructureKind.ESAT);

    @Inject
    Referential referential;

    /** Where fewer fit, as many near misses are shown at most. */
    private static final int FEW = 20;

    private final Random random = new Random(15);

    /** What is offered, as the test itself knows it. */
    private record Offered(String id, String structure, StructureKind kind, Map<String, Object> body) {}

    @Test
    void the_database_finds_what_the_conditions_admit() throws Exception {
        var tokens = AnotherClub.found().tokens();
        var adviser = Objects.requireNonNull(tokens.get("adviser"));
        var partner = Objects.requireNonNull(tokens.get("partner"));
        var all = new ArrayList<Offered>();
        for (int i = 0; i < 24; i++) {
            var kind = oneOf(KINDS);
            var structure = Members.aStructure(adviser, kind);
            for (int j = 0; j < 3; j++) {
                all.add(offered(structure, kind));
            }
        }
        for (int i = 0; i < 40; i++) {
            var wanted = wanted();
            var purchase = post(partner, "/v1/purchases", wanted)
                    .statusCode(201)
                    .extract()
                    .<String>path("id");
            var answer = read(adviser, "/v1/purchases/" + purchase + "/suppliers?limit=100")
                    .statusCode(200)
                    .extract();
            var found = answer.<List<String>>path("items.structureId");
            var admitted = new TreeSet<String>();
            all.stream()
                    .filter(one -> admits(wanted, one))
                    .map(Offered::structure)
                    .forEach(admitted::add);
            assertThat(found).as(wanted.toString()).containsExactlyInAnyOrderElementsOf(admitted);
            areNear(answer.path("nearMisses.offerId"), wanted, all, admitted);
        }
    }

    /** At most so many, and only where few fit; those of the sector before the others. */
    private void areNear(List<String> found, Map<String, Object> wanted, List<Offered> all, Set<String> admitted) {
        var near = all.stream()
                .filter(one -> !admitted.contains(one.structure()) && failing(wanted, one) == 1)
                .toList();
        assertThat(near).extracting(Offered::id).containsAll(found);
        assertThat(found).doesNotHaveDuplicates().hasSize(admitted.size() < FEW ? Math.min(FEW, near.size()) : 0);
        var others = found.stream()
                .map(id -> near.stream().anyMatch(one -> one.id().equals(id) && isOfSector(wanted, one)) ? 0 : 1)
                .toList();
        assertThat(others).isSorted();
    }

    private Offered offered(Member structure, StructureKind kind) {
        var body = Offers.with("sector", oneOf(List.of("CLEANING", "CATERING")));
        body.put("services", List.of(oneOf(SERVICES)));
        body.put("area", area());
        var id = Offers.published(structure, body).id();
        return new Offered(id, structure.id(), kind, body);
    }

    private Map<String, Object> area() {
        return switch (random.nextInt(4)) {
            case 0 -> Map.of("kind", "COUNTRY");
            case 1 -> Map.of("kind", "KM", "km", 1 + random.nextInt(40));
            case 2 ->
                Map.of(
                        "kind",
                        "DEPARTMENTS",
                        "departments",
                        List.of(oneOf(TOWNS).substring(0, 2), "77"));
            default -> Map.of("kind", "COMMUNES", "communes", List.of(oneOf(TOWNS)));
        };
    }

    private Map<String, Object> wanted() {
        var body = BoughtServices.with("communeCode", oneOf(TOWNS));
        body.put("services", List.of(oneOf(SERVICES)));
        body.put("reserved", oneOf(List.of("NONE", "SIAE", "EA_ESAT", "ESS")));
        if (random.nextBoolean()) {
            body.put("suppliersWithinKm", 1 + random.nextInt(30));
        }
        return new HashMap<>(body);
    }

    private boolean admits(Map<String, Object> wanted, Offered offered) {
        return failing(wanted, offered) == 0;
    }

    /** How many conditions fail: written out here once more, on purpose. */
    private long failing(Map<String, Object> wanted, Offered offered) {
        var offer = offered.body();
        var town = (String) Objects.requireNonNull(wanted.get("communeCode"));
        var km = kilometres("92050", town);
        return Stream.of(
                        isOfSector(wanted, offered),
                        Objects.equals(offer.get("services"), wanted.get("services")),
                        (!(wanted.get("suppliersWithinKm") instanceof Integer within) || km <= within)
                                && holds((Map<?, ?>) Objects.requireNonNull(offer.get("area")), town, km),
                        isReservedFor(offered.kind(), wanted.get("reserved")))
                .filter(met -> !met)
                .count();
    }

    private static boolean isOfSector(Map<String, Object> wanted, Offered offered) {
        return Objects.equals(offered.body().get("sector"), wanted.get("sector"));
    }

    private static boolean isReservedFor(StructureKind kind, @Nullable Object reserved) {
        return switch (String.valueOf(reserved)) {
            case "SIAE" -> kind == StructureKind.EI || kind == StructureKind.ACI;
            case "EA_ESAT" -> kind == StructureKind.EA || kind == StructureKind.ESAT;
            default -> true;
        };
    }

    private static boolean holds(Map<?, ?> area, String town, double km) {
        return switch (String.valueOf(area.get("kind"))) {
            case "COUNTRY" -> true;
            case "KM" -> km <= Integer.parseInt(String.valueOf(area.get("km")));
            case "DEPARTMENTS" -> String.valueOf(area.get("departments")).contains(town.substring(0, 2));
            default -> String.valueOf(area.get("communes")).contains(town);
        };
    }

    private double kilometres(String from, String to) {
        var there = referential.commune(new CommuneCode(to)).orElseThrow().place();
        return referential.commune(new CommuneCode(from)).orElseThrow().place().kilometresTo(there);
    }

    private <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
