package fr.clubbusiness.clause.ledger;

import fr.clubbusiness.list.ListTable;
import fr.clubbusiness.list.TableColumn;
import java.util.List;

/** Lines as a table. */
final class LineTable {
    static final ListTable<LineView> TABLE = new ListTable<>(
            "heures",
            List.of(
                    TableColumn.shown("Ligne", LineView::id),
                    TableColumn.shown("Lot", LineView::lotId),
                    TableColumn.shown("Participation", LineView::participationId),
                    TableColumn.shown("Mois", LineView::month),
                    TableColumn.shown("Numéro", LineView::counter),
                    TableColumn.shown("Contre-ligne", LineView::correction),
                    TableColumn.shown("Heures", LineView::hours),
                    TableColumn.shown("Dont formation", LineView::trainingHours),
                    TableColumn.shown("Comment", LineView::mode),
                    TableColumn.shown("Contrat", LineView::contractType),
                    TableColumn.shown("Pièce", LineView::proof),
                    TableColumn.shown("État", LineView::status),
                    TableColumn.shown("Rejetée parce que", LineView::rejection),
                    TableColumn.shown("Déclarée le", LineView::declaredAt)));

    private LineTable() {}
}
