package fr.clubbusiness.need.wording;

import fr.clubbusiness.need.wording.WordingFinding.Severity;
import fr.clubbusiness.shared.LocalizedText;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One line of the wording rule book: words to find in a folded text ({@link SearchableText}). An excuse before or after them shows that
 * they are about something else.
 *
 * <p>Patterns are regular expressions with three shorthands that keep them readable. A space is one or more spaces, and {@code _} is any
 * number of spaces. {@code ~} is any French ending of gender and number, including inclusive spellings: {@code age~} finds âgé, âgée,
 * âgé(e)s, âgé·e·s.
 *
 * @param ground what the words are about
 * @param severity refusal or warning
 * @param words the words to find
 * @param before excuse just before them
 * @param after excuse just after them
 * @param advice what to write instead
 */
record WordingRule(
        WordingGround ground, Severity severity, Pattern words, Pattern before, Pattern after, LocalizedText advice) {

    /** Characters in which an excuse is searched: about a clause, not the whole text. */
    private static final int REACH = 80;

    private static final Pattern NEVER = Pattern.compile("(?!)");
    /** Not in the middle of a word. An excuse may also start with a punctuation mark. */
    private static final String WORD_START = "(?:(?<![\\p{L}\\p{N}])|(?![\\p{L}\\p{N}]))";

    private static final String ENDING = "(?:[(.·•/]?e[).·•/]?[).·•/]?s?|[(]?s[)]?)?";

    /** Refuses any of these wordings. */
    static WordingRule refuse(WordingGround ground, String... wordings) {
        return of(ground, Severity.REFUSED, wholeWords(wordings));
    }

    /** Warns of any of these wordings. */
    static WordingRule warn(WordingGround ground, String... wordings) {
        return of(ground, Severity.WARNING, wholeWords(wordings));
    }

    private static WordingRule of(WordingGround ground, Severity severity, Pattern words) {
        return new WordingRule(ground, severity, words, NEVER, NEVER, ground.advice());
    }

    /** Ignores the words when one of these excuses is just before them. */
    WordingRule unlessAfter(String... excuses) {
        var excused = Pattern.compile(WORD_START + anyOf(excuses) + "$");
        return new WordingRule(ground, severity, words, excused, after, advice);
    }

    /** Ignores the words when one of these excuses is just after them. */
    WordingRule unlessFollowedBy(String... excuses) {
        return new WordingRule(ground, severity, words, before, Pattern.compile(anyOf(excuses)), advice);
    }

    /** Gives this advice instead of the general advice of the ground. */
    WordingRule advising(String french, String english) {
        return new WordingRule(ground, severity, words, before, after, new LocalizedText(french, english));
    }

    /** Whether words of this rule can begin with this short text. */
    @SuppressWarnings("JdkObsolete") // hitEnd: the pattern accepts this text and expects more
    boolean mayBeginWith(String text) {
        var matcher = words.matcher(text);
        return matcher.lookingAt() || matcher.hitEnd();
    }

    /** The words at this position; null when there are none. */
    @Nullable
    MatchResult at(int start, String folded) {
        var matcher = words.matcher(folded).useTransparentBounds(true).region(start, folded.length());
        return matcher.lookingAt() ? matcher.toMatchResult() : null;
    }

    /** Whether the text just before or after these words shows that they are about something else. */
    boolean isExcused(String folded, MatchResult match) {
        var left = folded.substring(Math.max(0, match.start() - REACH), match.start());
        var right = folded.substring(match.end(), Math.min(folded.length(), match.end() + REACH));
        return before.matcher(left).find() || after.matcher(right).lookingAt();
    }

    private static Pattern wholeWords(String... wordings) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])" + anyOf(wordings) + "(?![\\p{L}\\p{N}])");
    }

    private static String anyOf(String... alternatives) {
        return Stream.of(alternatives).map(WordingRule::expand).collect(Collectors.joining("|", "(?:", ")"));
    }

    private static String expand(String words) {
        return words.replace(" ", " +").replace("_", " *").replace("~", ENDING);
    }
}
