package fr.clubbusiness.matching.index;

import java.util.Arrays;

/** The few ranges of rows that hold everybody in a segment who can reach a place. They hold some other people too. */
final class RowRanges {
    /** Two ranges with at most this gap are merged: reading so few people costs no more than skipping them. */
    private static final int GAP = 48;

    /** Added to each radius, because distances and radii are rounded. */
    private static final double MARGIN = 1e-6;

    private int[] from = new int[64];
    private int[] to = new int[64];
    private int count;

    /**
     * The ranges in this segment.
     *
     * @param lifted whether to include people who could come once constraints are lifted
     */
    RowRanges(IndexSegment segment, NearbyPlaces nearby, boolean lifted) {
        var travelRanges = segment.travelRanges();
        for (int travelClass = 0; travelClass < travelRanges.starts().length; travelClass++) {
            var starts = travelRanges.starts()[travelClass];
            if (starts[0] < starts[starts.length - 1]) {
                double farthest = travelRanges.farthest(travelClass, lifted) + MARGIN;
                add(starts, travelRanges.ranks(), nearby, farthest);
            }
        }
        from = Arrays.copyOf(from, count);
        to = Arrays.copyOf(to, count);
    }

    int count() {
        return count;
    }

    int from(int range) {
        return from[range];
    }

    int to(int range) {
        return to[range];
    }

    private void add(int[] starts, int[] ranks, NearbyPlaces nearby, double farthest) {
        var homes = nearby.homes();
        var kilometres = nearby.kilometres();
        for (int i = 0; i < homes.length; i++) {
            // A home added after this segment has no people in it.
            if (kilometres[i] <= farthest && homes[i] < ranks.length) {
                int rank = ranks[homes[i]];
                if (starts[rank] < starts[rank + 1]) {
                    add(starts[rank], starts[rank + 1]);
                }
            }
        }
    }

    private void add(int start, int end) {
        if (count > 0 && start - to[count - 1] <= GAP) {
            to[count - 1] = end;
            return;
        }
        if (count == from.length) {
            from = Arrays.copyOf(from, 2 * count);
            to = Arrays.copyOf(to, 2 * count);
        }
        from[count] = start;
        to[count++] = end;
    }
}
