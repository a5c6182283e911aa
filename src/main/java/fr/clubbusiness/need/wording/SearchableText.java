package fr.clubbusiness.need.wording;

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
        var folded = new StringBuilder(written.length());
        written.chars().forEach(c -> folded.append(fold((char) c)));
        return new SearchableText(written, folded.toString());
    }

    private static char fold(char c) {
        if (Character.isWhitespace(c) || Character.isSpaceChar(c) || "'’ʼ`-‐‑–—_".indexOf(c) >= 0) {
            return ' ';
        }
        return Character.toLowerCase(c < 128 ? c : withoutAccent(c));
    }

    private static char withoutAccent(char c) {
        return Character.isSurrogate(c)
                ? c
                : Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0);
    }

    /** The words as they were written from {@code start} to {@code end}. */
    String words(int start, int end) {
        return written.substring(start, end).strip();
    }
}
