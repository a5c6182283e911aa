package fr.clubbusiness.referential.words;

import fr.clubbusiness.shared.FoldedText;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The words of a French text as the search for a trade compares them: whatever their number and their inclusive spelling. */
public final class FrenchWords {
    /** Words that say nothing of a trade. */
    private static final Set<String> EMPTY = Set.of(
            "a", "au", "aux", "avec", "chez", "d", "dans", "de", "des", "du", "en", "et", "l", "la", "le", "les", "ou",
            "par", "pour", "sur", "un", "une");

    /** The other gender or the plural, written at the end of a word: serveur(se), employé·e·s, vendeur/euse. */
    private static final Pattern OTHER_ENDING = Pattern.compile("(?<=[a-z])"
            + "(?:\\([a-z]{1,5}\\)|[·•][a-z]{1,5}|[./-](?:e|se|euse|rice|trice|ere|iere|ne|enne|le|te|ve)(?![a-z]))"
            + "(?:[·•.-]?s(?![a-z]))?");

    /** Shorter words are the same in the plural: bus, gaz. */
    private static final int SHORTEST_PLURAL = 4;

    private FrenchWords() {}

    /** The words in lower case without accents, in their order. */
    public static List<String> of(String text) {
        var one = OTHER_ENDING.matcher(FoldedText.letters(text)).replaceAll("");
        return Stream.of(FoldedText.words(one).split(" ", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    public static boolean isEmpty(String word) {
        return EMPTY.contains(word);
    }

    /**
     * One form for the singular and the plural of a word: serveurs and serveur, locaux and local, bureaux and bureau. It is not always a
     * French word (local gives "locau"): it is made to be compared with other ones.
     */
    public static String singular(String word) {
        var one = isPlural(word) ? word.substring(0, word.length() - 1) : word;
        if (one.length() < SHORTEST_PLURAL) {
            return one;
        }
        if (one.endsWith("al")) {
            return one.substring(0, one.length() - 1) + "u";
        }
        return one.endsWith("ail") ? one.substring(0, one.length() - 2) + "u" : one;
    }

    private static boolean isPlural(String word) {
        return word.length() >= SHORTEST_PLURAL && (word.endsWith("x") || (word.endsWith("s") && !word.endsWith("ss")));
    }
}
