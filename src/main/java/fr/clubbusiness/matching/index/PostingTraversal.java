package fr.clubbusiness.matching.index;

import fr.clubbusiness.matching.index.PeopleIndex.Part;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom a search meets, in which order: by their targets, the nearest occupations first, those open to entry level among them by what
 * that is worth; of each list those who can reach the work. Whoever aims at several occupations is met several times.
 */
final class PostingTraversal {
    /** Met as somebody of the structure that asks, whatever they aim at. */
    static final int ANY = -2;

    /** Segments smaller than this are read from end to end: finding where to look would cost as much. */
    private static final int SMALL = 2_048;

    private final PeopleSearch search;
    private final IndexNumbering lexicons;
    private final TargetWorth worth;
    private final NearbyPlaces nearby;

    PostingTraversal(PeopleSearch search, IndexNumbering lexicons, TargetWorth worth, NearbyPlaces nearby) {
        this.search = search;
        this.lexicons = lexicons;
        this.worth = worth;
        this.nearby = nearby;
    }

    /** What is done with those met. */
    interface Visitor {
        /** The people that follow are of this part. */
        void enter(Part part);

        /** Whether anybody met through a target of this worth can still change the answer; of no other list after that. */
        boolean wants(double worth);

        /** Looks at the people of these lists from one index to another, met through this target, entry level or {@link #ANY}. */
        void visit(PostingLists lists, int from, int to, int through);
    }

    /** Meets everybody who can match or, if {@code lifted}, could come with what can be lifted; and some others. */
    void meet(List<Part> parts, boolean lifted, Visitor visitor) {
        for (var part : parts) {
            visitor.enter(part);
            if (search.holder() == null) {
                meet(part.segment(), lifted, visitor);
            } else {
                meetHeld(part.segment(), lexicons.holders.find(search.holder()), visitor);
            }
        }
    }

    private void meet(IndexSegment segment, boolean lifted, Visitor visitor) {
        var runs = segment.size() < SMALL ? null : segment.runs(nearby, lifted);
        for (int list : worth.nearestFirst()) {
            if (!visitor.wants(worth.of(list))) {
                return;
            }
            if (list == TargetWorth.ENTRY_LEVEL) {
                meet(segment.entryLevel(), 0, runs, visitor, list);
            } else {
                meet(segment.byTarget(), list, runs, visitor, list);
            }
        }
    }

    private static void meetHeld(IndexSegment segment, int holder, Visitor visitor) {
        var held = segment.byHolder();
        visitor.visit(held, held.start(holder), held.end(holder), ANY);
    }

    private static void meet(PostingLists lists, int number, @Nullable RowRanges runs, Visitor visitor, int through) {
        int start = lists.start(number);
        int end = lists.end(number);
        if (runs == null || end - start <= 4 * runs.count()) {
            visitor.visit(lists, start, end, through);
            return;
        }
        int i = start;
        for (int run = 0; run < runs.count() && i < end; run++) {
            int from = firstFrom(runs.from(run), lists.people(), i, end);
            i = firstFrom(runs.to(run), lists.people(), from, end);
            if (from < i) {
                visitor.visit(lists, from, i, through);
            }
        }
    }

    /** The first index from {@code start} on whose person is not before this one: by steps that double, then halving. */
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
