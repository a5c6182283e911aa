package fr.clubbusiness.allocation.market;

import static fr.clubbusiness.allocation.market.Assignment.NONE;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Every assignment that a small market allows, one by one. Slow, but simple enough to be trusted. */
final class EveryAssignment {
    private final Market market;
    private final List<List<Integer>> choices = new ArrayList<>();

    EveryAssignment(Market market) {
        this.market = market;
        for (int person = 0; person < market.people; person++) {
            choices.add(new ArrayList<>(List.of(NONE)));
        }
        for (int edge = 0; edge < market.edges(); edge++) {
            choices.get(market.person[edge]).add(edge);
        }
    }

    void forEach(Consumer<int[]> edges) {
        choose(0, new int[market.people], market.seats.clone(), edges);
    }

    private void choose(int person, int[] chosen, int[] open, Consumer<int[]> edges) {
        if (person == chosen.length) {
            edges.accept(chosen);
            return;
        }
        for (int edge : choices.get(person)) {
            chosen[person] = edge;
            if (edge == NONE) {
                choose(person + 1, chosen, open, edges);
            } else if (open[market.need[edge]] > 0) {
                open[market.need[edge]]--;
                choose(person + 1, chosen, open, edges);
                open[market.need[edge]]++;
            }
        }
    }

    /** {seats, total score} with the most seats filled and, among those, the greatest total. */
    double[] best() {
        var best = new double[2];
        forEach(chosen -> {
            double filled = 0;
            double total = 0;
            for (int edge : chosen) {
                filled += edge == NONE ? 0 : 1;
                total += edge == NONE ? 0 : market.score[edge];
            }
            if (filled > best[0] || (filled == best[0] && total > best[1])) {
                best[0] = filled;
                best[1] = total;
            }
        });
        return best;
    }

    /** Every assignment in which no need and person prefer each other, checked by the definition. */
    List<int[]> stable() {
        var stable = new ArrayList<int[]>();
        forEach(chosen -> {
            if (blocking(chosen) == 0) {
                stable.add(chosen.clone());
            }
        });
        return stable;
    }

    long blocking(int[] chosen) {
        long blocking = 0;
        for (int edge = 0; edge < market.edges(); edge++) {
            if (chosen[market.person[edge]] != edge && personWould(edge, chosen) && needWould(edge, chosen)) {
                blocking++;
            }
        }
        return blocking;
    }

    private boolean personWould(int edge, int[] chosen) {
        int held = chosen[market.person[edge]];
        return held == NONE || compareWishes(edge, held) < 0;
    }

    int compareWishes(int one, int other) {
        var liking = Double.compare(market.liking[other], market.liking[one]);
        var score = Double.compare(market.score[other], market.score[one]);
        return liking != 0 ? liking : score != 0 ? score : Integer.compare(market.need[one], market.need[other]);
    }

    private boolean needWould(int edge, int[] chosen) {
        int taken = 0;
        for (int held : chosen) {
            if (held != NONE && market.need[held] == market.need[edge]) {
                taken++;
                if (market.score[held] < market.score[edge]
                        || (market.score[held] == market.score[edge] && market.person[held] > market.person[edge])) {
                    return true;
                }
            }
        }
        return taken < market.seats[market.need[edge]];
    }
}
