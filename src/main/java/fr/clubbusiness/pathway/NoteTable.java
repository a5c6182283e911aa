package fr.clubbusiness.pathway;

import fr.clubbusiness.list.ListTable;
import fr.clubbusiness.list.TableColumn;
import java.util.List;

/** The notes about a person as a table. */
final class NoteTable {
    static final ListTable<NoteView> TABLE = new ListTable<>(
            "notes",
            List.of(
                    TableColumn.shown("Écrite le", NoteView::writtenAt),
                    TableColumn.shown("Écrite par", note -> note.writtenBy().name()),
                    TableColumn.shown("Note", NoteView::text)));

    private NoteTable() {}
}
