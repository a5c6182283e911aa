package fr.clubbusiness.referential.words;

import static java.util.Comparator.comparingInt;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Which texts have a word that begins in a given way: a search then compares some hundreds of texts and not tens of thousands. */
public final class WordIndex {
    /** Enough to leave nearly all texts out. */
    private static final int LETTERS = 3;

    private static final String LAST = "\uffff";

    private final NavigableMap<String, Places> beginnings = new TreeMap<>();

    /** Places in the list of texts, in their order. */
    private static final class Places {
        private int[] at = new int[4];
        private int count;

        void add(int place) {
            if (count == at.length) {
                at = Arrays.copyOf(at, count * 2);
            }
            at[count++] = place;
        }

        IntStream stream() {
            return Arrays.stream(at, 0, count);
        }
    }

    public WordIndex(List<SearchWords> texts) {
        for (int place = 0; place < texts.size(); place++) {
            for (var word : texts.get(place).words()) {
                beginnings.computeIfAbsent(beginning(word), _ -> new Places()).add(place);
            }
        }
    }

    /**
     * The places of the texts that may have words beginning as each word of the query, in their order: few others, and none is left out.
     * The word that fewest texts have is looked for.
     */
    public IntStream candidates(SearchWords query) {
        return query.words().stream()
                .map(this::startingWith)
                .min(comparingInt(
                        found -> found.stream().mapToInt(places -> places.count).sum()))
                .stream()
                .flatMapToInt(found -> found.stream().flatMapToInt(Places::stream))
                .sorted()
                .distinct();
    }

    private Collection<Places> startingWith(String word) {
        var beginning = beginning(word);
        return beginnings.subMap(beginning, true, beginning + LAST, true).values();
    }

    private static String beginning(String word) {
        return word.length() <= LETTERS ? word : word.substring(0, LETTERS);
    }
}
