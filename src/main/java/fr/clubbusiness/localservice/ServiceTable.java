package fr.clubbusiness.localservice;

import fr.clubbusiness.list.ListTable;
import fr.clubbusiness.list.TableColumn;
import java.util.List;

/** Services as a table. */
final class ServiceTable {
    static final ListTable<ServiceView> TABLE = new ListTable<>(
            "services",
            List.of(
                    TableColumn.shown("Service", ServiceView::name),
                    TableColumn.shown("Organisme", ServiceView::structure),
                    TableColumn.shown("Freins", ServiceView::barriers),
                    TableColumn.shown("Thématiques", ServiceView::themes),
                    TableColumn.shown("Commune", view -> view.where().communeName()),
                    TableColumn.shown("Adresse", view -> view.where().address()),
                    TableColumn.shown("À distance", view -> view.where().remote()),
                    TableColumn.shown("Trajet (minutes)", ServiceView::minutes),
                    TableColumn.shown("Frais", ServiceView::fees),
                    TableColumn.shown("Téléphone", view -> view.how().phone()),
                    TableColumn.shown("Courriel", view -> view.how().email()),
                    TableColumn.shown("Mis à jour le", ServiceView::updatedOn),
                    TableColumn.shown("Attention", ServiceView::warning),
                    TableColumn.shown("Identifiant", ServiceView::sourceId)));

    private ServiceTable() {}
}
