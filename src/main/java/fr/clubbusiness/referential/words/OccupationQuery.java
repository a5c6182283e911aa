package fr.clubbusiness.referential.words;

import fr.clubbusiness.shared.FoldedText;
import fr.clubbusiness.shared.RomeCode;
import fr.clubbusiness.vocabulary.GenderMark;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What somebody typed to find an occupation: "K2204 - Nettoyage de locaux (F/H)".
 *
 * @param code a ROME code, or its beginning when nothing else was typed; empty when there is none
 * @param typed the other words, in lower case without accents
 * @param words those of them that tell something of a trade; all when none does
 * @param phrase the same words as {@link OccupationName} compares them
 */
public record OccupationQuery(String code, List<String> typed, List<String> words, String phrase) {
    private static final Pattern CODE = Pattern.compile("(?<![a-z0-9])[a-n] ?[0-9](?: ?[0-9]){3}(?![a-z0-9])");
    private static final Pattern CODE_ALONE = Pattern.compile("[a-n] ?[0-9](?: ?[0-9]){0,3}");

    public static OccupationQuery of(String typed) {
        var text = String.join(" ", FrenchWords.of(GenderMark.removedFrom(FoldedText.letters(typed))));
        if (CODE_ALONE.matcher(text).matches()) {
            return of(text, "");
        }
        var code = CODE.matcher(text);
        return code.find() ? of(code.group(), code.replaceAll(" ")) : of("", text);
    }

    private static OccupationQuery of(String code, String rest) {
        var all = FrenchWords.of(rest);
        var telling = all.stream().filter(word -> !FrenchWords.isEmpty(word)).toList();
        return new OccupationQuery(
                code.replace(" ", "").toUpperCase(Locale.ROOT),
                all,
                telling.isEmpty() ? all : telling,
                OccupationName.phrase(telling));
    }

    public boolean names(RomeCode romeCode) {
        return !code.isEmpty() && romeCode.value().startsWith(code);
    }
}
