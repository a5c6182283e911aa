package fr.clubbusiness.audit;

import fr.clubbusiness.list.ListTable;
import fr.clubbusiness.list.TableColumn;
import java.util.List;

/** Acts as a table. */
final class AuditTable {
    static final ListTable<AuditView> TABLE = new ListTable<>(
            "audit",
            List.of(
                    TableColumn.shown("Quand", AuditView::at),
                    TableColumn.shown(
                            "Qui",
                            act -> act.by() == null ? "le club" : act.by().name()),
                    TableColumn.shown(
                            "Pour qui",
                            act -> act.by() == null ? null : act.by().organisationName()),
                    TableColumn.shown("Quoi", AuditView::typeLabel),
                    TableColumn.shown("Code", AuditView::type),
                    TableColumn.shown("À propos de", AuditView::subjectReference),
                    TableColumn.shown("État", AuditView::status),
                    TableColumn.shown("Pourquoi", AuditView::reason)));

    private AuditTable() {}
}
