package fr.clubbusiness.referential;

import static fr.clubbusiness.referential.OccupationFile.VERSION;

import fr.clubbusiness.referential.OccupationFile.Coded;
import fr.clubbusiness.referential.OccupationFile.Entry;
import fr.clubbusiness.shared.RomeCode;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Loads the core of occupations that ships. It adds and renames, and takes nothing away: an operator may have imported all of the ROME. */
final class LoadOccupations extends LoadFile {
    private static final int REVISION = 1;

    private static final String MERGE_OCCUPATIONS = """
            INSERT INTO occupation
            SELECT * FROM json_populate_recordset(NULL::occupation, ?::json)
            ON CONFLICT (rome_code) DO UPDATE SET (label, version) = (excluded.label, excluded.version)
            """;
    private static final String MERGE_SKILLS = """
            INSERT INTO skill
            SELECT * FROM json_populate_recordset(NULL::skill, ?::json)
            ON CONFLICT (code) DO UPDATE SET label = excluded.label
            """;
    private static final String MERGE_APPELLATIONS = """
            INSERT INTO appellation
            SELECT * FROM json_populate_recordset(NULL::appellation, ?::json)
            ON CONFLICT (code) DO UPDATE SET (rome_code, label, position) = (excluded.rome_code, excluded.label, excluded.position)
            """;
    private static final String MERGE_OCCUPATION_SKILLS = """
            INSERT INTO occupation_skill
            SELECT * FROM json_populate_recordset(NULL::occupation_skill, ?::json)
            ON CONFLICT (rome_code, skill_code) DO UPDATE SET position = excluded.position
            """;
    private static final String MERGE_LINKS = """
            INSERT INTO occupation_link
            SELECT * FROM json_populate_recordset(NULL::occupation_link, ?::json)
            ON CONFLICT (from_code, to_code) DO UPDATE SET kind = excluded.kind
            """;

    LoadOccupations() {
        super("load occupations", OccupationFile.RESOURCE, REVISION);
    }

    @Override
    void load(Connection connection) throws SQLException, IOException {
        List<Entry> entries;
        try (var file = open()) {
            entries = OccupationFile.read(file);
        }
        merge(connection, MERGE_OCCUPATIONS, entries.stream().map(OccupationRow::of));
        merge(
                connection,
                MERGE_SKILLS,
                entries.stream().flatMap(entry -> entry.skills().stream()).distinct());
        merge(connection, MERGE_APPELLATIONS, entries.stream().flatMap(AppellationRow::of));
        merge(connection, MERGE_OCCUPATION_SKILLS, entries.stream().flatMap(OccupationSkillRow::of));
        merge(connection, MERGE_LINKS, entries.stream().flatMap(LinkRow::of));
    }

    private record OccupationRow(RomeCode romeCode, String label, String version) {
        static OccupationRow of(Entry entry) {
            return new OccupationRow(entry.code(), entry.label(), VERSION);
        }
    }

    private record AppellationRow(String code, RomeCode romeCode, String label, int position) {
        static Stream<AppellationRow> of(Entry entry) {
            var rows = new ArrayList<AppellationRow>();
            for (Coded appellation : entry.appellations()) {
                rows.add(new AppellationRow(appellation.code(), entry.code(), appellation.label(), rows.size()));
            }
            return rows.stream();
        }
    }

    private record OccupationSkillRow(RomeCode romeCode, String skillCode, int position) {
        static Stream<OccupationSkillRow> of(Entry entry) {
            var rows = new ArrayList<OccupationSkillRow>();
            for (Coded skill : entry.skills()) {
                rows.add(new OccupationSkillRow(entry.code(), skill.code(), rows.size()));
            }
            return rows.stream();
        }
    }

    private record LinkRow(RomeCode fromCode, RomeCode toCode, LinkKind kind) {
        static Stream<LinkRow> of(Entry entry) {
            return entry.links().stream().map(link -> new LinkRow(link.from(), link.to(), link.kind()));
        }
    }
}
