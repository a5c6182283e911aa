package fr.clubbusiness.matching.index;

import fr.clubbusiness.matching.index.NearbyPlaces.Distances;
import fr.clubbusiness.matching.law.Assessment;
import fr.clubbusiness.matching.law.Constraint;
import fr.clubbusiness.matching.law.Relaxation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Keeps the nearest near-misses, and counts how many people each relaxation would bring. */
final class ScanNearMisses extends RowScan {
    private final List<Relaxation> steps;
    private final PackedConstraints[] relaxed;
    private final int[] eased;
    private final int[] additional;
    private int anyEased;

    /** @param steps the relaxations to evaluate */
    ScanNearMisses(
            PeopleSearch search,
            PackedConstraints constraints,
            PackedScore score,
            Distances distances,
            List<Relaxation> steps) {
        super(search, constraints, score, distances);
        this.steps = steps;
        relaxed = new PackedConstraints[steps.size()];
        eased = new int[steps.size()];
        additional = new int[steps.size()];
        for (int i = 0; i < eased.length; i++) {
            relaxed[i] = new PackedConstraints(steps.get(i).relaxed(), search.law());
            eased[i] = eased(steps.get(i).step());
            anyEased |= eased[i];
        }
    }

    private static int eased(Relaxation.Step step) {
        return Stream.of(Constraint.values())
                .filter(step::eases)
                .mapToInt(PackedConstraints::bit)
                .sum();
    }

    @Override
    public boolean wants(double worth) {
        return steps.size() > 0 || best.wouldKeep(1, score.bound(worth));
    }

    @Override
    public void visit(PostingLists lists, int from, int to, int through) {
        for (int i = from; i < to; i++) {
            check(lists.people()[i], through);
        }
    }

    private void check(int person, int through) {
        int at = person * PackedPerson.LONGS;
        double minutes = minutes(at);
        int fails = constraints.fails(rows, at, minutes);
        int failing = fails & ~PackedConstraints.BARRED;
        boolean relaxable = (failing & ~anyEased) == 0;
        boolean nearMiss = search.nearMisses() && fails > 0 && Integer.bitCount(fails) <= Assessment.MOST_LIFTED;
        if (fails == 0 || !(relaxable || nearMiss)) {
            return;
        }
        double share = score.share(rows[at + PackedPerson.AIMS], through);
        if (share == 0 || isExcluded(person)) {
            return;
        }
        if (nearMiss) {
            offer(Integer.bitCount(fails), person, share, minutes);
        }
        if (relaxable) {
            relax(at, minutes, failing);
        }
    }

    /** What each step would bring, the greatest first; without steps that bring nobody. */
    List<Relaxation.Gain> gains() {
        var gains = new ArrayList<Relaxation.Gain>();
        for (int i = 0; i < additional.length; i++) {
            gains.add(new Relaxation.Gain(steps.get(i), additional[i]));
        }
        return Relaxation.mostFirst(gains);
    }

    private void relax(int at, double minutes, int failing) {
        for (int i = 0; i < relaxed.length; i++) {
            if ((failing & ~eased[i]) == 0 && relaxed[i].hold(rows, at, minutes)) {
                additional[i]++;
            }
        }
    }
}
