package fr.clubbusiness.event.rule;

import static java.util.stream.Collectors.joining;

import fr.clubbusiness.shared.RefusalReason;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** When an event can have a timetable, and when it can be planned again. All that speaks against it is said at once. */
public final class TimetableRules {
    /** What a round is at most, and as many tables and rounds as the engine computes. */
    public static final int MOST_ROUNDS = 60;

    public static final int MOST_TABLES = 500;
    public static final int LONGEST_ROUND = 240;

    /** An event as whoever plans finds it. */
    public record Hall(EventKind kind, EventStatus status, Instant startsAt, Instant endsAt) {}

    private TimetableRules() {}

    /** Whether people of this side, with this registration, take a table. */
    public static boolean takesPart(RegistrationStatus status) {
        return status == RegistrationStatus.CONFIRMED || status == RegistrationStatus.PRESENT;
    }

    /** Every reason against a first timetable, or another one in its place. */
    public static List<RefusalReason> refusals(
            Hall hall, int rounds, RoundTimes times, EventSide sideA, EventSide sideB, Instant now) {
        var reasons = new ArrayList<RefusalReason>();
        if (!hasTimetable(hall.kind())) {
            reasons.add(noSpeedMeeting());
        }
        reasons.addAll(standing(hall.status()));
        if (!now.isBefore(hall.startsAt())) {
            reasons.add(RefusalReason.of(
                    "ALREADY_STARTED",
                    "L'événement a commencé : replanifiez plutôt les tours à venir avec /timetable/replan.",
                    "The event has started: rather plan the coming rounds again with /timetable/replan."));
        }
        if (sideA == sideB) {
            reasons.add(RefusalReason.of(
                    "SAME_SIDE",
                    "Les deux côtés sont le même : on rencontre quelqu'un de l'autre côté.",
                    "Both sides are the same: people meet somebody of the other side."));
        }
        if (times.end(rounds).isAfter(hall.endsAt())) {
            reasons.add(tooLong(hall, rounds, times));
        }
        return reasons;
    }

    /** The reason against another timetable in the place of one of which so many meetings had an outcome. */
    public static List<RefusalReason> outcomes(long said) {
        return said == 0
                ? List.of()
                : List.of(
                        RefusalReason.of(
                                "OUTCOME_SAID",
                                "Une rencontre a déjà eu une suite : un autre horaire l'effacerait. Replanifiez les tours à venir.",
                                "A meeting had an outcome already: another timetable would delete it. Plan the rounds to come again."));
    }

    private static RefusalReason tooLong(Hall hall, int rounds, RoundTimes times) {
        var needed = Duration.between(hall.startsAt(), times.end(rounds)).toMinutes();
        var there = Duration.between(hall.startsAt(), hall.endsAt()).toMinutes();
        return RefusalReason.of(
                "ROUNDS_TOO_LONG",
                "Les tours et leurs pauses durent %d minutes, et l'événement %d : raccourcissez-les ou faites-en moins."
                        .formatted(needed, there),
                "The rounds and their breaks last %d minutes, and the event %d: make them shorter or fewer."
                        .formatted(needed, there));
    }

    /** Every reason against planning again from this round on. */
    public static List<RefusalReason> replanRefusals(
            EventStatus status, int fromRound, int rounds, RoundTimes times, Instant now) {
        var reasons = new ArrayList<>(standing(status));
        if (fromRound > rounds) {
            reasons.add(RefusalReason.of(
                    "UNKNOWN_ROUND",
                    "Il n'y a que %d tours.".formatted(rounds),
                    "There are only %d rounds.".formatted(rounds)));
        } else if (times.hasBegun(fromRound, now)) {
            reasons.add(RefusalReason.of(
                    "ROUND_BEGUN",
                    "Le tour %d a commencé : il reste tel quel. Replanifiez à partir du suivant.".formatted(fromRound),
                    "Round %d has begun: it stays as it is. Plan again from the next one on.".formatted(fromRound)));
        }
        return reasons;
    }

    /**
     * Every reason against what is said of people.
     *
     * @param named whoever is named, by registration
     * @param pairs those who do not meet
     * @param participants the side of each participant
     */
    public static List<RefusalReason> people(
            Collection<UUID> named, Collection<List<UUID>> pairs, Map<UUID, EventSide> participants) {
        var reasons = new ArrayList<>(unknown(named, participants.keySet()));
        var isOfOneSide = pairs.stream()
                .map(pair -> pair.stream()
                        .filter(participants::containsKey)
                        .map(participants::get)
                        .toList())
                .anyMatch(sides -> sides.stream().distinct().count() < sides.size());
        if (isOfOneSide) {
            reasons.add(RefusalReason.of(
                    "PAIR_OF_ONE_SIDE",
                    "Une paire à séparer est du même côté : elle ne se rencontre pas de toute façon.",
                    "A pair to keep apart is of one side: it does not meet anyway."));
        }
        return reasons;
    }

    /**
     * Every reason against planning people who are back.
     *
     * @param expected whoever has a seat
     */
    public static List<RefusalReason> back(Collection<UUID> back, Collection<UUID> absent, Collection<UUID> expected) {
        var reasons = new ArrayList<>(unknown(back, expected));
        if (!Collections.disjoint(back, absent)) {
            reasons.add(RefusalReason.of(
                    "ABSENT_AND_BACK",
                    "Une même personne est dite absente et revenue : choisissez.",
                    "The same person is said to be absent and back: choose."));
        }
        return reasons;
    }

    /** Every reason against changing an event that has a timetable in this way: its rounds stay, and begin with it. */
    public static List<RefusalReason> changeRefusals(Hall changed, int rounds, RoundTimes times) {
        var reasons = new ArrayList<RefusalReason>();
        if (!hasTimetable(changed.kind())) {
            reasons.add(noSpeedMeeting());
        }
        if (times.end(rounds).isAfter(changed.endsAt())) {
            reasons.add(tooLong(changed, rounds, times));
        }
        return reasons;
    }

    private static boolean hasTimetable(EventKind kind) {
        return kind == EventKind.SPEED_MEETING || kind == EventKind.FINANCING;
    }

    private static RefusalReason noSpeedMeeting() {
        return RefusalReason.of(
                "NO_SPEED_MEETING",
                "Seules des rencontres minutées ou une matinée des financements ont un horaire.",
                "Only speed meetings and meetings about financing have a timetable.");
    }

    static List<RefusalReason> unknown(Collection<UUID> named, Collection<UUID> known) {
        var unknown = named.stream()
                .filter(id -> !known.contains(id))
                .distinct()
                .map(UUID::toString)
                .collect(joining(", "));
        return unknown.isEmpty()
                ? List.of()
                : List.of(RefusalReason.of(
                        "UNKNOWN_PARTICIPANT",
                        "Personne ne participe sous : %s.".formatted(unknown),
                        "Nobody takes part as: %s.".formatted(unknown)));
    }

    private static List<RefusalReason> standing(EventStatus status) {
        return switch (status) {
            case PUBLISHED -> List.of();
            case DRAFT ->
                List.of(RefusalReason.of(
                        "NOT_ANNOUNCED",
                        "Cet événement n'est pas encore annoncé.",
                        "This event is not announced yet."));
            case CANCELLED ->
                List.of(RefusalReason.of("EVENT_CANCELLED", "Cet événement est annulé.", "This event is cancelled."));
            case HELD -> List.of(RefusalReason.of("EVENT_HELD", "Cet événement est tenu.", "This event was held."));
        };
    }
}
