package fr.clubbusiness.local.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * Values with the weight of each in a random draw.
 *
 * @param values the values that can be drawn
 * @param sums sums of the weights, up to and including each value
 */
record DemoChoice<T>(List<T> values, List<Integer> sums) {

    /** Reads {@code "A:3 B:1 C"}. A value without weight has weight 1. */
    static DemoChoice<String> of(String text) {
        return of(Arrays.asList(text.split(" ", -1)), part -> part.split(":", -1)[0], DemoChoice::weight);
    }

    static <S, T> DemoChoice<T> of(List<S> sources, Function<S, T> value, ToIntFunction<S> weight) {
        var sums = new ArrayList<Integer>();
        var sum = 0;
        for (var source : sources) {
            sum += weight.applyAsInt(source);
            sums.add(sum);
        }
        return new DemoChoice<>(sources.stream().map(value).toList(), List.copyOf(sums));
    }

    private static int weight(String part) {
        var colon = part.indexOf(':');
        return colon < 0 ? 1 : Integer.parseInt(part.substring(colon + 1));
    }

    T pick(DemoDraw draw) {
        var at = draw.between(0, sums.getLast() - 1);
        var index = 0;
        while (sums.get(index) <= at) {
            index++;
        }
        return values.get(index);
    }
}
