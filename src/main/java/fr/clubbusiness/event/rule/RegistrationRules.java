package fr.clubbusiness.event.rule;

import fr.clubbusiness.shared.RefusalReason;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Who may register, and how long a seat is kept for whoever is next in the line. */
public final class RegistrationRules {
    /** How long a seat is offered to one person. */
    static final Duration OFFER = Duration.ofDays(2);

    /** The same when the event is near. */
    static final Duration LATE_OFFER = Duration.ofHours(24);

    /** From when on it is near. */
    static final Duration NEAR = Duration.ofDays(3);

    /** How long the link of a mail waits to be confirmed. */
    public static final Duration TO_CONFIRM = Duration.ofDays(7);

    /** After the event, how long it is known who registered. */
    public static final int MONTHS_KEPT = 12;

    /**
     * An event as whoever registers finds it.
     *
     * @param closesAt when registration ends
     * @param most seats that the side of whoever registers can have at all
     */
    public record Door(EventStatus status, Instant closesAt, int most) {}

    /** Whether an address is registered already, as far as whoever asks may know. */
    public enum Known {
        NO,
        /** And they may read it. */
        TO_THEM,
        /** And they may not read by whom. */
        TO_OTHERS
    }

    private RegistrationRules() {}

    /**
     * Every reason against a registration.
     *
     * @param known whether the address is registered already; what others know of it is not told
     */
    public static List<RefusalReason> refusals(Door door, Known known, Instant now) {
        var reasons = new ArrayList<RefusalReason>();
        if (door.status() == EventStatus.CANCELLED) {
            reasons.add(RefusalReason.of("EVENT_CANCELLED", "Cet événement est annulé.", "This event is cancelled."));
        } else if (door.status() == EventStatus.DRAFT) {
            reasons.add(RefusalReason.of(
                    "NOT_ANNOUNCED", "Cet événement n'est pas encore annoncé.", "This event is not announced yet."));
        } else if (door.status() == EventStatus.HELD || !now.isBefore(door.closesAt())) {
            reasons.add(RefusalReason.of("CLOSED", "Les inscriptions sont closes.", "Registration is over."));
        }
        if (known == Known.TO_THEM) {
            reasons.add(RefusalReason.of(
                    "ALREADY_REGISTERED",
                    "Cette adresse est déjà inscrite à cet événement.",
                    "This address is registered for this event already."));
        }
        if (known == Known.TO_OTHERS) {
            reasons.add(RefusalReason.of(
                    "ASK_THE_PERSON",
                    "Votre organisation ne peut pas inscrire cette adresse : voyez avec la personne.",
                    "Your organisation cannot register this address: ask the person."));
        }
        if (door.most() < 1) {
            reasons.add(RefusalReason.of(
                    "QUOTA_FULL",
                    "Aucune place n'est prévue de ce côté : une liste d'attente n'avancerait jamais.",
                    "No seat is meant for this side: a line would never move."));
        }
        return reasons;
    }

    /** Until when a seat is kept for somebody who is offered it now: never after the start. Whoever stands in the line registered in time. */
    public static Instant offerEnd(Instant now, Instant startsAt) {
        var end = now.plus(now.isBefore(startsAt.minus(NEAR)) ? OFFER : LATE_OFFER);
        return end.isBefore(startsAt) ? end : startsAt;
    }

    /** Whether a registration may become this while its event has this status. One that ends, ends whatever the event. */
    public static boolean allows(EventStatus event, RegistrationStatus to) {
        return switch (to) {
            case CONFIRMED, EXCUSED -> event == EventStatus.PUBLISHED;
            case PRESENT -> event == EventStatus.PUBLISHED || event == EventStatus.HELD;
            case TO_CONFIRM, WAITLISTED, OFFERED, LAPSED, CANCELLED, NO_SHOW -> true;
        };
    }
}
