package fr.clubbusiness.matching.index;

import fr.clubbusiness.matching.law.Journey;
import fr.clubbusiness.vocabulary.TransportMode;
import java.util.Arrays;

/** The order of the people of a segment: by classes of distance that they accept to work, and within a class by home along the curve. */
final class TravelRanges {
    /** Upper bounds of the classes in km; the last one has none. Most people go by transit for less than an hour: 10 km. */
    private static final double[] CLASSES = {2.5, 5, 7.5, 10, 13, 18, 27, Double.POSITIVE_INFINITY};

    private static final TransportMode[] MODES = TransportMode.values();

    private final int[][] starts;
    private final int[] ranks;
    private final double[][] farthest;

    private TravelRanges(int[][] starts, int[] ranks, double[][] farthest) {
        this.starts = starts;
        this.ranks = ranks;
        this.farthest = farthest;
    }

    /** The sorted order of packed people: who comes first, second and so on. */
    static int[] order(long[] packed, IndexNumbering numbering) {
        var ranks = ranks(numbering);
        int size = packed.length / PackedPerson.LONGS;
        var keys = new long[size];
        for (int person = 0; person < size; person++) {
            int at = person * PackedPerson.LONGS;
            long place = (long) classOf(packed[at + PackedPerson.FACTS]) << 28 | ranks[home(packed, at)];
            keys[person] = place << 32 | person;
        }
        Arrays.sort(keys);
        return Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
    }

    /** The ranges of these people, who are already sorted. */
    static TravelRanges of(long[] rows, IndexNumbering numbering) {
        var ranks = ranks(numbering);
        var starts = new int[CLASSES.length][ranks.length + 1];
        var farthest = new double[CLASSES.length][2];
        for (int at = 0; at < rows.length; at += PackedPerson.LONGS) {
            long facts = rows[at + PackedPerson.FACTS];
            int travelClass = classOf(facts);
            starts[travelClass][ranks[home(rows, at)] + 1]++;
            farthest[travelClass][0] = Math.max(farthest[travelClass][0], radius(facts, 0));
            farthest[travelClass][1] = Math.max(farthest[travelClass][1], radius(facts, Journey.LIFTABLE_MINUTES));
        }
        int before = 0;
        for (var travelClass : starts) {
            travelClass[0] = before;
            for (int rank = 1; rank < travelClass.length; rank++) {
                travelClass[rank] += travelClass[rank - 1];
            }
            before = travelClass[travelClass.length - 1];
        }
        return new TravelRanges(starts, ranks, farthest);
    }

    /** By class, then by rank of the home along the curve: the first person. The last entry of a class is its end. */
    int[][] starts() {
        return starts;
    }

    /** Rank of each home along the curve, by its number. */
    int[] ranks() {
        return ranks;
    }

    /** The greatest distance in km that somebody of this class accepts, or would accept with what can be lifted. */
    double farthest(int travelClass, boolean lifted) {
        return farthest[travelClass][lifted ? 1 : 0];
    }

    /** The number of the home of the person of the row at {@code at}. */
    static int home(long[] rows, int at) {
        return PackedPerson.lower(rows[at + PackedPerson.PLACE]);
    }

    long bytes() {
        return 4L * ((long) starts.length * starts[0].length + ranks.length);
    }

    private static int classOf(long facts) {
        double radius = radius(facts, 0);
        int travelClass = 0;
        while (radius > CLASSES[travelClass]) {
            travelClass++;
        }
        return travelClass;
    }

    private static double radius(long facts, int more) {
        return Journey.radius(PackedPerson.limit(facts) + more, MODES[PackedPerson.mode(facts)]);
    }

    /** The rank of each home along the curve. */
    private static int[] ranks(IndexNumbering numbering) {
        var homes = numbering.homes.all();
        var keys = new long[homes.size()];
        for (int home = 0; home < keys.length; home++) {
            keys[home] = Integer.toUnsignedLong(homes.get(home).curvePosition()) << 32 | home;
        }
        Arrays.sort(keys);
        var ranks = new int[keys.length];
        for (int rank = 0; rank < keys.length; rank++) {
            ranks[(int) keys[rank]] = rank;
        }
        return ranks;
    }
}
