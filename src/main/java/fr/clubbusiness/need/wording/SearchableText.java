package fr.clubbusiness.need.wording;

import fr.clubbusiness.shared.FoldedText;
import java.text.Normalizer;

/**
 * A text made easy to search: without case, accents, hyphens, apostrophes or line ends, and of the same length as what was written, so that
 * what is found can be shown as it was written.
 *
 * @param written the text, composed (NFC)
 * @param folded the same, folded
 */
record SearchableText(String written, String folded) {

    static SearchableText of(String text) {
        var written = Normalizer.normalize(text, Normalizer.Form.NFC);
        return new SearchableText(written, FoldedText.ofSameLength(written));
    }

    /** The words as they were written from {@code start} to {@code end}. */
    String words(int start, int end) {
        return written.substring(start, end).strip();
    }
}
