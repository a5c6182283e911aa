package fr.clubbusiness.shared;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Texts in lower case and without accents, so that people find what they look for however it was written. In the
 * database, the functions {@code folded} and {@code folded_words} do the same as {@link #letters} and {@link #words}.
 */
public final class FoldedText {
    /**
     * Latin letters without decomposition, as CLDR's transform Latin-ASCII writes them. Those of European, Turkic and African languages are here; the
     * library of the whole transform (ICU4J) weighs 14 MB.
     */
    private static final String SPELT = "øłđðħıȷŋŧɓɗɖƒɠɣɛɔəǝɩɨɲƙƴʋʉɵƭƥƶɫĸ";

    private static final String PLAIN = "olddhijntbddfggeoeeiinkyvuotpzlq";

    private FoldedText() {}

    /**
     * The letters in lower case without accents, in any alphabet; the rest stays as it is. Letters that Unicode does not take apart are
     * spelt out: {@code œ} is {@code oe}, {@code đ} is {@code d}. Letters that are apostrophes, as in Breton or Ukrainian, are written {@code '}.
     */
    public static String letters(String text) {
        var lower = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        var folded = new StringBuilder(lower.length() + 2);
        lower.codePoints().filter(c -> !isSilent(c)).forEach(c -> append(folded, c));
        return folded.toString();
    }

    /** The words of {@link #letters} in their order: one space between two, and nothing but letters and digits in them. */
    public static String words(String text) {
        var words = new StringBuilder(text.length() + 2);
        letters(text).codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c)) {
                words.appendCodePoint(c);
            } else if (!words.isEmpty() && words.charAt(words.length() - 1) != ' ') {
                words.append(' ');
            }
        });
        return words.toString().strip();
    }

    /**
     * The text in lower case without accents, with spaces for hyphens, apostrophes and line ends. It has as many characters as the
     * text, so that a place found in it is the same place in the text: {@code œ} stays.
     *
     * @param text composed (NFC)
     */
    public static String ofSameLength(String text) {
        var folded = new StringBuilder(text.length());
        text.chars().forEach(c -> folded.append(character((char) c)));
        return folded.toString();
    }

    /** Accents, invisible characters, and the stroke that makes Arabic words longer. */
    private static boolean isSilent(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.FORMAT -> true;
            default -> c == 0x640;
        };
    }

    private static void append(StringBuilder folded, int c) {
        switch (c) {
            case 'æ' -> folded.append("ae");
            case 'œ' -> folded.append("oe");
            case 'ß' -> folded.append("ss");
            case 'þ' -> folded.append("th");
            default -> {
                int plain = SPELT.indexOf(c);
                folded.appendCodePoint(
                        plain >= 0
                                ? PLAIN.charAt(plain)
                                : Character.getType(c) == Character.MODIFIER_LETTER ? '\'' : c);
            }
        }
    }

    private static char character(char c) {
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
}
