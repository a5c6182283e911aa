package fr.clubbusiness.matching.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Numbers things from 0, in the order in which they are first added, so that a packed row holds a small number instead of a code. Numbers are never
 * removed. One thread adds while any number of threads read.
 */
final class CodeNumbering<T> {
    private final Map<T, Integer> numbers = new ConcurrentHashMap<>();
    private volatile List<T> things = List.of();
    private final List<T> growing = new ArrayList<>();

    /** The number of this thing; a new one if it has none yet. */
    synchronized int add(T thing) {
        return numbers.computeIfAbsent(thing, one -> {
            growing.add(one);
            return growing.size() - 1;
        });
    }

    /** The number of this thing, or −1 if it has none. */
    int find(T thing) {
        return numbers.getOrDefault(thing, -1);
    }

    /** All things, by number. */
    List<T> all() {
        var known = things;
        return known.size() == numbers.size() ? known : copied();
    }

    private synchronized List<T> copied() {
        things = List.copyOf(growing);
        return things;
    }
}
