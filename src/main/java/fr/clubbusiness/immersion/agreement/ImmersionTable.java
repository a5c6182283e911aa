package fr.clubbusiness.immersion.agreement;

import fr.clubbusiness.list.ListTable;
import fr.clubbusiness.list.TableColumn;
import java.util.List;

/** Immersions as a table, without a word about people. */
final class ImmersionTable {
    static final ListTable<ImmersionView> TABLE = new ListTable<>(
            "immersions",
            List.of(
                    TableColumn.shown(ListTable.REFERENCE, ImmersionView::reference),
                    TableColumn.shown("Genre", ImmersionView::kind),
                    TableColumn.shown("Métier", ImmersionView::romeCode),
                    TableColumn.shown("Commune", ImmersionView::communeCode),
                    TableColumn.shown("Accueille", ImmersionView::hostName),
                    TableColumn.shown("Du", view -> view.conditions().firstDay()),
                    TableColumn.shown("Au", view -> view.conditions().lastDay()),
                    TableColumn.shown("État", ImmersionView::status),
                    TableColumn.shown("Convention officielle", ImmersionView::officialReference),
                    TableColumn.shown("Préparée le", ImmersionView::createdAt)));

    private ImmersionTable() {}
}
