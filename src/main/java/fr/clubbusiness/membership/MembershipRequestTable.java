package fr.clubbusiness.membership;

import fr.clubbusiness.list.ListTable;
import fr.clubbusiness.list.TableColumn;
import java.util.List;

/** Requests to join as a table. */
final class MembershipRequestTable {
    static final ListTable<MembershipRequestView> TABLE = new ListTable<>(
            "demandes-adhesion",
            List.of(
                    TableColumn.shown(ListTable.REFERENCE, MembershipRequestView::reference),
                    TableColumn.shown("État", MembershipRequestView::status),
                    TableColumn.shown("SIRET", MembershipRequestView::siret),
                    TableColumn.shown("Nom", MembershipRequestView::name),
                    TableColumn.shown("Comme", MembershipRequestView::kind),
                    TableColumn.shown("Genre de structure", MembershipRequestView::structureKind),
                    TableColumn.shown("Code NAF", MembershipRequestView::nafCode),
                    TableColumn.shown("Code commune", MembershipRequestView::communeCode),
                    TableColumn.shown("Prénom", request -> request.contact().firstName()),
                    TableColumn.shown(
                            "Nom du contact", request -> request.contact().lastName()),
                    TableColumn.shown(
                            "Adresse électronique", request -> request.contact().email()),
                    TableColumn.shown("Téléphone", request -> request.contact().phone()),
                    TableColumn.shown("Pourquoi", MembershipRequestView::why),
                    TableColumn.shown("Confirmée le", MembershipRequestView::confirmedAt),
                    TableColumn.shown("Décidée le", MembershipRequestView::decidedAt),
                    TableColumn.shown("Motif du refus", MembershipRequestView::refusal)));

    private MembershipRequestTable() {}
}
