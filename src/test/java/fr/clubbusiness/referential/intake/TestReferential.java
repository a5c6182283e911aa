package fr.clubbusiness.referential.intake;

import fr.clubbusiness.referential.Commune;
import fr.clubbusiness.referential.intake.CommuneFile.Row;
import fr.clubbusiness.referential.rome.OccupationFile;
import fr.clubbusiness.referential.rome.OccupationFile.Entry;
import fr.clubbusiness.shared.CommuneCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** The shipped referentials, read from their files without a database. */
public final class TestReferential {
    private TestReferential() {}

    public static List<Row> communes() {
        try (var file = open(CommuneFile.RESOURCE)) {
            return CommuneFile.read(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The shipped communes, all in one zone. */
    public static List<Commune> knownCommunes() {
        return communes().stream()
                .map(row -> new Commune(
                        new CommuneCode(row.code()),
                        row.name(),
                        row.postalCodes(),
                        row.department(),
                        row.population(),
                        row.place(),
                        "Z92050",
                        row.place()))
                .toList();
    }

    public static List<LoadFormerCommunes.Row> formerCommunes() {
        try (var file = open(LoadFormerCommunes.RESOURCE)) {
            return LoadFormerCommunes.read(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static List<Entry> occupations() {
        try (var file = open(OccupationFile.RESOURCE)) {
            return OccupationFile.read(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static InputStream open(String resource) {
        return Objects.requireNonNull(TestReferential.class.getResourceAsStream(resource));
    }
}
