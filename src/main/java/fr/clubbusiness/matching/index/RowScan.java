package fr.clubbusiness.matching.index;

import fr.clubbusiness.matching.index.NearbyPlaces.Distances;
import fr.clubbusiness.matching.index.PeopleIndex.Part;
import fr.clubbusiness.matching.index.PeopleSearch.Hit;
import fr.clubbusiness.matching.law.Journey;
import fr.clubbusiness.vocabulary.TransportMode;
import java.util.Arrays;
import java.util.List;

/** Looks at the people that a {@link PostingTraversal} meets, one part after another. */
abstract sealed class RowScan implements PostingTraversal.Visitor permits ScanBest, ScanEverybody, ScanNearMisses {
    private static final TransportMode[] MODES = TransportMode.values();

    final PeopleSearch search;
    final PackedConstraints asked;
    final PackedScore grade;
    final BestPeople best;
    private final Distances distances;
    private final int[] barred;
    IndexSegment segment = IndexSegment.EMPTY;
    long[] rows = segment.rows();
    long fetched;
    private RemovedRows dead = RemovedRows.nobody(0);

    RowScan(PeopleSearch search, PackedConstraints asked, PackedScore grade, Distances distances) {
        this.search = search;
        this.asked = asked;
        this.grade = grade;
        this.distances = distances;
        this.best = new BestPeople(search.limit());
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
        return Journey.minutes(
                distances.from(TravelRanges.spot(rows, at)), MODES[PackedPerson.mode(rows[at + PackedPerson.FACTS])]);
    }

    /** Keeps the person of this row if they are among the best. */
    final void offer(int lift, int person, double share, double minutes) {
        int at = person * PackedPerson.LONGS;
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
