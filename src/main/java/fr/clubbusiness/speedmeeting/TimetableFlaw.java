package fr.clubbusiness.speedmeeting;

import fr.clubbusiness.speedmeeting.TimetableRequest.Participant;
import java.util.List;

/**
 * A reason why no timetable can be made of a request.
 *
 * @param people whom it is about; empty when it is about the whole
 * @param given the number that is wrong
 * @param limit the number that it must reach, or may not pass
 */
public record TimetableFlaw(Reason reason, List<Participant> people, int given, int limit) {

    /** What is wrong. */
    public enum Reason {
        /** A side has nobody. {@code given} is the smaller side. */
        NO_PARTICIPANTS,
        /** A side is larger than what is computed. */
        TOO_MANY_PARTICIPANTS,
        /** No round. */
        NO_ROUNDS,
        /** No table. */
        NO_TABLES,
        /** A negative number was promised. */
        PROMISE_BELOW_ZERO,
        /** Fewer rounds than the meetings promised to everybody. */
        TOO_FEW_ROUNDS,
        /** The tables of all rounds together, fewer than the meetings promised to the larger side. */
        TOO_FEW_TABLES,
        /** The smaller side has fewer members than the meetings promised to the other. */
        TOO_FEW_PARTNERS,
        /** More rounds than all pairs need to have met, or than are computed. */
        TOO_MANY_ROUNDS,
        /** Somebody who is not of this meeting. */
        UNKNOWN_PARTICIPANT,
        /** An absence in a round that there is not. */
        UNKNOWN_ROUND,
        /** A wish that is not 0 to 3. */
        WISH_OUT_OF_RANGE,
        /** Two wishes of one participant for one other. */
        WISHED_TWICE
    }

    public TimetableFlaw {
        people = List.copyOf(people);
    }
}
