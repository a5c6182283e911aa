package fr.clubbusiness.speedmeeting;

import fr.clubbusiness.speedmeeting.TimetableRequest.Absence;
import fr.clubbusiness.speedmeeting.TimetableRequest.Pair;
import fr.clubbusiness.speedmeeting.TimetableRequest.Participant;
import fr.clubbusiness.speedmeeting.TimetableRequest.Side;
import fr.clubbusiness.speedmeeting.TimetableRequest.Wish;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Random requests for tests. The same seed always gives the same request. */
final class MeetingDraws {
    private MeetingDraws() {}

    static final Participant FIRST_A = new Participant(Side.A, 0);
    static final Participant FIRST_B = new Participant(Side.B, 0);

    /** Nobody wishes, excludes or misses anything. */
    static TimetableRequest plain(int sizeA, int sizeB, int rounds, int tables) {
        return new TimetableRequest(sizeA, sizeB, rounds, tables, 0, List.of(), List.of(), List.of());
    }

    /**
     * A request with wishes.
     *
     * @param wished share of the possible wishes that are above 0
     * @param never share of the pairs that do not meet
     * @param missed share of the rounds that a participant misses
     */
    record Draw(int sizeA, int sizeB, int rounds, int tables, double wished, double never, double missed) {

        TimetableRequest request(long seed) {
            var random = new SplittableRandom(seed);
            var wishes = new ArrayList<Wish>();
            var pairs = new ArrayList<Pair>();
            var absences = new ArrayList<Absence>();
            for (int a = 0; a < sizeA; a++) {
                for (int b = 0; b < sizeB; b++) {
                    wish(random, wishes, new Participant(Side.A, a), b);
                    wish(random, wishes, new Participant(Side.B, b), a);
                    if (random.nextDouble() < never) {
                        pairs.add(new Pair(a, b));
                    }
                }
            }
            for (var side : Side.values()) {
                for (int number = 0; number < (side == Side.A ? sizeA : sizeB); number++) {
                    for (int round = 0; round < rounds; round++) {
                        if (random.nextDouble() < missed) {
                            absences.add(new Absence(new Participant(side, number), round));
                        }
                    }
                }
            }
            return new TimetableRequest(sizeA, sizeB, rounds, tables, 0, wishes, pairs, absences);
        }

        private void wish(SplittableRandom random, List<Wish> wishes, Participant from, int to) {
            if (random.nextDouble() < wished) {
                wishes.add(new Wish(from, to, 1 + random.nextInt(3)));
            }
        }
    }

    /** A small request of any form: few people, pairs never to meet, sometimes too few tables. */
    static TimetableRequest small(long seed, double missed) {
        var random = new SplittableRandom(seed);
        int sizeA = 1 + random.nextInt(3);
        int sizeB = 1 + random.nextInt(4);
        int tables = 1 + random.nextInt(3);
        int useful = Math.ceilDiv(sizeA * sizeB, Math.min(tables, Math.min(sizeA, sizeB)));
        int rounds = 1 + random.nextInt(Math.min(3, useful));
        return new Draw(sizeA, sizeB, rounds, tables, 0.6, random.nextInt(3) * 0.2, missed).request(seed + 1);
    }
}
