package fr.clubbusiness.matching.index;

import fr.clubbusiness.matching.index.NearbyPlaces.Distances;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Names everybody who matches, in no order. */
final class ScanEverybody extends RowScan {
    private final Set<UUID> found = new HashSet<>();

    ScanEverybody(PeopleSearch search, PackedConstraints asked, PackedScore grade, Distances distances) {
        super(search, asked, grade, distances);
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
            if (asked.hold(rows, at, minutes(at))
                    && grade.share(rows[at + PackedPerson.AIMS], through) > 0
                    && !isOut(person)) {
                found.add(segment.id(person));
            }
        }
    }

    Set<UUID> found() {
        return found;
    }
}
