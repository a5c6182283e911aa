package fr.clubbusiness.referential;

import fr.clubbusiness.referential.words.SearchWords;
import fr.clubbusiness.shared.FoldedText;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What somebody typed to find a commune, as names and post codes are written. People copy places from addresses: {@code ST CLOUD},
 * {@code VITRY S/ SEINE}, {@code PARIS 02}, {@code 92024 NANTERRE CEDEX 1}.
 *
 * <p>The codes of CEDEX offices are in no referential, and many of them are also the INSEE code of another commune. So a code that is no
 * post code is never read as an INSEE code here. Beside a name it only tells the département.
 */
final class TypedPlace {
    /** How the post codes of both départements of Corsica begin. */
    private static final String CORSICA = "20";

    private static final Pattern CODE = Pattern.compile("[0-9][0-9ab][0-9]{3}");
    private static final Pattern CUT_CODE = Pattern.compile("\\b([0-9]{2}) ([0-9]{3})\\b");
    private static final Pattern SOUS = Pattern.compile("\\bs ?/ ?s\\b");
    private static final Pattern SUR_OR_SOUS = Pattern.compile("\\bs ?/");

    /** In Paris alone, the number of a CEDEX is that of the arrondissement. */
    private static final Pattern CEDEX_OF_PARIS = Pattern.compile("\\bparis cedex (?=(0?[1-9]|1[0-9]|20)\\b)");

    private static final Pattern CEDEX = Pattern.compile("\\bcedex ?[0-9]{0,2}\\b");

    /** {@code 8}, {@code 08}, {@code 8e}, {@code 8eme}, {@code viii} or {@code viiie} after the name of a city. */
    private static final Pattern ARRONDISSEMENT =
            Pattern.compile("\\b(paris|lyon|marseille) (?:0?([1-9][0-9]?)(?: ?(?:er|ere|e|em|eme|ieme|nd|nde|d))?"
                    + "|([ivx]+)(?:er|e|eme)?)(?: (?:arrondissement|arrdt|arrt|ardt|arr))?\\b");

    private static final List<String> ROMAN = List.of(
            "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi",
            "xvii", "xviii", "xix", "xx");

    private final List<String> codes;
    private final List<SearchWords> readings;

    /** Reads what was typed; a code among these post codes is a word like any other. */
    TypedPlace(String typed, Set<String> postalCodes) {
        var folded = SOUS.matcher(FoldedText.letters(typed)).replaceAll(" sous ");
        var sur = words(SUR_OR_SOUS.matcher(folded).replaceAll(" sur "));
        var sous = words(SUR_OR_SOUS.matcher(folded).replaceAll(" sous "));
        codes = sur.stream().filter(word -> isOtherCode(word, postalCodes)).toList();
        readings = Stream.of(inFull(sur), inFull(sous), sur)
                .map(words -> String.join(
                        " ",
                        words.stream().filter(word -> !codes.contains(word)).toList()))
                .distinct()
                .map(SearchWords::new)
                .filter(words -> !words.isEmpty())
                .toList();
    }

    /** Codes of five characters that nobody distributes, in lower case. */
    List<String> codes() {
        return codes;
    }

    /** What may be meant, the most likely first; none when only codes were typed. */
    List<SearchWords> readings() {
        return readings;
    }

    /** Whether the codes that were typed are of this département, as far as their first digits tell. */
    boolean mayBeIn(String department) {
        return codes.isEmpty()
                || codes.stream()
                        .map(code -> code.toUpperCase(Locale.ROOT))
                        .allMatch(code -> code.startsWith(department)
                                || (code.startsWith(CORSICA) && department.matches("2[AB]")));
    }

    private static boolean isOtherCode(String word, Set<String> postalCodes) {
        return CODE.matcher(word).matches() && !postalCodes.contains(word);
    }

    private static List<String> words(String folded) {
        var text = CUT_CODE.matcher(FoldedText.words(folded)).replaceAll("$1$2");
        var withoutCedex =
                CEDEX.matcher(CEDEX_OF_PARIS.matcher(text).replaceAll("paris ")).replaceAll(" ");
        var named = ARRONDISSEMENT.matcher(withoutCedex).replaceAll(TypedPlace::arrondissement);
        return List.of(named.strip().split(" +"));
    }

    /** Paris is known by arrondissement, Lyon and Marseille whole ({@link LargeCity}). */
    private static String arrondissement(MatchResult typed) {
        var name = typed.group(1);
        var city = LargeCity.valueOf(name.toUpperCase(Locale.ROOT));
        int number = typed.group(2) == null ? ROMAN.indexOf(typed.group(3)) + 1 : Integer.parseInt(typed.group(2));
        if (!city.hasArrondissement(number)) {
            return typed.group();
        }
        return city == LargeCity.PARIS ? name + " " + number + (number == 1 ? "er" : "e") : name;
    }

    private static List<String> inFull(List<String> words) {
        return words.stream().map(TypedPlace::inFull).toList();
    }

    private static String inFull(String word) {
        return switch (word) {
            case "st" -> "saint";
            case "ste" -> "sainte";
            default -> word;
        };
    }
}
