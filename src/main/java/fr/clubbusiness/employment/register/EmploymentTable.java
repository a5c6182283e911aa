package fr.clubbusiness.employment.register;

import fr.clubbusiness.list.ListTable;
import fr.clubbusiness.list.TableColumn;
import java.util.List;

/** Contracts as a table. */
final class EmploymentTable {
    static final ListTable<EmploymentView> TABLE = new ListTable<>(
            "contrats",
            List.of(
                    TableColumn.shown(ListTable.REFERENCE, EmploymentView::reference),
                    TableColumn.shown("État", EmploymentView::status),
                    TableColumn.shown(
                            "Personne",
                            row -> row.beneficiary() == null
                                    ? null
                                    : row.beneficiary().reference()),
                    TableColumn.shown("Employeur", row -> row.employer().name()),
                    TableColumn.shown(
                            "Chez",
                            row -> row.host() == null ? null : row.host().name()),
                    TableColumn.shown("Contrat", EmploymentView::contractType),
                    TableColumn.shown("Genre de structure", EmploymentView::capacity),
                    TableColumn.shown("Début", EmploymentView::startDate),
                    TableColumn.shown("Fin", EmploymentView::endDate),
                    TableColumn.shown("Heures par semaine", EmploymentView::weeklyHours),
                    TableColumn.shown("Heures en tout", EmploymentView::totalHours),
                    TableColumn.shown("Renouvelle", EmploymentView::renewsReference),
                    TableColumn.shown("Mise en relation", EmploymentView::introductionReference),
                    TableColumn.shown("Fini le", EmploymentView::endedOn),
                    TableColumn.shown(
                            "Sortie",
                            row -> row.exit() == null ? null : row.exit().kind()),
                    TableColumn.shown(
                            "Compte comme",
                            row -> row.exit() == null ? null : row.exit().category()),
                    TableColumn.shown("Créé le", EmploymentView::createdAt)));

    private EmploymentTable() {}
}
