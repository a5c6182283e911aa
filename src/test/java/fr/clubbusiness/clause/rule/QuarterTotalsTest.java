package fr.clubbusiness.clause.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a buyer reads of a quarter: no small number, and nothing that follows from the difference of those that it reads and those that it knows. */
class QuarterTotalsTest {
    private static final int LEAST = 5;
    private static final List<UUID> ORGANISATIONS =
            IntStream.range(0, 5).mapToObj(n -> new UUID(0, n)).toList();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void differences_of_what_is_published_give_nobody_away(long seed) {
        var random = new Random(seed);
        for (int attempt = 0; attempt < 200; attempt++) {
            var people = people(random);
            var table = QuarterTotals.published(people);
            var sum = table.sum().value();
            for (var reader : ORGANISATIONS) {
                int secret = 0;
                int others = all(people) - of(people, reader);
                for (var line : table.lines()) {
                    var shown = line.sum().value();
                    var known = people.getOrDefault(line.row(), Map.of());
                    int own = known.getOrDefault(reader, 0);
                    if (shown == null) {
                        secret++;
                    } else if (shown == 0) {
                        assertThat(known).isEmpty();
                    } else {
                        assertThat(shown).isEqualTo(total(known));
                        assertThat(shown - own).isGreaterThanOrEqualTo(LEAST);
                        assertThat(known).hasSizeGreaterThanOrEqualTo(3);
                        others -= shown - own;
                    }
                }
                if (sum != null) {
                    assertThat(sum - of(people, reader)).isGreaterThanOrEqualTo(LEAST);
                    // The rest is that of several grounds, or of none.
                    assertThat(secret).isNotEqualTo(1);
                    assertThat(secret == 0 && others != 0).isFalse();
                }
            }
        }
    }

    @Test
    void a_quarter_is_counted_thirty_days_after_its_end() {
        assertThat(QuarterTotals.lastCounted(LocalDate.of(2026, 10, 30))).isEqualTo(LocalDate.of(2026, 4, 1));
        assertThat(QuarterTotals.lastCounted(LocalDate.of(2026, 10, 31))).isEqualTo(LocalDate.of(2026, 7, 1));
        assertThat(QuarterTotals.written(LocalDate.of(2026, 7, 1))).isEqualTo("2026-Q3");
        assertThat(QuarterTotals.after(LocalDate.of(2026, 10, 1))).isEqualTo(LocalDate.of(2027, 1, 1));
    }

    private static Map<ClauseGround, Map<UUID, Integer>> people(Random random) {
        var people = new EnumMap<ClauseGround, Map<UUID, Integer>>(ClauseGround.class);
        for (var ground : ClauseGround.values()) {
            for (var organisation : ORGANISATIONS) {
                int count = random.nextInt(3) == 0 ? random.nextInt(1, 12) : 0;
                if (count > 0) {
                    people.computeIfAbsent(ground, _ -> new HashMap<>()).put(organisation, count);
                }
            }
        }
        return people;
    }

    private static int total(Map<UUID, Integer> counts) {
        return counts.values().stream().mapToInt(count -> count).sum();
    }

    private static int all(Map<ClauseGround, Map<UUID, Integer>> people) {
        return people.values().stream().mapToInt(QuarterTotalsTest::total).sum();
    }

    private static int of(Map<ClauseGround, Map<UUID, Integer>> people, UUID reader) {
        return people.values().stream()
                .mapToInt(counts -> counts.getOrDefault(reader, 0))
                .sum();
    }
}
