package fr.clubbusiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** PostgreSQL's own log says which statement failed, and nothing of what people wrote. */
@QuarkusTest
class DatabaseLogTest {
    private static final String WRITTEN = "Rappeler Mme Secretname au 06 11 22 33 44";

    @Test
    void a_refused_row_is_logged_without_its_values() throws SQLException, IOException {
        try (var connection = TestDatabase.unrestricted()) {
            connection
                    .createStatement()
                    .execute("CREATE TEMPORARY TABLE note (text text CONSTRAINT note_short CHECK (length(text) < 5))");
            try (var insert = connection.prepareStatement("INSERT INTO note VALUES (?)")) {
                insert.setString(1, WRITTEN);
                assertThatThrownBy(insert::execute).hasMessageContaining("note_short");
            }
        }
        assertThat(Files.readString(Path.of(System.getProperty(TestDatabase.LOG))))
                .contains("note_short")
                .doesNotContain("Secretname", "06 11 22 33 44");
    }
}
