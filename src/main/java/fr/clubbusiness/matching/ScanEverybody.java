package fr.clubbusiness.matching;

import fr.clubbusiness.matching.Nearby.Distances;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Names everybody who matches, in no order. */
final class ScanEverybody extends Scan {
    private final Set<UUID> found = new HashSet<>();

    ScanEverybody(Search search, Asked asked, Grade grade, Distances distances) {
        super(search, asked, grade, distances);
    }

    @Override
    public boolean wants(double worth) {
        return true;
    }

    @Override
    public void visit(Lists lists, int from, int to, int through) {
        for (int i = from; i < to; i++) {
            int person = lists.people()[i];
            int at = person * Packed.LONGS;
            if (asked.hold(rows, at, minutes(at))
                    && grade.share(rows[at + Packed.AIMS], through) > 0
                    && !isOut(person)) {
                found.add(segment.id(person));
            }
        }
    }

    Set<UUID> found() {
        return found;
    }
}
