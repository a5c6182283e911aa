package fr.clubbusiness.statistics;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
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

/** Rows in groups: nobody finds a hidden number from the sums of its group, nor from those of all. */
class NestedTableTest {
    private static final String SECRET = "-";

    @Test
    void where_all_is_allowed_all_is_shown() {
        assertThat(text(table(new int[][][] {{{5, 6}, {7, 8}}, {{9, 10}}}).published(Secrecy.PEOPLE)))
                .isEqualTo("[12 14 =26: 5 6 =11 | 7 8 =15] [9 10 =19: 9 10 =19] 21 24 =45");
    }

    /** In the flat table the hidden 3 is safe with the 20 beside it: the sum of the group would give both away. */
    @Test
    void a_number_is_hidden_in_its_group_too() {
        var published = table(new int[][][] {{{3}, {7}, {8}}, {{6}, {20}}}).published(Secrecy.PEOPLE);
        assertThat(text(published)).isEqualTo("[18 =18: - =- | - =- | 8 =8] [26 =26: 6 =6 | 20 =20] 44 =44");
    }

    @Test
    void a_hidden_sum_of_a_group_is_hidden_among_the_groups() {
        var published = table(new int[][][] {{{1}, {2}}, {{6}, {20}}, {{300}}}).published(Secrecy.PEOPLE);
        assertThat(text(published))
                .isEqualTo("[- =-: - =- | - =-] [- =-: - =- | 20 =20] [300 =300: 300 =300] 329 =329");
    }

    /** By itself it would hide 24 with the 3, which is less than 30; but whoever reads both tables would then know all. */
    @Test
    void the_table_of_groups_hides_what_the_other_one_hides() {
        var table = table(new int[][][] {{{1}, {2}}, {{8}, {8}, {8}}, {{3}, {9}, {9}, {9}}});
        var other = table.published(Secrecy.PEOPLE);
        assertThat(sums(table.byGroup().published(Secrecy.PEOPLE))).containsExactly("-", "-", "30");
        assertThat(sums(other.byGroup())).containsExactly("-", "24", "-");
        assertThat(sums(table.byGroup().published(Secrecy.PEOPLE, other.byGroup())))
                .containsExactly("-", "24", "-");
    }

    private static List<String> sums(PublishedTable<?, ?> table) {
        return table.lines().stream()
                .flatMap(line -> numbers(List.of(), line.sum()))
                .toList();
    }

    @Test
    void without_secrecy_all_is_there() {
        assertThat(text(table(new int[][][] {{{1}, {2}}, {{0}}}).unprotected()))
                .isEqualTo("[3 =3: 1 =1 | 2 =2] [0 =0: 0 =0] 3 =3");
    }

    @Test
    void a_group_without_rows_is_a_mistake() {
        var rows = new LinkedHashMap<String, List<String>>(Map.of("a", List.of()));
        assertThatThrownBy(() -> new NestedTable<>(rows, List.of("all"))).isInstanceOf(IllegalArgumentException.class);
    }

    /** Against every table by brute force, as in {@link StatisticalTableTest}: here with the sums of the groups. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void no_hidden_number_follows_from_the_shown_ones(int seed) {
        var random = new Random(seed);
        for (int attempt = 0; attempt < 40; attempt++) {
            var drawn = draw(random);
            var table = table(drawn);
            var published = table.published(Secrecy.PEOPLE);
            assertNothingFollows(drawn, published);
        }
    }

    private static int[][][] draw(Random random) {
        int groups = 1 + random.nextInt(3);
        int columns = groups == 3 ? 1 : 1 + random.nextInt(2);
        int rows = columns == 2 && groups == 2 ? 1 : 2;
        return IntStream.range(0, groups)
                .mapToObj(_ -> IntStream.range(0, 1 + random.nextInt(rows))
                        .mapToObj(_ -> IntStream.range(0, columns)
                                .map(_ -> Math.max(0, random.nextInt(14) - 3))
                                .toArray())
                        .toArray(int[][]::new))
                .toArray(int[][][]::new);
    }

    private static void assertNothingFollows(int[][][] drawn, PublishedGroups<Integer, Integer, Integer> published) {
        var shown = numbers(published);
        var truth = all(drawn);
        var movable = new boolean[truth.size()];
        int cells = drawn[0][0].length
                * Arrays.stream(drawn).mapToInt(group -> group.length).sum();
        for (int code = 0; code < Math.pow(3, cells); code++) {
            var moved = moved(drawn, code);
            if (moved != null && agrees(all(moved), shown)) {
                var after = all(moved);
                for (int place = 0; place < movable.length; place++) {
                    movable[place] |= !truth.get(place).equals(after.get(place));
                }
            }
        }
        for (int place = 0; place < movable.length; place++) {
            if (shown.get(place).equals(SECRET)) {
                assertThat(movable[place])
                        .as("%s as %s: %d", Arrays.deepToString(drawn), text(published), place)
                        .isTrue();
            }
        }
    }

    private static boolean agrees(List<String> table, List<String> shown) {
        return IntStream.range(0, table.size())
                .allMatch(place ->
                        shown.get(place).equals(SECRET) || shown.get(place).equals(table.get(place)));
    }

    /** The table with each cell changed by -1, 0 or 1; null when there would be less than nobody. */
    private static int @Nullable [][][] moved(int[][][] drawn, int code) {
        int left = code;
        var moved = new int[drawn.length][][];
        for (int group = 0; group < drawn.length; group++) {
            moved[group] = new int[drawn[group].length][drawn[group][0].length];
            for (int row = 0; row < drawn[group].length; row++) {
                for (int column = 0; column < drawn[group][row].length; column++) {
                    moved[group][row][column] = drawn[group][row][column] + left % 3 - 1;
                    left /= 3;
                    if (moved[group][row][column] < 0) {
                        return null;
                    }
                }
            }
        }
        return moved;
    }

    /** All numbers of a table: each group with its sums first, then the sums of all. */
    private static List<String> all(int[][][] cells) {
        var all = new ArrayList<String>();
        for (var group : cells) {
            all.addAll(withSum(sum(group)));
            for (var row : group) {
                all.addAll(withSum(row));
            }
        }
        all.addAll(withSum(sum(Arrays.stream(cells).map(NestedTableTest::sum).toArray(int[][]::new))));
        return all;
    }

    private static int[] sum(int[][] rows) {
        return IntStream.range(0, rows[0].length)
                .map(column -> Arrays.stream(rows).mapToInt(row -> row[column]).sum())
                .toArray();
    }

    private static List<String> withSum(int[] numbers) {
        return IntStream.concat(
                        Arrays.stream(numbers),
                        IntStream.of(Arrays.stream(numbers).sum()))
                .mapToObj(Integer::toString)
                .toList();
    }

    private static List<String> numbers(PublishedGroups<?, ?, ?> table) {
        var all = new ArrayList<String>();
        table.groups().forEach(group -> {
            numbers(group.sums().numbers(), group.sums().sum()).forEach(all::add);
            group.lines().forEach(line -> numbers(line.numbers(), line.sum()).forEach(all::add));
        });
        numbers(table.sums(), table.sum()).forEach(all::add);
        return all;
    }

    private static Stream<String> numbers(List<PublishedTable.Figure> numbers, PublishedTable.Figure sum) {
        return Stream.concat(numbers.stream(), Stream.of(sum))
                .map(figure -> figure.value() == null ? SECRET : figure.value().toString());
    }

    /** Each row is an organisation. */
    private static NestedTable<Integer, Integer, Integer> table(int[][][] cells) {
        var rows = new LinkedHashMap<Integer, List<Integer>>();
        for (int group = 0; group < cells.length; group++) {
            rows.put(group, IntStream.range(0, cells[group].length).boxed().toList());
        }
        var table = new NestedTable<>(
                rows, IntStream.range(0, cells[0][0].length).boxed().toList());
        for (int group = 0; group < cells.length; group++) {
            for (int row = 0; row < cells[group].length; row++) {
                for (int column = 0; column < cells[group][row].length; column++) {
                    table.add(group, row, column, CellCount.of(new UUID(group, row), cells[group][row][column]));
                }
            }
        }
        return table;
    }

    private static String text(PublishedGroups<?, ?, ?> table) {
        return table.groups().stream().map(NestedTableTest::text).collect(joining(" ")) + " "
                + text(table.sums(), table.sum());
    }

    private static String text(PublishedGroups.Group<?, ?> group) {
        return group.lines().stream()
                .map(line -> text(line.numbers(), line.sum()))
                .collect(joining(
                        " | ", "[" + text(group.sums().numbers(), group.sums().sum()) + ": ", "]"));
    }

    private static String text(List<PublishedTable.Figure> numbers, PublishedTable.Figure sum) {
        var all = numbers(numbers, sum).toList();
        return String.join(" ", all.subList(0, all.size() - 1)) + " =" + all.getLast();
    }
}
