package fr.clubbusiness.matching;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.SplittableRandom;

/** Random draws for one item. The same seed, topic and number always give the same draws, whatever is drawn for others. */
public final class WeightedDraw {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final SplittableRandom random;

    public WeightedDraw(long seed, String topic, long number) {
        random = new SplittableRandom((seed * 31 + topic.hashCode()) * GOLDEN + number * 0xD1342543DE82EF95L);
    }

    /** True in this percentage of draws. */
    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /** A whole number between the two, both included. */
    int between(int low, int high) {
        return random.nextInt(low, high + 1);
    }

    /** A number from 0 (included) to 1 (excluded). */
    double unit() {
        return random.nextDouble();
    }

    /** Any long. */
    long bits() {
        return random.nextLong();
    }

    <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** One of these values, the first ones more often. */
    <T> T earlyOf(List<T> values) {
        return values.get((int) (Math.pow(random.nextDouble(), 1.7) * values.size()));
    }

    /** At most {@code most} of these values, each once. */
    <E extends Enum<E>> EnumSet<E> some(Class<E> type, WeightedValues<E> choices, int most) {
        var drawn = EnumSet.noneOf(type);
        int count = between(1, most);
        for (int i = 0; i < count; i++) {
            drawn.add(choices.draw(this));
        }
        return drawn;
    }

    /** Values that are drawn by weight. */
    static final class WeightedValues<T> {
        private final List<T> values;
        private final double[] upTo;

        /** Each value with the weight at the same position. */
        WeightedValues(List<T> values, double[] weights) {
            this.values = values;
            upTo = weights.clone();
            Arrays.parallelPrefix(upTo, Double::sum);
        }

        /** Weights by Zipf's law: a value at twice the position has half the weight. */
        static <T> WeightedValues<T> zipf(List<T> values) {
            var weights = new double[values.size()];
            Arrays.setAll(weights, rank -> 1.0 / (rank + 1));
            return new WeightedValues<>(values, weights);
        }

        T draw(WeightedDraw draw) {
            int found = Arrays.binarySearch(upTo, draw.unit() * upTo[upTo.length - 1]);
            return values.get(Math.min(values.size() - 1, found < 0 ? -found - 1 : found + 1));
        }
    }
}
