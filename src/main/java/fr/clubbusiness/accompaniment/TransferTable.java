package fr.clubbusiness.accompaniment;

import fr.clubbusiness.list.ListTable;
import fr.clubbusiness.list.TableColumn;
import java.util.List;

/** Transfers as a table. */
final class TransferTable {
    static final ListTable<TransferView> TABLE = new ListTable<>(
            "transferts",
            List.of(
                    TableColumn.shown("Identifiant", TransferView::id),
                    TableColumn.shown("État", TransferView::status),
                    TableColumn.shown("Personne", TransferView::beneficiaryReference),
                    TableColumn.shown("De", TransferView::fromName),
                    TableColumn.shown("À", TransferView::toName),
                    TableColumn.shown("Proposé le", TransferView::offeredAt),
                    TableColumn.shown("Réponse au plus tard le", TransferView::expiresOn),
                    TableColumn.shown("Fini le", TransferView::endedAt)));

    private TransferTable() {}
}
