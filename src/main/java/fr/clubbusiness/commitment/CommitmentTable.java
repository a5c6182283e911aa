package fr.clubbusiness.commitment;

import fr.clubbusiness.list.ListTable;
import fr.clubbusiness.list.TableColumn;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Commitments as a table. */
final class CommitmentTable {
    static final ListTable<CommitmentView> TABLE = new ListTable<>(
            "engagements",
            List.of(
                    TableColumn.shown(ListTable.REFERENCE, CommitmentView::reference),
                    TableColumn.shown("Genre", CommitmentView::kind),
                    TableColumn.shown("Proposé par", CommitmentView::offererName),
                    TableColumn.shown("Combien", CommitmentView::quantity),
                    TableColumn.shown("À prendre", CommitmentView::left),
                    TableColumn.shown("Du", view -> view.period().from()),
                    TableColumn.shown("Au", view -> view.period().to()),
                    TableColumn.shown("Commune", CommitmentView::communeCode),
                    TableColumn.shown("Surface (m²)", view -> detail(view, CommitmentView.Details::m2)),
                    TableColumn.shown("Loyer (€ par mois)", view -> detail(view, CommitmentView.Details::rent)),
                    TableColumn.shown("De plain-pied", view -> detail(view, CommitmentView.Details::stepFree)),
                    TableColumn.shown("Heures par mois", view -> detail(view, CommitmentView.Details::hoursAMonth)),
                    TableColumn.shown("Langues", view -> detail(view, CommitmentView.Details::languages)),
                    TableColumn.shown("État", CommitmentView::status),
                    TableColumn.shown(
                            "Pris par",
                            view -> view.takings().stream()
                                    .map(CommitmentView.Taking::takerName)
                                    .toList()),
                    TableColumn.shown("Proposé le", CommitmentView::createdAt)));

    private CommitmentTable() {}

    private static @Nullable Object detail(CommitmentView view, Function<CommitmentView.Details, @Nullable Object> of) {
        return view.details() == null ? null : of.apply(view.details());
    }
}
