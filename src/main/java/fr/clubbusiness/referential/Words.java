package fr.clubbusiness.referential;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A text as searches see it: words in lower case without accents, apostrophes and hyphens being word breaks. */
final class Words {
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern BREAKS = Pattern.compile("[^a-z0-9]+");

    private final String text;

    /** How well a text answers a query, best first. */
    enum Fit {
        /** The query is the whole text. */
        WHOLE_TEXT,
        /** Every word of the query is a word of the text. */
        WHOLE_WORDS,
        /** Every word of the query begins a word of the text. */
        PREFIXES,
        NONE
    }

    Words(String raw) {
        var lower = raw.toLowerCase(Locale.FRENCH).replace("œ", "oe").replace("æ", "ae");
        var plain = ACCENTS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD))
                .replaceAll("");
        text = BREAKS.matcher(plain).replaceAll(" ").strip();
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    /** The words in their order, with one space between two. */
    @Override
    public String toString() {
        return text;
    }

    Fit fit(Words query) {
        if (text.equals(query.text)) {
            return Fit.WHOLE_TEXT;
        }
        var padded = " " + text + " ";
        if (query.each().allMatch(word -> padded.contains(" " + word + " "))) {
            return Fit.WHOLE_WORDS;
        }
        return query.each().allMatch(word -> padded.contains(" " + word)) ? Fit.PREFIXES : Fit.NONE;
    }

    private Stream<String> each() {
        return Stream.of(text.split(" "));
    }
}
