package fr.clubbusiness.beneficiary;

import fr.clubbusiness.shared.FoldedText;
import fr.clubbusiness.shared.PhoneNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Names and telephone numbers in the form that the search compares: without accents, case and punctuation, in any alphabet. {@code D'Almeida} is
 * found as {@code d almeida} and as {@code dalmeida}, {@code Marie Claire} as {@code marieclaire}, {@code +33 6 12 34 56 78} as {@code 0612345678}.
 */
public final class SearchKey {
    private static final Pattern BREAKS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern INSIDE_WORDS = Pattern.compile("[^\\p{L}\\p{N}\\s]+");

    /** Counts the changes of this rule: a new number makes {@code RenewSearchKeys} compute the stored keys again. */
    public static final int REVISION = 2;

    private SearchKey() {}

    /** The key to store: each spelling of each word once, each after a space; then the names without any blank, in both orders. */
    public static String of(String firstName, String lastName, @Nullable PhoneNumber phone) {
        var names = FoldedText.letters(firstName + " " + lastName);
        var words = Stream.concat(
                Stream.of(BREAKS.split(names)),
                Stream.of(INSIDE_WORDS.matcher(names).replaceAll("").split("\\s+")));
        var first = joined(firstName);
        var last = joined(lastName);
        var number = phone == null ? Stream.<String>empty() : Stream.of(phone.searched());
        var key = new StringBuilder();
        Stream.of(words, Stream.of(first, last, first + last, last + first), number)
                .flatMap(Function.identity())
                .filter(word -> !word.isEmpty())
                .distinct()
                .forEach(word -> key.append(' ').append(word));
        return key.toString();
    }

    /** A text as one word: {@code Mc Kay} is {@code mckay}, as {@code McKay} is. */
    public static String joined(String text) {
        return BREAKS.matcher(FoldedText.letters(text)).replaceAll("");
    }

    /** The words of a query. Each must be the beginning of a word of the key. Several groups of digits are one telephone number. */
    public static List<String> words(String query) {
        var text = query.strip();
        if (PhoneNumber.isBegun(text)) {
            return List.of(PhoneNumber.searched(text));
        }
        return Stream.of(BREAKS.split(FoldedText.letters(text)))
                .filter(word -> !word.isEmpty())
                .distinct()
                .collect(ArrayList::new, List::add, List::addAll);
    }
}
