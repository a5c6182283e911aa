package fr.clubbusiness.need.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WordingSearchTest {
    private static final List<String> PIECES = List.of("""
            jeune jeunes et dynamique dynamiques équipe homme femmes de ménage chambre garçon hôtesse 25 35 ans à entre moins plus maximum \
            limite d'âge âgé âgé(e)s âgé·e·s célibataire sans enfant grossesse langue maternelle natif accent origine européenne nationalité \
            française titre séjour habiter Nanterre impérativement réside dans le 92 physique agréable photo CV + avec tatouage 1 m 70 \
            bonne santé problème dos handicap RQTH obligatoire (non fumeur) œuvre ½ 😀 - , . ; ( ) / l'""".split(" "));

    @Test
    void words_are_found_where_a_search_of_the_whole_text_finds_them() {
        var draw = new SplittableRandom(1);
        var found = 0;
        for (int text = 0; text < 2_000; text++) {
            var searched = SearchableText.of(IntStream.range(0, 12)
                    .mapToObj(_ -> PIECES.get(draw.nextInt(PIECES.size())) + (draw.nextInt(4) == 0 ? "" : " "))
                    .collect(Collectors.joining()));
            var expected = IntStream.range(0, WordingRules.ALL.size())
                    .boxed()
                    .flatMap(rule -> WordingRules.ALL
                            .get(rule)
                            .words()
                            .matcher(searched.folded())
                            .results()
                            .map(words -> place(rule, words)))
                    .toList();
            assertThat(WordingSearch.in(searched.folded()).map(match -> place(match.rule(), match.words())))
                    .as(searched.written())
                    .containsExactlyElementsOf(expected);
            found += expected.size();
        }
        assertThat(found).isGreaterThan(200);
    }

    private static String place(int rule, MatchResult words) {
        return rule + ": " + words.start() + "-" + words.end();
    }
}
