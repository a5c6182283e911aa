package fr.clubbusiness.event;

import fr.clubbusiness.list.ListTable;
import fr.clubbusiness.list.TableColumn;
import java.util.List;
import java.util.Optional;

/** Events as a table. */
final class EventTable {
    static final ListTable<EventView> TABLE = new ListTable<>(
            "evenements",
            List.of(
                    TableColumn.shown(ListTable.REFERENCE, EventView::reference),
                    TableColumn.shown("État", EventView::status),
                    TableColumn.shown("Genre", EventView::kind),
                    TableColumn.shown("Intitulé", EventView::title),
                    TableColumn.shown("Début", EventView::startsAt),
                    TableColumn.shown("Fin", EventView::endsAt),
                    TableColumn.shown(
                            "Lieu",
                            event -> Optional.ofNullable(event.place())
                                    .map(EventPlace::name)
                                    .orElse(null)),
                    TableColumn.shown(
                            "Commune",
                            event -> Optional.ofNullable(event.place())
                                    .map(EventPlace::communeCode)
                                    .orElse(null)),
                    TableColumn.shown("Pour qui", EventView::audience),
                    TableColumn.shown("Série", EventView::series),
                    TableColumn.shown("Inscriptions jusqu'au", EventView::closesAt),
                    TableColumn.shown("Places", EventView::capacity),
                    TableColumn.shown("Places prises", EventView::seatsTaken),
                    TableColumn.shown("En attente", EventView::waiting),
                    TableColumn.shown("Présents", EventView::present),
                    TableColumn.shown("Absents", EventView::absent),
                    TableColumn.shown("Motif d'annulation", EventView::cancelReason)));

    private EventTable() {}
}
