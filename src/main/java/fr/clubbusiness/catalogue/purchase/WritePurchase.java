package fr.clubbusiness.catalogue.purchase;

import fr.clubbusiness.catalogue.rule.PurchaseRules;
import fr.clubbusiness.catalogue.rule.PurchaseTerms;
import fr.clubbusiness.directory.Organisation;
import fr.clubbusiness.history.History;
import fr.clubbusiness.http.BodyChecks;
import fr.clubbusiness.problem.Conflict;
import fr.clubbusiness.problem.Invalid;
import fr.clubbusiness.problem.Refused;
import fr.clubbusiness.referential.Referential;
import fr.clubbusiness.shared.FieldViolation;
import fr.clubbusiness.shared.Reference;
import fr.clubbusiness.shared.SubjectKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Creates and replaces purchases. */
@ApplicationScoped
class WritePurchase implements BodyChecks {
    private static final int YEARS_AHEAD = 2;

    private final Buyers buyers;
    private final Referential referential;
    private final History history;
    private final Clock clock;

    WritePurchase(Buyers buyers, Referential referential, History history, Clock clock) {
        this.buyers = buyers;
        this.referential = referential;
        this.history = history;
        this.clock = clock;
    }

    @Override
    public List<FieldViolation> check(Object body) {
        return body instanceof PurchaseRequest request ? faults(request) : List.of();
    }

    private List<FieldViolation> faults(PurchaseRequest request) {
        var violations = new ArrayList<FieldViolation>();
        if (request.communeCode() != null) {
            referential.refusal("communeCode", request.communeCode()).ifPresent(violations::add);
        }
        if ((request.amount() == null) == (request.amountRange() == null)) {
            violations.add(FieldViolation.of(
                    "amount",
                    "Donnez amount ou amountRange, et l'un des deux seulement.",
                    "Give amount or amountRange, and only one of them."));
        }
        var range = request.amountRange();
        if (range != null && range.from() != null && range.to() != null && range.to() < range.from()) {
            violations.add(FieldViolation.of(
                    "amountRange.to",
                    "Le haut de la fourchette ne peut pas être sous le bas.",
                    "The top of the range cannot be under its bottom."));
        }
        if (request.deadline() != null
                && request.deadline().isAfter(LocalDate.now(clock).plusYears(YEARS_AHEAD))) {
            violations.add(FieldViolation.of("deadline", "Dans deux ans au plus.", "In two years at most."));
        }
        return violations;
    }

    /** Writes a draft, and reads it back with its number. */
    Purchase create(PurchaseRequest request) {
        Invalid.ifAny(check(request));
        var buyer = buyers.of(request.buyerId());
        var terms = request.terms();
        requireAllowed(terms, buyer);
        var purchase = new Purchase(buyer, terms, clock.instant());
        purchase.persistAndFlush();
        history.created(SubjectKind.PURCHASE, List.of(purchase), Purchase::id, Purchase::status);
        Purchase.getEntityManager().refresh(purchase);
        return purchase;
    }

    /**
     * Replaces what a draft says. The same again changes nothing.
     *
     * @throws Conflict when it is no draft, or another buyer is named
     */
    void replace(Purchase purchase, PurchaseRequest request) {
        Invalid.ifAny(check(request));
        requireSame(purchase.buyer(), request.buyerId());
        var terms = request.terms();
        if (!terms.equals(purchase.terms())) {
            purchase.change(terms, clock.instant());
            requireAllowed(terms, purchase.buyer());
            history.record(SubjectKind.PURCHASE, purchase.id(), "UPDATED", null);
        }
    }

    /** @throws Refused with all that speaks against asking for it today */
    void requireAllowed(Purchase purchase) {
        requireAllowed(purchase.terms(), purchase.buyer());
    }

    private void requireAllowed(PurchaseTerms terms, Organisation buyer) {
        Refused.ifAny(PurchaseRules.refusals(terms, Buyers.isPublic(buyer), LocalDate.now(clock)));
    }

    private static void requireSame(Organisation buyer, @Nullable Reference named) {
        if (named != null && !named.names(SubjectKind.ORGANISATION, buyer.id(), buyer.number())) {
            throw new Conflict(
                    "purchase-buyer",
                    "Un achat ne change pas d'acheteur : annulez-le et écrivez-en un autre.",
                    "A purchase does not change its buyer: cancel it and write another one.");
        }
    }
}
