package fr.clubbusiness.referential.rome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.clubbusiness.problem.Invalid;
import fr.clubbusiness.referential.Closeness;
import fr.clubbusiness.referential.OccupationGraph;
import fr.clubbusiness.referential.ReferentialTables;
import fr.clubbusiness.referential.Skill;
import fr.clubbusiness.referential.file.ImportWarning;
import fr.clubbusiness.referential.file.TableUpsert;
import fr.clubbusiness.shared.RomeCode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** Imports the official distribution in a transaction that is rolled back. Runs where its folder is next to the project. */
@QuarkusTest
@EnabledIf("isThere")
class OfficialImportTest {
    private static final Path FOLDER = Path.of("../shared/referentials/rome-v347");

    @Inject
    Flyway flyway;

    @SuppressWarnings("unused") // read by JUnit
    private static boolean isThere() {
        return Files.isDirectory(FOLDER);
    }

    @Test
    void it_is_imported_completely_over_the_shipped_core() throws SQLException, IOException {
        var rome = RomeReader.read(RomeFiles.of(SmallRome.contents(files())));
        assertThat(rome.version()).hasToString("3.47");
        assertThat(rome.warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.code()).isEqualTo(ImportWarning.Code.UNLISTED_OCCUPATION);
            assertThat(warning.text().french()).contains("L1510");
        });
        try (var connection = flyway.getConfiguration().getDataSource().getConnection()) {
            connection.setAutoCommit(false);
            var done = new RomeImport(rome).write(connection);
            var merged = done.merged();
            assertThat(merged.occupations().created()).isEqualTo(532 - 111);
            assertThat(merged.occupations().updated()).isZero();
            assertThat(done.kept()).isEqualTo(new RomeImport.Kept(0, 0, 0));
            assertThat(count(connection, "occupation")).isEqualTo(532);
            assertThat(count(connection, "appellation")).isEqualTo(10_990);
            assertThat(count(connection, "skill")).isEqualTo(4_947);
            assertThat(count(connection, "occupation_skill")).isEqualTo(12_109);
            assertThat(count(connection, "occupation_link")).isEqualTo(4_008);
            assertThat(count(connection, "occupation_link WHERE kind = 'PROCHE'"))
                    .isEqualTo(1_784);
            whatIsKnown(connection);
            again(rome, connection);
            connection.rollback();
        }
    }

    private static void whatIsKnown(Connection connection) throws SQLException {
        var tables = new ReferentialTables(connection);
        var occupations = tables.occupations();
        var pruning = occupations.stream()
                .filter(occupation -> occupation.romeCode().value().equals("A1201"))
                .findFirst()
                .orElseThrow();
        assertThat(pruning.appellations()).hasSize(14).first().isEqualTo("Bûcheron / Bûcheronne");
        assertThat(pruning.appellations()).contains("Ouvrier / Ouvrière d'exploitation forestière", "Arboriste");
        assertThat(pruning.skills())
                .hasSize(20)
                .first()
                .isEqualTo(new Skill("125314", "Système de rétention d'un arbre"));
        var graph = new OccupationGraph(tables.links());
        assertThat(graph.closeness(new RomeCode("N1105"), new RomeCode("N1103")))
                .isEqualTo(Closeness.PROCHE);
        assertThat(graph.links(new RomeCode("L1510")))
                .containsOnlyKeys(
                        new RomeCode("E1104"),
                        new RomeCode("E1205"),
                        new RomeCode("L1507"),
                        new RomeCode("B1101"),
                        new RomeCode("K2105"),
                        new RomeCode("L1304"));
    }

    private static void again(RomeDistribution rome, Connection connection) throws SQLException {
        var merged = new RomeImport(rome).write(connection).merged();
        assertThat(merged)
                .isEqualTo(new RomeTables.Merged(
                        new TableUpsert.Counts(0, 0, 532, 0),
                        new TableUpsert.Counts(0, 0, 4_947, 0),
                        new TableUpsert.Counts(0, 0, 10_990, 0),
                        new TableUpsert.Counts(0, 0, 12_109, 0),
                        new TableUpsert.Counts(0, 0, 4_008, 0)));
    }

    @Test
    void cut_at_a_tenth_or_half_of_any_file_it_is_refused() throws IOException {
        for (var name : files().keySet()) {
            for (int part : new int[] {10, 2}) {
                var cut = files();
                cut.computeIfPresent(name, (_, bytes) -> Arrays.copyOf(bytes, bytes.length / part));
                assertThatThrownBy(() -> RomeReader.read(RomeFiles.of(SmallRome.contents(cut))))
                        .as(name)
                        .isInstanceOf(Invalid.class);
            }
        }
    }

    private static Map<String, byte[]> files() throws IOException {
        var files = new HashMap<String, byte[]>();
        try (var found = Files.list(FOLDER)) {
            for (var file : found.toList()) {
                files.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        return files;
    }

    private static int count(Connection connection, String what) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT count(*) FROM " + what)) {
            row.next();
            return row.getInt(1);
        }
    }
}
