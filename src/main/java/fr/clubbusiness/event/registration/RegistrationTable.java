package fr.clubbusiness.event.registration;

import fr.clubbusiness.list.ListTable;
import fr.clubbusiness.list.TableColumn;
import java.util.List;

/** Registrations as a table. */
final class RegistrationTable {
    static final ListTable<RegistrationView> TABLE = new ListTable<>(
            "inscriptions",
            List.of(
                    TableColumn.shown("Nom", RegistrationView::lastName),
                    TableColumn.shown("Prénom", RegistrationView::firstName),
                    TableColumn.shown("Adresse électronique", RegistrationView::email),
                    TableColumn.shown("État", RegistrationView::status),
                    TableColumn.shown("Côté", RegistrationView::side),
                    TableColumn.shown("Organisation membre", RegistrationView::organisationId),
                    TableColumn.shown("Organisation écrite", RegistrationView::organisationName),
                    TableColumn.shown("Place", RegistrationView::seat),
                    TableColumn.shown("Place gardée jusqu'au", RegistrationView::offeredUntil),
                    TableColumn.shown("Inscrite le", RegistrationView::registeredAt)));

    private RegistrationTable() {}
}
