package fr.clubbusiness.need.wording;

import fr.clubbusiness.need.wording.WordingFinding.Field;
import fr.clubbusiness.shared.RefusalReason;
import fr.clubbusiness.vocabulary.GenderMark;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a need may not say about the person wanted: age, sex, family, origin, nationality, residence, looks or health (Code du travail,
 * L1132-1, L1142-1, L5321-2).
 *
 * <p>The rules also read the text around the words. The same words may be about the public of a job ("auprès de personnes âgées"), the
 * company ("plus de 30 ans d'existence") or the product. The rules find what people write without thinking. They cannot stop an author who
 * wants to evade them, so advisers also read what is posted.
 */
public final class OfferWording {
    private OfferWording() {}

    /** The findings in a need's texts, in reading order. */
    public static List<WordingFinding> check(String title, String description) {
        return Stream.concat(check(Field.TITLE, title), check(Field.DESCRIPTION, description))
                .toList();
    }

    /** The reasons that forbid posting the need; empty when it may be posted, even with warnings. */
    public static List<RefusalReason> refusals(List<WordingFinding> findings) {
        return findings.stream()
                .filter(WordingFinding::isRefused)
                .map(WordingFinding::asReason)
                .distinct()
                .toList();
    }

    /** The title with "(F/H)" at its end. A title that already says so is returned as it is. */
    public static String titleForAll(String title) {
        var stripped = title.strip();
        return GenderMark.isIn(SearchableText.of(stripped).folded()) ? stripped : stripped + " (F/H)";
    }

    private static Stream<WordingFinding> check(Field field, String written) {
        var text = SearchableText.of(written);
        var found = new ArrayList<Found>();
        var covered = new BitSet();
        WordingSearch.in(text.folded()).forEach(match -> {
            var rule = WordingRules.ALL.get(match.rule());
            var words = match.words();
            if (covered.get(words.start(), words.end()).isEmpty() && !rule.isExcused(text.folded(), words)) {
                covered.set(words.start(), words.end());
                found.add(new Found(
                        words.start(), WordingFinding.of(field, text.words(words.start(), words.end()), rule)));
            }
        });
        return found.stream().sorted(Comparator.comparingInt(Found::start)).map(Found::finding);
    }

    /** A finding and its position. Later rules ignore words that a rule has already found. */
    private record Found(int start, WordingFinding finding) {}
}
