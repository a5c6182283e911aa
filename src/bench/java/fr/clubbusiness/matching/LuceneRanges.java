package fr.clubbusiness.matching;

import fr.clubbusiness.matching.RivalCodes.Near;
import fr.clubbusiness.matching.index.PackedPerson;
import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;

/** Where in the sorted documents stand the people who can reach a place: for each step of reach, those of the places within it. */
final class LuceneRanges {
    /** What documents are sorted by: step of reach, then place. */
    static final String CELL = "cell";

    private final int places;
    private final int[] starts;

    /** How far people go, in steps of km. */
    static final class Reach {
        private static final double[] STEPS = {0, 1, 2, 3, 4.5, 6, 7.5, 9, 11, 13, 16, 20, 25, 30, 40};

        /** The most that a limit of 120 minutes reaches by car. */
        static final double FARTHEST = STEPS[STEPS.length - 1];

        private Reach() {}

        static int of(double kilometres) {
            int found = Arrays.binarySearch(STEPS, kilometres);
            return found < 0 ? -found - 1 : found;
        }
    }

    LuceneRanges(DirectoryReader reader, RivalCodes codes) throws IOException {
        places = codes.places();
        starts = new int[Reach.STEPS.length * places + 1];
        var leaf = reader.leaves().getFirst().reader();
        var cells = Objects.requireNonNull(leaf.getNumericDocValues(CELL));
        while (cells.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            starts[(int) cells.longValue() + 1]++;
        }
        Arrays.parallelPrefix(starts, Integer::sum);
    }

    /** A filter of those who can reach the middle of this. */
    Query within(Near around) {
        var found = new long[16];
        int count = 0;
        for (int step = 0; step < Reach.STEPS.length; step++) {
            for (int i = 0; i < around.count() && around.kilometres(i) <= Reach.STEPS[step] + 1e-6; i++) {
                int cell = step * places + around.place(i);
                if (starts[cell] < starts[cell + 1]) {
                    found = count == found.length ? Arrays.copyOf(found, count * 2) : found;
                    found[count++] = (long) starts[cell] << 32 | starts[cell + 1];
                }
            }
        }
        Arrays.sort(found, 0, count);
        return new Within(Arrays.copyOf(found, count));
    }

    private static final class Within extends Query {
        private final long[] ranges;
        private final int cost;

        Within(long[] ranges) {
            this.ranges = ranges;
            cost = Arrays.stream(ranges)
                    .mapToInt(range -> PackedPerson.lower(range) - PackedPerson.upper(range))
                    .sum();
        }

        @Override
        public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
            return new ConstantScoreWeight(this, boost) {
                @Override
                public ScorerSupplier scorerSupplier(LeafReaderContext context) {
                    return new ScorerSupplier() {
                        @Override
                        public Scorer get(long leadCost) {
                            return new ConstantScoreScorer(score(), mode, new Ranges(ranges, cost));
                        }

                        @Override
                        public long cost() {
                            return cost;
                        }
                    };
                }

                @Override
                public boolean isCacheable(LeafReaderContext context) {
                    return false;
                }
            };
        }

        @Override
        public void visit(QueryVisitor visitor) {
            visitor.visitLeaf(this);
        }

        @Override
        public String toString(String field) {
            return "within " + ranges.length + " ranges";
        }

        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }

    private static final class Ranges extends DocIdSetIterator {
        private final long[] ranges;
        private final int cost;
        private int range;
        private int doc = -1;

        Ranges(long[] ranges, int cost) {
            this.ranges = ranges;
            this.cost = cost;
        }

        @Override
        public int docID() {
            return doc;
        }

        @Override
        public int nextDoc() {
            return advance(doc + 1);
        }

        @Override
        public int advance(int target) {
            while (range < ranges.length && PackedPerson.lower(ranges[range]) <= target) {
                range++;
            }
            doc = range == ranges.length ? NO_MORE_DOCS : Math.max(target, PackedPerson.upper(ranges[range]));
            return doc;
        }

        @Override
        public long cost() {
            return cost;
        }
    }
}
