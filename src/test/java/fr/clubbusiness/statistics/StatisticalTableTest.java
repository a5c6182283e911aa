package fr.clubbusiness.statistics;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Small numbers, and those of few organisations, are hidden; and nobody finds them from the sums. */
class StatisticalTableTest {
    private static final int MOST = 17;
    private static final UUID FIRST = new UUID(0, 1);
    private static final UUID SECOND = new UUID(0, 2);
    private static final UUID THIRD = new UUID(0, 3);

    @Test
    void fewer_than_five_people_are_hidden_and_nobody_is_no_exception() {
        assertThat(Secrecy.PEOPLE.allows(CellCount.of(FIRST, 5))).isTrue();
        assertThat(Secrecy.PEOPLE.allows(CellCount.of(FIRST, 4))).isFalse();
        assertThat(Secrecy.PEOPLE.allows(CellCount.NONE)).isFalse();
    }

    @Test
    void fewer_than_three_organisations_are_hidden() {
        assertThat(Secrecy.PEOPLE_AND_ORGANISATIONS.allows(new CellCount(Map.of(FIRST, 50, SECOND, 50))))
                .isFalse();
        assertThat(Secrecy.PEOPLE_AND_ORGANISATIONS.allows(new CellCount(Map.of(FIRST, 4, SECOND, 3, THIRD, 2))))
                .isTrue();
    }

    @Test
    void an_organisation_that_makes_more_than_85_percent_is_hidden() {
        assertThat(Secrecy.PEOPLE_AND_ORGANISATIONS.allows(new CellCount(Map.of(FIRST, 85, SECOND, 10, THIRD, 5))))
                .isTrue();
        assertThat(Secrecy.PEOPLE_AND_ORGANISATIONS.allows(new CellCount(Map.of(FIRST, 86, SECOND, 9, THIRD, 5))))
                .isFalse();
    }

    @Test
    void fewer_than_five_people_of_others_are_hidden_from_the_largest_organisation() {
        assertThat(Secrecy.PEOPLE_AND_ORGANISATIONS.allows(new CellCount(Map.of(FIRST, 10, SECOND, 1, THIRD, 1))))
                .isFalse();
    }

    @Test
    void where_all_is_allowed_all_is_shown() {
        assertThat(shown(new int[][] {{5, 6}, {7, 8}})).isEqualTo("5 6 =11 | 7 8 =15 | 12 14 =26");
    }

    @Test
    void a_hidden_number_takes_those_with_it_that_would_give_it_away_and_the_cheapest_of_them() {
        assertThat(shown(new int[][] {{3, 20, 30}, {40, 10, 60}, {70, 80, 90}}))
                .isEqualTo("- - 30 =53 | - - 60 =110 | 70 80 90 =240 | 113 110 180 =403");
    }

    @Test
    void a_table_by_one_property_hides_a_second_number_with_the_first() {
        assertThat(shown(new int[][] {{4}, {9}, {30}})).isEqualTo("- =- | - =- | 30 =30 | 43 =43");
    }

    /** That nobody of the twenty is in the first column is told of each of them, be it by the difference of the sums. */
    @Test
    void hidden_numbers_that_are_nobody_together_are_not_given_away_by_their_sum() {
        assertThat(shown(new int[][] {{0, 0, 9, 11}, {30, 40, 50, 60}})).startsWith("- - - 11 =20 | ");
    }

    @Test
    void two_organisations_that_are_hidden_together_do_not_find_each_other() {
        var table = new StatisticalTable<>(List.of("a", "b", "c", "d"), List.of("all"));
        table.add("a", "all", CellCount.of(FIRST, 10));
        table.add("b", "all", CellCount.of(SECOND, 10));
        table.add("c", "all", new CellCount(Map.of(FIRST, 5, SECOND, 5, THIRD, 5)));
        table.add("d", "all", new CellCount(Map.of(FIRST, 10, SECOND, 10, THIRD, 10)));
        assertThat(text(table.published(Secrecy.PEOPLE_AND_ORGANISATIONS)))
                .isEqualTo("- =- | - =- | - =- | 30 =30 | 65 =65");
    }

    /** 98 less 90 less its own 6 would tell the second organisation of the 2 people of the others. */
    @Test
    void an_organisation_that_is_alone_in_its_line_does_not_find_another() {
        var table = new StatisticalTable<>(List.of("a", "b", "c"), List.of("all"));
        table.add("a", "all", new CellCount(Map.of(FIRST, 30, SECOND, 30, THIRD, 30)));
        table.add("b", "all", CellCount.of(new UUID(0, 4), 6));
        table.add("c", "all", new CellCount(Map.of(new UUID(0, 5), 1, new UUID(0, 6), 1)));
        assertThat(text(table.published(Secrecy.PEOPLE_AND_ORGANISATIONS)))
                .isIn("- =- | - =- | - =- | 98 =98", "90 =90 | - =- | - =- | - =-");
    }

    @Test
    void a_line_of_nobody_concerns_nobody() {
        assertThat(shown(new int[][] {{0, 0}, {7, 8}})).isEqualTo("0 0 =0 | 7 8 =15 | 7 8 =15");
        assertThat(shown(new int[][] {{0, 0}, {0, 0}})).isEqualTo("0 0 =0 | 0 0 =0 | 0 0 =0");
    }

    @Test
    void a_person_of_no_cell_is_a_mistake() {
        var table = new StatisticalTable<>(List.of("a"), List.of("all"));
        assertThatThrownBy(() -> table.add("b", "all", CellCount.NONE)).isInstanceOf(IllegalArgumentException.class);
    }

    /**
     * Against every table by brute force: a number of fewer than five may as well be five, and no other hidden one is certain, in some table of people with the
     * same shown numbers.
     */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void no_hidden_number_follows_from_the_shown_ones(int seed) {
        var random = new Random(seed);
        for (int attempt = 0; attempt < 20; attempt++) {
            int rows = 1 + random.nextInt(2);
            int columns = rows == 1 ? 1 + random.nextInt(4) : 1 + random.nextInt(2);
            var drawn = new int[rows][columns];
            for (var line : drawn) {
                Arrays.setAll(line, _ -> Math.max(0, random.nextInt(14) - 3));
            }
            assertNothingFollows(drawn, table(drawn).published(Secrecy.PEOPLE));
        }
    }

    private static void assertNothingFollows(int[][] drawn, PublishedTable<Integer, Integer> published) {
        var numbers = numbers(published);
        var most = new int[numbers.length][numbers[0].length];
        var least = new int[numbers.length][numbers[0].length];
        for (var line : least) {
            Arrays.fill(line, Integer.MAX_VALUE);
        }
        int cells = drawn.length * drawn[0].length;
        for (int code = 0; code < Math.pow(MOST, cells); code++) {
            var other = sums(cells(code, drawn.length, drawn[0].length));
            if (agrees(other, numbers)) {
                for (int row = 0; row < most.length; row++) {
                    for (int column = 0; column < most[0].length; column++) {
                        most[row][column] = Math.max(most[row][column], other[row][column]);
                        least[row][column] = Math.min(least[row][column], other[row][column]);
                    }
                }
            }
        }
        var truth = sums(drawn);
        for (int row = 0; row < most.length; row++) {
            for (int column = 0; column < most[0].length; column++) {
                var place = "%s as %s: %d, %d".formatted(Arrays.deepToString(drawn), text(published), row, column);
                if (numbers[row][column] == null) {
                    assertThat(most[row][column]).as(place).isGreaterThan(least[row][column]);
                    assertThat(most[row][column]).as(place).isGreaterThanOrEqualTo(Secrecy.LEAST_PEOPLE);
                } else {
                    assertThat(truth[row][column] >= Secrecy.LEAST_PEOPLE || truth[row][drawn[0].length] == 0)
                            .as(place)
                            .isTrue();
                }
            }
        }
    }

    /** The table of this number among all with cells under {@value #MOST}. */
    private static int[][] cells(int code, int rows, int columns) {
        var cells = new int[rows][columns];
        int left = code;
        for (var line : cells) {
            for (int column = 0; column < columns; column++) {
                line[column] = left % MOST;
                left /= MOST;
            }
        }
        return cells;
    }

    private static boolean agrees(int[][] table, @Nullable Integer[][] numbers) {
        return IntStream.range(0, table.length)
                .allMatch(row -> IntStream.range(0, table[0].length)
                        .allMatch(
                                column -> numbers[row][column] == null || numbers[row][column] == table[row][column]));
    }

    private static int[][] sums(int[][] cells) {
        var all = new int[cells.length + 1][cells[0].length + 1];
        for (int row = 0; row < cells.length; row++) {
            for (int column = 0; column < cells[0].length; column++) {
                all[row][column] = cells[row][column];
                all[row][cells[0].length] += cells[row][column];
                all[cells.length][column] += cells[row][column];
                all[cells.length][cells[0].length] += cells[row][column];
            }
        }
        return all;
    }

    private static @Nullable Integer[][] numbers(PublishedTable<Integer, Integer> table) {
        var lines = new ArrayList<@Nullable Integer[]>();
        table.lines().forEach(line -> lines.add(line(line.numbers(), line.sum())));
        lines.add(line(table.sums(), table.sum()));
        return lines.toArray(Integer[][]::new);
    }

    private static @Nullable Integer[] line(List<PublishedTable.Figure> numbers, PublishedTable.Figure sum) {
        return Stream.concat(numbers.stream(), Stream.of(sum))
                .map(PublishedTable.Figure::value)
                .toArray(Integer[]::new);
    }

    private static StatisticalTable<Integer, Integer> table(int[][] cells) {
        var table = new StatisticalTable<>(
                IntStream.range(0, cells.length).boxed().toList(),
                IntStream.range(0, cells[0].length).boxed().toList());
        for (int row = 0; row < cells.length; row++) {
            for (int column = 0; column < cells[0].length; column++) {
                table.add(row, column, CellCount.of(FIRST, cells[row][column]));
            }
        }
        return table;
    }

    private static String shown(int[][] cells) {
        return text(table(cells).published(Secrecy.PEOPLE));
    }

    private static String text(PublishedTable<?, ?> table) {
        var lines = new ArrayList<String>();
        table.lines().forEach(line -> lines.add(text(line.numbers(), line.sum())));
        lines.add(text(table.sums(), table.sum()));
        return String.join(" | ", lines);
    }

    private static String text(List<PublishedTable.Figure> numbers, PublishedTable.Figure sum) {
        return numbers.stream().map(StatisticalTableTest::text).collect(joining(" ")) + " =" + text(sum);
    }

    private static String text(PublishedTable.Figure number) {
        return number.value() == null ? "-" : number.value().toString();
    }
}
