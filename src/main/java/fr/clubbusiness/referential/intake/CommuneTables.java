package fr.clubbusiness.referential.intake;

import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.clubbusiness.referential.Place;
import fr.clubbusiness.referential.file.TableUpsert;
import fr.clubbusiness.referential.file.TableUpsert.Counts;
import fr.clubbusiness.referential.intake.CommuneFile.Row;
import fr.clubbusiness.referential.intake.CommunePlan.Stored;
import fr.clubbusiness.referential.intake.Zoning.Settlement;
import fr.clubbusiness.referential.intake.Zoning.Zone;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Writes the tables of communes and zones. A commune is never deleted, because people may live there. */
final class CommuneTables {
    private static final String STORED =
            "SELECT code, name, department, coalesce(region, department) AS region, population, latitude, longitude, zone_code FROM commune";
    private static final String ZONES = """
            WITH given AS MATERIALIZED (SELECT * FROM json_populate_recordset(NULL::zone, ?::json)),
            written AS (
              INSERT INTO zone AS held SELECT * FROM given
              ON CONFLICT (code) DO UPDATE SET (name, department, region, population, latitude, longitude)
                  = (excluded.name, excluded.department, excluded.region, excluded.population, excluded.latitude, excluded.longitude)
                WHERE (held.name, held.department, held.region, held.population, held.latitude, held.longitude) IS DISTINCT FROM
                  (excluded.name, excluded.department, excluded.region, excluded.population, excluded.latitude, excluded.longitude)
              RETURNING old.code IS NULL AS is_new)
            SELECT count(*) FILTER (WHERE is_new) AS created, count(*) FILTER (WHERE NOT is_new) AS updated,
                   (SELECT count(*) FROM given) AS given, 0 AS removed
            FROM written
            """;
    private static final String COMMUNES = """
            WITH given AS MATERIALIZED (SELECT * FROM json_populate_recordset(NULL::commune, ?::json)),
            written AS (
              INSERT INTO commune AS held SELECT * FROM given
              ON CONFLICT (code) DO UPDATE SET
                (name, postal_codes, department, region, ept_siren, ept_name, population, latitude, longitude, approximate, zone_code)
                  = (excluded.name, excluded.postal_codes, excluded.department, excluded.region, excluded.ept_siren, excluded.ept_name,
                     excluded.population, excluded.latitude, excluded.longitude, excluded.approximate, excluded.zone_code)
                WHERE held IS DISTINCT FROM excluded
              RETURNING old.code IS NULL AS is_new)
            SELECT count(*) FILTER (WHERE is_new) AS created, count(*) FILTER (WHERE NOT is_new) AS updated,
                   (SELECT count(*) FROM given) AS given, 0 AS removed
            FROM written
            """;
    private static final String OTHERS = """
            UPDATE commune SET zone_code = given.zone_code
            FROM json_to_recordset(?::json) AS given(code text, zone_code text)
            WHERE commune.code = given.code AND commune.zone_code <> given.zone_code
            """;
    private static final String DROP_EMPTY_ZONES =
            "DELETE FROM zone WHERE NOT EXISTS (SELECT FROM commune WHERE commune.zone_code = zone.code)";

    private final Connection connection;

    CommuneTables(Connection connection) {
        this.connection = connection;
    }

    /** The changes of each table. */
    public record Merged(Counts communes, Counts zones) {
        boolean hasChanged() {
            return communes.hasChanged() || zones.hasChanged();
        }
    }

    private record ZoneRow(
            String code,
            String name,
            String department,
            String region,
            long population,
            @JsonUnwrapped Place place) {

        static ZoneRow of(Zone zone) {
            return new ZoneRow(
                    zone.code(), zone.name(), zone.department(), zone.region(), zone.population(), zone.place());
        }
    }

    private record CommuneRow(@JsonUnwrapped Row row, String zoneCode) {}

    private record OtherRow(String code, String zoneCode) {}

    /** All stored communes. */
    List<Stored> stored() throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(STORED)) {
            var stored = new ArrayList<Stored>();
            while (rows.next()) {
                var settlement = new Settlement(
                        rows.getString("code"),
                        rows.getString("name"),
                        rows.getString("department"),
                        rows.getString("region"),
                        rows.getInt("population"),
                        new Place(rows.getDouble("latitude"), rows.getDouble("longitude")));
                stored.add(new Stored(settlement, rows.getString("zone_code")));
            }
            return stored;
        }
    }

    /** Adds new rows, changes those that differ, and deletes zones without communes. */
    Merged merge(List<Row> file, CommunePlan plan) throws SQLException {
        var zones = TableUpsert.run(
                connection,
                ZONES,
                TableUpsert.json(plan.zones().stream().map(ZoneRow::of).toList()));
        var rows = file.stream()
                .map(row ->
                        new CommuneRow(row, Objects.requireNonNull(plan.zoneOf().get(row.code()))))
                .toList();
        var communes = TableUpsert.run(connection, COMMUNES, TableUpsert.json(rows));
        moveOthers(file, plan);
        try (var statement = connection.createStatement()) {
            int dropped = statement.executeUpdate(DROP_EMPTY_ZONES);
            return new Merged(communes, new Counts(zones.created(), zones.updated(), zones.unchanged(), dropped));
        }
    }

    private void moveOthers(List<Row> file, CommunePlan plan) throws SQLException {
        var written = file.stream().map(Row::code).collect(toSet());
        var others = plan.zoneOf().entrySet().stream()
                .filter(commune -> !written.contains(commune.getKey()))
                .map(commune -> new OtherRow(commune.getKey(), commune.getValue()))
                .toList();
        try (var statement = connection.prepareStatement(OTHERS)) {
            statement.setString(1, TableUpsert.json(others));
            statement.executeUpdate();
        }
    }
}
