package fr.clubbusiness.employment.exits;

import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.employment.exits.ExitTableView.ExitFigures;
import fr.clubbusiness.list.ListTable;
import fr.clubbusiness.list.TableColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A line of the file of a quarter. */
@Schema(name = "ExitRow", description = "Une ligne du fichier des sorties.")
record ExitRow(
        Quarter quarter,

        @Schema(description = "Null : tous les genres.") @Nullable
        StructureKind kind,

        @Schema(description = "La structure, par son id ; null : la somme du genre.") @Nullable
        UUID structureId,

        @Schema(description = "Son nom.", minLength = 1, maxLength = 200) @Nullable
        String structure,

        ExitFigures exits) {
    static final ListTable<ExitRow> TABLE = new ListTable<>(
            "sorties",
            List.of(
                    TableColumn.shown("Trimestre", row -> row.quarter().toString()),
                    TableColumn.shown("Genre", ExitRow::kind),
                    TableColumn.shown("Identifiant", ExitRow::structureId),
                    TableColumn.shown("Structure", ExitRow::structure),
                    TableColumn.shown("Emploi durable", row -> row.exits().lasting()),
                    TableColumn.shown("Emploi de transition", row -> row.exits().transition()),
                    TableColumn.shown("Sortie positive", row -> row.exits().positive()),
                    TableColumn.shown("Autre sortie", row -> row.exits().other()),
                    TableColumn.shown("Toutes", row -> row.exits().total()),
                    TableColumn.shown("Durable en %", row -> row.exits().lastingPercent()),
                    TableColumn.shown("Notées après coup", row -> row.exits().recordedLate())));

    /** The lines of a table: the sum of all, then each kind, with its structures. */
    static List<ExitRow> of(ExitTableView table) {
        var rows = new ArrayList<ExitRow>();
        rows.add(new ExitRow(table.quarter(), null, null, null, table.sums()));
        for (var kind : table.kinds()) {
            rows.add(new ExitRow(table.quarter(), kind.kind(), null, null, kind.sums()));
            kind.structures()
                    .forEach(one ->
                            rows.add(new ExitRow(table.quarter(), kind.kind(), one.id(), one.name(), one.exits())));
        }
        return rows;
    }
}
