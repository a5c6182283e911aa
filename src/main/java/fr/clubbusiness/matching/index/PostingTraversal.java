package fr.clubbusiness.matching.index;

import fr.clubbusiness.matching.index.PeopleIndex.Part;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which people a search visits, and in which order. It reads the list of each target, from the nearest occupation on; the list of entry level has its
 * place by its worth. Of each list it reads only people who can reach the workplace. A person with several targets is visited several times.
 */
final class PostingTraversal {
    /** The list of a structure, whatever its people target. */
    static final int ANY = -2;

    /** Segments smaller than this are read completely: finding the ranges would take as long. */
    private static final int SMALL = 2_048;

    private final PeopleSearch search;
    private final IndexNumbering numbering;
    private final TargetWorth worth;
    private final NearbyPlaces nearby;

    PostingTraversal(PeopleSearch search, IndexNumbering numbering, TargetWorth worth, NearbyPlaces nearby) {
        this.search = search;
        this.numbering = numbering;
        this.worth = worth;
        this.nearby = nearby;
    }

    /** Receives the people of a search. */
    interface Visitor {
        /** Called before the people of each part. */
        void enter(Part part);

        /** Whether people in a list of this worth can still change the result. If not, no later list is read. */
        boolean wants(double worth);

        /** Visits the people of these lists from one index to another, found through this target, {@link TargetWorth#ENTRY_LEVEL} or {@link #ANY}. */
        void visit(PostingLists lists, int from, int to, int through);
    }

    /** Visits everybody who can match or, if {@code lifted}, who could match once constraints are lifted. Some of the people visited do neither. */
    void visit(List<Part> parts, boolean lifted, Visitor visitor) {
        for (var part : parts) {
            visitor.enter(part);
            if (search.holder() == null) {
                visit(part.segment(), lifted, visitor);
            } else {
                visitHolder(part.segment(), numbering.holders.find(search.holder()), visitor);
            }
        }
    }

    private void visit(IndexSegment segment, boolean lifted, Visitor visitor) {
        var ranges = segment.size() < SMALL ? null : segment.ranges(nearby, lifted);
        for (int list : worth.nearestFirst()) {
            if (!visitor.wants(worth.of(list))) {
                return;
            }
            if (list == TargetWorth.ENTRY_LEVEL) {
                visit(segment.entryLevel(), 0, ranges, visitor, list);
            } else {
                visit(segment.byTarget(), list, ranges, visitor, list);
            }
        }
    }

    private static void visitHolder(IndexSegment segment, int holder, Visitor visitor) {
        var byHolder = segment.byHolder();
        visitor.visit(byHolder, byHolder.start(holder), byHolder.end(holder), ANY);
    }

    private static void visit(
            PostingLists lists, int number, @Nullable RowRanges ranges, Visitor visitor, int through) {
        int start = lists.start(number);
        int end = lists.end(number);
        if (ranges == null || end - start <= 4 * ranges.count()) {
            visitor.visit(lists, start, end, through);
            return;
        }
        int i = start;
        for (int range = 0; range < ranges.count() && i < end; range++) {
            int from = firstFrom(ranges.from(range), lists.people(), i, end);
            i = firstFrom(ranges.to(range), lists.people(), from, end);
            if (from < i) {
                visitor.visit(lists, from, i, through);
            }
        }
    }

    /** The first index from {@code start} whose person is not before this one: an exponential, then a binary search. */
    private static int firstFrom(int person, int[] people, int start, int end) {
        int step = 1;
        int low = start;
        while (low + step < end && people[low + step] < person) {
            low += step;
            step <<= 1;
        }
        int high = Math.min(end, low + step);
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (people[middle] < person) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
