package fr.clubbusiness.referential.words;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.referential.intake.TestReferential;
import fr.clubbusiness.referential.rome.OccupationFile.Entry;
import fr.clubbusiness.referential.words.EverydayWords.Meaning;
import fr.clubbusiness.shared.RomeCode;
import java.util.List;
import org.junit.jupiter.api.Test;

class EverydayWordsTest {
    private static final EverydayWords WORDS = EverydayWords.read();

    @Test
    void they_mean_occupations_that_ship() {
        var shipped = TestReferential.occupations().stream().map(Entry::code).toList();
        assertThat(WORDS.all()).isNotEmpty();
        assertThat(shipped).containsAll(WORDS.all().keySet());
    }

    @Test
    void a_short_list_says_each_thing_once() {
        var first = WORDS.all().values().stream()
                .flatMap(List::stream)
                .filter(meaning -> meaning.rank() == 0)
                .toList();
        assertThat(first).hasSizeBetween(60, 100).doesNotHaveDuplicates();
    }

    @Test
    void the_likeliest_occupation_is_written_first() {
        assertThat(WORDS.of(new RomeCode("K1304"))).contains(new Meaning("Femme / Homme de ménage", 0));
        assertThat(WORDS.of(new RomeCode("K2204"))).contains(new Meaning("Femme / Homme de ménage", 1));
        assertThat(WORDS.of(new RomeCode("D1101"))).isEmpty();
    }
}
