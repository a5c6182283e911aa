package fr.clubbusiness.vocabulary;

import java.util.regex.Pattern;

/** What tells that a job is open to women and men: "F/H", "(H/F/X)", "homme ou femme". */
public final class GenderMark {
    private static final String NOT_AFTER_WORD = "(?<![\\p{L}\\p{N}])";
    private static final String NOT_IN_WORD = "(?![\\p{L}\\p{N}])";
    private static final String LETTERS = "(?:f *[-/. ] *[hm]|[hm] *[-/. ] *f)";
    private static final String WORDS = "(?:femmes?|hommes?) *(?:/|ou|et) *(?:femmes?|hommes?)";

    private static final Pattern ANYWHERE =
            Pattern.compile(NOT_AFTER_WORD + "(?:" + LETTERS + "|" + WORDS + ")" + NOT_IN_WORD);

    /** Words count at the end only: "Homme / Femme de pied" is a job. So do letters without a sign, when they are in brackets. */
    private static final Pattern BESIDE_A_NAME = Pattern.compile(NOT_AFTER_WORD + "(?:" + LETTERS
            + "(?: *[-/. ] *[dx])?" + NOT_IN_WORD + "|\\((?:hf|fh|h|f)\\)|" + WORDS + "[) ]*$)");

    private GenderMark() {}

    /**
     * Whether a text holds such a mark.
     *
     * @param folded in lower case without accents
     */
    public static boolean isIn(String folded) {
        return ANYWHERE.matcher(folded).find();
    }

    /**
     * The name of a job without such marks, and with the signs that were around them.
     *
     * @param folded in lower case without accents
     */
    public static String removedFrom(String folded) {
        return BESIDE_A_NAME.matcher(folded).replaceAll(" ");
    }
}
