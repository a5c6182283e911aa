package fr.clubbusiness.speedmeeting;

import static fr.clubbusiness.speedmeeting.Schedule.NONE;

import fr.clubbusiness.speedmeeting.MeetingTimetable.Gaps;
import java.util.Arrays;

/**
 * Spreads the rounds in which people wait, so that nobody waits long in a row. Who meets whom stays. It exchanges two rounds along a chain while that
 * lessens the sum of the squared waits: a good timetable, and not a proven one.
 */
final class GapSpread {
    /** Rounds of people looked at: a second. Only the largest meetings come so far; smaller ones end when no exchange helps. */
    private static final long MOST_WORK = 100_000_000;

    private final Schedule schedule;
    private final Roster roster;
    private final KempeChain chain;
    private final boolean[] seen;
    private long work;

    private GapSpread(Schedule schedule) {
        this.schedule = schedule;
        this.roster = schedule.roster;
        this.chain = new KempeChain(schedule);
        this.seen = new boolean[roster.people()];
    }

    /** Spreads the gaps of all rounds. */
    static void spread(Schedule schedule) {
        var spread = new GapSpread(schedule);
        boolean isBetter = true;
        while (isBetter && spread.work < MOST_WORK) {
            isBetter = spread.improves();
        }
    }

    private boolean improves() {
        boolean isBetter = false;
        for (int one = 0; one < roster.rounds; one++) {
            for (int other = one + 1; other < roster.rounds && work < MOST_WORK; other++) {
                isBetter |= improves(one, other);
            }
        }
        return isBetter;
    }

    private boolean improves(int one, int other) {
        boolean isBetter = false;
        Arrays.fill(seen, false);
        for (int person = 0; person < roster.people(); person++) {
            boolean meets = schedule.partner(person, one) != NONE || schedule.partner(person, other) != NONE;
            if (meets && !seen[person]) {
                chain.follow(person, one, other);
                isBetter |= exchangeIsBetter(one, other);
            }
        }
        return isBetter;
    }

    private boolean exchangeIsBetter(int one, int other) {
        int before = unevenness();
        if (!chain.canExchange() || !fits(one, other)) {
            return false;
        }
        chain.exchange();
        if (unevenness() < before) {
            return true;
        }
        chain.exchange();
        return false;
    }

    private boolean fits(int one, int other) {
        return schedule.taken(one) - chain.surplus() <= roster.tables
                && schedule.taken(other) + chain.surplus() <= roster.tables;
    }

    private int unevenness() {
        int sum = 0;
        work += (long) chain.count() * roster.rounds;
        for (int i = 0; i < chain.count(); i++) {
            seen[chain.person(i)] = true;
            sum += unevenness(chain.person(i));
        }
        return sum;
    }

    private int unevenness(int person) {
        int sum = 0;
        int row = 0;
        for (int round = 0; round < roster.rounds; round++) {
            row = schedule.isFree(person, round) ? row + 1 : 0;
            // The squares of 1, 2, 3 … grow by 1, 3, 5 …
            sum += row == 0 ? 0 : 2 * row - 1;
        }
        return sum;
    }

    /** The gaps of a schedule. A round of one's absence is none, and ends a row. */
    static Gaps of(Schedule schedule) {
        var spread = new GapSpread(schedule);
        int rounds = 0;
        int longest = 0;
        int unevenness = 0;
        for (int person = 0; person < spread.roster.people(); person++) {
            int row = 0;
            for (int round = 0; round < spread.roster.rounds; round++) {
                row = schedule.isFree(person, round) ? row + 1 : 0;
                rounds += row == 0 ? 0 : 1;
                longest = Math.max(longest, row);
            }
            unevenness += spread.unevenness(person);
        }
        return new Gaps(rounds, longest, unevenness);
    }
}
