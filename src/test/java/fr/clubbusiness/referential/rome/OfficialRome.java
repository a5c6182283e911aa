package fr.clubbusiness.referential.rome;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;

import fr.clubbusiness.referential.Occupation;
import fr.clubbusiness.referential.intake.TestReferential;
import fr.clubbusiness.referential.rome.OccupationFile.Coded;
import fr.clubbusiness.shared.RomeCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The occupations of the official distribution as an import leaves them in the club, when its folder is beside the project. */
public final class OfficialRome {
    private static final Path FOLDER = Path.of("../shared/referentials/rome-v347");

    private OfficialRome() {}

    public static boolean isThere() {
        return Files.isDirectory(FOLDER);
    }

    /** All of them, without skills. The appellations of the core that ships come first, as the most usual ones. */
    public static List<Occupation> occupations() {
        var usual = TestReferential.occupations().stream()
                .flatMap(entry -> entry.appellations().stream().map(appellation -> name(entry.code(), appellation)));
        var appellations = Stream.concat(
                        usual,
                        read("unix_referentiel_appellation").stream()
                                .map(line -> new Name(text(line, "code_rome"), text(line, "libelle_appellation_long"))))
                .collect(groupingBy(Name::romeCode, mapping(Name::label, toCollection(LinkedHashSet::new))));
        return read("unix_referentiel_code_rome").stream()
                .map(line -> new Occupation(
                        new RomeCode(text(line, "code_rome")),
                        text(line, "libelle_rome"),
                        "3.47",
                        List.of(),
                        List.copyOf(appellations.get(text(line, "code_rome")))))
                .toList();
    }

    private record Name(String romeCode, String label) {}

    private static Name name(RomeCode code, Coded appellation) {
        return new Name(code.value(), appellation.label());
    }

    /** The lines of one file of the distribution, named without its version. */
    public static List<CSVRecord> read(String name) {
        var format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var file = Files.newBufferedReader(FOLDER.resolve(name + "_v347_utf8.csv"));
                var lines = format.parse(file)) {
            return lines.getRecords();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A value. The distribution doubles its apostrophes, and sometimes its spaces. */
    public static String text(CSVRecord line, String column) {
        return line.get(column).replace("''", "'").replaceAll(" +", " ").strip();
    }
}
