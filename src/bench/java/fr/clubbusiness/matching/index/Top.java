package fr.clubbusiness.matching.index;

import fr.clubbusiness.matching.index.PeopleSearch.Hit;
import fr.clubbusiness.matching.law.TieOrder;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** The best people found so far by a rival: score descending, then {@link TieOrder}. */
public final class Top {
    private final UUID need;
    private final double[] scores;
    private final UUID[] people;
    private int size;

    public Top(UUID need, int limit) {
        this.need = need;
        scores = new double[limit];
        people = new UUID[limit];
        Arrays.fill(scores, Double.NEGATIVE_INFINITY);
    }

    /** Whether this score may be among the best. */
    public boolean accepts(double score) {
        return score >= scores[scores.length - 1];
    }

    public void offer(double score, long idHigh, long idLow) {
        if (!accepts(score)) {
            return;
        }
        var person = new UUID(idHigh, idLow);
        if (size == scores.length && !before(score, person, size - 1)) {
            return;
        }
        int at = size < scores.length ? size++ : size - 1;
        while (at > 0 && before(score, person, at - 1)) {
            scores[at] = scores[at - 1];
            people[at] = people[at - 1];
            at--;
        }
        scores[at] = score;
        people[at] = person;
    }

    /** The people found, best first. */
    public List<Hit> hits() {
        return IntStream.range(0, size)
                .mapToObj(i -> new Hit(people[i], 0, scores[i]))
                .toList();
    }

    private boolean before(double score, UUID person, int other) {
        return score > scores[other] || (score == scores[other] && TieOrder.isBefore(person, people[other], need));
    }
}
