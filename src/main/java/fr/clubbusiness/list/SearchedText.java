package fr.clubbusiness.list;

import fr.clubbusiness.problem.Invalid;
import fr.clubbusiness.shared.FoldedText;
import fr.clubbusiness.shared.Reference;
import fr.clubbusiness.shared.SubjectKind;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What somebody looks for in a list: the beginnings of words, or a number.
 *
 * @param text as it was typed, without the blanks around it
 * @param words without accents and case, at least one; each is the beginning of a word to find
 */
public record SearchedText(String text, List<String> words) {
    private static final Pattern NUMBER_BREAKS = Pattern.compile("[\\s\\p{Z}.]+");
    private static final Pattern BEGUN_NUMBER = Pattern.compile("[0-9]{3,}");

    /**
     * Reads a search.
     *
     * @throws Invalid for {@code q}, when it contains neither a letter nor a digit
     */
    static SearchedText of(String typed) {
        var words = Stream.of(FoldedText.words(typed).split(" "))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
        if (words.isEmpty()) {
            throw new Invalid(
                    ListSearch.NAME,
                    "Donnez au moins une lettre ou un chiffre.",
                    "Give at least one letter or one digit.");
        }
        return new SearchedText(typed.strip(), words);
    }

    /** The words without any space: {@code E.D.F.} is {@code edf}. */
    public String joined() {
        return String.join("", words);
    }

    /** The digits, without their blanks and points, when there are at least three and nothing else: the beginning of a SIRET. */
    public Optional<String> digits() {
        return Optional.of(NUMBER_BREAKS.matcher(text).replaceAll("")).filter(BEGUN_NUMBER.asMatchPredicate());
    }

    /** The number of a short reference of this kind, when it is one. */
    public Optional<Long> number(SubjectKind kind) {
        return new Reference(text).number(kind);
    }

    /** The pattern of SQL that finds a word with this beginning in words that have a space before each. */
    public static String beginning(String word) {
        return "% " + word + "%";
    }
}
