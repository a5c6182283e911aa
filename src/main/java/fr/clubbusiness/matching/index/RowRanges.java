package fr.clubbusiness.matching.index;

import java.util.Arrays;

/** The few stretches of a segment in which everybody stands who can reach a place. Some others stand there too. */
final class RowRanges {
    /** Two stretches so close together are read as one: skipping people costs as much as passing them. */
    private static final int GAP = 48;

    /** Distances and radii are rounded: a little more is looked at than the radius says. */
    private static final double MARGIN = 1e-6;

    private int[] from = new int[64];
    private int[] to = new int[64];
    private int count;

    /**
     * The stretches of this segment.
     *
     * @param lifted whether those count who would come with what can be lifted
     */
    RowRanges(IndexSegment segment, NearbyPlaces nearby, boolean lifted) {
        var reaches = segment.reaches();
        for (int reach = 0; reach < reaches.starts().length; reach++) {
            var starts = reaches.starts()[reach];
            if (starts[0] < starts[starts.length - 1]) {
                double farthest = reaches.farthest(reach, lifted) + MARGIN;
                add(starts, reaches.ranks(), nearby, farthest);
            }
        }
        from = Arrays.copyOf(from, count);
        to = Arrays.copyOf(to, count);
    }

    int count() {
        return count;
    }

    int from(int run) {
        return from[run];
    }

    int to(int run) {
        return to[run];
    }

    private void add(int[] starts, int[] ranks, NearbyPlaces nearby, double farthest) {
        var spots = nearby.spots();
        var kilometres = nearby.kilometres();
        for (int i = 0; i < spots.length; i++) {
            // A spot beyond those that the segment knows has nobody in it.
            if (kilometres[i] <= farthest && spots[i] < ranks.length) {
                int rank = ranks[spots[i]];
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
