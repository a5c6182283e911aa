package fr.clubbusiness.speedmeeting;

import fr.clubbusiness.speedmeeting.TimetableRequest.Absence;
import fr.clubbusiness.speedmeeting.TimetableRequest.Pair;
import fr.clubbusiness.speedmeeting.TimetableRequest.Participant;
import fr.clubbusiness.speedmeeting.TimetableRequest.Side;
import fr.clubbusiness.speedmeeting.TimetableRequest.Wish;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A meeting to draw. Everybody wishes to meet ten of the other side, or half of it if that is less: three very much, three much, four a little. A few are
 * wanted by many. Two pairs in a hundred know each other and do not meet.
 *
 * @param missed share of the rounds that a participant misses
 */
record MeetingScene(String name, int sizeA, int sizeB, int rounds, int tables, double missed) {
    private static final int WISHES = 10;
    private static final double NEVER = 0.02;
    /** 1 would be no favourites; the greater, the more all want the same. */
    private static final double POPULARITY = 1.7;

    TimetableRequest request(long seed) {
        var random = new SplittableRandom(seed);
        var wishes = new ArrayList<Wish>();
        var absences = new ArrayList<Absence>();
        for (var side : Side.values()) {
            for (int number = 0; number < (side == Side.A ? sizeA : sizeB); number++) {
                var participant = new Participant(side, number);
                wishesOf(participant, random, wishes);
                for (int round = 0; round < rounds; round++) {
                    if (random.nextDouble() < missed) {
                        absences.add(new Absence(participant, round));
                    }
                }
            }
        }
        return new TimetableRequest(sizeA, sizeB, rounds, tables, 0, wishes, never(random), absences);
    }

    private void wishesOf(Participant from, SplittableRandom random, List<Wish> wishes) {
        int others = from.side() == Side.A ? sizeB : sizeA;
        int count = Math.min(WISHES, others / 2);
        var wished = new HashSet<Integer>();
        while (wished.size() < count) {
            int to = (int) (others * Math.pow(random.nextDouble(), POPULARITY));
            if (wished.add(to)) {
                wishes.add(new Wish(from, to, wished.size() <= 3 ? 3 : wished.size() <= 6 ? 2 : 1));
            }
        }
    }

    private List<Pair> never(SplittableRandom random) {
        var never = new ArrayList<Pair>();
        for (int a = 0; a < sizeA; a++) {
            for (int b = 0; b < sizeB; b++) {
                if (random.nextDouble() < NEVER) {
                    never.add(new Pair(a, b));
                }
            }
        }
        return never;
    }
}
