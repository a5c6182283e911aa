package fr.clubbusiness.shared;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/**
 * Text as people type or paste it. Web pages, Word and Excel add invisible characters: no-break spaces, zero-width spaces, marks of
 * writing direction. Around a value they have no meaning.
 */
public final class TypedText {
    /** How much of the text a message repeats to show the place of a fault. */
    private static final int SHOWN = 20;

    /**
     * Signs that a file was read in another encoding than its own, in the order of the parts: a letter that was given up; UTF-8 read as Windows-1252,
     * where é becomes Ã©; UTF-8 read as MacRoman (√©) or DOS (├®); DOS read as Windows-1252, where é becomes a low quote between two letters.
     */
    private static final Pattern MISREAD = Pattern.compile(String.join(
            "|",
            "\uFFFD",
            "Ã[\u0080-\u00BFŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]",
            "Å[“’¡½¾Ÿ‚¸„]",
            "Ä[‡±™…Ÿ°‘]",
            "(?<!\\p{L})Â[\u00A0-\u00BF]|Â[°©®]",
            "â€",
            "\\p{L}√|√[©®†™´ªº∂±¥¢]",
            "├",
            "(?<=\\p{L})[‚ˆ‡](?=\\p{L})"));

    private TypedText() {}

    /** Without blanks and invisible characters at both ends. A text of nothing else is empty. */
    public static String trimmed(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isEmpty(text.codePointAt(start))) {
            start += Character.charCount(text.codePointAt(start));
        }
        while (start < end && isEmpty(text.codePointBefore(end))) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        return text.substring(start, end);
    }

    /** A code in capitals, without blanks and invisible characters: {@code 732 829 320 00074} is {@code 73282932000074}. */
    public static String code(String text) {
        return isPlainCode(text) ? text : without(text, TypedText::isEmpty).toUpperCase(Locale.ROOT);
    }

    /** Codes read from the database are plain, millions of them when an index is loaded. */
    private static boolean isPlainCode(String text) {
        for (int at = 0; at < text.length(); at++) {
            var c = text.charAt(at);
            if ((c < '0' || c > '9') && (c < 'A' || c > 'Z') && c != '_' && c != '-') {
                return false;
            }
        }
        return true;
    }

    /** Without invisible characters anywhere, and without blanks at both ends. */
    public static String visible(String text) {
        return trimmed(without(text, c -> isEmpty(c) && !isBlank(c)));
    }

    /**
     * A text to store: in Unicode's composed form (NFC), trimmed. Line breaks, tabs and no-break spaces inside it stay.
     *
     * @throws InvalidValue when a character inside it is invisible or a control character, or when letters were lost by a wrong encoding; the
     *     message shows the place
     */
    public static String stored(String text) {
        return isPlainAscii(text) ? trimmed(text) : composed(text);
    }

    /** Codes, ids and addresses, most of what is read, need none of the checks. */
    private static boolean isPlainAscii(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) < ' ' || text.charAt(at) > '~') {
                return false;
            }
        }
        return true;
    }

    private static String composed(String text) {
        var trimmed = trimmed(Normalizer.normalize(text, Normalizer.Form.NFC));
        var misread = MISREAD.matcher(trimmed);
        if (misread.find()) {
            throw misread(trimmed, misread.start());
        }
        for (int at = 0; at < trimmed.length(); at += Character.charCount(trimmed.codePointAt(at))) {
            if (isForbidden(trimmed.codePointAt(at))) {
                throw forbidden(trimmed, at);
            }
        }
        return trimmed;
    }

    /**
     * A text to store that stands on one line, like {@link #stored}.
     *
     * @throws InvalidValue also when it holds a line break or a tab
     */
    public static String oneLine(String text) {
        var stored = stored(text);
        for (int at = 0; at < stored.length(); at++) {
            if (isBreak(stored.charAt(at))) {
                throw broken(shown(stored, at - SHOWN, at));
            }
        }
        return stored;
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '\r' || c == '\t' || c == 0x2028 || c == 0x2029;
    }

    private static String without(String text, IntPredicate dropped) {
        return text.codePoints()
                .filter(dropped.negate())
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isEmpty(int c) {
        return isBlank(c) || Character.getType(c) == Character.FORMAT;
    }

    /** Spaces of any width, tabs and line ends; also the letters and the sign that Unicode draws as a blank. */
    private static boolean isBlank(int c) {
        return switch (c) {
            case 0x115F, 0x1160, 0x2800, 0x3164, 0xFFA0 -> true;
            default -> Character.isWhitespace(c) || Character.isSpaceChar(c);
        };
    }

    private static boolean isForbidden(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> c != '\n' && c != '\r' && c != '\t';
            case Character.SURROGATE, Character.PRIVATE_USE -> true;
            case Character.FORMAT -> !isPartOfWriting(c);
            default -> (c & 0xFFFE) == 0xFFFE; // never a character, in any plane
        };
    }

    /** Joiners, which Persian words and composed emoji need, and the letters of flags. */
    private static boolean isPartOfWriting(int c) {
        return c == 0x200C || c == 0x200D || (c >= 0xE0020 && c <= 0xE007F);
    }

    /** A part of the text for a message. Halves of surrogate pairs are left out: no answer could be written with them. */
    private static String shown(String text, int from, int to) {
        var part = text.substring(Math.max(0, from), Math.min(text.length(), to));
        return trimmed(without(part, c -> Character.getType(c) == Character.SURROGATE));
    }

    private static InvalidValue misread(String text, int at) {
        var shown = shown(text, at - SHOWN, at + SHOWN);
        return new InvalidValue(
                "Des lettres se sont perdues dans « %s » : le fichier a été mal converti. Enregistrez-le en UTF-8 (« CSV UTF-8 » dans Excel), ou retapez ce passage."
                        .formatted(shown),
                "Letters were lost in \"%s\": the file was converted badly. Save it as UTF-8 (\"CSV UTF-8\" in Excel), or type this part again."
                        .formatted(shown));
    }

    private static InvalidValue broken(String before) {
        return new InvalidValue(
                "Ce texte tient sur une ligne : retirez le retour à la ligne ou la tabulation après « %s »."
                        .formatted(before),
                "This text stands on one line: remove the line break or tab after \"%s\".".formatted(before));
    }

    private static InvalidValue forbidden(String text, int at) {
        var c = text.codePointAt(at);
        var name = "U+%04X".formatted(c);
        var before = shown(text, at - SHOWN, at);
        var invisible = Character.getType(c) == Character.FORMAT;
        return new InvalidValue(
                "Ce texte contient le caractère %s %s après « %s » : retapez ce passage."
                        .formatted(invisible ? "invisible" : "de contrôle ou inconnu", name, before),
                "This text holds the %s character %s after \"%s\": type this part again."
                        .formatted(invisible ? "invisible" : "control or unknown", name, before));
    }
}
