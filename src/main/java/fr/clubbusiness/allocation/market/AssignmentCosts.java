package fr.clubbusiness.allocation.market;

import static fr.clubbusiness.allocation.market.Assignment.NONE;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a proposal gives and what it costs, by numbers of needs and people in its market.
 *
 * @param meanScore of the pairs, 0 to 100; null when there is none
 * @param blockingPairs how many pairs would both rather have each other
 * @param mostWanted those whom the most needs want, at most {@link #MOST_WANTED}, the most wanted first
 */
public record AssignmentCosts(
        int seatsOffered, int seatsFilled, @Nullable Double meanScore, long blockingPairs, List<Wanted> mostWanted) {
    /** Whom a need wants: those among its so many best. */
    static final int WANTED_AMONG = 20;
    /** How many of the most wanted are told. */
    static final int MOST_WANTED = 10;

    /** A person, and how many needs have them among their best. */
    public record Wanted(int person, int needs) {}

    public static AssignmentCosts of(Market market, Assignment assignment) {
        int filled = assignment.filled();
        return new AssignmentCosts(
                market.seatsOffered(),
                filled,
                filled == 0 ? null : assignment.totalScore() / filled,
                DeferredAcceptance.blockingPairs(market, assignment),
                mostWanted(market));
    }

    private static List<Wanted> mostWanted(Market market) {
        var asked = new int[market.people];
        for (int need = 0; need < market.needs(); need++) {
            int end = Math.min(market.from[need + 1], market.from[need] + WANTED_AMONG);
            for (int edge = market.from[need]; edge < end; edge++) {
                asked[market.person[edge]]++;
            }
        }
        // Each number holds how often and, the smaller the better, who: sorted as one.
        return IntStream.range(0, asked.length)
                .filter(person -> asked[person] > 0)
                .mapToLong(person -> ((long) -asked[person] << Integer.SIZE) + person)
                .sorted()
                .limit(MOST_WANTED)
                .mapToObj(packed -> new Wanted((int) packed, asked[(int) packed]))
                .toList();
    }

    /** By need, what its empty seats lack; null where none is empty. */
    public static @Nullable LeftOutReason[] ofNeeds(Market market, Assignment assignment) {
        var lacks = new @Nullable LeftOutReason[market.needs()];
        for (int need = 0; need < lacks.length; need++) {
            if (assignment.open(need) > 0) {
                int fitting = market.from[need + 1] - market.from[need];
                lacks[need] = fitting == 0
                        ? LeftOutReason.NOBODY_FITS
                        : fitting == market.seats[need] - assignment.open(need)
                                ? LeftOutReason.TOO_FEW_FIT
                                : LeftOutReason.PEOPLE_ELSEWHERE;
            }
        }
        return lacks;
    }

    /** By person, what a seat for them lacks; null for whoever has one. */
    public static @Nullable LeftOutReason[] ofPeople(Market market, Assignment assignment) {
        var lacks = new @Nullable LeftOutReason[market.people];
        Arrays.fill(lacks, LeftOutReason.IN_NO_LIST);
        for (int person : market.person) {
            lacks[person] = LeftOutReason.OUTRANKED;
        }
        for (int person = 0; person < lacks.length; person++) {
            lacks[person] = assignment.edgeOf(person) == NONE ? lacks[person] : null;
        }
        return lacks;
    }
}
