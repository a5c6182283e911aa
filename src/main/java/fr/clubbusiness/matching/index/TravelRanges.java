package fr.clubbusiness.matching.index;

import fr.clubbusiness.matching.law.Journey;
import fr.clubbusiness.vocabulary.TransportMode;
import java.util.Arrays;

/** Where the people of a segment stand: by how far they go to work, a few classes, and within a class by spot along the curve. */
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

    /** The order in which to put packed people: who stands first, second… */
    static int[] order(long[] packed, IndexNumbering lexicons) {
        var ranks = ranks(lexicons);
        int size = packed.length / PackedPerson.LONGS;
        var keys = new long[size];
        for (int person = 0; person < size; person++) {
            int at = person * PackedPerson.LONGS;
            long place = (long) classOf(packed[at + PackedPerson.FACTS]) << 28 | ranks[spot(packed, at)];
            keys[person] = place << 32 | person;
        }
        Arrays.sort(keys);
        return Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
    }

    /** Where these people, who are in order, stand. */
    static TravelRanges of(long[] rows, IndexNumbering lexicons) {
        var ranks = ranks(lexicons);
        var starts = new int[CLASSES.length][ranks.length + 1];
        var farthest = new double[CLASSES.length][2];
        for (int at = 0; at < rows.length; at += PackedPerson.LONGS) {
            long facts = rows[at + PackedPerson.FACTS];
            int reach = classOf(facts);
            starts[reach][ranks[spot(rows, at)] + 1]++;
            farthest[reach][0] = Math.max(farthest[reach][0], radius(facts, 0));
            farthest[reach][1] = Math.max(farthest[reach][1], radius(facts, Journey.LIFTABLE_MINUTES));
        }
        int before = 0;
        for (var reach : starts) {
            reach[0] = before;
            for (int rank = 1; rank < reach.length; rank++) {
                reach[rank] += reach[rank - 1];
            }
            before = reach[reach.length - 1];
        }
        return new TravelRanges(starts, ranks, farthest);
    }

    /** By class, then by rank of the spot along the curve: the first person; the last entry of a class is where it ends. */
    int[][] starts() {
        return starts;
    }

    /** Rank of each spot along the curve, by its number. */
    int[] ranks() {
        return ranks;
    }

    /** Km that nobody of this class exceeds, within the limit or with what can be lifted. */
    double farthest(int reach, boolean lifted) {
        return farthest[reach][lifted ? 1 : 0];
    }

    /** The number of the spot where the person of the row that begins there lives. */
    static int spot(long[] rows, int at) {
        return PackedPerson.lower(rows[at + PackedPerson.PLACE]);
    }

    long bytes() {
        return 4L * ((long) starts.length * starts[0].length + ranks.length);
    }

    private static int classOf(long facts) {
        double radius = radius(facts, 0);
        int reach = 0;
        while (radius > CLASSES[reach]) {
            reach++;
        }
        return reach;
    }

    private static double radius(long facts, int more) {
        return Journey.radius(PackedPerson.limit(facts) + more, MODES[PackedPerson.mode(facts)]);
    }

    /** The rank of each spot along the curve. */
    private static int[] ranks(IndexNumbering lexicons) {
        var spots = lexicons.spots.all();
        var keys = new long[spots.size()];
        for (int spot = 0; spot < keys.length; spot++) {
            keys[spot] = Integer.toUnsignedLong(spots.get(spot).onCurve()) << 32 | spot;
        }
        Arrays.sort(keys);
        var ranks = new int[keys.length];
        for (int rank = 0; rank < keys.length; rank++) {
            ranks[(int) keys[rank]] = rank;
        }
        return ranks;
    }
}
