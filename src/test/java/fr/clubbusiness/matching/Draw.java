package fr.clubbusiness.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Random values from a seed: the same seed always gives the same values. */
public final class Draw {
    private final Random random;

    public Draw(long seed) {
        random = new Random(seed);
    }

    /** The source itself. */
    RandomGenerator source() {
        return random;
    }

    /** True once in {@code times}. */
    boolean once(int times) {
        return random.nextInt(times) == 0;
    }

    /** From {@code least} to {@code most}, both included. */
    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    final <T> T oneOf(T... values) {
        return oneOf(Arrays.asList(values));
    }

    /** Once in {@code times} a value, else null. */
    <T> @Nullable T rarely(int times, Supplier<T> value) {
        return once(times) ? value.get() : null;
    }

    /** So many different values, or all if there are fewer, in some order. */
    <T> List<T> some(int count, List<T> values) {
        var shuffled = new ArrayList<>(values);
        Collections.shuffle(shuffled, random);
        return List.copyOf(shuffled.subList(0, Math.min(count, shuffled.size())));
    }

    /** Each value with a chance of one in {@code times}. */
    <T> Set<T> each(int times, T[] values) {
        var drawn = new HashSet<T>();
        for (var value : values) {
            if (once(times)) {
                drawn.add(value);
            }
        }
        return drawn;
    }

    /** With random bits, so that the halves of many ids are negative when read as signed numbers. */
    public UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
