package fr.clubbusiness.commitment.label;

import fr.clubbusiness.list.ListTable;
import fr.clubbusiness.list.TableColumn;
import java.util.List;

/** Labels as a table. */
final class LabelTable {
    static final ListTable<LabelView> TABLE = new ListTable<>(
            "labels",
            List.of(
                    TableColumn.shown("Organisation", LabelView::organisationName),
                    TableColumn.shown("En vigueur", LabelView::inForce),
                    TableColumn.shown("Du", LabelView::since),
                    TableColumn.shown("Au", LabelView::until),
                    TableColumn.shown("État", LabelView::status),
                    TableColumn.shown("Engagements tenus", LabelView::keptCommitments),
                    TableColumn.shown("Genres", LabelView::kinds),
                    TableColumn.shown("Retiré parce que", LabelView::withdrawnBecause),
                    TableColumn.shown("Accordé le", LabelView::grantedAt)));

    private LabelTable() {}
}
