package fr.clubbusiness.beneficiary;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Names and telephone numbers as the search sees them: without accents, case and punctuation, in any alphabet. {@code D'Almeida} is
 * found as {@code d almeida} and as {@code dalmeida}; {@code +33 6 12 34 56 78} as {@code 0612345678}.
 */
public final class SearchKey {
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern BREAKS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern INSIDE_WORDS = Pattern.compile("[^\\p{L}\\p{N}\\s]+");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 .()/-]*");
    private static final Pattern NOT_DIGITS = Pattern.compile("[^0-9]+");
    private static final Pattern FRENCH_PREFIX = Pattern.compile("^(\\+|00)33(\\(0\\)|0)?");

    private SearchKey() {}

    /** What is stored: each way to write each word once, a space before each. */
    static String of(String firstName, String lastName, @Nullable String phone) {
        var names = plain(firstName + " " + lastName);
        var words = Stream.concat(
                Stream.of(BREAKS.split(names)),
                Stream.of(INSIDE_WORDS.matcher(names).replaceAll("").split("\\s+")));
        var number = phone == null ? Stream.<String>empty() : Stream.of(phone(phone));
        var key = new StringBuilder();
        Stream.concat(words, number)
                .filter(word -> !word.isEmpty())
                .distinct()
                .forEach(word -> key.append(' ').append(word));
        return key.toString();
    }

    /** The words of a query, each of which must begin a word of the key; several groups of digits are one telephone number. */
    public static List<String> words(String query) {
        var text = query.strip();
        if (PHONE.matcher(text).matches()) {
            return List.of(phone(text));
        }
        return Stream.of(BREAKS.split(plain(text)))
                .filter(word -> !word.isEmpty())
                .distinct()
                .collect(ArrayList::new, List::add, List::addAll);
    }

    /** A telephone number by its digits, French ones in the national form. */
    private static String phone(String written) {
        var compact = written.replaceAll("[^0-9+()]", "");
        var national = FRENCH_PREFIX.matcher(compact).replaceFirst("0");
        return NOT_DIGITS.matcher(national).replaceAll("");
    }

    private static String plain(String text) {
        var lower = text.toLowerCase(Locale.ROOT)
                .replace("œ", "oe")
                .replace("æ", "ae")
                .replace("ß", "ss")
                .replace("ø", "o")
                .replace("ł", "l");
        return ACCENTS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFKD))
                .replaceAll("");
    }
}
