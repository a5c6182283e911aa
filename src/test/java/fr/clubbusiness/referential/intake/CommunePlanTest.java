package fr.clubbusiness.referential.intake;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.referential.intake.CommuneFile.Row;
import fr.clubbusiness.referential.intake.CommunePlan.Stored;
import fr.clubbusiness.referential.intake.Zoning.Zone;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class CommunePlanTest {
    private static final List<Row> FRANCE = TestReferential.communes();
    private static final CommunePlan FIRST = CommunePlan.of(FRANCE, List.of());
    private static final List<Stored> STORED = stored(FIRST, FRANCE);

    @Test
    void the_same_file_again_changes_no_zone() {
        var again = CommunePlan.of(FRANCE, STORED);
        assertThat(again.zones()).isEqualTo(FIRST.zones());
        assertThat(again.zoneOf()).isEqualTo(FIRST.zoneOf());
        assertThat(again.former()).isEmpty();
        assertThat(again.moved()).isZero();
    }

    @Test
    void new_populations_leave_every_zone_that_stays_large_enough_as_it_was() {
        var later = changed(row -> with(row, (int) (row.population() * 1.02)));
        var plan = CommunePlan.of(later, STORED);
        assertThat(communes(plan)).isEqualTo(communes(FIRST));
    }

    @Test
    void a_zone_that_has_become_too_small_joins_another_whole() {
        // Garches, Saint-Cloud and Vaucresson have 56,030 inhabitants together.
        var later = changed(row -> row.code().equals("92064") ? with(row, 10_000) : row);
        var plan = CommunePlan.of(later, STORED);
        assertThat(plan.zones())
                .filteredOn(zone -> !CommuneFile.isCollectivity(zone.department()))
                .allSatisfy(zone -> assertThat(zone.population()).isGreaterThanOrEqualTo(Zoning.LEAST_POPULATION));
        var before = FIRST.zones().stream()
                .filter(zone -> zone.communes().contains("92064"))
                .findFirst()
                .orElseThrow();
        var after = plan.zones().stream()
                .filter(zone -> zone.communes().contains("92064"))
                .findFirst()
                .orElseThrow();
        assertThat(after.communes())
                .containsAll(before.communes())
                .hasSizeGreaterThan(before.communes().size());
        assertThat(plan.zones()).hasSize(FIRST.zones().size() - 1);
        assertThat(plan.moved()).isPositive();
    }

    @Test
    void a_merged_commune_is_kept_in_the_zone_of_its_neighbours_without_population() {
        var later = FRANCE.stream().filter(row -> !row.code().equals("92047")).toList();
        var plan = CommunePlan.of(later, STORED);
        assertThat(plan.former()).containsExactly("92047");
        assertThat(plan.zoneOf()).containsEntry("92047", plan.zoneOf().get("92072"));
        assertThat(plan.zones()).noneMatch(zone -> zone.communes().contains("92047"));
        assertThat(plan.zones())
                .filteredOn(zone -> !CommuneFile.isCollectivity(zone.department()))
                .allSatisfy(zone -> assertThat(zone.population()).isGreaterThanOrEqualTo(Zoning.LEAST_POPULATION));
    }

    @Test
    void a_merged_commune_that_was_a_zone_by_itself_joins_its_nearest_neighbours() {
        var later = FRANCE.stream().filter(row -> !row.code().equals("92050")).toList();
        var plan = CommunePlan.of(later, STORED);
        assertThat(plan.zoneOf().get("92050")).isEqualTo(plan.zoneOf().get("92063")); // Rueil-Malmaison
    }

    @Test
    void departements_that_the_file_does_not_name_stay_as_they_are() {
        var yvelines =
                FRANCE.stream().filter(row -> row.department().equals("78")).toList();
        var plan = CommunePlan.of(yvelines, STORED);
        assertThat(plan.former()).isEmpty();
        assertThat(plan.zones()).isEqualTo(FIRST.zones());
    }

    @Test
    void a_new_commune_joins_neighbours_and_parts_none() {
        var later = new ArrayList<>(FRANCE);
        var sevres = FRANCE.stream()
                .filter(row -> row.code().equals("92072"))
                .findFirst()
                .orElseThrow();
        later.add(new Row("92999", "Nouvelle", List.of("92310"), "92", "11", null, null, 800, sevres.place(), false));
        var plan = CommunePlan.of(later, STORED);
        assertThat(plan.zones()).hasSameSizeAs(FIRST.zones());
        FIRST.zones()
                .forEach(zone -> assertThat(zone.communes().stream().map(plan.zoneOf()::get))
                        .containsOnly(plan.zoneOf().get(zone.communes().getFirst())));
    }

    private static List<Stored> stored(CommunePlan plan, List<Row> rows) {
        return rows.stream()
                .map(row -> new Stored(
                        CommunePlan.settlement(row),
                        java.util.Objects.requireNonNull(plan.zoneOf().get(row.code()))))
                .toList();
    }

    private static List<Row> changed(UnaryOperator<Row> change) {
        return FRANCE.stream().map(change).toList();
    }

    private static Row with(Row row, int population) {
        return new Row(
                row.code(),
                row.name(),
                row.postalCodes(),
                row.department(),
                row.region(),
                row.eptSiren(),
                row.eptName(),
                population,
                row.place(),
                row.approximate());
    }

    private static Map<List<String>, Integer> communes(CommunePlan plan) {
        return plan.zones().stream().collect(toMap(Zone::communes, zone -> 1));
    }
}
