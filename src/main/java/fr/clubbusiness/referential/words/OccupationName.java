package fr.clubbusiness.referential.words;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A name that an occupation is found by: its label, an appellation, or an everyday word.
 *
 * @param text as it is shown
 * @param words its words in lower case without accents
 * @param phrases the whole name and the name in each gender, each as a {@link #phrase}
 */
public record OccupationName(String text, List<String> words, List<String> phrases) {
    private static final String GENDERS = " / ";

    /** The genders of one word share this many letters: plombier, plombière. */
    private static final int SHARED_LETTERS = 3;

    /** How well a name answers a query, best first. */
    public enum Fit {
        /** The query is the name, word for word. */
        IDENTICAL,
        /** The query is the name in both genders or in one, whatever its plurals and small words. */
        EQUAL,
        /** The name begins with the words of the query. */
        START,
        /** Every word of the query is a word of the name. */
        WHOLE_WORDS,
        /** Every word of the query begins a word of the name. */
        PREFIXES,
        NONE
    }

    public static OccupationName of(String text) {
        var words = FrenchWords.of(text);
        return new OccupationName(
                text,
                words,
                Stream.concat(Stream.of(words), genders(text).stream())
                        .map(OccupationName::phrase)
                        .distinct()
                        .toList());
    }

    /** The telling words in one form for singular and plural, with a space before and after each: it can be compared word by word. */
    public static String phrase(List<String> words) {
        return words.stream()
                .filter(word -> !FrenchWords.isEmpty(word))
                .map(FrenchWords::singular)
                .collect(Collectors.joining(" ", " ", " "));
    }

    /** How this name fits a query all of whose words it holds. */
    public Fit fitOfWholeWords(OccupationQuery query) {
        if (query.phrase().isBlank()) {
            return Fit.WHOLE_WORDS;
        }
        if (phrases.contains(query.phrase())) {
            return words.equals(query.typed()) ? Fit.IDENTICAL : Fit.EQUAL;
        }
        return phrases.stream().anyMatch(phrase -> phrase.startsWith(query.phrase())) ? Fit.START : Fit.WHOLE_WORDS;
    }

    /**
     * The words of a name in the masculine and in the feminine. "Aide jardinier / jardinière" and "Agent / Agente de tri" write what
     * both have in common once.
     */
    private static List<List<String>> genders(String text) {
        var parts = text.split(GENDERS, -1);
        List<String> masculine = new ArrayList<>(FrenchWords.of(parts[0]));
        List<String> feminine = masculine;
        for (int part = 1; part < parts.length; part++) {
            var words = FrenchWords.of(parts[part]);
            int kept = otherGender(masculine, words.getFirst());
            int gendered = Math.min(masculine.size() - kept, words.size());
            feminine = join(feminine.subList(0, kept), words);
            masculine = join(masculine, words.subList(gendered, words.size()));
        }
        return List.of(masculine, feminine);
    }

    /** Where in a name stands the word that this one is the feminine of; the first one when none looks like it: "Valet / Femme". */
    private static int otherGender(List<String> name, String feminine) {
        int best = 0;
        int most = SHARED_LETTERS - 1;
        for (int at = 0; at < name.size(); at++) {
            int shared = sharedLetters(name.get(at), feminine);
            if (shared > most) {
                best = at;
                most = shared;
            }
        }
        return best;
    }

    private static int sharedLetters(String one, String other) {
        int shared = 0;
        while (shared < Math.min(one.length(), other.length()) && one.charAt(shared) == other.charAt(shared)) {
            shared++;
        }
        return shared;
    }

    private static List<String> join(List<String> first, List<String> then) {
        return Stream.concat(first.stream(), then.stream()).toList();
    }
}
