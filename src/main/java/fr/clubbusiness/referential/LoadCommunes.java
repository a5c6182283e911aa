package fr.clubbusiness.referential;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.clubbusiness.referential.CommuneFile.Row;
import fr.clubbusiness.referential.Zoning.Settlement;
import fr.clubbusiness.referential.Zoning.Zone;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;

/** Loads the communes of the shipped file and the zones drawn from them. A commune that left the file stays: people may live there. */
final class LoadCommunes extends LoadFile {
    /** To be raised with every change of {@link Zoning}, so that zones are drawn again though the file is the same. */
    private static final int ZONING_REVISION = 1;

    private static final String MERGE_ZONES = """
            INSERT INTO zone
            SELECT * FROM json_populate_recordset(NULL::zone, ?::json)
            ON CONFLICT (code) DO UPDATE SET (name, department, region, population, latitude, longitude)
              = (excluded.name, excluded.department, excluded.region, excluded.population, excluded.latitude, excluded.longitude)
            """;
    private static final String MERGE_COMMUNES = """
            INSERT INTO commune
            SELECT * FROM json_populate_recordset(NULL::commune, ?::json)
            ON CONFLICT (code) DO UPDATE SET
              (name, postal_codes, department, region, ept_siren, ept_name, population, latitude, longitude, approximate, zone_code)
              = (excluded.name, excluded.postal_codes, excluded.department, excluded.region, excluded.ept_siren, excluded.ept_name,
                 excluded.population, excluded.latitude, excluded.longitude, excluded.approximate, excluded.zone_code)
            """;
    private static final String DROP_EMPTY_ZONES =
            "DELETE FROM zone WHERE NOT EXISTS (SELECT FROM commune WHERE commune.zone_code = zone.code)";

    LoadCommunes() {
        super("load communes", CommuneFile.RESOURCE, ZONING_REVISION);
    }

    @Override
    void load(Connection connection) throws SQLException, IOException {
        List<Row> communes;
        try (var file = open()) {
            communes = CommuneFile.read(file);
        }
        var zones = Zoning.of(communes.stream().map(LoadCommunes::settlement).toList());
        var zoneOf = new HashMap<String, String>();
        zones.forEach(zone -> zone.communes().forEach(commune -> zoneOf.put(commune, zone.code())));
        merge(connection, MERGE_ZONES, zones.stream().map(ZoneRow::of));
        var rows = communes.stream().map(row -> new CommuneRow(row, Objects.requireNonNull(zoneOf.get(row.code()))));
        merge(connection, MERGE_COMMUNES, rows);
        try (var statement = connection.createStatement()) {
            statement.executeUpdate(DROP_EMPTY_ZONES);
        }
    }

    static Settlement settlement(Row row) {
        return new Settlement(row.code(), row.name(), row.department(), row.region(), row.population(), row.place());
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
}
