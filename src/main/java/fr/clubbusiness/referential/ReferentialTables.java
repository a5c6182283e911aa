package fr.clubbusiness.referential;

import fr.clubbusiness.referential.OccupationGraph.Link;
import fr.clubbusiness.shared.CommuneCode;
import fr.clubbusiness.shared.RomeCode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads the whole tables of the referential. Plain SQL, because tens of thousands of rows are read at start and none is changed. */
public final class ReferentialTables {
    private static final String COMMUNES = """
            SELECT c.code, c.name, array_to_string(c.postal_codes, ' ') AS postal_codes, c.department, c.population, c.latitude, c.longitude,
                   z.code AS zone_code, z.latitude AS zone_latitude, z.longitude AS zone_longitude
            FROM commune c JOIN zone z ON z.code = c.zone_code
            ORDER BY c.code
            """;

    private final Connection connection;
    private final Map<String, String> texts = new HashMap<>();

    public ReferentialTables(Connection connection) {
        this.connection = connection;
    }

    /** Reads one row. */
    private interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    List<Commune> communes() throws SQLException {
        return list(COMMUNES, this::commune);
    }

    List<FormerCommune> formerCommunes() throws SQLException {
        return list(
                "SELECT code, name, successor_code, population FROM former_commune ORDER BY code, population DESC, name",
                row -> new FormerCommune(
                        new CommuneCode(row.getString("code")),
                        row.getString("name"),
                        new CommuneCode(row.getString("successor_code")),
                        row.getInt("population")));
    }

    List<Skill> skills() throws SQLException {
        return list(
                "SELECT code, label FROM skill ORDER BY code",
                row -> new Skill(row.getString("code"), row.getString("label")));
    }

    public List<Link> links() throws SQLException {
        return list(
                "SELECT from_code, to_code, kind FROM occupation_link",
                row -> new Link(
                        new RomeCode(row.getString("from_code")),
                        new RomeCode(row.getString("to_code")),
                        LinkKind.valueOf(row.getString("kind"))));
    }

    public List<Occupation> occupations() throws SQLException {
        var skills = group("""
                SELECT rome_code, code, label
                FROM occupation_skill JOIN skill ON skill.code = skill_code
                ORDER BY rome_code, position, code
                """, row -> new Skill(row.getString("code"), row.getString("label")));
        var appellations = group(
                "SELECT rome_code, label FROM appellation ORDER BY rome_code, position, label",
                row -> row.getString("label"));
        return list("SELECT rome_code, label, version FROM occupation ORDER BY rome_code", row -> {
            var code = row.getString("rome_code");
            return new Occupation(
                    new RomeCode(code),
                    row.getString("label"),
                    row.getString("version"),
                    List.copyOf(skills.getOrDefault(code, List.of())),
                    List.copyOf(appellations.getOrDefault(code, List.of())));
        });
    }

    private Commune commune(ResultSet row) throws SQLException {
        return new Commune(
                new CommuneCode(row.getString("code")),
                row.getString("name"),
                Stream.of(row.getString("postal_codes").split(" "))
                        .map(this::once)
                        .toList(),
                once(row.getString("department")),
                row.getInt("population"),
                new Place(row.getDouble("latitude"), row.getDouble("longitude")),
                once(row.getString("zone_code")),
                new Place(row.getDouble("zone_latitude"), row.getDouble("zone_longitude")));
    }

    /** The same text as before, where it was read before: tens of thousands of communes share some thousands of codes. */
    private String once(String text) {
        return texts.computeIfAbsent(text, same -> same);
    }

    private <T> Map<String, List<T>> group(String sql, RowReader<T> reader) throws SQLException {
        var groups = new HashMap<String, List<T>>();
        list(
                sql,
                row -> groups.computeIfAbsent(row.getString("rome_code"), _ -> new ArrayList<>())
                        .add(reader.read(row)));
        return groups;
    }

    private <T> List<T> list(String sql, RowReader<T> reader) throws SQLException {
        try (var statement = connection.prepareStatement(sql);
                var rows = statement.executeQuery()) {
            var read = new ArrayList<T>();
            while (rows.next()) {
                read.add(reader.read(rows));
            }
            return read;
        }
    }
}
