package fr.clubbusiness.need.wording;

import fr.clubbusiness.need.wording.WordingFinding.Field;
import fr.clubbusiness.shared.RefusalReason;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What may be written in a need: nothing about age, sex, family, origin, nationality, residence, looks or health of the person wanted (Code
 * du travail, L1132-1, L1142-1, L5321-2).
 *
 * <p>Words are read with what surrounds them, since the same ones speak of the public of a job ("auprès de personnes âgées"), of the company
 * ("plus de 30 ans d'existence") or of the product. It finds what people write without thinking; who wants to evade it can, and
 * the advisers read what is posted.
 */
public final class OfferWording {
    /** What tells that a title is open to all, in the spellings in use. */
    private static final Pattern FOR_ALL = Pattern.compile(
            "(?<![\\p{L}\\p{N}])"
                    + "(?:f *[/ ] *[hm]|[hm] *[/ ] *f|(?:femmes?|hommes?) *(?:/|ou|et) *(?:femmes?|hommes?))(?![\\p{L}\\p{N}])");

    private OfferWording() {}

    /** All that is to be said of a need's texts, in the order in which it is read. */
    public static List<WordingFinding> check(String title, String description) {
        return Stream.concat(check(Field.TITLE, title), check(Field.DESCRIPTION, description))
                .toList();
    }

    /** The reasons for which a need may not be posted; empty when it may, perhaps with warnings. */
    public static List<RefusalReason> refusals(List<WordingFinding> findings) {
        return findings.stream()
                .filter(WordingFinding::isRefused)
                .map(WordingFinding::asReason)
                .distinct()
                .toList();
    }

    /** The title with "(F/H)" at its end, or as it is when it says already that the job is open to women and men. */
    public static String titleForAll(String title) {
        var stripped = title.strip();
        return FOR_ALL.matcher(SearchableText.of(stripped).folded()).find() ? stripped : stripped + " (F/H)";
    }

    private static Stream<WordingFinding> check(Field field, String written) {
        var text = SearchableText.of(written);
        var found = new ArrayList<Found>();
        var said = new BitSet();
        WordingSearch.in(text.folded()).forEach(match -> {
            var rule = WordingRules.ALL.get(match.rule());
            var words = match.words();
            if (said.get(words.start(), words.end()).isEmpty() && !rule.isExcused(text.folded(), words)) {
                said.set(words.start(), words.end());
                found.add(new Found(
                        words.start(), WordingFinding.of(field, text.words(words.start(), words.end()), rule)));
            }
        });
        return found.stream().sorted(Comparator.comparingInt(Found::start)).map(Found::finding);
    }

    /** A finding and where it stands. Words that one rule has spoken of are left alone by the next ones. */
    private record Found(int start, WordingFinding finding) {}
}
