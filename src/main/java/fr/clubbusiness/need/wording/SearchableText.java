package fr.clubbusiness.need.wording;

import fr.clubbusiness.shared.FoldedText;
import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * A text that is easy to search: in lower case, without accents, hyphens, apostrophes or line ends. It has the same length as the original,
 * so that a finding can be shown in its original form. Numbers in words become figures, and a hyphen that means "less than"
 * ("- de 26 ans") becomes a minus sign.
 *
 * @param written the original text, composed (NFC)
 * @param folded the searchable form
 */
record SearchableText(String written, String folded) {
    /** What stands in the folded text for a hyphen that means "less than". */
    static final char MINUS = '−';

    private static final String OTHER_HYPHENS = "‐‑–—−";

    /** What follows a hyphen that means "less than". */
    private static final Pattern AN_AGE = Pattern.compile("(?: *de +)?[1-7][0-9] *ans(?![\\p{L}\\p{N}])");

    static SearchableText of(String text) {
        var written = Normalizer.normalize(text, Normalizer.Form.NFC);
        return new SearchableText(
                written, withMinusSigns(written, NumberWords.toFigures(FoldedText.ofSameLength(written))));
    }

    private static String withMinusSigns(String written, String folded) {
        var signed = folded.toCharArray();
        for (int at = 0; at < signed.length; at++) {
            if (isHyphen(written.charAt(at)) && isLessThan(folded, at)) {
                signed[at] = MINUS;
            }
        }
        return new String(signed);
    }

    private static boolean isHyphen(char c) {
        return c == '-' || (c > 127 && OTHER_HYPHENS.indexOf(c) >= 0);
    }

    /** Whether the hyphen there stands before an age, and not within a word or between two ages. */
    private static boolean isLessThan(String folded, int hyphen) {
        return (hyphen == 0 || !Character.isLetterOrDigit(folded.charAt(hyphen - 1)))
                && AN_AGE.matcher(folded).region(hyphen + 1, folded.length()).lookingAt();
    }

    /** The original words from {@code start} to {@code end}. */
    String words(int start, int end) {
        return written.substring(start, end).strip();
    }
}
