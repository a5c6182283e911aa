package fr.clubbusiness.matching.index;

import fr.clubbusiness.matching.index.PeopleSearch.Hit;
import fr.clubbusiness.matching.law.TieOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** The best people found so far, in the order of {@code Ranking}: fewest constraints to lift, then score descending, then {@link TieOrder}. */
final class BestPeople {
    private final UUID need;
    private final int limit;
    private int size;
    private int[] toLift;
    private double[] scores;
    private IndexSegment[] segments;
    private int[] people;

    /** Keeps at most so many people for this need; 0 keeps nobody. */
    BestPeople(UUID need, int limit) {
        this.need = need;
        this.limit = limit;
        int room = Math.min(limit, 32);
        toLift = new int[room];
        scores = new double[room];
        segments = new IndexSegment[room];
        people = new int[room];
    }

    /** Whether a person with so many constraints to lift and at most this score could be kept. */
    boolean wouldKeep(int lift, double score) {
        if (size < limit) {
            return true;
        }
        if (limit == 0) {
            return false;
        }
        int last = size - 1;
        return lift < toLift[last] || (lift == toLift[last] && score >= scores[last]);
    }

    /** The lowest score kept when the list is full; negative infinity while there is room. */
    double lowestScore() {
        return size < limit ? Double.NEGATIVE_INFINITY : size == 0 ? Double.POSITIVE_INFINITY : scores[size - 1];
    }

    /** Keeps this person if they are among the best. */
    void offer(int lift, double score, IndexSegment segment, int person) {
        if (!wouldKeep(lift, score) || (size == limit && !before(lift, score, segment, person, size - 1))) {
            return;
        }
        grow();
        int at = size < limit ? size++ : size - 1;
        while (at > 0 && before(lift, score, segment, person, at - 1)) {
            move(at - 1, at);
            at--;
        }
        toLift[at] = lift;
        scores[at] = score;
        segments[at] = segment;
        people[at] = person;
    }

    /** The best first. */
    List<Hit> hits() {
        var hits = new ArrayList<Hit>(size);
        for (int i = 0; i < size; i++) {
            hits.add(new Hit(segments[i].id(people[i]), toLift[i], scores[i]));
        }
        return hits;
    }

    private boolean before(int lift, double score, IndexSegment segment, int person, int other) {
        if (lift != toLift[other]) {
            return lift < toLift[other];
        }
        if (score != scores[other]) {
            return score > scores[other];
        }
        return TieOrder.isBefore(segment.id(person), segments[other].id(people[other]), need);
    }

    private void grow() {
        if (size == people.length && size < limit) {
            int room = Math.min(limit, 2 * size);
            toLift = Arrays.copyOf(toLift, room);
            scores = Arrays.copyOf(scores, room);
            segments = Arrays.copyOf(segments, room);
            people = Arrays.copyOf(people, room);
        }
    }

    private void move(int from, int to) {
        toLift[to] = toLift[from];
        scores[to] = scores[from];
        segments[to] = segments[from];
        people[to] = people[from];
    }
}
