package fr.clubbusiness.need.wording;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Searches a text for the words of all rules in one pass. A list checks fifty needs, and one pass for each rule takes many times longer. At
 * the start of each word, only the rules that can begin with its first two characters are tried.
 */
final class WordingSearch {
    private static final int ASCII = 128;

    /**
     * The rules that can begin with two characters, by their number in the rule book. The index is the first character times 128 plus the
     * second.
     */
    private static final List<int[]> BY_BEGINNING = IntStream.range(0, ASCII * ASCII)
            .mapToObj(pair -> startingWith(Character.toString(pair / ASCII) + Character.toString(pair % ASCII)))
            .toList();

    private static final int[] ALL = IntStream.range(0, WordingRules.ALL.size()).toArray();

    private final String folded;
    private final int[] ends = new int[ALL.length];
    private final List<Match> found = new ArrayList<>();

    /** Words that a rule finds, before its excuses are checked. */
    record Match(int rule, MatchResult words) {}

    private WordingSearch(String folded) {
        this.folded = folded;
    }

    /** All matches, by rule and then by position. Matches of one rule do not overlap. */
    static Stream<Match> in(String folded) {
        var search = new WordingSearch(folded);
        for (int at = 0; at < folded.length(); at++) {
            if (at == 0 || !isInWord(folded.charAt(at - 1))) {
                search.lookAt(at);
            }
        }
        return search.found.stream().sorted(Comparator.comparingInt(Match::rule));
    }

    private void lookAt(int start) {
        for (int number : rulesAt(start)) {
            var words =
                    start < ends[number] ? null : WordingRules.ALL.get(number).at(start, folded);
            if (words != null) {
                ends[number] = words.end();
                found.add(new Match(number, words));
            }
        }
    }

    private int[] rulesAt(int start) {
        int first = folded.charAt(start);
        int second = start + 1 < folded.length() ? folded.charAt(start + 1) : ASCII;
        return first >= ASCII || second >= ASCII ? ALL : BY_BEGINNING.get(first * ASCII + second);
    }

    private static boolean isInWord(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }

    private static int[] startingWith(String beginning) {
        return IntStream.range(0, WordingRules.ALL.size())
                .filter(number -> WordingRules.ALL.get(number).mayBeginWith(beginning))
                .toArray();
    }
}
