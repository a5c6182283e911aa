package fr.clubbusiness.referential.intake;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.clubbusiness.referential.LargeCity;
import fr.clubbusiness.referential.Place;
import fr.clubbusiness.referential.UnknownCode;
import fr.clubbusiness.referential.file.CsvFile;
import fr.clubbusiness.referential.file.FileContent;
import fr.clubbusiness.referential.file.FileErrors;
import fr.clubbusiness.shared.CommuneCode;
import fr.clubbusiness.shared.InvalidValue;
import fr.clubbusiness.shared.LocalizedText;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads files of communes: the one that ships with the club, whose header comment names its sources, and those that an administrator imports. */
public final class CommuneFile {
    static final String RESOURCE = "/referential/communes.csv";

    private static final List<String> COLUMNS = List.of(
            "insee_code",
            "name",
            "postal_codes",
            "department",
            "region",
            "ept_siren",
            "ept_name",
            "population",
            "latitude",
            "longitude",
            "coordinates");

    /** More than the largest commune, because Paris is counted by arrondissement. */
    private static final int MOST_POPULATED = 3_000_000;

    private static final int NAME_MAX = 100;
    private static final Pattern POSTAL_CODES = Pattern.compile("[0-9]{5}( [0-9]{5})*");
    private static final Pattern DEPARTMENT = Pattern.compile("[0-9][0-9AB][0-9]?");
    private static final Pattern REGION = Pattern.compile("([0-9]{2,3})?");
    private static final Pattern COLLECTIVITY = Pattern.compile("97[5789]|98[0-9]");
    private static final Pattern SIREN = Pattern.compile("([0-9]{9})?");
    private static final Pattern POPULATION = Pattern.compile("[0-9]{1,9}");
    private static final Pattern DEGREES = Pattern.compile("-?[0-9]{1,3}(\\.[0-9]{1,12})?");
    private static final Pattern COORDINATES = Pattern.compile("exact|approximate");

    /** A line of the file. Only communes of the Métropole du Grand Paris outside Paris have an EPT. Its JSON form is a row of the table. */
    public record Row(
            String code,
            String name,
            List<String> postalCodes,
            String department,
            @Nullable String region,
            @Nullable String eptSiren,
            @Nullable String eptName,
            int population,
            @JsonUnwrapped Place place,
            boolean approximate) {}

    private CommuneFile() {}

    /** Reads the file that ships with the club. */
    static List<Row> read(InputStream file) throws IOException {
        return read("communes.csv", FileContent.of(file.readAllBytes()));
    }

    /** Reads an imported file. Throws {@link Invalid} with the line and reason of every error. */
    static List<Row> read(String name, FileContent content) {
        var faults = new FileErrors();
        var rows = new ArrayList<Row>();
        var codes = new HashSet<String>();
        for (var line : CsvFile.read(name, content, COLUMNS, faults)) {
            faults.attempt(line, () -> row(line)).ifPresent(row -> {
                rows.add(row);
                if (!codes.add(row.code())) {
                    faults.add(name, line.number(), twice(row));
                }
            });
        }
        if (rows.isEmpty() && faults.isEmpty()) {
            faults.add(
                    name, new LocalizedText("Ce fichier ne contient aucune commune.", "This file holds no commune."));
        }
        faults.throwIfAny();
        return rows;
    }

    private static LocalizedText twice(Row row) {
        return new LocalizedText(
                "La commune " + row.code() + " est déjà donnée plus haut.",
                "Commune " + row.code() + " is already given above.");
    }

    private static Row row(CsvFile.Line line) {
        return new Row(
                code(line),
                name(line),
                List.of(matching(line, "postal_codes", POSTAL_CODES).split(" ")),
                matching(line, "department", DEPARTMENT),
                region(line),
                optional(matching(line, "ept_siren", SIREN)),
                ept(line),
                population(line),
                place(line),
                matching(line, "coordinates", COORDINATES).equals("approximate"));
    }

    /** Paris is known by arrondissement only, Marseille and Lyon only as a whole. */
    private static String code(CsvFile.Line line) {
        var code = new CommuneCode(line.get("insee_code"));
        if (LargeCity.of(code) != LargeCity.NONE) {
            var why = UnknownCode.commune("insee_code", code).text();
            throw new InvalidValue(why.french(), why.english());
        }
        return code.value();
    }

    private static String name(CsvFile.Line line) {
        var name = line.get("name").strip();
        if (name.isEmpty() || name.length() > NAME_MAX) {
            throw unexpected("name");
        }
        return name;
    }

    private static @Nullable String region(CsvFile.Line line) {
        var region = optional(matching(line, "region", REGION));
        if (region == null && !isCollectivity(line.get("department"))) {
            throw unexpected("region");
        }
        return region;
    }

    /** Whether it is overseas and neither a département nor a region: Saint-Pierre-et-Miquelon (975), Nouvelle-Calédonie (988)… */
    static boolean isCollectivity(String department) {
        return COLLECTIVITY.matcher(department).matches();
    }

    private static @Nullable String ept(CsvFile.Line line) {
        var name = line.get("ept_name").strip();
        if (name.isEmpty() != line.get("ept_siren").isEmpty() || name.length() > NAME_MAX) {
            throw unexpected("ept_name");
        }
        return optional(name);
    }

    private static int population(CsvFile.Line line) {
        int population = Integer.parseInt(matching(line, "population", POPULATION));
        if (population > MOST_POPULATED) {
            throw unexpected("population");
        }
        return population;
    }

    private static Place place(CsvFile.Line line) {
        double latitude = Double.parseDouble(matching(line, "latitude", DEGREES));
        double longitude = Double.parseDouble(matching(line, "longitude", DEGREES));
        if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) {
            throw unexpected("latitude");
        }
        return new Place(latitude, longitude);
    }

    private static String matching(CsvFile.Line line, String column, Pattern shape) {
        var value = line.get(column);
        if (!shape.matcher(value).matches()) {
            throw unexpected(column);
        }
        return value;
    }

    private static InvalidValue unexpected(String column) {
        return new InvalidValue(
                "La colonne " + column + " n'a pas la forme attendue.",
                "Column " + column + " is not of the form expected.");
    }

    private static @Nullable String optional(String field) {
        return field.isEmpty() ? null : field;
    }
}
