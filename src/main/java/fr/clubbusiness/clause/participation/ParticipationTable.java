package fr.clubbusiness.clause.participation;

import fr.clubbusiness.list.ListTable;
import fr.clubbusiness.list.TableColumn;
import java.util.List;

/** Participations as a table, without the ground of any. */
final class ParticipationTable {
    static final ListTable<ParticipationView> TABLE = new ListTable<>(
            "participations",
            List.of(
                    TableColumn.shown("Participation", ParticipationView::id),
                    TableColumn.shown("Lot", ParticipationView::lotId),
                    TableColumn.shown("État", ParticipationView::status),
                    TableColumn.shown("Personne", ParticipationView::beneficiaryReference),
                    TableColumn.shown("Contrat", ParticipationView::employmentReference),
                    TableColumn.shown("Employeur", ParticipationView::employerName),
                    TableColumn.shown("Commence le", ParticipationView::firstOn),
                    TableColumn.shown("Agréée du", ParticipationView::approvedFrom),
                    TableColumn.shown("Agréée jusqu'au", ParticipationView::approvedUntil),
                    TableColumn.shown("Proposée le", ParticipationView::createdAt)));

    private ParticipationTable() {}
}
