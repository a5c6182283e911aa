package fr.clubbusiness.immersion.place;

import fr.clubbusiness.list.ListTable;
import fr.clubbusiness.list.TableColumn;
import java.util.List;

/** Places as a table. */
final class PlaceTable {
    static final ListTable<PlaceView> TABLE = new ListTable<>(
            "places-d-immersion",
            List.of(
                    TableColumn.shown(ListTable.REFERENCE, PlaceView::reference),
                    TableColumn.shown("Genre", PlaceView::kind),
                    TableColumn.shown("Accueille", PlaceView::hostName),
                    TableColumn.shown("Du", PlaceView::firstDay),
                    TableColumn.shown("Au", PlaceView::lastDay),
                    TableColumn.shown("Places", PlaceView::places),
                    TableColumn.shown("Restent", PlaceView::left),
                    TableColumn.shown("Métier", PlaceView::romeCode),
                    TableColumn.shown("En tension", PlaceView::tension),
                    TableColumn.shown("ESS", PlaceView::ess),
                    TableColumn.shown("Commune", PlaceView::communeCode),
                    TableColumn.shown("Pour", PlaceView::audience),
                    TableColumn.shown("Réservée jusqu'au", PlaceView::firstUntil),
                    TableColumn.shown("État", PlaceView::status),
                    TableColumn.shown("Proposée le", PlaceView::createdAt)));

    private PlaceTable() {}
}
