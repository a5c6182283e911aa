package fr.clubbusiness.referential;

import fr.clubbusiness.referential.CommuneFile.Row;
import fr.clubbusiness.referential.OccupationFile.Entry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** The referentials as they ship, read from their files without a database. */
final class TestReferential {
    private TestReferential() {}

    static List<Row> communes() {
        try (var file = open(CommuneFile.RESOURCE)) {
            return CommuneFile.read(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static List<Entry> occupations() {
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
