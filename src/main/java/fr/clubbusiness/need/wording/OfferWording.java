package fr.clubbusiness.need.wording;

import fr.clubbusiness.need.wording.WordingFinding.Field;
import fr.clubbusiness.shared.RefusalReason;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /** How many needs' findings are kept: those of the lists that people look at. */
    private static final int REMEMBERED = 2_000;

    private static final Map<Texts, List<WordingFinding>> KNOWN =
            Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Texts, List<WordingFinding>> eldest) {
                    return size() > REMEMBERED;
                }
            });

    private OfferWording() {}

    private record Texts(String title, String description) {}

    /**
     * All that is to be said of a need's texts, in the order in which it is read. Every rule reads every word, which takes milliseconds: what
     * was found is remembered, since lists show the same needs again and again.
     */
    public static List<WordingFinding> check(String title, String description) {
        var texts = new Texts(title, description);
        var known = KNOWN.get(texts);
        if (known == null) {
            known = Stream.concat(check(Field.TITLE, title), check(Field.DESCRIPTION, description))
                    .toList();
            KNOWN.put(texts, known);
        }
        return known;
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
        for (var rule : WordingRules.ALL) {
            rule.findIn(text.folded())
                    .filter(match -> said.get(match.start(), match.end()).isEmpty())
                    .forEach(match -> {
                        said.set(match.start(), match.end());
                        found.add(new Found(
                                match.start(), WordingFinding.of(field, text.words(match.start(), match.end()), rule)));
                    });
        }
        return found.stream().sorted(Comparator.comparingInt(Found::start)).map(Found::finding);
    }

    /** A finding and where it stands. Words that one rule has spoken of are left alone by the next ones. */
    private record Found(int start, WordingFinding finding) {}
}
