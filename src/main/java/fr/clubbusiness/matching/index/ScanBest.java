package fr.clubbusiness.matching.index;

import fr.clubbusiness.matching.index.NearbyPlaces.Distances;

/** Counts the people who match and keeps the best. Once enough are counted, people who cannot be among the best are skipped. */
final class ScanBest extends RowScan {
    /** How many rows are fetched at once: the processor then loads them in parallel instead of one by one. */
    private static final int PREFETCHED = 32;

    private final TargetWorth worth;
    private int counted;
    private double floor;

    ScanBest(
            PeopleSearch search,
            PackedConstraints constraints,
            PackedScore score,
            TargetWorth worth,
            Distances distances) {
        super(search, constraints, score, distances);
        this.worth = worth;
        floor = score.floor(best.lowestScore());
    }

    @Override
    public boolean wants(double listWorth) {
        return !isCounted() || best.wouldKeep(0, score.bound(listWorth));
    }

    @Override
    public void visit(PostingLists lists, int from, int to, int through) {
        int next = from;
        while (next < to && !isCounted()) {
            int end = Math.min(to, next + PREFETCHED);
            fetch(lists.people(), next, end);
            for (; next < end; next++) {
                check(lists.people()[next], through);
            }
        }
        if (through == PostingTraversal.ANY) {
            for (; next < to; next++) {
                check(lists.people()[next], through);
            }
        } else {
            checkPromising(lists, next, to, through);
        }
    }

    /** How many people match; at most one more than the search counts. */
    int eligible() {
        return Math.min(counted, search.countUpTo() + 1);
    }

    private boolean isCounted() {
        return counted > search.countUpTo();
    }

    private void checkPromising(PostingLists lists, int from, int to, int through) {
        double listWorth = worth.of(through);
        for (int i = from; i < to; i++) {
            if (score.bound(lists.signatures()[i], lists.hints()[i], listWorth) >= floor) {
                check(lists.people()[i], through);
            }
        }
    }

    private void check(int person, int through) {
        int at = person * PackedPerson.LONGS;
        double minutes = minutes(at);
        if (!constraints.hold(rows, at, minutes)) {
            return;
        }
        double share = score.share(rows[at + PackedPerson.AIMS], through);
        if (share == 0 || isExcluded(person)) {
            return;
        }
        counted++;
        offer(0, person, share, minutes);
        floor = score.floor(best.lowestScore());
    }

    private void fetch(int[] people, int from, int to) {
        long all = 0;
        for (int i = from; i < to; i++) {
            all += rows[people[i] * PackedPerson.LONGS];
        }
        fetched = all;
    }
}
