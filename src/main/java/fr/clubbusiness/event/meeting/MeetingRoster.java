package fr.clubbusiness.event.meeting;

import fr.clubbusiness.event.ClubEvent;
import fr.clubbusiness.event.rule.EventSide;
import fr.clubbusiness.speedmeeting.MeetingTimetable;
import fr.clubbusiness.speedmeeting.TimetableRequest;
import fr.clubbusiness.speedmeeting.TimetableRequest.Absence;
import fr.clubbusiness.speedmeeting.TimetableRequest.Pair;
import fr.clubbusiness.speedmeeting.TimetableRequest.Participant;
import fr.clubbusiness.speedmeeting.TimetableRequest.Side;
import fr.clubbusiness.speedmeeting.TimetableRequest.Wish;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The two sides of a timetable, numbered for the engine in the order of their registrations. What concerns others is left out. */
final class MeetingRoster {
    private final List<EventParticipant> sideA;
    private final List<EventParticipant> sideB;
    private final Map<UUID, Participant> numbers = new HashMap<>();

    private MeetingRoster(List<EventParticipant> sideA, List<EventParticipant> sideB) {
        this.sideA = sideA;
        this.sideB = sideB;
        number(Side.A, sideA);
        number(Side.B, sideB);
    }

    static MeetingRoster of(Collection<EventParticipant> people, EventSide sideA, EventSide sideB) {
        return new MeetingRoster(of(people, sideA), of(people, sideB));
    }

    private static List<EventParticipant> of(Collection<EventParticipant> people, EventSide side) {
        return people.stream()
                .filter(each -> each.side() == side)
                .sorted(Comparator.comparing(each -> each.id().toString()))
                .toList();
    }

    private void number(Side side, List<EventParticipant> people) {
        for (int i = 0; i < people.size(); i++) {
            numbers.put(people.get(i).id(), new Participant(side, i));
        }
    }

    /** The one that the engine calls so. */
    EventParticipant get(Participant participant) {
        return (participant.side() == Side.A ? sideA : sideB).get(participant.number());
    }

    /** These registrations, as the engine calls them; those of other sides are left out. */
    Set<Participant> participants(Collection<UUID> registrations) {
        return registrations.stream().map(numbers::get).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    /** A row for what the engine plans. */
    EventMeeting meeting(ClubEvent event, MeetingTimetable.Meeting planned) {
        return new EventMeeting(
                event, planned.round() + 1, planned.table() + 1, sideA.get(planned.a()), sideB.get(planned.b()));
    }

    /** What the engine is asked. */
    TimetableRequest request(int rounds, int tables, int asked, PlanningRows.Inputs inputs) {
        return new TimetableRequest(
                sideA.size(),
                sideB.size(),
                rounds,
                tables,
                asked,
                inputs.wishes().stream().flatMap(this::wish).toList(),
                inputs.never().stream().flatMap(this::pair).distinct().toList(),
                inputs.absences().stream().flatMap(this::absence).distinct().toList());
    }

    private Stream<Wish> wish(PlanningRows.WishRow wish) {
        return between(wish.from(), wish.to())
                .map(pair -> new Wish(pair.getFirst(), pair.getLast().number(), wish.strength()))
                .stream();
    }

    private Stream<Pair> pair(PlanningRows.PairRow never) {
        return between(never.one(), never.other())
                .map(pair -> pair.getFirst().side() == Side.A ? pair : pair.reversed())
                .map(pair -> new Pair(pair.getFirst().number(), pair.getLast().number()))
                .stream();
    }

    private Stream<Absence> absence(PlanningRows.AbsenceRow absence) {
        return Optional.ofNullable(numbers.get(absence.registration()))
                .map(of -> new Absence(of, absence.round() - 1))
                .stream();
    }

    private Optional<List<Participant>> between(UUID one, UUID other) {
        return Optional.of(Stream.of(one, other)
                        .map(numbers::get)
                        .filter(Objects::nonNull)
                        .toList())
                .filter(pair -> pair.size() == 2
                        && pair.getFirst().side() != pair.getLast().side());
    }

    /** What is planned so far, as the engine reads it. Its quality is of no use for planning again. */
    MeetingTimetable timetable(List<EventMeeting> meetings) {
        var planned = meetings.stream()
                .flatMap(each -> between(
                        each.registrationA().orElseThrow(), each.registrationB().orElseThrow())
                        .map(pair -> new MeetingTimetable.Meeting(
                                each.round() - 1,
                                each.tableNumber() - 1,
                                pair.getFirst().number(),
                                pair.getLast().number()))
                        .stream())
                .toList();
        return new MeetingTimetable(planned, 0, 0, 0, 0, 0, 0, new MeetingTimetable.Gaps(0, 0, 0), false);
    }
}
