package fr.clubbusiness.matching;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.SplittableRandom;

/** The draws of one item: the same seed, topic and number always draw the same, whatever was drawn for others. */
public final class WeightedDraw {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final SplittableRandom random;

    public WeightedDraw(long seed, String topic, long number) {
        random = new SplittableRandom((seed * 31 + topic.hashCode()) * GOLDEN + number * 0xD1342543DE82EF95L);
    }

    /** True so many times out of a hundred. */
    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /** A whole number, both ends included. */
    int between(int low, int high) {
        return random.nextInt(low, high + 1);
    }

    /** From 0 included to 1 excluded. */
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

    /** One of these, the first ones more often. */
    <T> T earlyOf(List<T> values) {
        return values.get((int) (Math.pow(random.nextDouble(), 1.7) * values.size()));
    }

    /** At most so many of these, each once. */
    <E extends Enum<E>> EnumSet<E> some(Class<E> type, Lots<E> lots, int most) {
        var drawn = EnumSet.noneOf(type);
        int count = between(1, most);
        for (int i = 0; i < count; i++) {
            drawn.add(lots.draw(this));
        }
        return drawn;
    }

    /** Things that are drawn by weight. */
    static final class Lots<T> {
        private final List<T> things;
        private final double[] upTo;

        /** Each thing with the weight of the same rank. */
        Lots(List<T> things, double[] weights) {
            this.things = things;
            upTo = weights.clone();
            Arrays.parallelPrefix(upTo, Double::sum);
        }

        /** Each thing half as often as one that is twice as early. */
        static <T> Lots<T> zipf(List<T> things) {
            var weights = new double[things.size()];
            Arrays.setAll(weights, rank -> 1.0 / (rank + 1));
            return new Lots<>(things, weights);
        }

        T draw(WeightedDraw draw) {
            int found = Arrays.binarySearch(upTo, draw.unit() * upTo[upTo.length - 1]);
            return things.get(Math.min(things.size() - 1, found < 0 ? -found - 1 : found + 1));
        }
    }
}
