package fr.clubbusiness.referential;

import static fr.clubbusiness.referential.OccupationFile.VERSION;

import fr.clubbusiness.referential.OccupationFile.Coded;
import fr.clubbusiness.referential.OccupationFile.Entry;
import fr.clubbusiness.referential.RomeRows.AppellationRow;
import fr.clubbusiness.referential.RomeRows.LinkRow;
import fr.clubbusiness.referential.RomeRows.OccupationRow;
import fr.clubbusiness.referential.RomeRows.OccupationSkillRow;
import fr.clubbusiness.referential.RomeRows.SkillRow;
import fr.clubbusiness.referential.RomeTables.Written;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Loads the core of occupations that ships. It adds and renames, and takes nothing away; it changes nothing once an operator has
 * imported a distribution of the ROME, which says more.
 */
final class LoadOccupations extends LoadFile {
    private static final int REVISION = 1;

    LoadOccupations() {
        super("load occupations", OccupationFile.RESOURCE, REVISION, ReferentialKind.OCCUPATIONS);
    }

    @Override
    void load(Connection connection) throws SQLException, IOException {
        List<Entry> entries;
        try (var file = open()) {
            entries = OccupationFile.read(file);
        }
        new RomeTables(connection).merge(Written.of(rows(entries)), List.of());
    }

    private static RomeRows rows(List<Entry> entries) {
        return new RomeRows(
                entries.stream()
                        .map(entry -> new OccupationRow(entry.code(), entry.label(), VERSION))
                        .toList(),
                entries.stream()
                        .flatMap(entry -> entry.skills().stream())
                        .distinct()
                        .map(skill -> new SkillRow(skill.code(), skill.label(), VERSION))
                        .toList(),
                entries.stream().flatMap(LoadOccupations::appellations).toList(),
                entries.stream().flatMap(LoadOccupations::skills).toList(),
                entries.stream()
                        .flatMap(entry -> entry.links().stream())
                        .map(link -> new LinkRow(link.from(), link.to(), link.kind()))
                        .toList());
    }

    private static Stream<AppellationRow> appellations(Entry entry) {
        var rows = new ArrayList<AppellationRow>();
        for (Coded appellation : entry.appellations()) {
            rows.add(new AppellationRow(appellation.code(), entry.code(), appellation.label(), rows.size(), VERSION));
        }
        return rows.stream();
    }

    private static Stream<OccupationSkillRow> skills(Entry entry) {
        var rows = new ArrayList<OccupationSkillRow>();
        for (Coded skill : entry.skills()) {
            rows.add(new OccupationSkillRow(entry.code(), skill.code(), rows.size()));
        }
        return rows.stream();
    }
}
