package fr.clubbusiness.speedmeeting;

import java.util.Arrays;

/** How many meetings one person can have in some rounds if the others follow: the largest matching of their rounds with their partners. */
final class PossibleMeetings {
    private final Schedule kept;
    private final int person;
    private final long open;
    private final int firstPartner;
    /** By partner: the round that they are matched with. */
    private final int[] round;

    private final boolean[] seen;

    private PossibleMeetings(Schedule kept, int person, long open) {
        var roster = kept.roster;
        boolean isOfA = roster.isOfA(person);
        this.kept = kept;
        this.person = person;
        this.open = open;
        this.firstPartner = isOfA ? roster.sizeA : 0;
        this.round = new int[isOfA ? roster.sizeB : roster.sizeA];
        this.seen = new boolean[round.length];
        Arrays.fill(round, Schedule.NONE);
    }

    /** The meetings that this person can have beside those that are kept, in the rounds that are set in {@code open}. */
    static int of(Schedule kept, int person, long open) {
        return new PossibleMeetings(kept, person, open).count();
    }

    private int count() {
        int count = 0;
        for (int each = 0; each < kept.roster.rounds; each++) {
            Arrays.fill(seen, false);
            if (((open >>> each) & 1) != 0 && match(each)) {
                count++;
            }
        }
        return count;
    }

    private boolean match(int wanted) {
        for (int i = 0; i < round.length; i++) {
            if (!seen[i] && canMeet(firstPartner + i, wanted)) {
                seen[i] = true;
                if (round[i] == Schedule.NONE || match(round[i])) {
                    round[i] = wanted;
                    return true;
                }
            }
        }
        return false;
    }

    private boolean canMeet(int partner, int wanted) {
        var roster = kept.roster;
        return ((roster.together(person, partner) >>> wanted) & 1) != 0
                && roster.wish(person, partner) != Roster.NEVER
                && kept.roundOf(person, partner) == Schedule.NONE;
    }
}
