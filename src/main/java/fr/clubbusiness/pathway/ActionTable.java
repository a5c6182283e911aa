package fr.clubbusiness.pathway;

import fr.clubbusiness.list.ListTable;
import fr.clubbusiness.list.TableColumn;
import java.util.List;

/** The actions of a person as a table. */
final class ActionTable {
    static final ListTable<ActionView> TABLE = new ListTable<>(
            "actions",
            List.of(
                    TableColumn.shown("Frein", ActionView::barrier),
                    TableColumn.shown("Que faire", ActionView::what),
                    TableColumn.shown("Service", ActionView::serviceName),
                    TableColumn.shown("Pour le", ActionView::dueOn),
                    TableColumn.shown("État", ActionView::status),
                    TableColumn.shown("En retard", ActionView::overdue),
                    TableColumn.shown("Faite le", ActionView::doneOn),
                    TableColumn.shown("Notée le", ActionView::recordedAt),
                    TableColumn.shown("Notée par", action -> action.recordedBy().name())));

    private ActionTable() {}
}
