package fr.clubbusiness.privacy;

import fr.clubbusiness.list.ListTable;
import fr.clubbusiness.list.TableColumn;
import java.util.List;

/** Requests as a table. */
final class RightsRequestTable {
    static final ListTable<RightsRequestView> TABLE = new ListTable<>(
            "droits",
            List.of(
                    TableColumn.shown(ListTable.REFERENCE, RightsRequestView::reference),
                    TableColumn.shown("Personne", RightsRequestView::beneficiaryReference),
                    TableColumn.shown("Droit", RightsRequestView::right),
                    TableColumn.shown("Opposition à", RightsRequestView::objectsTo),
                    TableColumn.shown("Reçue le", RightsRequestView::receivedOn),
                    TableColumn.shown("Pour le", RightsRequestView::dueOn),
                    TableColumn.shown("Prolongée parce que", RightsRequestView::extendedBecause),
                    TableColumn.shown("État", RightsRequestView::status),
                    TableColumn.shown("Refusée parce que", RightsRequestView::refusedBecause),
                    TableColumn.shown("Close le", RightsRequestView::closedOn),
                    TableColumn.shown("Levée le", RightsRequestView::liftedOn),
                    TableColumn.shown("Notée le", RightsRequestView::recordedAt)));

    private RightsRequestTable() {}
}
