package fr.clubbusiness.matching.index;

import fr.clubbusiness.matching.index.NearbyPlaces.Distances;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Finds everybody who matches, in no order. */
final class ScanEverybody extends RowScan {
    private final Set<UUID> found = new HashSet<>();

    ScanEverybody(PeopleSearch search, PackedConstraints constraints, PackedScore score, Distances distances) {
        super(search, constraints, score, distances);
    }

    @Override
    public boolean wants(double worth) {
        return true;
    }

    @Override
    public void visit(PostingLists lists, int from, int to, int through) {
        for (int i = from; i < to; i++) {
            int person = lists.people()[i];
            int at = person * PackedPerson.LONGS;
            if (constraints.hold(rows, at, minutes(at))
                    && score.share(rows[at + PackedPerson.AIMS], through) > 0
                    && !isExcluded(person)) {
                found.add(segment.id(person));
            }
        }
    }

    Set<UUID> found() {
        return found;
    }
}
