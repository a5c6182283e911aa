package fr.clubbusiness.referential.intake;

import fr.clubbusiness.referential.file.CsvFile;
import fr.clubbusiness.referential.file.FileContent;
import fr.clubbusiness.referential.file.FileErrors;
import fr.clubbusiness.referential.file.ReferenceMigration;
import fr.clubbusiness.referential.file.TableUpsert;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Loads the communes that ceased and the names that communes no longer have, as they ship. A commune whose successor is not known is left
 * out: an import of communes by an administrator may be older than this file.
 */
public final class LoadFormerCommunes extends ReferenceMigration {
    static final String RESOURCE = "/referential/former-communes.csv";

    private static final int REVISION = 1;
    private static final List<String> COLUMNS = List.of("insee_code", "name", "successor_code", "population");
    private static final String INSERT = """
            INSERT INTO former_commune (code, name, successor_code, population)
            SELECT given.code, given.name, given.successor_code, given.population
            FROM json_populate_recordset(NULL::former_commune, ?::json) AS given JOIN commune ON commune.code = given.successor_code
            """;

    /** One line of the file. Written as JSON, it is a row of the table. */
    public record Row(String code, String name, String successorCode, int population) {}

    public LoadFormerCommunes() {
        super("load former communes", RESOURCE, REVISION);
    }

    @Override
    public void load(Connection connection) throws SQLException, IOException {
        List<Row> rows;
        try (var file = open()) {
            rows = read(file);
        }
        try (var statement = connection.createStatement()) {
            statement.executeUpdate("DELETE FROM former_commune");
        }
        try (var statement = connection.prepareStatement(INSERT)) {
            statement.setString(1, TableUpsert.json(rows));
            statement.executeUpdate();
        }
    }

    static List<Row> read(InputStream file) throws IOException {
        var faults = new FileErrors();
        var lines = CsvFile.read("former-communes.csv", FileContent.of(file.readAllBytes()), COLUMNS, faults);
        faults.throwIfAny();
        return lines.stream()
                .map(line -> new Row(
                        line.get("insee_code"),
                        line.get("name"),
                        line.get("successor_code"),
                        Integer.parseInt(line.get("population"))))
                .toList();
    }
}
