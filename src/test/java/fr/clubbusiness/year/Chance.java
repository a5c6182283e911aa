package fr.clubbusiness.year;

/**
 * What chance decides, from a seed, a topic and two numbers, such as those of a person and a need. The same question has the same answer in every run and for
 * every rule, in whatever order questions are asked (SplitMix64, Steele and others, 2014).
 */
record Chance(long seed) {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    /** A number from 0 (included) to 1 (excluded). */
    double of(String topic, int first, int second) {
        var bits = mix(mix(mix(seed + topic.hashCode() * GOLDEN) + first * GOLDEN) + second * GOLDEN);
        return (bits >>> 11) * 0x1.0p-53;
    }

    boolean happens(double probability, String topic, int first, int second) {
        return of(topic, first, second) < probability;
    }

    /** A whole number between the two, both included. */
    int between(int low, int high, String topic, int first, int second) {
        return low + (int) (of(topic, first, second) * (high - low + 1));
    }

    /** Days until something happens that has this probability in a month of 30 days: at least one. */
    int daysUntil(double monthly, String topic, int item) {
        return 1 + (int) (30 * Math.log(1 - of(topic, item, 0)) / Math.log(1 - monthly));
    }

    private static long mix(long bits) {
        var first = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        var second = (first ^ (first >>> 27)) * 0x94D049BB133111EBL;
        return second ^ (second >>> 31);
    }
}
