package fr.clubbusiness.employment.exits;

import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.employment.ExitCategory;
import fr.clubbusiness.employment.exits.CountedExits.Recording;
import fr.clubbusiness.statistics.PublishedGroups;
import fr.clubbusiness.statistics.PublishedTable;
import fr.clubbusiness.statistics.PublishedTable.Figure;
import fr.clubbusiness.statistics.Secrecy;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The exits of a quarter after secrecy, for each kind of readers.
 *
 * @param counted what is protected
 * @param forAgency each structure
 * @param forStructures the kinds
 * @param own each structure, for itself alone
 * @param lateForAgency how many were recorded late, of all; null when hidden
 * @param lateForStructures the same
 */
record ProtectedExits(
        CountedExits counted,
        PublishedGroups<StructureKind, UUID, ExitCategory> forAgency,
        PublishedTable<StructureKind, ExitCategory> forStructures,
        PublishedGroups<StructureKind, UUID, ExitCategory> own,
        @Nullable Integer lateForAgency,
        @Nullable Integer lateForStructures) {

    /** Chooses what is hidden. It takes seconds for a thousand structures, and needs no database. */
    static ProtectedExits of(CountedExits counted) {
        var forAgency = counted.table().published(Secrecy.PEOPLE);
        var forStructures = counted.table().byGroup().published(Secrecy.PEOPLE_AND_ORGANISATIONS, forAgency.byGroup());
        return new ProtectedExits(
                counted,
                forAgency,
                forStructures,
                counted.table().unprotected(),
                late(counted, Secrecy.PEOPLE, forAgency.sum()),
                late(counted, Secrecy.PEOPLE_AND_ORGANISATIONS, forStructures.sum()));
    }

    /** A part of the sum of all: hidden with it. */
    private static @Nullable Integer late(CountedExits counted, Secrecy secrecy, Figure all) {
        if (all.value() == null) {
            return null;
        }
        return counted.recordings().published(secrecy).lines().stream()
                .filter(line -> line.row() == Recording.LATE)
                .findFirst()
                .orElseThrow()
                .sum()
                .value();
    }
}
