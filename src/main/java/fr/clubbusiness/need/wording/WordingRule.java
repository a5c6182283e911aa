package fr.clubbusiness.need.wording;

import fr.clubbusiness.need.wording.WordingFinding.Severity;
import fr.clubbusiness.shared.LocalizedText;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One line of the wording rule book: words to find in a folded text ({@link SearchableText}), unless what comes before or after them shows that
 * they speak of something else.
 *
 * <p>Patterns are regular expressions with three shorthands that keep them readable: a space is one or more spaces, {@code _} is none or
 * more, and {@code ~} is any French ending in gender and number, inclusive spellings too ({@code age~} finds âgé, âgée, âgé(e)s, âgé·e·s).
 *
 * @param ground what the words speak of
 * @param severity refused, or only warned
 * @param words the words
 * @param before excuse just before them
 * @param after excuse just after them
 * @param advice what to write instead
 */
record WordingRule(
        WordingGround ground, Severity severity, Pattern words, Pattern before, Pattern after, LocalizedText advice) {

    /** How far an excuse is looked for: a clause, not the whole text. */
    private static final int REACH = 80;

    private static final Pattern NEVER = Pattern.compile("(?!)");
    /** Not in the middle of a word; an excuse may also start with a sign. */
    private static final String WORD_START = "(?:(?<![\\p{L}\\p{N}])|(?![\\p{L}\\p{N}]))";

    private static final String ENDING = "(?:[(.·•/]?e[).·•/]?[).·•/]?s?|[(]?s[)]?)?";

    /** Refuses any of these wordings. */
    static WordingRule refuse(WordingGround ground, String... wordings) {
        return of(ground, Severity.REFUSED, whole(wordings));
    }

    /** Warns of any of these wordings. */
    static WordingRule warn(WordingGround ground, String... wordings) {
        return of(ground, Severity.WARNING, whole(wordings));
    }

    private static WordingRule of(WordingGround ground, Severity severity, Pattern words) {
        return new WordingRule(ground, severity, words, NEVER, NEVER, ground.advice());
    }

    /** Says nothing when any of these excuses stands just before the words. */
    WordingRule unlessAfter(String... excuses) {
        var excused = Pattern.compile(WORD_START + anyOf(excuses) + "$");
        return new WordingRule(ground, severity, words, excused, after, advice);
    }

    /** Says nothing when any of these excuses stands just after the words. */
    WordingRule unlessFollowedBy(String... excuses) {
        return new WordingRule(ground, severity, words, before, Pattern.compile(anyOf(excuses)), advice);
    }

    /** Says this, rather than the ground's general advice. */
    WordingRule advising(String french, String english) {
        return new WordingRule(ground, severity, words, before, after, new LocalizedText(french, english));
    }

    /** Whether the words can begin with this short text: the pattern reads it and wants more, or nothing more. */
    @SuppressWarnings("JdkObsolete") // hitEnd says that the pattern wants more, which the end of a match does not
    boolean mayBeginWith(String text) {
        var matcher = words.matcher(text);
        return matcher.lookingAt() || matcher.hitEnd();
    }

    /** The words that stand at this place; null when they do not. */
    @Nullable
    MatchResult at(int start, String folded) {
        var matcher = words.matcher(folded).useTransparentBounds(true).region(start, folded.length());
        return matcher.lookingAt() ? matcher.toMatchResult() : null;
    }

    /** Whether what stands just before or after these words shows that they speak of something else. */
    boolean isExcused(String folded, MatchResult match) {
        var left = folded.substring(Math.max(0, match.start() - REACH), match.start());
        var right = folded.substring(match.end(), Math.min(folded.length(), match.end() + REACH));
        return before.matcher(left).find() || after.matcher(right).lookingAt();
    }

    private static Pattern whole(String... wordings) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])" + anyOf(wordings) + "(?![\\p{L}\\p{N}])");
    }

    private static String anyOf(String... alternatives) {
        return Stream.of(alternatives).map(WordingRule::expand).collect(Collectors.joining("|", "(?:", ")"));
    }

    private static String expand(String words) {
        return words.replace(" ", " +").replace("_", " *").replace("~", ENDING);
    }
}
