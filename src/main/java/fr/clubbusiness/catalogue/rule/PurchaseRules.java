package fr.clubbusiness.catalogue.rule;

import fr.clubbusiness.shared.RefusalReason;
import fr.clubbusiness.vocabulary.WorkingDays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What speaks against a purchase, and against its award. Source: the club's law on purchases; the Code de la commande publique for reservations. */
public final class PurchaseRules {
    /** A structure needs some days to answer. */
    static final int LEAST_WORKING_DAYS = 5;

    private PurchaseRules() {}

    /**
     * All that speaks against asking for this today.
     *
     * @param isPublic whether the buyer is a public one
     */
    public static List<RefusalReason> refusals(PurchaseTerms terms, boolean isPublic, LocalDate today) {
        var reasons = new ArrayList<RefusalReason>();
        if (terms.deadline().isBefore(WorkingDays.after(today, LEAST_WORKING_DAYS))) {
            reasons.add(RefusalReason.of(
                    "DEADLINE_TOO_SOON",
                    "Les structures ont au moins cinq jours ouvrés pour répondre.",
                    "Structures have at least five working days to answer."));
        }
        if (terms.reserved() != Reservation.NONE && !isPublic) {
            reasons.add(RefusalReason.of(
                    "RESERVATION_FOR_PUBLIC_BUYERS",
                    "Seul un acheteur public réserve un achat (Code de la commande publique, L2113-12 à L2113-15).",
                    "Only a public buyer reserves a purchase (Code de la commande publique, L2113-12 to L2113-15)."));
        }
        return reasons;
    }

    /** What a buyer decides. */
    public record Award(long amount, int winners, int unanswered, int inactive) {}

    /** All that speaks against an award. */
    public static List<RefusalReason> refusals(PurchaseTerms terms, Award award) {
        var reasons = new ArrayList<RefusalReason>();
        if (award.unanswered() > 0) {
            reasons.add(RefusalReason.of(
                    "STRUCTURE_DID_NOT_ANSWER",
                    "Un achat s'attribue aux structures qui ont répondu : %d n'en sont pas."
                            .formatted(award.unanswered()),
                    "A purchase is awarded to structures that answered: %d did not.".formatted(award.unanswered())));
        }
        if (award.inactive() > 0) {
            reasons.add(RefusalReason.of(
                    "STRUCTURE_NOT_ACTIVE",
                    "Une structure n'a pas d'activité en cours qui convienne à cet achat.",
                    "A structure has no activity today that suits this purchase."));
        }
        if (award.amount() > terms.amountTo()) {
            reasons.add(RefusalReason.of(
                    "AWARD_OVER_AMOUNT",
                    "L'attribution dépasse le montant de l'achat (%d €).".formatted(terms.amountTo()),
                    "The award is over the amount of the purchase (%d €).".formatted(terms.amountTo())));
        }
        if (award.winners() > 1
                && !terms.jointAllowed()
                && award.winners() > terms.lots().size()) {
            reasons.add(RefusalReason.of(
                    "TOO_MANY_WINNERS",
                    "Il y a plus de structures retenues que de lots, et l'achat n'admet pas de réponse commune.",
                    "There are more winners than lots, and the purchase admits no joint answer."));
        }
        return reasons;
    }
}
