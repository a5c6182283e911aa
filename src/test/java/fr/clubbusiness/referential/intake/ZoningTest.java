package fr.clubbusiness.referential.intake;

import static fr.clubbusiness.referential.intake.Zoning.LEAST_POPULATION;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.clubbusiness.referential.Place;
import fr.clubbusiness.referential.intake.Zoning.Settlement;
import fr.clubbusiness.referential.intake.Zoning.Zone;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZoningTest {
    private static final List<Settlement> FRANCE =
            TestReferential.communes().stream().map(CommunePlan::settlement).toList();
    private static final List<Zone> ZONES = Zoning.of(FRANCE);
    private static final Map<String, Settlement> BY_CODE =
            FRANCE.stream().collect(toMap(Settlement::code, commune -> commune));

    @Test
    void everyZoneHidesAmongAtLeastFiftyThousandInhabitants() {
        assertThat(ZONES)
                .filteredOn(zone -> !CommuneFile.isCollectivity(zone.department()))
                .allSatisfy(zone -> assertThat(zone.population()).isGreaterThanOrEqualTo(LEAST_POPULATION));
    }

    @Test
    void everyCommuneIsInExactlyOneZone() {
        var zoned = ZONES.stream()
                .flatMap(zone -> zone.communes().stream())
                .sorted()
                .toList();
        assertThat(zoned).isEqualTo(BY_CODE.keySet().stream().sorted().toList());
        assertThat(ZONES).extracting(Zone::code).doesNotHaveDuplicates();
    }

    @Test
    void theOrderOfTheFileChangesNothing() {
        var shuffled = new ArrayList<>(FRANCE);
        Collections.shuffle(shuffled, new Random(92));
        assertThat(Zoning.of(shuffled)).isEqualTo(ZONES);
        assertThat(Zoning.of(FRANCE.reversed())).isEqualTo(ZONES);
    }

    @Test
    void aZoneStaysWithinItsDepartmentWhereTheDepartmentSuffices() {
        assertThat(ZONES).allSatisfy(zone -> assertThat(departments(zone)).isOne());
    }

    @Test
    void zonesAreCompact() {
        assertThat(ZONES)
                .filteredOn(zone -> "75 77 78 91 92 93 94 95".contains(zone.department()))
                .allSatisfy(zone -> assertThat(radius(zone)).isLessThan(35));
        assertThat(ZONES)
                .filteredOn(zone -> zone.department().equals("92"))
                .allSatisfy(zone -> assertThat(radius(zone)).isLessThan(4));
        assertThat(ZONES)
                .filteredOn(zone -> zone.department().length() == 2)
                .allSatisfy(zone -> assertThat(radius(zone)).isLessThan(110));
    }

    @Test
    void theHautsDeSeineAreNineteenZones() {
        assertThat(ZONES.stream().filter(zone -> zone.department().equals("92")).map(ZoningTest::description))
                .containsExactly(
                        "100088 1.6 km [Antony, Châtenay-Malabry]",
                        "122850 0.5 km [Asnières-sur-Seine, Bois-Colombes]",
                        "102296 2.0 km [Bagneux, Bourg-la-Reine, Châtillon]",
                        "119019 0.0 km [Boulogne-Billancourt]",
                        "58576 0.0 km [Clamart]",
                        "64410 0.0 km [Clichy]",
                        "91053 0.0 km [Colombes]",
                        "113099 0.8 km [Courbevoie, La Garenne-Colombes]",
                        "77000 0.8 km [Gennevilliers, Villeneuve-la-Garenne]",
                        "67669 0.0 km [Issy-les-Moulineaux]",
                        "68092 0.0 km [Levallois-Perret]",
                        "102072 3.5 km [Chaville, Marnes-la-Coquette, Meudon, Sèvres, Ville-d'Avray]",
                        "105503 1.1 km [Malakoff, Montrouge, Vanves]",
                        "97783 0.0 km [Nanterre]",
                        "59538 0.0 km [Neuilly-sur-Seine]",
                        "73802 1.3 km [Fontenay-aux-Roses, Le Plessis-Robinson, Sceaux]",
                        "82874 0.0 km [Rueil-Malmaison]",
                        "56030 2.4 km [Garches, Saint-Cloud, Vaucresson]",
                        "92958 0.8 km [Puteaux, Suresnes]");
    }

    @Test
    void theCentreIsTheMeanOfTheCommunesByPopulation() {
        var zone = Zoning.of(List.of(
                        new Settlement("92001", "Petite", "92", "11", 10_000, new Place(48, 2)),
                        new Settlement("92002", "Grande", "92", "11", 30_000, new Place(49, 3))))
                .getFirst();
        assertThat(zone.place().latitude()).isCloseTo(48.75, within(1e-9));
        assertThat(zone.place().longitude()).isCloseTo(2.75, within(1e-9));
        assertThat(zone.code()).isEqualTo("Z92002");
        assertThat(zone.name()).isEqualTo("Grande et environs");
    }

    @Test
    void aLargeCommuneIsAZoneByItself() {
        var zones = Zoning.of(List.of(
                new Settlement("92001", "Une", "92", "11", 50_000, new Place(48, 2)),
                new Settlement("92002", "Deux", "92", "11", 50_000, new Place(48, 2.001))));
        assertThat(zones).extracting(Zone::name).containsExactly("Une", "Deux");
    }

    @Test
    void aDepartmentTooSmallJoinsTheNearestZoneOfItsRegion() {
        var zones = Zoning.of(List.of(
                new Settlement("48001", "Petite", "48", "76", 10_000, new Place(44.5, 3.5)),
                new Settlement("30001", "Près", "30", "76", 60_000, new Place(44.0, 4.0)),
                new Settlement("31001", "Loin", "31", "76", 60_000, new Place(43.6, 1.4)),
                new Settlement("07001", "Autre région", "07", "84", 60_000, new Place(44.5, 3.6))));
        assertThat(zones)
                .extracting(Zone::communes)
                .containsExactly(List.of("07001"), List.of("30001", "48001"), List.of("31001"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"975", "977", "978", "986"})
    void aSmallCollectivityIsOneZone(String collectivity) {
        assertThat(ZONES)
                .filteredOn(zone -> zone.department().equals(collectivity))
                .singleElement()
                .satisfies(zone -> assertThat(zone.communes()).hasSameElementsAs(codesOf(collectivity)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"971", "972", "973", "974", "976", "987", "988"})
    void overseasPlacesOfManyInhabitantsAreSeveralZones(String department) {
        assertThat(ZONES)
                .filteredOn(zone -> zone.department().equals(department))
                .hasSizeGreaterThan(1);
    }

    @Test
    void aRegionTooSmallIsOneZoneByItself() {
        var zones = Zoning.of(List.of(
                new Settlement("97501", "Miquelon", "975", "975", 600, new Place(47.0, -56.4)),
                new Settlement("97502", "Saint-Pierre", "975", "975", 5_400, new Place(46.8, -56.2))));
        assertThat(zones).extracting(Zone::name).containsExactly("Saint-Pierre et environs");
    }

    private static String description(Zone zone) {
        var names = zone.communes().stream().map(code -> commune(code).name()).toList();
        return "%d %.1f km %s".formatted(zone.population(), radius(zone), names);
    }

    private static double radius(Zone zone) {
        return zone.communes().stream()
                .mapToDouble(code -> zone.place().kilometresTo(commune(code).place()))
                .max()
                .orElseThrow();
    }

    private static Settlement commune(String code) {
        return Objects.requireNonNull(BY_CODE.get(code));
    }

    private static List<String> codesOf(String department) {
        return FRANCE.stream()
                .filter(commune -> commune.department().equals(department))
                .map(Settlement::code)
                .toList();
    }

    private static long departments(Zone zone) {
        return zone.communes().stream()
                .map(code -> commune(code).department())
                .distinct()
                .count();
    }
}
