package fr.clubbusiness.referential;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** The file of communes that ships with the club; its head names the sources. */
final class CommuneFile {
    static final String RESOURCE = "/referential/communes.csv";

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setCommentMarker('#')
            .setHeader()
            .setSkipHeaderRecord(true)
            .get();

    /** One line of the file; no EPT outside the Métropole du Grand Paris, nor in Paris. Written as JSON, it is a row of the table. */
    record Row(
            String code,
            String name,
            List<String> postalCodes,
            String department,
            String region,
            @Nullable String eptSiren,
            @Nullable String eptName,
            int population,
            @JsonUnwrapped Place place,
            boolean approximate) {

        static Row of(CSVRecord line) {
            return new Row(
                    line.get("insee_code"),
                    line.get("name"),
                    List.of(line.get("postal_codes").split(" ")),
                    line.get("department"),
                    line.get("region"),
                    optional(line.get("ept_siren")),
                    optional(line.get("ept_name")),
                    Integer.parseInt(line.get("population")),
                    new Place(Double.parseDouble(line.get("latitude")), Double.parseDouble(line.get("longitude"))),
                    line.get("coordinates").equals("approximate"));
        }
    }

    private CommuneFile() {}

    private static @Nullable String optional(String field) {
        return field.isEmpty() ? null : field;
    }

    static List<Row> read(InputStream file) throws IOException {
        try (var lines = FORMAT.parse(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.stream().map(Row::of).toList();
        }
    }
}
