package fr.clubbusiness.catalogue.purchase;

import fr.clubbusiness.list.ListTable;
import fr.clubbusiness.list.TableColumn;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Purchases as a table. */
final class PurchaseTable {
    static final ListTable<PurchaseView> TABLE = new ListTable<>(
            "achats",
            List.of(
                    TableColumn.shown(ListTable.REFERENCE, PurchaseView::reference),
                    TableColumn.shown("État", PurchaseView::status),
                    TableColumn.shown("Acheteur", PurchaseView::buyerName),
                    TableColumn.shown("Acheteur public", PurchaseView::publicBuyer),
                    TableColumn.shown("Intitulé", PurchaseView::title),
                    TableColumn.shown("Description", PurchaseView::description),
                    TableColumn.shown("Forme", PurchaseView::kind),
                    TableColumn.shown("Domaine", PurchaseView::sector),
                    TableColumn.shown("Services", PurchaseView::services),
                    TableColumn.shown("Commune", PurchaseView::communeName),
                    TableColumn.shown("Fournisseur à moins de (km)", PurchaseView::suppliersWithinKm),
                    TableColumn.shown("Montant", PurchaseView::amount),
                    TableColumn.shown("Montant de", range(PurchaseRequest.AmountRange::from)),
                    TableColumn.shown("Montant à", range(PurchaseRequest.AmountRange::to)),
                    TableColumn.shown("Réponse jusqu'au", PurchaseView::deadline),
                    TableColumn.shown("Réservation", PurchaseView::reserved),
                    TableColumn.shown("Réponse commune admise", PurchaseView::jointAllowed),
                    TableColumn.shown("Lots", PurchaseView::lots),
                    TableColumn.shown("Motif du rejet", PurchaseView::rejection),
                    TableColumn.shown("Envoyé le", PurchaseView::sentAt),
                    TableColumn.shown("Attribué le", award(PurchaseView.AwardView::at)),
                    TableColumn.shown("Montant attribué", award(PurchaseView.AwardView::amount)),
                    TableColumn.shown("Heures d'insertion", award(PurchaseView.AwardView::hours)),
                    TableColumn.shown("Emplois", award(PurchaseView.AwardView::jobs)),
                    TableColumn.shown("Créé le", PurchaseView::createdAt),
                    TableColumn.shown("Modifié le", PurchaseView::updatedAt)));

    private PurchaseTable() {}

    private static Function<PurchaseView, @Nullable Object> range(
            Function<PurchaseRequest.AmountRange, @Nullable Object> part) {
        return purchase -> purchase.amountRange() == null ? null : part.apply(purchase.amountRange());
    }

    private static Function<PurchaseView, @Nullable Object> award(
            Function<PurchaseView.AwardView, @Nullable Object> part) {
        return purchase -> purchase.award() == null ? null : part.apply(purchase.award());
    }
}
