package fr.clubbusiness.event.rule;

import fr.clubbusiness.shared.RefusalReason;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Whom a participant may wish to meet, or never to meet, and until when. All that speaks against it is said at once. */
public final class WishRules {
    /** 0, no wish, to 3, by all means. */
    public static final int STRONGEST = 3;

    /**
     * Whoever wishes.
     *
     * @param id of their registration
     */
    public record Wishing(UUID id, EventSide side, RegistrationStatus status) {}

    private WishRules() {}

    /**
     * Every reason against some wishes.
     *
     * @param wished whom they wish to meet
     * @param never whom they never meet
     * @param participants the side of each participant, by registration
     * @param isPlanned whether there is a timetable already
     */
    public static List<RefusalReason> refusals(
            Wishing by,
            Collection<UUID> wished,
            Collection<UUID> never,
            Map<UUID, EventSide> participants,
            EventStatus event,
            boolean isPlanned) {
        var reasons = new ArrayList<RefusalReason>();
        if (event != EventStatus.PUBLISHED || isPlanned) {
            reasons.add(RefusalReason.of(
                    "CLOSED",
                    isPlanned
                            ? "L'horaire est fait : les souhaits sont clos. Voyez avec l'agence."
                            : "Les souhaits sont clos.",
                    isPlanned ? "The timetable is made: wishes are closed. Ask the agency." : "Wishes are closed."));
        }
        if (!TimetableRules.takesPart(by.status())) {
            reasons.add(RefusalReason.of(
                    "NOT_CONFIRMED",
                    "Cette inscription n'a pas de place confirmée : elle ne rencontre personne.",
                    "This registration has no confirmed seat: it meets nobody."));
        }
        people(by, wished, never, participants, reasons);
        return reasons;
    }

    private static void people(
            Wishing by,
            Collection<UUID> wished,
            Collection<UUID> never,
            Map<UUID, EventSide> participants,
            List<RefusalReason> reasons) {
        var all = new ArrayList<>(wished);
        all.addAll(never);
        if (all.stream().anyMatch(id -> id.equals(by.id()) || participants.get(id) == by.side())) {
            reasons.add(RefusalReason.of(
                    "OWN_SIDE",
                    "On ne rencontre ni soi-même ni quelqu'un de son propre côté.",
                    "Nobody meets themself or somebody of their own side."));
        }
        var others = all.stream().filter(id -> !id.equals(by.id())).toList();
        reasons.addAll(TimetableRules.unknown(others, participants.keySet()));
        if (new HashSet<>(all).size() < all.size()) {
            reasons.add(RefusalReason.of(
                    "WISHED_TWICE",
                    "Nommez chaque personne une seule fois, dans une seule des deux listes.",
                    "Name each person once, in one of the two lists alone."));
        }
    }
}
