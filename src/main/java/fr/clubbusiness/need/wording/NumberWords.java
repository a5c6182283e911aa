package fr.clubbusiness.need.wording;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Ages from 14 to 79 written in words, so that the rules read figures alone. */
final class NumberWords {
    private static final String YEARS = " ans";

    /** Two numbers and what stands between them: "de dix-huit à vingt-cinq ans". */
    private static final int REACH = 60;

    private static final Map<String, Integer> VALUES = Map.ofEntries(
            Map.entry("et", 0),
            Map.entry("un", 1),
            Map.entry("une", 1),
            Map.entry("deux", 2),
            Map.entry("trois", 3),
            Map.entry("quatre", 4),
            Map.entry("cinq", 5),
            Map.entry("six", 6),
            Map.entry("sept", 7),
            Map.entry("huit", 8),
            Map.entry("neuf", 9),
            Map.entry("dix", 10),
            Map.entry("onze", 11),
            Map.entry("douze", 12),
            Map.entry("treize", 13),
            Map.entry("quatorze", 14),
            Map.entry("quinze", 15),
            Map.entry("seize", 16),
            Map.entry("vingt", 20),
            Map.entry("trente", 30),
            Map.entry("quarante", 40),
            Map.entry("cinquante", 50),
            Map.entry("soixante", 60));

    private static final String TEENS = "quatorze|quinze|seize|dix +(?:sept|huit|neuf)";
    private static final String UNITS = "deux|trois|quatre|cinq|six|sept|huit|neuf";

    /** The first letter is tried first: a text has few words that begin so. */
    private static final Pattern NUMBER = Pattern.compile("(?=[cdqstv])(?<![\\p{L}\\p{N}])(?:" + TEENS
            + "|(?:vingt|trente|quarante|cinquante)(?: +et +une?| +(?:" + UNITS + "))?"
            + "|soixante(?: +et +(?:une?|onze)| +(?:" + TEENS + "|douze|treize|dix|" + UNITS
            + "))?)(?![\\p{L}\\p{N}])");

    private NumberWords() {}

    /** Writes the numbers that stand before "ans" in figures, with spaces after them, so that the text keeps its length. */
    static String toFigures(String folded) {
        int years = folded.indexOf(YEARS);
        if (years < 0) {
            return folded;
        }
        var text = new StringBuilder(folded);
        for (; years >= 0; years = folded.indexOf(YEARS, years + 1)) {
            NUMBER.matcher(folded)
                    .useTransparentBounds(true)
                    .region(Math.max(0, years - REACH), years)
                    .results()
                    .forEach(words -> text.replace(words.start(), words.end(), figures(words)));
        }
        return text.toString();
    }

    private static String figures(MatchResult words) {
        int value =
                Stream.of(words.group().split(" +", -1)).mapToInt(VALUES::get).sum();
        return value + " ".repeat(words.group().length() - 2);
    }
}
