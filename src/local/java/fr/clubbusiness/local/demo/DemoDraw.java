package fr.clubbusiness.local.demo;

import java.util.ArrayList;
import java.util.List;

/**
 * Random draws for the demo, the same on every machine and in every version of Java (SplitMix64, Steele and others, 2014). Each draw depends on its
 * topic and item only: a person's name and their work are independent, and a new kind of draw leaves the others unchanged.
 */
final class DemoDraw {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long state;

    private DemoDraw(long state) {
        this.state = state;
    }

    /** The draws of one topic about one item. */
    static DemoDraw of(String topic, int item) {
        return new DemoDraw(mix(mix(topic.hashCode()) + item));
    }

    /** A number from 0 (included) to 1 (excluded). */
    double unit() {
        state += GOLDEN;
        return (mix(state) >>> 11) * 0x1.0p-53;
    }

    /** True in this percentage of draws. */
    boolean chance(int percent) {
        return unit() * 100 < percent;
    }

    /** A whole number between the two, both included. */
    int between(int low, int high) {
        return low + (int) (unit() * (high - low + 1));
    }

    <T> T oneOf(List<T> values) {
        return values.get(between(0, values.size() - 1));
    }

    /** This number of different values, or all when there are fewer. */
    <T> List<T> some(List<T> values, int count) {
        var left = new ArrayList<>(values);
        var drawn = new ArrayList<T>();
        while (drawn.size() < count && !left.isEmpty()) {
            drawn.add(left.remove(between(0, left.size() - 1)));
        }
        return drawn;
    }

    /** Keeps each value with this percentage, in order. */
    <T> List<T> keep(List<T> values, int percent) {
        return values.stream().filter(value -> chance(percent)).toList();
    }

    private static long mix(long bits) {
        var first = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        var second = (first ^ (first >>> 27)) * 0x94D049BB133111EBL;
        return second ^ (second >>> 31);
    }
}
