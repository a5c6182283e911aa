package fr.clubbusiness.catalogue.offer;

import fr.clubbusiness.list.ListTable;
import fr.clubbusiness.list.TableColumn;
import java.util.List;

/** Offers as a table. */
final class OfferTable {
    static final ListTable<OfferView> TABLE = new ListTable<>(
            "offres",
            List.of(
                    TableColumn.shown(ListTable.REFERENCE, OfferView::reference),
                    TableColumn.shown("État", OfferView::status),
                    TableColumn.shown("Structure", OfferView::structureName),
                    TableColumn.shown("Commune de la structure", OfferView::structureCommune),
                    TableColumn.shown("Intitulé", OfferView::title),
                    TableColumn.shown("Description", OfferView::description),
                    TableColumn.shown("Domaine", OfferView::sector),
                    TableColumn.shown("Services", OfferView::services),
                    TableColumn.shown("Zone", offer -> offer.area().kind()),
                    TableColumn.shown("Kilomètres", offer -> offer.area().km()),
                    TableColumn.shown("Départements", offer -> offer.area().departments()),
                    TableColumn.shown("Communes", offer -> offer.area().communes()),
                    TableColumn.shown("Codes ROME", OfferView::romeCodes),
                    TableColumn.shown("Capacité", OfferView::capacity),
                    TableColumn.shown("Délai en jours", OfferView::noticeDays),
                    TableColumn.shown("Chiffre d'affaires", OfferView::turnover),
                    TableColumn.shown("Publique", OfferView::shownToPublic),
                    TableColumn.shown("À confirmer le", OfferView::confirmBy),
                    TableColumn.shown("Créée le", OfferView::createdAt),
                    TableColumn.shown("Modifiée le", OfferView::updatedAt)));

    private OfferTable() {}
}
