package fr.clubbusiness.speedmeeting;

import fr.clubbusiness.speedmeeting.MeetingTimetable.Meeting;
import fr.clubbusiness.speedmeeting.TimetableRequest.Participant;
import java.util.List;
import java.util.Set;

/** Makes the timetable of a request. What it promises is said in the page of this package. */
public final class Timetabling {
    /** Floors that are tried when the greatest cannot be kept because of absences. */
    private static final int FLOORS_TRIED = 3;

    private Timetabling() {}

    /**
     * The timetable with the greatest floor, then the greatest sum of wishes, then the most meetings, then spread gaps.
     *
     * @throws IllegalArgumentException when the request has {@link TimetableRequest#flaws() flaws}
     */
    public static MeetingTimetable compute(TimetableRequest request) {
        requireSound(request.flaws());
        var choice = new PairChoice(new Schedule(Roster.of(request)), 0);
        var schedule = best(choice);
        GapSpread.spread(schedule);
        return timetable(schedule, choice, List.of());
    }

    /**
     * Plans again while the meeting runs. Every later meeting that can still take place does, in its round and at its table. So the only sheets that
     * change are those of people who lose a meeting, and nobody could change fewer. What they lost is replaced in rounds in which they are free, as
     * {@code replacement} says: in each round as well as can be, over several rounds without proof.
     *
     * @param request as it is now, with those who are missing
     * @param kept rounds that stay as they were: those that are over and the one that runs
     * @param joining who came back, or was not planned yet: they meet whoever is free, and only so many further sheets change
     * @throws IllegalArgumentException when the request has {@link TimetableRequest#flawsToReplan() flaws}, or not so many rounds
     */
    public static ReplannedTimetable replan(
            TimetableRequest request,
            MeetingTimetable timetable,
            int kept,
            Replacement replacement,
            Set<Participant> joining) {
        requireSound(request.flawsToReplan());
        if (kept < 0 || kept > request.rounds()) {
            throw new IllegalArgumentException("kept rounds: " + kept);
        }
        return new Replanning(request, timetable, kept, joining).run(replacement);
    }

    private static Schedule best(PairChoice choice) {
        int bound = choice.floorBound();
        var best = attempt(choice, bound);
        for (int floor = bound - 1; choice.floor(best) <= floor && floor > bound - FLOORS_TRIED; floor--) {
            var next = attempt(choice, floor);
            int gain = choice.floor(next) - choice.floor(best);
            best = gain > 0 || (gain == 0 && next.wishes() > best.wishes()) ? next : best;
        }
        return best;
    }

    private static Schedule attempt(PairChoice choice, int floor) {
        var schedule = RoundColouring.place(choice.roster(), choice.pairs(floor));
        if (choice.roster().hasAbsences()) {
            new RoundImprovement(schedule, choice, floor).run();
        }
        return schedule;
    }

    private static void requireSound(List<TimetableFlaw> flaws) {
        if (!flaws.isEmpty()) {
            throw new IllegalArgumentException("no timetable: " + flaws);
        }
    }

    static MeetingTimetable timetable(Schedule schedule, PairChoice choice, List<Meeting> seated) {
        int floor = choice.floor(schedule);
        int wishes = schedule.wishes();
        int wishesBound = choice.wishesBound(floor);
        return new MeetingTimetable(
                TableSeating.seat(schedule, seated),
                floor,
                choice.floorBound(),
                choice.least(schedule),
                choice.leastBound(),
                wishes,
                wishesBound,
                GapSpread.of(schedule),
                floor == choice.floorBound() && wishes == wishesBound);
    }
}
