package fr.clubbusiness.matching;

import fr.clubbusiness.matching.Nearby.Distances;
import fr.clubbusiness.matching.PeopleIndex.Part;
import fr.clubbusiness.matching.Search.Hit;
import fr.clubbusiness.referential.TransportMode;
import java.util.Arrays;
import java.util.List;

/** Looks at the people that a {@link Walk} meets, one part after another. */
abstract sealed class Scan implements Walk.Visitor permits ScanBest, ScanEverybody, ScanRest {
    private static final TransportMode[] MODES = TransportMode.values();

    final Search search;
    final Asked asked;
    final Grade grade;
    final Best best;
    private final Distances distances;
    private final int[] barred;
    Segment segment = Segment.EMPTY;
    long[] rows = segment.rows();
    long fetched;
    private Dead dead = Dead.nobody(0);

    Scan(Search search, Asked asked, Grade grade, Distances distances) {
        this.search = search;
        this.asked = asked;
        this.grade = grade;
        this.distances = distances;
        this.best = new Best(search.limit());
        this.barred = new int[search.past().size()];
    }

    @Override
    public void enter(Part part) {
        segment = part.segment();
        rows = segment.rows();
        dead = part.dead();
        Arrays.fill(barred, -1);
        int next = 0;
        for (var one : search.past().entrySet()) {
            if (one.getValue().holdsBackOn(search.law().today())) {
                barred[next++] = segment.find(one.getKey());
            }
        }
    }

    /** The best first. */
    List<Hit> hits() {
        return best.hits();
    }

    /** The minutes that the person of the row that begins there takes to this work. */
    final double minutes(int at) {
        return Journey.minutes(distances.from(Reaches.spot(rows, at)), MODES[Packed.mode(rows[at + Packed.FACTS])]);
    }

    /** Keeps the person of this row if they are among the best. */
    final void offer(int lift, int person, double share, double minutes) {
        int at = person * Packed.LONGS;
        best.offer(lift, grade.score(rows, segment.skills(), at, share, minutes), segment, person);
    }

    /** Whether the person is no longer there, or cannot be introduced because of what already passed. */
    final boolean isOut(int person) {
        if (dead.count() > 0 && dead.has(person)) {
            return true;
        }
        for (int one : barred) {
            if (one == person) {
                return true;
            }
        }
        return false;
    }
}
