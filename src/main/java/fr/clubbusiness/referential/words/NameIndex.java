package fr.clubbusiness.referential.words;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Which names hold which words. A search looks at the names that answer, not at all ten thousand. Names go by their place in a list. */
public final class NameIndex {
    private static final int[] NOWHERE = {};

    private final int size;
    private final NavigableMap<String, int[]> places;
    private final Map<String, int[]> singulars;

    /**
     * The names that answer a query.
     *
     * @param begun those that have, for each word of the query, a word that begins with it
     * @param whole those that have each word of the query, in the singular or the plural
     */
    public record Hits(BitSet begun, BitSet whole) {
        /** Whether one of the names from {@code first} to before {@code end} answers. */
        public boolean isAny(int first, int end) {
            int next = begun.nextSetBit(first);
            return next >= 0 && next < end;
        }
    }

    public NameIndex(List<OccupationName> names) {
        var byWord = new TreeMap<String, List<Integer>>();
        var bySingular = new HashMap<String, List<Integer>>();
        for (int name = 0; name < names.size(); name++) {
            for (var word : names.get(name).words()) {
                byWord.computeIfAbsent(word, _ -> new ArrayList<>()).add(name);
                bySingular
                        .computeIfAbsent(FrenchWords.singular(word), _ -> new ArrayList<>())
                        .add(name);
            }
        }
        size = names.size();
        places = byWord.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> ints(entry.getValue()), (a, _) -> a, TreeMap::new));
        singulars = bySingular.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> ints(entry.getValue())));
    }

    /** The names that hold all these words; none when there are no words. */
    public Hits find(List<String> words) {
        var hits = new Hits(new BitSet(size), new BitSet(size));
        if (!words.isEmpty()) {
            hits.begun().set(0, size);
            hits.whole().set(0, size);
        }
        for (var word : words) {
            var whole = new BitSet(size);
            setAll(whole, singulars.getOrDefault(FrenchWords.singular(word), NOWHERE));
            hits.whole().and(whole);
            places.subMap(word, word + Character.MAX_VALUE).values().forEach(names -> setAll(whole, names));
            hits.begun().and(whole);
        }
        return hits;
    }

    private static void setAll(BitSet names, int[] set) {
        for (int name : set) {
            names.set(name);
        }
    }

    private static int[] ints(Collection<Integer> values) {
        return values.stream().mapToInt(Integer::intValue).toArray();
    }
}
