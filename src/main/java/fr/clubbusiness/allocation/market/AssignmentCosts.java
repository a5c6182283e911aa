package fr.clubbusiness.allocation.market;

import static fr.clubbusiness.allocation.market.Assignment.NONE;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a proposal gives and what it costs. Needs and people are the numbers of its market.
 *
 * @param meanScore mean score of the pairs, 0 to 100; null without pairs
 * @param blockingPairs pairs who would both prefer each other
 * @param mostWanted the people that the most needs want, in that order, at most {@link #MOST_WANTED}
 */
public record AssignmentCosts(
        int seatsOffered, int seatsFilled, @Nullable Double meanScore, long blockingPairs, List<Wanted> mostWanted) {
    /** A need wants the people among this many of its best matches. */
    static final int WANTED_MATCHES = 20;
    /** Size of {@code mostWanted}. */
    static final int MOST_WANTED = 10;

    /** A person, and how many needs want them. */
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
        var demand = new int[market.people];
        for (int need = 0; need < market.needs(); need++) {
            int end = Math.min(market.from[need + 1], market.from[need] + WANTED_MATCHES);
            for (int edge = market.from[need]; edge < end; edge++) {
                demand[market.person[edge]]++;
            }
        }
        // Each number packs the negated count above the person: one sort puts the most wanted first, then the
        // lowest number.
        return IntStream.range(0, demand.length)
                .filter(person -> demand[person] > 0)
                .mapToLong(person -> ((long) -demand[person] << Integer.SIZE) + person)
                .sorted()
                .limit(MOST_WANTED)
                .mapToObj(packed -> new Wanted((int) packed, demand[(int) packed]))
                .toList();
    }

    /** By need, why seats stay open; null when none does. */
    public static @Nullable LeftOutReason[] ofNeeds(Market market, Assignment assignment) {
        var lacks = new @Nullable LeftOutReason[market.needs()];
        for (int need = 0; need < lacks.length; need++) {
            if (assignment.openSeats(need) > 0) {
                int matching = market.from[need + 1] - market.from[need];
                lacks[need] = matching == 0
                        ? LeftOutReason.NOBODY_FITS
                        : matching == market.seats[need] - assignment.openSeats(need)
                                ? LeftOutReason.TOO_FEW_FIT
                                : LeftOutReason.PEOPLE_ELSEWHERE;
            }
        }
        return lacks;
    }

    /** By person, why they have no seat; null when they have one. */
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
