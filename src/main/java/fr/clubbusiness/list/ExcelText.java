package fr.clubbusiness.list;

import java.util.regex.Pattern;

/**
 * Text in a cell that Excel would take for something else: a formula, which runs what a stranger wrote (OWASP, "CSV injection"), or a long
 * number, which it rounds. An apostrophe before it keeps it a text, and is taken away when the file comes back, so that what was written
 * is what is read.
 */
public final class ExcelText {
    private static final char MARK = '\'';

    /** A sign that begins a formula, also in full width, and also after blanks and quotes, which some readers strip. */
    private static final Pattern FORMULA =
            Pattern.compile("^(?:[\\s\\u00A0'\"]*[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20]|[\\t\\r\\n]).*", Pattern.DOTALL);

    /** Digits that a number would lose: the zeros before them, or those after the eleventh (SIRET, telephone). */
    private static final Pattern LONG_NUMBER = Pattern.compile("'*(?:0[0-9]+|[0-9]{12,})");

    private ExcelText() {}

    /** The text as it is written in a cell. */
    static String guarded(String text) {
        return needsMark(text) ? MARK + text : text;
    }

    /** The text that was guarded, or as it stands when it was not. */
    public static String read(String cell) {
        return !cell.isEmpty() && cell.charAt(0) == MARK && needsMark(cell.substring(1)) ? cell.substring(1) : cell;
    }

    private static boolean needsMark(String text) {
        return FORMULA.matcher(text).matches() || LONG_NUMBER.matcher(text).matches();
    }
}
