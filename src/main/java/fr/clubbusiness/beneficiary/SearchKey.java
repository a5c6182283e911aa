package fr.clubbusiness.beneficiary;

import fr.clubbusiness.shared.FoldedText;
import fr.clubbusiness.shared.PhoneNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Names and telephone numbers in the form that the search compares: without accents, case and punctuation, in any alphabet. {@code D'Almeida} is
 * found as {@code d almeida} and as {@code dalmeida}; {@code +33 6 12 34 56 78} as {@code 0612345678}.
 */
public final class SearchKey {
    private static final Pattern BREAKS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern INSIDE_WORDS = Pattern.compile("[^\\p{L}\\p{N}\\s]+");

    private SearchKey() {}

    /** The key to store: each spelling of each word once, each after a space. */
    static String of(String firstName, String lastName, @Nullable String phone) {
        var names = FoldedText.letters(firstName + " " + lastName);
        var words = Stream.concat(
                Stream.of(BREAKS.split(names)),
                Stream.of(INSIDE_WORDS.matcher(names).replaceAll("").split("\\s+")));
        var number = phone == null ? Stream.<String>empty() : Stream.of(PhoneNumber.digits(phone));
        var key = new StringBuilder();
        Stream.concat(words, number)
                .filter(word -> !word.isEmpty())
                .distinct()
                .forEach(word -> key.append(' ').append(word));
        return key.toString();
    }

    /** The words of a query. Each must be the beginning of a word of the key. Several groups of digits are one telephone number. */
    public static List<String> words(String query) {
        var text = query.strip();
        if (PhoneNumber.isBegun(text)) {
            return List.of(PhoneNumber.digits(text));
        }
        return Stream.of(BREAKS.split(FoldedText.letters(text)))
                .filter(word -> !word.isEmpty())
                .distinct()
                .collect(ArrayList::new, List::add, List::addAll);
    }
}
