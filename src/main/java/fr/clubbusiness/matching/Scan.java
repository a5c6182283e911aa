package fr.clubbusiness.matching;

import fr.clubbusiness.matching.Nearby.Distances;
import fr.clubbusiness.matching.PeopleIndex.Part;
import fr.clubbusiness.matching.Search.Hit;
import fr.clubbusiness.referential.TransportMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Looks at the people that a {@link Walk} meets, one part after another. */
abstract sealed class Scan implements Walk.Visitor {
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

    /** Counts those who match and keeps the best. Beyond the count wanted, who cannot be among the best is passed over. */
    static final class Matches extends Scan {
        /** So many rows are asked of the memory at once, instead of one wait after another. */
        private static final int AT_ONCE = 32;

        private final Worth worth;
        private int counted;
        private double floor;

        Matches(Search search, Asked asked, Grade grade, Worth worth, Distances distances) {
            super(search, asked, grade, distances);
            this.worth = worth;
            floor = grade.floor(best.last());
        }

        @Override
        public boolean wants(double ofList) {
            return !isCounted() || best.mayTake(0, grade.bound(ofList));
        }

        @Override
        public void visit(Lists lists, int from, int to, int through) {
            int next = from;
            while (next < to && !isCounted()) {
                int end = Math.min(to, next + AT_ONCE);
                fetch(lists.people(), next, end);
                for (; next < end; next++) {
                    look(lists.people()[next], through);
                }
            }
            if (through == Walk.ANY) {
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

        private void lookAtTheBest(Lists lists, int from, int to, int through) {
            double ofList = worth.of(through);
            for (int i = from; i < to; i++) {
                if (grade.bound(lists.signatures()[i], lists.hints()[i], ofList) >= floor) {
                    look(lists.people()[i], through);
                }
            }
        }

        private void look(int person, int through) {
            int at = person * Packed.LONGS;
            double minutes = minutes(at);
            if (asked.fails(rows, at, minutes) != 0) {
                return;
            }
            double share = grade.share(rows[at + Packed.AIMS], through);
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
                all += rows[people[i] * Packed.LONGS];
            }
            fetched = all;
        }
    }

    /** Keeps the nearest of those who nearly match, and counts whom relaxing the need would bring. */
    static final class Rest extends Scan {
        private final List<Relaxation> steps;
        private final Asked[] relaxed;
        private final int[] eased;
        private final int[] additional;
        private int anyEased;

        /** @param steps those to reckon */
        Rest(Search search, Asked asked, Grade grade, Distances distances, List<Relaxation> steps) {
            super(search, asked, grade, distances);
            this.steps = steps;
            relaxed = new Asked[steps.size()];
            eased = new int[steps.size()];
            additional = new int[steps.size()];
            for (int i = 0; i < eased.length; i++) {
                relaxed[i] = new Asked(steps.get(i).relaxed(), search.law());
                for (var constraint : steps.get(i).eases()) {
                    eased[i] |= Asked.bit(constraint);
                }
                anyEased |= eased[i];
            }
        }

        @Override
        public boolean wants(double worth) {
            return steps.size() > 0 || best.mayTake(1, grade.bound(worth));
        }

        @Override
        public void visit(Lists lists, int from, int to, int through) {
            for (int i = from; i < to; i++) {
                look(lists.people()[i], through);
            }
        }

        private void look(int person, int through) {
            int at = person * Packed.LONGS;
            double minutes = minutes(at);
            int fails = asked.fails(rows, at, minutes);
            int failing = fails & ~Asked.BARRED;
            boolean relaxable = (failing & ~anyEased) == 0;
            boolean nearly = search.nearMisses() && fails > 0 && Integer.bitCount(fails) <= Assessment.MOST_LIFTED;
            if (fails == 0 || !(relaxable || nearly)) {
                return;
            }
            double share = grade.share(rows[at + Packed.AIMS], through);
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
                if ((failing & ~eased[i]) == 0 && relaxed[i].fails(rows, at, minutes) == 0) {
                    additional[i]++;
                }
            }
        }
    }
}
