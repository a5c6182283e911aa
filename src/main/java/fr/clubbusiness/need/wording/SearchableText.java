package fr.clubbusiness.need.wording;

import fr.clubbusiness.shared.FoldedText;
import java.text.Normalizer;

/**
 * A text that is easy to search: in lower case, without accents, hyphens, apostrophes or line ends. It has the same length as the original,
 * so that a finding can be shown in its original form.
 *
 * @param written the original text, composed (NFC)
 * @param folded the searchable form
 */
record SearchableText(String written, String folded) {

    static SearchableText of(String text) {
        var written = Normalizer.normalize(text, Normalizer.Form.NFC);
        return new SearchableText(written, FoldedText.ofSameLength(written));
    }

    /** The original words from {@code start} to {@code end}. */
    String words(int start, int end) {
        return written.substring(start, end).strip();
    }
}
