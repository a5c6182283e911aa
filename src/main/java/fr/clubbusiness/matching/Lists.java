package fr.clubbusiness.matching;

import java.util.function.IntUnaryOperator;

/** Lists of people, one for each number, each in the order of the segment. */
final class Lists {
    /** Where each list begins in {@code people}, and where the last one ends. */
    private final int[] starts;

    private final int[] people;

    private Lists(int[] starts, int[] people) {
        this.starts = starts;
        this.people = people;
    }

    /** The people who aim at each of so many occupations, each once a list. */
    static Lists ofTargets(long[] rows, int occupations) {
        var starts = new int[occupations + 1];
        forEachTarget(rows, (occupation, _) -> starts[occupation + 1]++);
        var next = ends(starts);
        var people = new int[starts[occupations]];
        forEachTarget(rows, (occupation, person) -> people[next[occupation]++] = person);
        return new Lists(starts, people);
    }

    /** The people whom each of so many structures accompanies. */
    static Lists ofHolders(long[] rows, int holders) {
        IntUnaryOperator holder = person -> Segment.holder(rows[person * Packed.LONGS + Packed.SKILLS]);
        int size = rows.length / Packed.LONGS;
        var starts = new int[holders + 1];
        for (int person = 0; person < size; person++) {
            starts[holder.applyAsInt(person) + 1]++;
        }
        var next = ends(starts);
        var people = new int[size];
        for (int person = 0; person < size; person++) {
            people[next[holder.applyAsInt(person)]++] = person;
        }
        return new Lists(starts, people);
    }

    /** All the lists, one after another. */
    int[] people() {
        return people;
    }

    /** Where the list of this number begins; at the end when there is none such. */
    int start(int number) {
        return number < 0 || number >= starts.length - 1 ? people.length : starts[number];
    }

    /** Where the list of this number ends. */
    int end(int number) {
        return number < 0 || number >= starts.length - 1 ? people.length : starts[number + 1];
    }

    long bytes() {
        return 4L * (starts.length + people.length);
    }

    private interface Target {
        void of(int occupation, int person);
    }

    private static void forEachTarget(long[] rows, Target target) {
        for (int at = 0; at < rows.length; at += Packed.LONGS) {
            long aims = rows[at + Packed.AIMS] & ~Packed.ENTRY_LEVEL;
            for (int shift = 0; aims >>> shift != 0; shift += Packed.TARGET_BITS) {
                long number = aims >>> shift & Packed.TARGET_MASK;
                if (!isBefore(aims, shift, number)) {
                    target.of((int) number - 1, at / Packed.LONGS);
                }
            }
        }
    }

    /** Whether a more wanted target is the same. */
    private static boolean isBefore(long aims, int shift, long number) {
        for (int earlier = 0; earlier < shift; earlier += Packed.TARGET_BITS) {
            if ((aims >>> earlier & Packed.TARGET_MASK) == number) {
                return true;
            }
        }
        return false;
    }

    /** Turns counts, shifted by one, into starts; answers a copy in which to count on. */
    private static int[] ends(int[] starts) {
        for (int number = 1; number < starts.length; number++) {
            starts[number] += starts[number - 1];
        }
        return starts.clone();
    }
}
