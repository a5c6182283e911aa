package fr.clubbusiness.referential;

import fr.clubbusiness.referential.CommuneFile.Row;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** The referentials as they ship, read from their files without a database. */
final class TestReferential {
    private TestReferential() {}

    static List<Row> communes() {
        try (var file = TestReferential.class.getResourceAsStream(CommuneFile.RESOURCE)) {
            return CommuneFile.read(Objects.requireNonNull(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
