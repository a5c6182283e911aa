package fr.clubbusiness.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The hidden parts of a shown sum have a known sum: they are allowed together, or nothing more is left to hide. */
class HiddenSumsTest {
    private static final Secrecy SECRECY = Secrecy.PEOPLE_AND_ORGANISATIONS;

    /** The hundred of one organisation are nearly all of the hundred and ten that are hidden. */
    @Test
    void one_organisation_that_rules_the_hidden_ones_takes_the_smallest_shown_number_with_it() {
        var table = new StatisticalTable<>(List.of("a", "b", "c", "d", "e"), List.of("all"));
        table.add("a", "all", CellCount.of(organisation(1), 100));
        table.add("b", "all", CellCount.of(organisation(2), 5));
        table.add("c", "all", CellCount.of(organisation(3), 5));
        table.add("d", "all", shared(20));
        table.add("e", "all", shared(10));
        assertThat(table.published(SECRECY).lines().stream()
                        .map(line -> line.sum().value()))
                .containsExactly(null, null, null, 60, null);
        assertThat(table.published(SECRECY).sum().value()).isEqualTo(140 + 60);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void hidden_parts_of_each_shown_sum_are_allowed_together(int seed) {
        var random = new Random(seed);
        for (int attempt = 0; attempt < 25; attempt++) {
            var cells = drawn(random, 2 + random.nextInt(3), 2 + random.nextInt(3));
            var published = table(cells).published(SECRECY);
            for (int row = 0; row < cells.size(); row++) {
                var line = published.lines().get(row);
                assertAllowed(cells.get(row), line.numbers(), line.sum());
            }
            for (int column = 0; column < published.columns().size(); column++) {
                int of = column;
                assertAllowed(
                        cells.stream().map(row -> row.get(of)).toList(),
                        published.lines().stream()
                                .map(line -> line.numbers().get(of))
                                .toList(),
                        published.sums().get(of));
            }
            assertAllowed(
                    cells.stream().map(row -> CellCount.sum(row.stream())).toList(),
                    published.lines().stream().map(PublishedTable.Line::sum).toList(),
                    published.sum());
            assertAllowed(
                    IntStream.range(0, published.columns().size())
                            .mapToObj(column -> CellCount.sum(cells.stream().map(row -> row.get(column))))
                            .toList(),
                    published.sums(),
                    published.sum());
        }
    }

    /** Readers of a table that shows more would learn what this one hides, if it hid less. */
    @Test
    void what_another_table_of_the_same_people_hides_is_hidden_here_too() {
        var table = new StatisticalTable<>(List.of("a", "b", "c"), List.of("x", "y"));
        for (var row : List.of("a", "b", "c")) {
            table.add(row, "x", shared(10));
            table.add(row, "y", shared(20));
        }
        var open = table.published(SECRECY);
        assertThat(numbers(open)).doesNotContainNull();
        assertThat(numbers(table.published(SECRECY, open))).isEqualTo(numbers(open));
        for (int hidden = 0; hidden < 12; hidden++) {
            var here = numbers(table.published(SECRECY, hiding(open, hidden)));
            assertThat(here.get(hidden)).as("number " + hidden).isNull();
            assertThat(here.stream().filter(number -> number == null).count())
                    .as("others with number " + hidden)
                    .isGreaterThan(1);
            assertThat(here.stream().filter(number -> number == null).count())
                    .as("no more than a circle with number " + hidden)
                    .isLessThanOrEqualTo(4);
        }
    }

    /** The same table with one number hidden, counted line by line, the sums last. */
    private static PublishedTable<String, String> hiding(PublishedTable<String, String> table, int which) {
        var lines = new ArrayList<PublishedTable.Line<String>>();
        for (int row = 0; row < table.lines().size(); row++) {
            var line = table.lines().get(row);
            lines.add(new PublishedTable.Line<>(
                    line.row(), figures(line.numbers(), which - 3 * row), figure(line.sum(), which - 3 * row - 2)));
        }
        return new PublishedTable<>(
                table.columns(), lines, figures(table.sums(), which - 9), figure(table.sum(), which - 11));
    }

    private static List<PublishedTable.Figure> figures(List<PublishedTable.Figure> shown, int which) {
        return IntStream.range(0, shown.size())
                .mapToObj(column -> figure(shown.get(column), which - column))
                .toList();
    }

    private static PublishedTable.Figure figure(PublishedTable.Figure shown, int which) {
        return which == 0 ? PublishedTable.Figure.SECRET : shown;
    }

    private static List<@Nullable Integer> numbers(PublishedTable<?, ?> table) {
        var all = new ArrayList<@Nullable Integer>();
        table.lines().forEach(line -> {
            line.numbers().forEach(number -> all.add(number.value()));
            all.add(line.sum().value());
        });
        table.sums().forEach(number -> all.add(number.value()));
        all.add(table.sum().value());
        return all;
    }

    private static void assertAllowed(
            List<CellCount> parts, List<PublishedTable.Figure> shown, PublishedTable.Figure sum) {
        var hidden = IntStream.range(0, parts.size())
                .filter(part -> shown.get(part).value() == null)
                .mapToObj(parts::get)
                .toList();
        if (sum.value() != null && !hidden.isEmpty() && hidden.size() < parts.size()) {
            assertThat(SECRECY.allows(CellCount.sum(hidden.stream()))
                            || IntStream.range(0, parts.size())
                                    .filter(part -> shown.get(part).value() != null)
                                    .allMatch(part -> parts.get(part).total() == 0))
                    .as("%s as %s =%s", parts, shown, sum)
                    .isTrue();
        }
    }

    private static List<List<CellCount>> drawn(Random random, int rows, int columns) {
        return IntStream.range(0, rows)
                .mapToObj(_ -> IntStream.range(0, columns)
                        .mapToObj(_ -> IntStream.range(0, 1 + random.nextInt(5))
                                .mapToObj(_ -> CellCount.of(
                                        organisation(1 + random.nextInt(5)),
                                        1 + random.nextInt(random.nextInt(4) == 0 ? 90 : 9)))
                                .reduce(CellCount.NONE, CellCount::plus))
                        .toList())
                .toList();
    }

    private static StatisticalTable<Integer, Integer> table(List<List<CellCount>> cells) {
        var table = new StatisticalTable<>(
                IntStream.range(0, cells.size()).boxed().toList(),
                IntStream.range(0, cells.getFirst().size()).boxed().toList());
        for (int row = 0; row < cells.size(); row++) {
            for (int column = 0; column < cells.getFirst().size(); column++) {
                table.add(row, column, cells.get(row).get(column));
            }
        }
        return table;
    }

    private static CellCount shared(int people) {
        return new CellCount(Map.of(organisation(1), people, organisation(2), people, organisation(3), people));
    }

    private static UUID organisation(int number) {
        return new UUID(0, number);
    }
}
