package fr.clubbusiness.event.rule;

import static java.util.stream.Collectors.joining;

import fr.clubbusiness.shared.RefusalReason;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What an event must be like to be kept and announced. All that speaks against it is said at once. */
public final class EventRules {
    /** The longest event: a forum of several days. */
    static final Duration LONGEST = Duration.ofDays(7);

    /** How far ahead an event is planned: about three years. */
    static final Duration FARTHEST = Duration.ofDays(3 * 366);

    /**
     * What is said of an event that rules look at.
     *
     * @param hasPlace whether people come to a place
     * @param isOnline whether there is an address to take part at
     */
    public record Terms(
            Instant startsAt,
            Instant endsAt,
            Instant closesAt,
            boolean hasPlace,
            boolean isOnline,
            SeatShares shares) {}

    private EventRules() {}

    /**
     * Every reason against an event.
     *
     * @param taken seats that are held already, by side
     */
    public static List<RefusalReason> refusals(Terms terms, Map<EventSide, Integer> taken, Instant now) {
        var reasons = new ArrayList<RefusalReason>();
        times(terms, now, reasons);
        if (!terms.hasPlace() && !terms.isOnline()) {
            reasons.add(RefusalReason.of(
                    "PLACE_OR_ONLINE",
                    "Dites où l'événement a lieu : un lieu, une adresse en ligne, ou les deux.",
                    "Say where the event takes place: a place, an address online, or both."));
        }
        seats(terms.shares(), taken, reasons);
        return reasons;
    }

    /**
     * Every reason against changing an event to this. What is over already is no reason once the event is announced, as long as it stays as it was.
     *
     * @param taken seats that are held already, by side
     */
    public static List<RefusalReason> refusalsOfChange(
            EventStatus status, Terms before, Terms after, Map<EventSide, Integer> taken, Instant now) {
        var reasons = new ArrayList<>(refusals(after, taken, now));
        if (status == EventStatus.PUBLISHED) {
            var isStartKept = isSame(before.startsAt(), after.startsAt()) && now.isBefore(before.endsAt());
            var isCloseKept = isSame(before.closesAt(), after.closesAt());
            reasons.removeIf(reason -> (isStartKept && reason.code().equals("START_IN_PAST"))
                    || (isCloseKept && reason.code().equals("CLOSES_IN_PAST")));
        }
        return reasons;
    }

    /**
     * Whether an announced event took place, whoever says so.
     *
     * @param present how many came
     */
    public static boolean tookPlace(Instant endsAt, int present, Instant now) {
        return present > 0 || !now.isBefore(endsAt);
    }

    /** Whole seconds are stored. */
    private static boolean isSame(Instant before, Instant after) {
        return before.getEpochSecond() == after.getEpochSecond();
    }

    private static void times(Terms terms, Instant now, List<RefusalReason> reasons) {
        if (!terms.startsAt().isAfter(now)) {
            reasons.add(RefusalReason.of(
                    "START_IN_PAST",
                    "Le début est passé : donnez une date à venir.",
                    "The start is over: give a date to come."));
        }
        if (terms.startsAt().isAfter(now.plus(FARTHEST))) {
            reasons.add(RefusalReason.of(
                    "TOO_FAR",
                    "Le début est dans plus de trois ans : donnez une date plus proche.",
                    "The start is more than three years ahead: give a nearer date."));
        }
        if (!terms.endsAt().isAfter(terms.startsAt())) {
            reasons.add(RefusalReason.of(
                    "ENDS_BEFORE_START", "La fin vient après le début.", "The end comes after the start."));
        } else if (Duration.between(terms.startsAt(), terms.endsAt()).compareTo(LONGEST) > 0) {
            reasons.add(RefusalReason.of(
                    "TOO_LONG",
                    "Un événement dure %d jours au plus : faites-en une série.".formatted(LONGEST.toDays()),
                    "An event lasts %d days at most: make it a series.".formatted(LONGEST.toDays())));
        }
        if (terms.closesAt().isAfter(terms.startsAt())) {
            reasons.add(RefusalReason.of(
                    "CLOSES_AFTER_START",
                    "Les inscriptions finissent au plus tard au début.",
                    "Registration ends at the start at the latest."));
        }
        if (!terms.closesAt().isAfter(now)) {
            reasons.add(RefusalReason.of(
                    "CLOSES_IN_PAST",
                    "La fin des inscriptions est passée : donnez une date à venir.",
                    "The end of registration is over: give a date to come."));
        }
    }

    private static void seats(SeatShares shares, Map<EventSide, Integer> taken, List<RefusalReason> reasons) {
        if (shares.reserved() > shares.capacity()) {
            reasons.add(RefusalReason.of(
                    "QUOTAS_OVER_CAPACITY",
                    "Les quotas font %d places, et il y en a %d en tout."
                            .formatted(shares.reserved(), shares.capacity()),
                    "The quotas make %d seats, and there are %d in all."
                            .formatted(shares.reserved(), shares.capacity())));
        }
        var held = SeatShares.sum(taken.values());
        if (shares.capacity() < held) {
            reasons.add(RefusalReason.of(
                    "CAPACITY_UNDER_SEATS",
                    "%d %s : la capacité ne peut pas être inférieure."
                            .formatted(held, held > 1 ? "places sont déjà prises" : "place est déjà prise"),
                    "%d %s taken already: the capacity cannot be less."
                            .formatted(held, held == 1 ? "seat is" : "seats are")));
        }
        var over = Stream.of(EventSide.values())
                .filter(side -> shares.isOver(side, taken))
                .toList();
        if (!over.isEmpty()) {
            reasons.add(RefusalReason.of(
                    "QUOTA_UNDER_SEATS",
                    "Plus de places sont déjà prises qu'il n'en resterait, côté : %s."
                            .formatted(over.stream().map(EventSide::label).collect(joining(", "))),
                    "More seats are taken already than would be left, on the side: %s."
                            .formatted(over.stream().map(EventSide::name).collect(joining(", ")))));
        }
    }
}
