package fr.clubbusiness.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * No stereotype can be read in the demo: tables of what a name is against what the person is, held to be of independent draws by
 * Pearson's chi-squared. Each name is a row of its own, so that no grouping of names, by whatever origin or sex, could tell more.
 */
class DemoFairnessTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    /** More people than the small demo, drawn by the same laws, so that a slight leaning would show. */
    private static final List<JsonNode> PEOPLE =
            DemoJson.parse(DemoClub.large(TODAY).beneficiaries().limit(8_000));

    private static final Map<String, Character> TERRITORIES = DemoCommunes.all().stream()
            .collect(Collectors.toMap(DemoCommunes.Commune::code, DemoCommunes.Commune::territory));

    @Test
    void first_names_tell_nothing_of_the_occupation_aimed_at() {
        assertIndependent(field("firstName"), person -> family(person));
    }

    @Test
    void surnames_tell_nothing_of_the_occupation_aimed_at() {
        assertIndependent(field("lastName"), person -> family(person));
    }

    @Test
    void names_tell_nothing_of_french() {
        assertIndependent(field("firstName"), field("frenchOral"));
        assertIndependent(field("lastName"), field("frenchOral"));
    }

    @Test
    void names_tell_nothing_of_where_one_lives() {
        assertIndependent(field("firstName"), person -> territory(person));
        assertIndependent(field("lastName"), person -> territory(person));
    }

    @Test
    void names_tell_nothing_of_barriers_criteria_nor_readiness() {
        for (var name : List.of(field("firstName"), field("lastName"))) {
            assertIndependent(name, person -> "" + person.path("barriers").size());
            assertIndependent(name, person -> "" + has(person, "eligibilityCriteria", "RSA"));
            assertIndependent(name, person -> "" + has(person, "eligibilityCriteria", "REF_DA"));
            assertIndependent(name, person -> "" + has(person, "eligibilityCriteria", "DETENTION_MJ"));
            assertIndependent(name, field("readiness"));
        }
    }

    @Test
    void a_first_name_tells_nothing_of_the_surname() {
        assertIndependent(person -> initial(person, "firstName"), person -> initial(person, "lastName"));
    }

    @Test
    void french_tells_nothing_of_the_occupation_aimed_at() {
        assertIndependent(field("frenchOral"), person -> family(person));
    }

    @Test
    void the_age_of_adults_tells_nothing_of_the_occupation_aimed_at() {
        var adults = PEOPLE.stream().filter(person -> age(person) >= 18).toList();
        assertIndependent(adults, person -> "" + age(person) / 10, person -> family(person));
    }

    @Test
    void everybody_may_work_and_the_few_minors_aim_at_nothing_the_law_keeps_from_them() {
        assertThat(PEOPLE).allMatch(person -> age(person) >= 16 && age(person) <= 64);
        var minors = PEOPLE.stream().filter(person -> age(person) < 18).toList();
        assertThat(minors.size()).isBetween(PEOPLE.size() / 200, PEOPLE.size() / 25);
        assertThat(minors).allSatisfy(minor -> {
            assertThat(DemoJson.codes(minor, "targetOccupations")).allMatch(rome -> DemoTrades.mayAim(rome, true));
            assertThat(DemoJson.codes(minor, "drivingLicences")).isEmpty();
            assertThat(minor.path("weeklyHoursMax").asInt()).isLessThanOrEqualTo(35);
        });
    }

    @Test
    void the_test_itself_sees_a_leaning() {
        assertThat(excess(PEOPLE, person -> initial(person, "firstName"), field("firstName")))
                .isGreaterThan(100);
    }

    private static void assertIndependent(Function<JsonNode, String> row, Function<JsonNode, String> column) {
        assertIndependent(PEOPLE, row, column);
    }

    /** Of independent draws, fewer than one table in 10,000 exceeds four standard deviations; the draws being fixed, none does. */
    private static void assertIndependent(
            List<JsonNode> people, Function<JsonNode, String> row, Function<JsonNode, String> column) {
        assertThat(excess(people, row, column)).isLessThan(4);
    }

    /** Pearson's statistic, in standard deviations above its mean. */
    private static double excess(
            List<JsonNode> people, Function<JsonNode, String> row, Function<JsonNode, String> column) {
        var rows = counts(people, row);
        var columns = counts(people, column);
        var cells = counts(people, person -> row.apply(person) + "|" + column.apply(person));
        double statistic = 0;
        for (var one : rows.entrySet()) {
            for (var other : columns.entrySet()) {
                double expected = (double) one.getValue() * other.getValue() / people.size();
                double seen = cells.getOrDefault(one.getKey() + "|" + other.getKey(), 0);
                statistic += (seen - expected) * (seen - expected) / expected;
            }
        }
        double freedom = (rows.size() - 1.0) * (columns.size() - 1.0);
        return (statistic - freedom) / Math.sqrt(2 * freedom);
    }

    private static Map<String, Integer> counts(List<JsonNode> people, Function<JsonNode, String> key) {
        var counts = new HashMap<String, Integer>();
        people.forEach(person -> counts.merge(key.apply(person), 1, Integer::sum));
        return counts;
    }

    private static Function<JsonNode, String> field(String name) {
        return person -> person.path(name).asText("");
    }

    private static String initial(JsonNode person, String field) {
        return person.path(field).asText().substring(0, 1);
    }

    /** The large families of the ROME: the letter. */
    private static String family(JsonNode person) {
        var first = person.path("targetOccupations").path(0).asText("-");
        return first.substring(0, 1);
    }

    private static String territory(JsonNode person) {
        return "" + TERRITORIES.get(person.path("communeCode").asText());
    }

    private static boolean has(JsonNode person, String list, String code) {
        return DemoJson.codes(person, list).contains(code);
    }

    private static int age(JsonNode person) {
        return Period.between(LocalDate.parse(person.path("birthDate").asText()), TODAY)
                .getYears();
    }
}
