package fr.clubbusiness.list;

import java.util.regex.Pattern;

/**
 * Protects text that Excel would change: a formula, which could run a stranger's code (OWASP, "CSV injection"), or a long number, which Excel rounds.
 * An apostrophe in front keeps it a text. Reading removes the apostrophe, so the text survives the round trip.
 */
public final class ExcelText {
    private static final char MARK = '\'';

    /** A sign that begins a formula, also in full width, and also after blanks and quotes, which some readers strip. */
    private static final Pattern FORMULA =
            Pattern.compile("^(?:[\\s\\u00A0'\"]*[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20]|[\\t\\r\\n]).*", Pattern.DOTALL);

    /** Digits that a number would lose: leading zeros, or those after the eleventh (SIRET, telephone). */
    private static final Pattern LONG_NUMBER = Pattern.compile("'*(?:0[0-9]+|[0-9]{12,})");

    private static final Pattern TEXT_FORMULA = Pattern.compile("=\"((?:[^\"]|\"\")*)\"");

    private ExcelText() {}

    /** The text as written in a cell. */
    static String guarded(String text) {
        return needsMark(text) ? MARK + text : text;
    }

    /** The original text of a cell, without the protecting apostrophe or the formula {@code ="…"}, with which some tools protect digits. */
    public static String read(String cell) {
        var text = TEXT_FORMULA.matcher(cell);
        return text.matches() ? text.group(1).replace("\"\"", "\"") : withoutMark(cell);
    }

    private static String withoutMark(String cell) {
        return !cell.isEmpty() && cell.charAt(0) == MARK && needsMark(cell.substring(1)) ? cell.substring(1) : cell;
    }

    private static boolean needsMark(String text) {
        return FORMULA.matcher(text).matches() || LONG_NUMBER.matcher(text).matches();
    }
}
