package fr.clubbusiness.referential;

import fr.clubbusiness.shared.FoldedText;
import java.util.Collection;

/** A text prepared for searching: words in lower case without accents. Apostrophes and hyphens separate words. */
final class SearchWords {
    /** With a space before and after each word, so that the beginning and end of a word can be searched. */
    private final String text;

    /** How well a text matches a query, best first. */
    enum Fit {
        /** The query is the whole text. */
        WHOLE_TEXT,
        /** Every word of the query is a word of the text. */
        WHOLE_WORDS,
        /** Every word of the query is the beginning of a word of the text. */
        PREFIXES,
        NONE
    }

    SearchWords(String raw) {
        text = " " + (FoldedText.words(raw) + " ").stripLeading();
    }

    private SearchWords(SearchWords first, Collection<String> plainWords) {
        text = first.text + String.join(" ", plainWords) + " ";
    }

    /** These words followed by others, which must already be in plain form. */
    SearchWords and(Collection<String> plainWords) {
        return new SearchWords(this, plainWords);
    }

    boolean isEmpty() {
        return text.isBlank();
    }

    /** The words in their order, separated by one space. */
    @Override
    public String toString() {
        return text.strip();
    }

    Fit fit(SearchWords query) {
        var fit = text.equals(query.text) ? Fit.WHOLE_TEXT : Fit.WHOLE_WORDS;
        for (int start = 0, end; (end = query.text.indexOf(' ', start + 1)) > 0; start = end) {
            if (fit != Fit.PREFIXES && text.contains(query.text.substring(start, end + 1))) {
                continue;
            }
            if (!text.contains(query.text.substring(start, end))) {
                return Fit.NONE;
            }
            fit = Fit.PREFIXES;
        }
        return fit;
    }
}
