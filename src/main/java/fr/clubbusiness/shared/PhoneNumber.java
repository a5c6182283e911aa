package fr.clubbusiness.shared;

import java.util.regex.Pattern;

/** French and international telephone numbers, as people write them: digits with spaces, dots, hyphens or brackets between them. */
public final class PhoneNumber {
    /** A whole number, from 6 to 25 digits and separators after the first digit. */
    public static final String PATTERN = "\\+?[0-9][0-9 .()-]{5,24}";

    private static final Pattern WHOLE = Pattern.compile(PATTERN);
    /** What somebody types to find a number may be its first digits alone, and separated by slashes. */
    private static final Pattern BEGUN = Pattern.compile("\\+?[0-9][0-9 .()/-]*");

    private static final Pattern NOT_DIALLED = Pattern.compile("[^0-9+()]");
    private static final Pattern NOT_DIGITS = Pattern.compile("[^0-9]+");
    private static final Pattern FRENCH_PREFIX = Pattern.compile("^(\\+|00)33(\\(0\\)|0)?");

    private PhoneNumber() {}

    /** Whether the text is a whole number. */
    public static boolean isOne(String text) {
        return WHOLE.matcher(text).matches();
    }

    /** Whether the text is a number or the start of one, as a search receives it. */
    public static boolean isBegun(String text) {
        return BEGUN.matcher(text).matches();
    }

    /** The digits of a number, French ones in the national form: {@code +33 6 12 34 56 78} is {@code 0612345678}. */
    public static String digits(String written) {
        var dialled = NOT_DIALLED.matcher(written).replaceAll("");
        var national = FRENCH_PREFIX.matcher(dialled).replaceFirst("0");
        return NOT_DIGITS.matcher(national).replaceAll("");
    }
}
