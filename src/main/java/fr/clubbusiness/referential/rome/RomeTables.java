package fr.clubbusiness.referential.rome;

import fr.clubbusiness.referential.RomeVersion;
import fr.clubbusiness.referential.file.TableUpsert;
import fr.clubbusiness.referential.file.TableUpsert.Counts;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Writes the tables of occupations. A code is added or renamed but never deleted, because people and needs may refer to it. */
final class RomeTables {
    private static final String OCCUPATIONS = """
            WITH given AS MATERIALIZED (SELECT * FROM json_populate_recordset(NULL::occupation, ?::json)),
            written AS (
              INSERT INTO occupation SELECT * FROM given
              ON CONFLICT (rome_code) DO UPDATE SET (label, version) = (excluded.label, excluded.version)
                WHERE (occupation.label, occupation.version) IS DISTINCT FROM (excluded.label, excluded.version)
              RETURNING old.rome_code IS NULL AS is_new)
            SELECT count(*) FILTER (WHERE is_new) AS created, count(*) FILTER (WHERE NOT is_new) AS updated,
                   (SELECT count(*) FROM given) AS given, 0 AS removed
            FROM written
            """;
    private static final String SKILLS = """
            WITH given AS MATERIALIZED (SELECT * FROM json_populate_recordset(NULL::skill, ?::json)),
            written AS (
              INSERT INTO skill SELECT * FROM given
              ON CONFLICT (code) DO UPDATE SET (label, version) = (excluded.label, excluded.version)
                WHERE (skill.label, skill.version) IS DISTINCT FROM (excluded.label, excluded.version)
              RETURNING old.code IS NULL AS is_new)
            SELECT count(*) FILTER (WHERE is_new) AS created, count(*) FILTER (WHERE NOT is_new) AS updated,
                   (SELECT count(*) FROM given) AS given, 0 AS removed
            FROM written
            """;
    /** Keeps an appellation's position when the new one is from 100 on, as in a distribution: the usual names were put first by hand. */
    private static final String APPELLATIONS = """
            WITH given AS MATERIALIZED (
              SELECT g.code, g.rome_code, g.label,
                     CASE WHEN g.position >= 100 AND held.rome_code = g.rome_code THEN held.position ELSE g.position END, g.version
              FROM json_populate_recordset(NULL::appellation, ?::json) g LEFT JOIN appellation held ON held.code = g.code),
            written AS (
              INSERT INTO appellation SELECT * FROM given
              ON CONFLICT (code) DO UPDATE SET (rome_code, label, position, version)
                  = (excluded.rome_code, excluded.label, excluded.position, excluded.version)
                WHERE (appellation.rome_code, appellation.label, appellation.position, appellation.version)
                  IS DISTINCT FROM (excluded.rome_code, excluded.label, excluded.position, excluded.version)
              RETURNING old.code IS NULL AS is_new)
            SELECT count(*) FILTER (WHERE is_new) AS created, count(*) FILTER (WHERE NOT is_new) AS updated,
                   (SELECT count(*) FROM given) AS given, 0 AS removed
            FROM written
            """;

    private static final String OCCUPATION_SKILLS = """
            WITH given AS MATERIALIZED (SELECT * FROM json_populate_recordset(NULL::occupation_skill, ?::json)),
            gone AS (
              DELETE FROM occupation_skill held WHERE held.rome_code = ANY (?::text[])
                AND NOT EXISTS (SELECT FROM given WHERE given.rome_code = held.rome_code AND given.skill_code = held.skill_code)
              RETURNING 1),
            written AS (
              INSERT INTO occupation_skill SELECT * FROM given
              ON CONFLICT (rome_code, skill_code) DO UPDATE SET position = excluded.position
                WHERE occupation_skill.position <> excluded.position
              RETURNING old.rome_code IS NULL AS is_new)
            SELECT count(*) FILTER (WHERE is_new) AS created, count(*) FILTER (WHERE NOT is_new) AS updated,
                   (SELECT count(*) FROM given) AS given, (SELECT count(*) FROM gone) AS removed
            FROM written
            """;
    private static final String LINKS = """
            WITH given AS MATERIALIZED (SELECT * FROM json_populate_recordset(NULL::occupation_link, ?::json)),
            gone AS (
              DELETE FROM occupation_link held WHERE held.from_code = ANY (?::text[])
                AND NOT EXISTS (SELECT FROM given WHERE given.from_code = held.from_code AND given.to_code = held.to_code)
              RETURNING 1),
            written AS (
              INSERT INTO occupation_link SELECT * FROM given
              ON CONFLICT (from_code, to_code) DO UPDATE SET kind = excluded.kind WHERE occupation_link.kind <> excluded.kind
              RETURNING old.from_code IS NULL AS is_new)
            SELECT count(*) FILTER (WHERE is_new) AS created, count(*) FILTER (WHERE NOT is_new) AS updated,
                   (SELECT count(*) FROM given) AS given, (SELECT count(*) FROM gone) AS removed
            FROM written
            """;

    private final Connection connection;

    RomeTables(Connection connection) {
        this.connection = connection;
    }

    /** The rows of each table as JSON. */
    record Written(String occupations, String skills, String appellations, String occupationSkills, String links) {
        static Written of(RomeRows rows) {
            return new Written(
                    TableUpsert.json(rows.occupations()),
                    TableUpsert.json(rows.skills()),
                    TableUpsert.json(rows.appellations()),
                    TableUpsert.json(rows.occupationSkills()),
                    TableUpsert.json(rows.links()));
        }
    }

    /** The changes of each table. */
    public record Merged(
            Counts occupations, Counts skills, Counts appellations, Counts occupationSkills, Counts links) {
        boolean hasChanged() {
            return Stream.of(occupations, skills, appellations, occupationSkills, links)
                    .anyMatch(Counts::hasChanged);
        }
    }

    /** The stored codes, each with the last version that contained it. */
    record Stored(
            Map<String, RomeVersion> occupations,
            Map<String, RomeVersion> skills,
            Map<String, RomeVersion> appellations) {}

    /**
     * Adds new rows and changes those that differ.
     *
     * @param complete the occupations whose skills and links are replaced by these
     */
    Merged merge(Written rows, List<String> complete) throws SQLException {
        return new Merged(
                TableUpsert.run(connection, OCCUPATIONS, rows.occupations()),
                TableUpsert.run(connection, SKILLS, rows.skills()),
                TableUpsert.run(connection, APPELLATIONS, rows.appellations()),
                TableUpsert.run(connection, OCCUPATION_SKILLS, rows.occupationSkills(), complete),
                TableUpsert.run(connection, LINKS, rows.links(), complete));
    }

    Stored stored() throws SQLException {
        return new Stored(
                versions("SELECT rome_code, version FROM occupation"),
                versions("SELECT code, version FROM skill"),
                versions("SELECT code, version FROM appellation"));
    }

    private Map<String, RomeVersion> versions(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var versions = new HashMap<String, RomeVersion>();
            while (rows.next()) {
                versions.put(rows.getString(1), RomeVersion.parse(rows.getString(2)));
            }
            return versions;
        }
    }
}
