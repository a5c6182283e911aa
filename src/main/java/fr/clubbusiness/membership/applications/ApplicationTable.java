package fr.clubbusiness.membership.applications;

import fr.clubbusiness.list.ListTable;
import fr.clubbusiness.list.TableColumn;
import java.util.List;

/** Applications as a table. */
final class ApplicationTable {
    static final ListTable<ApplicationView> TABLE = new ListTable<>(
            "applications",
            List.of(
                    TableColumn.shown(ListTable.REFERENCE, ApplicationView::reference),
                    TableColumn.shown("Nom", ApplicationView::name),
                    TableColumn.shown("État", ApplicationView::status),
                    TableColumn.shown("Organisation", ApplicationView::ownerId),
                    TableColumn.shown("Contact", ApplicationView::contactId),
                    TableColumn.shown("Client", ApplicationView::clientId),
                    TableColumn.shown("Droits", ApplicationView::scopes),
                    TableColumn.shown("Demandes par jour", ApplicationView::requestsADay),
                    TableColumn.shown("Dernier jour", ApplicationView::expiresOn),
                    TableColumn.shown("Arrêtée pour", ApplicationView::stopReason),
                    TableColumn.shown("Arrêtée le", ApplicationView::stoppedAt),
                    TableColumn.shown("Inscrite le", ApplicationView::createdAt)));

    private ApplicationTable() {}
}
