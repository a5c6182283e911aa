package fr.clubbusiness.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PseudonymsTest {

    @Test
    void a_pseudonym_is_a_tree_and_a_number_of_two_digits() {
        var random = new Random(1);

        for (int i = 0; i < 1_000; i++) {
            assertThat(Pseudonyms.draw(random, 1)).matches("\\p{Lu}\\p{Ll}+ [1-9][0-9]");
        }
    }

    @Test
    void each_attempt_draws_among_more_names() {
        var random = new Random(1);
        var drawn = new HashSet<String>();

        for (int i = 0; i < 100_000; i++) {
            drawn.add(Pseudonyms.draw(random, 2));
        }

        assertThat(drawn).hasSizeGreaterThan(90 * Pseudonyms.TREES.size());
    }

    @Test
    void every_tree_is_listed_once() {
        assertThat(Pseudonyms.TREES).doesNotHaveDuplicates();
    }
}
