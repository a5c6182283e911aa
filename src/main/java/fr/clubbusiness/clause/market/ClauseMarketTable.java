package fr.clubbusiness.clause.market;

import fr.clubbusiness.list.ListTable;
import fr.clubbusiness.list.TableColumn;
import java.util.List;

/** Markets as a table. */
final class ClauseMarketTable {
    static final ListTable<MarketView> TABLE = new ListTable<>(
            "marches",
            List.of(
                    TableColumn.shown(ListTable.REFERENCE, MarketView::reference),
                    TableColumn.shown("Intitulé", MarketView::title),
                    TableColumn.shown("État", MarketView::status),
                    TableColumn.shown("Acheteur", MarketView::buyerName),
                    TableColumn.shown("Suivi par", MarketView::facilitatorName),
                    TableColumn.shown("Formation comptée", MarketView::trainingCounts),
                    TableColumn.shown("Écrit le", MarketView::createdAt)));

    private ClauseMarketTable() {}
}
