package fr.clubbusiness.task;

import fr.clubbusiness.list.ListTable;
import fr.clubbusiness.list.TableColumn;
import java.util.List;

/** Tasks as a table. */
final class TaskTable {
    static final ListTable<TaskView> TABLE = new ListTable<>(
            "taches",
            List.of(
                    TableColumn.shown(ListTable.REFERENCE, TaskView::reference),
                    TableColumn.shown("État", TaskView::status),
                    TableColumn.shown("Genre", TaskView::kind),
                    TableColumn.shown("Que faire", TaskView::action),
                    TableColumn.shown("À propos de", TaskView::subjectReference),
                    TableColumn.shown("À faire le", TaskView::dueOn),
                    TableColumn.shown(
                            "Confiée à",
                            task -> task.assignee() == null
                                    ? null
                                    : task.assignee().name()),
                    TableColumn.shown(
                            "Faite le",
                            task -> task.done() == null ? null : task.done().at()),
                    TableColumn.shown(
                            "Faite par",
                            task -> task.done() == null
                                    ? null
                                    : task.done().by().name()),
                    TableColumn.shown(
                            "Résultat",
                            task -> task.done() == null ? null : task.done().outcome()),
                    TableColumn.shown("Créée le", TaskView::createdAt)));

    private TaskTable() {}
}
