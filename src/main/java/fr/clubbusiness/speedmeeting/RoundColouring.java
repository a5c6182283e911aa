package fr.clubbusiness.speedmeeting;

import static fr.clubbusiness.speedmeeting.Schedule.NONE;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Places chosen pairs in rounds, as the edges of a bipartite graph are coloured (König, 1916): where the two share no free round, an exchange of two
 * rounds along a chain frees one. Then exchanges level the rounds, until none needs more tables than there are.
 *
 * <p>Without absences every pair is placed. With absences an exchange may need somebody who is not there; such a pair is left out.
 */
final class RoundColouring {
    private final Schedule schedule;
    private final Roster roster;
    private final KempeChain chain;

    private RoundColouring(Schedule schedule) {
        this.schedule = schedule;
        this.roster = schedule.roster;
        this.chain = new KempeChain(schedule);
    }

    /** A schedule of these pairs. */
    static Schedule place(Roster roster, PairFlow pairs) {
        var colouring = new RoundColouring(new Schedule(roster));
        colouring.pairsOf(pairs).forEach(pair -> colouring.place(pair.a(), pair.b()));
        for (int round = 0; round < roster.rounds; round++) {
            colouring.fitIntoTables(round);
        }
        return colouring.schedule;
    }

    private record ChosenPair(int a, int b, int commonRounds) {}

    /** Those with the fewest common rounds first. */
    private List<ChosenPair> pairsOf(PairFlow pairs) {
        var all = new ArrayList<ChosenPair>();
        for (int a = 0; a < roster.sizeA; a++) {
            for (int b = roster.sizeA; b < roster.people(); b++) {
                if (pairs.isChosen(a, b - roster.sizeA)) {
                    all.add(new ChosenPair(a, b, Long.bitCount(roster.together(a, b))));
                }
            }
        }
        all.sort(Comparator.comparingInt(ChosenPair::commonRounds));
        return all;
    }

    private void place(int a, int b) {
        int round = emptiestFree(a, b);
        if (round == NONE) {
            round = freed(a, b);
        }
        if (round == NONE) {
            round = freed(b, a);
        }
        if (round != NONE) {
            schedule.meet(round, a, b);
        }
    }

    private int emptiestFree(int a, int b) {
        int best = NONE;
        for (int round = 0; round < roster.rounds; round++) {
            boolean isFree = schedule.isFree(a, round) && schedule.isFree(b, round);
            if (isFree && (best == NONE || schedule.taken(round) < schedule.taken(best))) {
                best = round;
            }
        }
        return best;
    }

    /** A round in which {@code free} is free, and {@code busy} has become so by an exchange. */
    private int freed(int free, int busy) {
        for (int round = 0; round < roster.rounds; round++) {
            if (schedule.isFree(free, round) && roster.isThere(busy, round) && frees(busy, round)) {
                return round;
            }
        }
        return NONE;
    }

    private boolean frees(int busy, int round) {
        for (int other = 0; other < roster.rounds; other++) {
            if (schedule.isFree(busy, other)) {
                chain.follow(busy, round, other);
                if (chain.canExchange()) {
                    chain.exchange();
                    return true;
                }
            }
        }
        return false;
    }

    private void fitIntoTables(int round) {
        while (schedule.taken(round) > roster.tables) {
            if (!movesOneElsewhere(round)) {
                dropLeastWished(round);
            }
        }
    }

    private boolean movesOneElsewhere(int round) {
        for (int other = 0; other < roster.rounds; other++) {
            if (schedule.taken(other) < roster.tables && movesOne(round, other)) {
                return true;
            }
        }
        return false;
    }

    private boolean movesOne(int round, int other) {
        for (int person = 0; person < roster.people(); person++) {
            if (schedule.partner(person, round) != NONE && schedule.partner(person, other) == NONE) {
                chain.follow(person, round, other);
                if (chain.surplus() == 1 && chain.canExchange()) {
                    chain.exchange();
                    return true;
                }
            }
        }
        return false;
    }

    private void dropLeastWished(int round) {
        int least = NONE;
        for (int a = 0; a < roster.sizeA; a++) {
            int b = schedule.partner(a, round);
            if (b != NONE && (least == NONE || roster.wish(a, b) < wishOf(least, round))) {
                least = a;
            }
        }
        schedule.part(round, least);
    }

    private int wishOf(int person, int round) {
        return roster.wish(person, schedule.partner(person, round));
    }
}
