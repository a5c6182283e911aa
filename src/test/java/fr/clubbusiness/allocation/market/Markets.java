package fr.clubbusiness.allocation.market;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Random markets for tests. The same seed always gives the same market. */
final class Markets {
    private Markets() {}

    /**
     * The shape of a market.
     *
     * @param most edges of one need at most
     * @param popularity 0 when everyone is as likely to be in a list; with a greater value, lists share more people
     * @param levels number of different scores; 1 when all are equal
     */
    record Drawing(int needs, int people, int seats, int most, double popularity, int levels) {

        Market market(long seed) {
            var random = new SplittableRandom(seed);
            var from = new int[needs + 1];
            var person = new int[needs * most];
            var score = new double[needs * most];
            var liking = new double[needs * most];
            int end = 0;
            for (int need = 0; need < needs; need++) {
                var chosen = new boolean[people];
                for (int i = random.nextInt(most + 1); i > 0; i--) {
                    int who = (int) (people * Math.pow(random.nextDouble(), 1 + popularity));
                    if (!chosen[who]) {
                        chosen[who] = true;
                        person[end] = who;
                        liking[end] = random.nextInt(levels);
                        score[end] = 100.0 * (random.nextInt(levels) + 1) / levels;
                        end++;
                    }
                }
                from[need + 1] = end;
            }
            return Market.of(
                    random.ints(needs, 1, seats + 1).toArray(),
                    people,
                    from,
                    Arrays.copyOf(person, end),
                    Arrays.copyOf(score, end),
                    Arrays.copyOf(liking, end));
        }
    }

    /** A few needs and people, so that every assignment can be tried. */
    static Market small(long seed) {
        var random = new SplittableRandom(seed);
        return new Drawing(
                        1 + random.nextInt(4),
                        1 + random.nextInt(6),
                        1 + random.nextInt(2),
                        1 + random.nextInt(5),
                        random.nextInt(2),
                        1 + random.nextInt(8))
                .market(seed);
    }

    /** Every need with all the same people and the same score. */
    static Market allTheSame(int needs, int people, int seats) {
        var from = new int[needs + 1];
        Arrays.setAll(from, need -> need * people);
        var person = new int[needs * people];
        Arrays.setAll(person, edge -> edge % people);
        var same = new double[needs * people];
        Arrays.fill(same, 50);
        var seatsOfEach = new int[needs];
        Arrays.fill(seatsOfEach, seats);
        return Market.of(seatsOfEach, people, from, person, same, same.clone());
    }

    /** A market without needs or people. */
    static Market empty() {
        return allTheSame(0, 0, 0);
    }
}
