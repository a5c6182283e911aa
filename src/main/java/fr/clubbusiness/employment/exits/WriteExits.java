package fr.clubbusiness.employment.exits;

import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.employment.ExitCategory;
import fr.clubbusiness.employment.exits.CountedExits.StructureLine;
import fr.clubbusiness.employment.exits.ExitLine.Readers;
import fr.clubbusiness.statistics.PublishedTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** Freezes a counted quarter in the caller's transaction, unless it was frozen since it was counted. All lines are written in a few statements. */
@ApplicationScoped
class WriteExits {
    /** Until the end of the transaction: of two nodes, the second finds the quarter of the first. */
    private static final String ALONE =
            "SELECT 1 FROM pg_advisory_xact_lock(hashtextextended('exits ' || CAST(:club AS text), 0))";

    private static final String COUNTED =
            "INSERT INTO counted_exit (employment_id, club_id, exit_table_id) SELECT unnest(CAST(:contracts AS uuid[])), :club, :table";

    private final Session entities;
    private final StatelessSession rows;

    WriteExits(Session entities, StatelessSession rows) {
        this.entities = entities;
        this.rows = rows;
    }

    /**
     * Freezes what was counted.
     *
     * @param at when it was counted
     */
    void freeze(UUID club, ProtectedExits exits, Instant at) {
        entities.createNativeQuery(ALONE, Integer.class)
                .setParameter("club", club)
                .getSingleResult();
        if (FrozenExits.of(club, exits.counted().quarter()).isPresent()) {
            return;
        }
        var table = new FrozenExits(club, exits.counted().quarter(), at);
        table.persist();
        FrozenExits.flush();
        rows.insertMultiple(lines(table, exits));
        rows.createNativeMutationQuery(COUNTED)
                .setParameter("contracts", exits.counted().contracts().toArray(UUID[]::new))
                .setParameter("club", club)
                .setParameter("table", table.id())
                .executeUpdate();
    }

    private static List<ExitLine> lines(FrozenExits table, ProtectedExits exits) {
        var lines = new ArrayList<ExitLine>();
        addKinds(lines, table, Readers.AGENCY, exits.forAgency().byGroup(), exits.lateForAgency());
        addKinds(lines, table, Readers.STRUCTURES, exits.forStructures(), exits.lateForStructures());
        exits.forAgency()
                .groups()
                .forEach(group -> group.lines()
                        .forEach(line -> lines.add(ExitLine.ofStructure(
                                table,
                                Readers.AGENCY,
                                group.sums().row(),
                                line,
                                exits.counted().name(line.row())))));
        exits.own()
                .groups()
                .forEach(group -> group.lines()
                        .forEach(line -> lines.add(ExitLine.ofStructure(
                                        table,
                                        Readers.OWN,
                                        group.sums().row(),
                                        line,
                                        exits.counted().name(line.row()))
                                .withLate(exits.counted()
                                        .late(new StructureLine(group.sums().row(), line.row()))))));
        return lines;
    }

    private static void addKinds(
            List<ExitLine> lines,
            FrozenExits table,
            Readers readers,
            PublishedTable<StructureKind, ExitCategory> kinds,
            @Nullable Integer late) {
        lines.add(ExitLine.ofAll(table, readers, kinds.sums(), kinds.sum()).withLate(late));
        kinds.lines().forEach(line -> lines.add(ExitLine.ofKind(table, readers, line)));
    }
}
