package fr.clubbusiness.referential.rome;

import static fr.clubbusiness.referential.rome.OccupationFile.VERSION;

import fr.clubbusiness.referential.file.ReferenceMigration;
import fr.clubbusiness.referential.file.ReferentialKind;
import fr.clubbusiness.referential.rome.OccupationFile.Coded;
import fr.clubbusiness.referential.rome.OccupationFile.Entry;
import fr.clubbusiness.referential.rome.RomeRows.AppellationRow;
import fr.clubbusiness.referential.rome.RomeRows.LinkRow;
import fr.clubbusiness.referential.rome.RomeRows.OccupationRow;
import fr.clubbusiness.referential.rome.RomeRows.OccupationSkillRow;
import fr.clubbusiness.referential.rome.RomeRows.SkillRow;
import fr.clubbusiness.referential.rome.RomeTables.Written;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Loads the shipped core of occupations. It adds and renames codes and deletes none. It does nothing once an administrator has imported a
 * distribution of the ROME, which is more complete.
 */
public final class LoadOccupations extends ReferenceMigration {
    private static final int REVISION = 1;

    public LoadOccupations() {
        super("load occupations", OccupationFile.RESOURCE, REVISION, ReferentialKind.OCCUPATIONS);
    }

    @Override
    public void load(Connection connection) throws SQLException, IOException {
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
