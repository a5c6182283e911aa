package fr.clubbusiness.catalogue.purchase;

import fr.clubbusiness.referential.Commune;
import fr.clubbusiness.referential.Referential;
import fr.clubbusiness.shared.CommuneCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes the views of purchases. */
@ApplicationScoped
class PurchaseViews {
    private final Referential referential;

    PurchaseViews(Referential referential) {
        this.referential = referential;
    }

    PurchaseView of(Purchase purchase) {
        return of(purchase, true);
    }

    /**
     * The same for a structure that was asked.
     *
     * @param won whether it was awarded to this one: what the buyer decided is no business of the others
     */
    PurchaseView asAsked(Purchase purchase, boolean won) {
        return of(purchase, won);
    }

    private PurchaseView of(Purchase purchase, boolean withAward) {
        var terms = purchase.terms();
        var isRange = terms.amountFrom() != terms.amountTo();
        return new PurchaseView(
                purchase.id(),
                purchase.reference(),
                purchase.status(),
                purchase.buyer().id(),
                purchase.buyer().name(),
                Buyers.isPublic(purchase.buyer()),
                terms.title(),
                terms.description(),
                terms.kind(),
                terms.sector(),
                terms.services(),
                terms.communeCode().value(),
                commune(terms.communeCode()),
                terms.suppliersWithinKm(),
                isRange ? null : terms.amountTo(),
                isRange ? new PurchaseRequest.AmountRange(terms.amountFrom(), terms.amountTo()) : null,
                terms.deadline(),
                terms.reserved(),
                terms.jointAllowed(),
                terms.lots(),
                purchase.rejection(),
                purchase.sentAt(),
                withAward ? award(purchase) : null,
                purchase.createdAt(),
                purchase.updatedAt());
    }

    String commune(CommuneCode code) {
        return referential.commune(code).map(Commune::name).orElse("");
    }

    private static PurchaseView.@Nullable AwardView award(Purchase purchase) {
        return purchase.award()
                .map(award -> new PurchaseView.AwardView(
                        Objects.requireNonNull(purchase.decidedAt()), award.amount(), award.hours(), award.jobs()))
                .orElse(null);
    }
}
