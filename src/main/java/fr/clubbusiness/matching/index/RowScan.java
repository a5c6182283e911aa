package fr.clubbusiness.matching.index;

import fr.clubbusiness.matching.index.NearbyPlaces.Distances;
import fr.clubbusiness.matching.index.PeopleIndex.Part;
import fr.clubbusiness.matching.index.PeopleSearch.Hit;
import fr.clubbusiness.matching.law.Journey;
import fr.clubbusiness.vocabulary.TransportMode;
import java.util.Arrays;
import java.util.List;

/** Checks the people that a {@link PostingTraversal} visits, one part after another. */
abstract sealed class RowScan implements PostingTraversal.Visitor permits ScanBest, ScanEverybody, ScanNearMisses {
    private static final TransportMode[] MODES = TransportMode.values();

    final PeopleSearch search;
    final PackedConstraints constraints;
    final PackedScore score;
    final BestPeople best;
    private final Distances distances;
    private final int[] excluded;
    IndexSegment segment = IndexSegment.EMPTY;
    long[] rows = segment.rows();
    long fetched;
    private RemovedRows removed = RemovedRows.none(0);

    RowScan(PeopleSearch search, PackedConstraints constraints, PackedScore score, Distances distances) {
        this.search = search;
        this.constraints = constraints;
        this.score = score;
        this.distances = distances;
        this.best = new BestPeople(search.demand().id(), search.limit());
        this.excluded = new int[search.past().size()];
    }

    @Override
    public void enter(Part part) {
        segment = part.segment();
        rows = segment.rows();
        removed = part.removed();
        Arrays.fill(excluded, -1);
        int next = 0;
        for (var one : search.past().entrySet()) {
            if (one.getValue().forbidsOn(search.law().today())) {
                excluded[next++] = segment.find(one.getKey());
            }
        }
    }

    /** The best first. */
    List<Hit> hits() {
        return best.hits();
    }

    /** The journey in minutes to this work, of the person of the row at {@code at}. */
    final double minutes(int at) {
        return Journey.minutes(
                distances.from(TravelRanges.home(rows, at)), MODES[PackedPerson.mode(rows[at + PackedPerson.FACTS])]);
    }

    /** Keeps the person of this row if they are among the best. */
    final void offer(int lift, int person, double share, double minutes) {
        int at = person * PackedPerson.LONGS;
        best.offer(lift, score.score(rows, segment.skills(), at, share, minutes), segment, person);
    }

    /** Whether the person was removed, or cannot be introduced because of a past contact. */
    final boolean isExcluded(int person) {
        if (removed.count() > 0 && removed.has(person)) {
            return true;
        }
        for (int one : excluded) {
            if (one == person) {
                return true;
            }
        }
        return false;
    }
}
