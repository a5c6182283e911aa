package fr.clubbusiness.beneficiary;

import fr.clubbusiness.shared.FoldedText;
import fr.clubbusiness.shared.PhoneNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Names and telephone numbers as the search sees them: without accents, case and punctuation, in any alphabet. {@code D'Almeida} is
 * found as {@code d almeida} and as {@code dalmeida}; {@code +33 6 12 34 56 78} as {@code 0612345678}.
 */
public final class SearchKey {
    private static final Pattern BREAKS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern INSIDE_WORDS = Pattern.compile("[^\\p{L}\\p{N}\\s]+");

    private SearchKey() {}

    /** What is stored: each way to write each word once, a space before each. */
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

    /** The words of a query, each of which must begin a word of the key; several groups of digits are one telephone number. */
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
