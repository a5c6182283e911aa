package fr.clubbusiness.matching;

import fr.clubbusiness.matching.PeopleIndex.Part;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Whom a search meets, in which order: by their targets, the nearest occupations first, those open to entry level among them by what
 * that is worth; of each list those who can reach the work. Whoever aims at several occupations is met several times.
 */
final class Walk {
    /** Met as open to entry level. */
    static final int ENTRY_LEVEL = -1;

    /** Met as somebody of the structure that asks, whatever they aim at. */
    static final int ANY = -2;

    /** Segments smaller than this are read from end to end: finding where to look would cost as much. */
    private static final int SMALL = 2_048;

    private final Search search;
    private final Lexicons lexicons;
    private final Grade grade;
    private final Nearby nearby;
    private final int[] lists;

    Walk(Search search, Lexicons lexicons, Grade grade, Nearby nearby) {
        this.search = search;
        this.lexicons = lexicons;
        this.grade = grade;
        this.nearby = nearby;
        this.lists = nearestFirst(grade);
    }

    /** What is done with those met. */
    interface Visitor {
        /** The people that follow are of this part. */
        void enter(Part part);

        /** Whether anybody met through a target of this worth can still change the answer; of no other list after that. */
        boolean wants(double worth);

        /** Looks at one person, met through the target of this number, {@link #ENTRY_LEVEL} or {@link #ANY}. */
        void visit(int person, int through);
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

    private void meet(Segment segment, boolean lifted, Visitor visitor) {
        var runs = segment.size() < SMALL ? null : new Runs(segment, nearby, lifted);
        for (int list : lists) {
            double worth = list == ENTRY_LEVEL ? grade.entryLevelWorth() : grade.worth()[list];
            if (!visitor.wants(worth)) {
                return;
            }
            if (list == ENTRY_LEVEL) {
                var open = segment.entryLevel();
                meet(open, 0, open.length, runs, visitor, list);
            } else {
                var aiming = segment.byTarget();
                meet(aiming.people(), aiming.start(list), aiming.end(list), runs, visitor, list);
            }
        }
    }

    private static void meetHeld(Segment segment, int holder, Visitor visitor) {
        var held = segment.byHolder();
        for (int i = held.start(holder); i < held.end(holder); i++) {
            visitor.visit(held.people()[i], ANY);
        }
    }

    private static void meet(int[] people, int start, int end, @Nullable Runs runs, Visitor visitor, int through) {
        if (runs == null || end - start <= 4 * runs.count()) {
            for (int i = start; i < end; i++) {
                visitor.visit(people[i], through);
            }
            return;
        }
        int i = start;
        for (int run = 0; run < runs.count() && i < end; run++) {
            i = firstFrom(runs.from(run), people, i, end);
            for (int to = runs.to(run); i < end && people[i] < to; i++) {
                visitor.visit(people[i], through);
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

    /** Lists in the order of their worth, without those worth nothing. */
    private static int[] nearestFirst(Grade grade) {
        var worth = grade.worth();
        var byWorth = Comparator.comparingDouble(
                        (Integer list) -> list == ENTRY_LEVEL ? grade.entryLevelWorth() : worth[list])
                .reversed();
        return IntStream.range(ENTRY_LEVEL, worth.length)
                .filter(list -> (list == ENTRY_LEVEL ? grade.entryLevelWorth() : worth[list]) > 0)
                .boxed()
                .sorted(byWorth)
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
