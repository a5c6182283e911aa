package fr.clubbusiness.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.clubbusiness.statistics.PublishedTable.Figure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tables that organisations read, each of which knows its own people. Against every table by brute force: whoever reads it, a number that is not allowed could
 * hold five people of others, and no other hidden one is certain.
 */
class OrganisationsAsReadersTest {
    /** How far each cell is changed: more than the widest margin. */
    private static final int FAR = Secrecy.LEAST_PEOPLE + 1;

    private static final int TABLES = 25;

    /** Three to five organisations, each in any row. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void no_organisation_finds_a_hidden_number(int seed) {
        var random = new Random(seed);
        for (int attempt = 0; attempt < TABLES; attempt++) {
            var people = draw(random);
            var published = table(people).published(Secrecy.PEOPLE_AND_ORGANISATIONS);
            new Club(people).assertNobodyFindsOut(published);
        }
    }

    /** As exits are published: the agency reads each organisation, and organisations read the sums of their groups. */
    @ParameterizedTest
    @ValueSource(ints = {5, 6, 7, 8})
    void nor_does_one_where_the_agency_reads_more(int seed) {
        var random = new Random(seed);
        for (int attempt = 0; attempt < TABLES; attempt++) {
            var people = draw(random);
            var nested = nested(people);
            var published = nested.byGroup()
                    .published(
                            Secrecy.PEOPLE_AND_ORGANISATIONS,
                            nested.published(Secrecy.PEOPLE).byGroup());
            new Club(people).assertNobodyFindsOut(published);
        }
    }

    /** The search itself finds something: who is alone in a hidden line reads the two people of the other one, 98 less 90 less its own 6. */
    @Test
    void a_table_that_gives_somebody_away_is_noticed() {
        var people =
                new int[][][] {{{30}, {0}, {0}}, {{30}, {0}, {0}}, {{30}, {0}, {0}}, {{0}, {6}, {0}}, {{0}, {0}, {2}}};
        var published = new PublishedTable<>(
                List.of("all"),
                List.of(line("a", 90), line("b", null), line("c", null)),
                List.of(new Figure(98)),
                new Figure(98));
        assertThatThrownBy(() -> new Club(people).assertNobodyFindsOut(published))
                .isInstanceOf(AssertionError.class);
    }

    private static PublishedTable.Line<String> line(String row, @Nullable Integer number) {
        return new PublishedTable.Line<>(row, List.of(new Figure(number)), new Figure(number));
    }

    /** People by organisation, row and column. Half of the organisations are in one row alone. */
    private static int[][][] draw(Random random) {
        int rows = 1 + random.nextInt(3);
        int columns = rows == 3 ? 1 : 1 + random.nextInt(2);
        var people = new int[3 + random.nextInt(3)][rows][columns];
        for (var of : people) {
            int only = random.nextBoolean() ? random.nextInt(rows) : -1;
            for (int row = 0; row < rows; row++) {
                if (only < 0 || row == only) {
                    Arrays.setAll(of[row], _ -> Math.max(0, random.nextInt(16) - 4));
                }
            }
        }
        return people;
    }

    private static StatisticalTable<Integer, Integer> table(int[][][] people) {
        var table = new StatisticalTable<>(upTo(people[0].length), upTo(people[0][0].length));
        for (int of = 0; of < people.length; of++) {
            for (int row = 0; row < people[of].length; row++) {
                for (int column = 0; column < people[of][row].length; column++) {
                    table.add(row, column, CellCount.of(id(of), people[of][row][column]));
                }
            }
        }
        return table;
    }

    private static NestedTable<Integer, Integer, Integer> nested(int[][][] people) {
        var rows = new LinkedHashMap<Integer, List<Integer>>();
        upTo(people[0].length).forEach(row -> rows.put(row, upTo(people.length)));
        var table = new NestedTable<>(rows, upTo(people[0][0].length));
        for (int of = 0; of < people.length; of++) {
            for (int row = 0; row < people[of].length; row++) {
                for (int column = 0; column < people[of][row].length; column++) {
                    table.add(row, of, column, CellCount.of(id(of), people[of][row][column]));
                }
            }
        }
        return table;
    }

    private static List<Integer> upTo(int size) {
        return IntStream.range(0, size).boxed().toList();
    }

    private static UUID id(int organisation) {
        return new UUID(1, organisation);
    }

    /** The numbers of a table with its sums, line by line: each row with its sum, then the sums of the columns with the sum of all. */
    private static int[] numbers(int[][] cells) {
        int columns = cells[0].length;
        var all = new int[(cells.length + 1) * (columns + 1)];
        int end = cells.length * (columns + 1);
        for (int row = 0; row < cells.length; row++) {
            for (int column = 0; column < columns; column++) {
                int place = row * (columns + 1);
                all[place + column] = cells[row][column];
                all[place + columns] += cells[row][column];
                all[end + column] += cells[row][column];
                all[end + columns] += cells[row][column];
            }
        }
        return all;
    }

    /** The same of a published one; null for what is hidden. */
    private static List<@Nullable Integer> numbers(PublishedTable<?, ?> table) {
        var all = new ArrayList<@Nullable Integer>();
        Stream.concat(
                        table.lines().stream()
                                .flatMap(line -> Stream.concat(line.numbers().stream(), Stream.of(line.sum()))),
                        Stream.concat(table.sums().stream(), Stream.of(table.sum())))
                .forEach(figure -> all.add(figure.value()));
        return all;
    }

    /** Organisations and their people. */
    private static final class Club {
        private final int[][][] people;

        Club(int[][][] people) {
            this.people = people;
        }

        void assertNobodyFindsOut(PublishedTable<?, ?> published) {
            var shown = numbers(published);
            for (int place = 0; place < shown.size(); place++) {
                if (shown.get(place) != null) {
                    assertThat(isAllowed(place) || line(all(), place) == 0)
                            .as("%s shows %d in %s", this, place, shown)
                            .isTrue();
                }
            }
            for (int reader = -1; reader < people.length; reader++) {
                assertHidden(reader, shown);
            }
        }

        /** What this reader, or one who knows nothing for -1, cannot rule out. */
        private void assertHidden(int reader, List<@Nullable Integer> shown) {
            var truth = others(reader);
            var known = numbers(truth);
            var most = known.clone();
            var least = known.clone();
            var cells = copy(truth);
            tryAll(0, cells, truth, shown, () -> {
                var other = numbers(cells);
                if (agrees(other, known, shown)) {
                    Arrays.setAll(most, place -> Math.max(most[place], other[place]));
                    Arrays.setAll(least, place -> Math.min(least[place], other[place]));
                }
            });
            for (int place = 0; place < known.length; place++) {
                if (shown.get(place) == null && line(truth, place) > 0) {
                    var where = "%s, reader %d, number %d of %s".formatted(this, reader, place, shown);
                    assertThat(most[place]).as(where).isGreaterThan(least[place]);
                    if (!isAllowed(place)) {
                        assertThat(most[place])
                                .as(where)
                                .isGreaterThanOrEqualTo(Math.max(Secrecy.LEAST_PEOPLE, known[place] + 1));
                    }
                }
            }
        }

        /** Every table with hidden cells changed by {@value #FAR} people at most; others are known. */
        private void tryAll(int cell, int[][] cells, int[][] truth, List<@Nullable Integer> shown, Runnable then) {
            int columns = truth[0].length;
            if (cell == truth.length * columns) {
                then.run();
                return;
            }
            int row = cell / columns;
            int column = cell % columns;
            int real = truth[row][column];
            if (shown.get(row * (columns + 1) + column) != null) {
                tryAll(cell + 1, cells, truth, shown, then);
                return;
            }
            for (int count = Math.max(0, real - FAR); count <= real + FAR; count++) {
                cells[row][column] = count;
                tryAll(cell + 1, cells, truth, shown, then);
            }
            cells[row][column] = real;
        }

        private static boolean agrees(int[] other, int[] known, List<@Nullable Integer> shown) {
            return IntStream.range(0, known.length)
                    .allMatch(place -> shown.get(place) == null || other[place] == known[place]);
        }

        private int[][] all() {
            return others(-1);
        }

        /** The people of all but this one. */
        private int[][] others(int reader) {
            var cells = new int[people[0].length][people[0][0].length];
            for (int of = 0; of < people.length; of++) {
                if (of != reader) {
                    for (int row = 0; row < cells.length; row++) {
                        for (int column = 0; column < cells[row].length; column++) {
                            cells[row][column] += people[of][row][column];
                        }
                    }
                }
            }
            return cells;
        }

        /** The sum of the line in which this number is. */
        private static int line(int[][] cells, int place) {
            int width = cells[0].length + 1;
            return numbers(cells)[place / width * width + width - 1];
        }

        private boolean isAllowed(int place) {
            var of = new HashMap<UUID, Integer>();
            for (int organisation = 0; organisation < people.length; organisation++) {
                int count = numbers(people[organisation])[place];
                if (count > 0) {
                    of.put(id(organisation), count);
                }
            }
            return Secrecy.PEOPLE_AND_ORGANISATIONS.allows(new CellCount(of));
        }

        private static int[][] copy(int[][] cells) {
            return Arrays.stream(cells).map(int[]::clone).toArray(int[][]::new);
        }

        @Override
        public String toString() {
            return Arrays.deepToString(people);
        }
    }
}
