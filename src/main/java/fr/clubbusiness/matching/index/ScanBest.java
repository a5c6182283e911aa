package fr.clubbusiness.matching.index;

import fr.clubbusiness.matching.index.NearbyPlaces.Distances;

/** Counts those who match and keeps the best. Beyond the count wanted, who cannot be among the best is passed over. */
final class ScanBest extends RowScan {
    /** So many rows are asked of the memory at once, instead of one wait after another. */
    private static final int AT_ONCE = 32;

    private final TargetWorth worth;
    private int counted;
    private double floor;

    ScanBest(PeopleSearch search, PackedConstraints asked, PackedScore grade, TargetWorth worth, Distances distances) {
        super(search, asked, grade, distances);
        this.worth = worth;
        floor = grade.floor(best.last());
    }

    @Override
    public boolean wants(double ofList) {
        return !isCounted() || best.mayTake(0, grade.bound(ofList));
    }

    @Override
    public void visit(PostingLists lists, int from, int to, int through) {
        int next = from;
        while (next < to && !isCounted()) {
            int end = Math.min(to, next + AT_ONCE);
            fetch(lists.people(), next, end);
            for (; next < end; next++) {
                look(lists.people()[next], through);
            }
        }
        if (through == PostingTraversal.ANY) {
            for (; next < to; next++) {
                look(lists.people()[next], through);
            }
        } else {
            lookAtTheBest(lists, next, to, through);
        }
    }

    /** How many match, at most one more than is to be counted. */
    int eligible() {
        return Math.min(counted, search.countUpTo() + 1);
    }

    private boolean isCounted() {
        return counted > search.countUpTo();
    }

    private void lookAtTheBest(PostingLists lists, int from, int to, int through) {
        double ofList = worth.of(through);
        for (int i = from; i < to; i++) {
            if (grade.bound(lists.signatures()[i], lists.hints()[i], ofList) >= floor) {
                look(lists.people()[i], through);
            }
        }
    }

    private void look(int person, int through) {
        int at = person * PackedPerson.LONGS;
        double minutes = minutes(at);
        if (!asked.hold(rows, at, minutes)) {
            return;
        }
        double share = grade.share(rows[at + PackedPerson.AIMS], through);
        if (share == 0 || isOut(person)) {
            return;
        }
        counted++;
        offer(0, person, share, minutes);
        floor = grade.floor(best.last());
    }

    private void fetch(int[] people, int from, int to) {
        long all = 0;
        for (int i = from; i < to; i++) {
            all += rows[people[i] * PackedPerson.LONGS];
        }
        fetched = all;
    }
}
