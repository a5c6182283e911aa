package fr.clubbusiness.referential.words;

import fr.clubbusiness.shared.FoldedText;
import java.util.Collection;
import java.util.List;

/** A text prepared for searching: words in lower case without accents. Apostrophes and hyphens separate words. */
public final class SearchWords {
    /** With a space before and after each word, so that the beginning and end of a word can be searched. */
    private final String text;

    /** How long what counts as the whole text is; what was added to it counts as words alone. */
    private final int whole;

    /** How well a text matches a query, best first. */
    public enum Fit {
        /** The query is the whole text. */
        WHOLE_TEXT,
        /** Every word of the query is a word of the text. */
        WHOLE_WORDS,
        /** Every word of the query is the beginning of a word of the text. */
        PREFIXES,
        NONE
    }

    public SearchWords(String raw) {
        text = " " + (FoldedText.words(raw) + " ").stripLeading();
        whole = text.length();
    }

    private SearchWords(SearchWords first, Collection<String> plainWords) {
        text = first.text + String.join(" ", plainWords) + " ";
        whole = first.whole;
    }

    /** These words followed by others, which must already be in plain form. */
    public SearchWords and(Collection<String> plainWords) {
        return new SearchWords(this, plainWords);
    }

    public boolean isEmpty() {
        return text.isBlank();
    }

    public List<String> words() {
        return isEmpty() ? List.of() : List.of(toString().split(" "));
    }

    /** The words in their order, separated by one space. */
    @Override
    public String toString() {
        return text.strip();
    }

    public Fit fit(SearchWords query) {
        boolean isWhole = query.text.length() == whole && text.startsWith(query.text);
        var fit = isWhole ? Fit.WHOLE_TEXT : Fit.WHOLE_WORDS;
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
