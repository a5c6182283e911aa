package fr.clubbusiness.matching.index;

import fr.clubbusiness.matching.index.NearbyPlaces.Distances;
import fr.clubbusiness.matching.law.Assessment;
import fr.clubbusiness.matching.law.Constraint;
import fr.clubbusiness.matching.law.Relaxation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Keeps the nearest of those who nearly match, and counts whom relaxing the need would bring. */
final class ScanNearMisses extends RowScan {
    private final List<Relaxation> steps;
    private final PackedConstraints[] relaxed;
    private final int[] eased;
    private final int[] additional;
    private int anyEased;

    /** @param steps those to reckon */
    ScanNearMisses(
            PeopleSearch search,
            PackedConstraints asked,
            PackedScore grade,
            Distances distances,
            List<Relaxation> steps) {
        super(search, asked, grade, distances);
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
        return steps.size() > 0 || best.mayTake(1, grade.bound(worth));
    }

    @Override
    public void visit(PostingLists lists, int from, int to, int through) {
        for (int i = from; i < to; i++) {
            look(lists.people()[i], through);
        }
    }

    private void look(int person, int through) {
        int at = person * PackedPerson.LONGS;
        double minutes = minutes(at);
        int fails = asked.fails(rows, at, minutes);
        int failing = fails & ~PackedConstraints.BARRED;
        boolean relaxable = (failing & ~anyEased) == 0;
        boolean nearly = search.nearMisses() && fails > 0 && Integer.bitCount(fails) <= Assessment.MOST_LIFTED;
        if (fails == 0 || !(relaxable || nearly)) {
            return;
        }
        double share = grade.share(rows[at + PackedPerson.AIMS], through);
        if (share == 0 || isOut(person)) {
            return;
        }
        if (nearly) {
            offer(Integer.bitCount(fails), person, share, minutes);
        }
        if (relaxable) {
            relax(at, minutes, failing);
        }
    }

    /** What each step would bring, the most first; without those that bring nobody. */
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
