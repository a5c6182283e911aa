package fr.clubbusiness.speedmeeting;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a timetable is made for. Participants of each side, rounds and tables are numbered from 0.
 *
 * @param sizeA participants of side A, at most {@link RequestRules#LARGEST_SIDE}
 * @param sizeB participants of side B, at most {@link RequestRules#LARGEST_SIDE}
 * @param rounds at most {@link RequestRules#MOST_ROUNDS}
 * @param tables meetings at the same time; more than the smaller side are of no use
 * @param asked meetings that the organiser promised to everybody; 0 when nothing was promised. It refuses what cannot be, and steers nothing
 * @param wishes at most one of each participant for each participant of the other side; without one, it is 0
 * @param never pairs that do not meet, whatever they wish
 * @param absences rounds in which somebody is not there
 */
public record TimetableRequest(
        int sizeA,
        int sizeB,
        int rounds,
        int tables,
        int asked,
        List<Wish> wishes,
        List<Pair> never,
        List<Absence> absences) {

    /** The two sides of the tables: A has its seat, B moves. */
    public enum Side {
        A,
        B;

        /** The side across the table. */
        public Side other() {
            return this == A ? B : A;
        }
    }

    /** A participant. */
    public record Participant(Side side, int number) {}

    /**
     * How much somebody wishes to meet somebody of the other side.
     *
     * @param strength 0 (no wish) to {@link RequestRules#STRONGEST_WISH}
     */
    public record Wish(Participant from, int to, int strength) {}

    /** A participant of side A and one of side B. */
    public record Pair(int a, int b) {}

    /** A round without somebody. */
    public record Absence(Participant of, int round) {}

    public TimetableRequest {
        wishes = List.copyOf(wishes);
        never = List.copyOf(never);
        absences = List.copyOf(absences);
    }

    /** Why no timetable can be made of this request: all reasons, in a fixed order; empty when one can. */
    public List<TimetableFlaw> flaws() {
        return RequestRules.flaws(this);
    }

    /** The same for planning again: rounds without use, since fewer people are left than were asked, stay empty. */
    public List<TimetableFlaw> flawsToReplan() {
        return RequestRules.flawsToReplan(this);
    }

    /** Somebody who is not there from this round on. */
    public List<Absence> absenceFrom(Participant participant, int round) {
        return IntStream.range(round, rounds)
                .mapToObj(each -> new Absence(participant, each))
                .toList();
    }

    /** A round that does not take place: nobody is there. */
    public List<Absence> withoutRound(int round) {
        var all = new ArrayList<Absence>();
        for (var side : Side.values()) {
            for (int number = 0; number < size(side); number++) {
                all.add(new Absence(new Participant(side, number), round));
            }
        }
        return all;
    }

    /** The same request with more absences, to plan again. */
    public TimetableRequest with(List<Absence> more) {
        var all = new ArrayList<>(absences);
        all.addAll(more);
        return new TimetableRequest(sizeA, sizeB, rounds, tables, asked, wishes, never, all);
    }

    int size(Side side) {
        return side == Side.A ? sizeA : sizeB;
    }
}
