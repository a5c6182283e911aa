package fr.clubbusiness.exchange;

import static fr.clubbusiness.beneficiary.People.aPerson;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.clubbusiness.TestDatabase;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.StructureKind;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** After a large import PostgreSQL knows the number of rows, so that it plans the next queries well. */
@QuarkusTest
class RenewStatisticsTest {
    private static final List<String> ONE = List.of("agreement");

    @Inject
    RenewStatistics statistics;

    @Inject
    @Any
    Instance<Importer<?>> importers;

    @Inject
    @DataSource("worker")
    AgroalDataSource worker;

    /** A table that autovacuum analyses at this moment is skipped, and here that would look like a failure. */
    @BeforeEach
    void withoutAutovacuum() throws SQLException {
        onEachTable("SET (autovacuum_enabled = false)");
    }

    @AfterEach
    void withAutovacuum() throws SQLException {
        onEachTable("RESET (autovacuum_enabled)");
    }

    private void onEachTable(String change) throws SQLException {
        try (var connection = TestDatabase.unrestricted();
                var statement = connection.createStatement()) {
            for (var table : written()) {
                statement.execute("ALTER TABLE " + table + " " + change);
            }
        }
    }

    private List<String> written() {
        return importers.stream()
                .map(Importer::tables)
                .flatMap(Collection::stream)
                .distinct()
                .toList();
    }

    @Test
    void a_small_import_analyses_nothing() throws SQLException {
        assertThat(analysedDuring(() -> statistics.after(report(RenewStatistics.LARGE - 1, 0), ONE)))
                .isEmpty();
    }

    @Test
    void lines_that_change_nothing_do_not_make_an_import_large() throws SQLException {
        var unchanged = new ImportReport(0, 0, RenewStatistics.LARGE, List.of(), 0, List.of(), List.of(), List.of());
        assertThat(analysedDuring(() -> statistics.after(unchanged, ONE))).isEmpty();
    }

    @Test
    void lines_created_and_updated_make_an_import_large_together() throws SQLException {
        assertThat(analysedDuring(() -> statistics.after(report(RenewStatistics.LARGE - 1, 1), ONE)))
                .containsExactlyElementsOf(ONE);
    }

    /** Without the privilege, PostgreSQL skips a table with only a warning. */
    @Test
    void the_worker_may_analyse_every_table_that_an_import_writes() throws SQLException {
        var written = written();
        assertThat(written).contains("beneficiary", "need");
        assertThat(analysedDuring(() -> statistics.after(report(RenewStatistics.LARGE, 0), written)))
                .containsExactlyInAnyOrderElementsOf(written);
    }

    @Test
    void an_import_of_five_thousand_people_is_followed_by_an_analysis_and_a_dry_run_is_not() throws SQLException {
        var line = line();
        var body = Stream.generate(() -> line).limit(RenewStatistics.LARGE).collect(Collectors.joining("\n"));
        var token = Members.aStructure(StructureKind.AI).token();
        assertThat(analysedDuring(() -> load(token, body, true))).isEmpty();
        assertThat(analysedDuring(() -> load(token, body, false))).contains("beneficiary", "agreement");
    }

    private static void load(String token, String body, boolean dryRun) {
        given().auth()
                .oauth2(token)
                .contentType("application/x-ndjson")
                .body(body.getBytes(UTF_8))
                .post("/v1/beneficiaries/import?dryRun=" + dryRun)
                .then()
                .statusCode(200)
                .body("created", equalTo(RenewStatistics.LARGE));
    }

    private static String line() {
        try {
            return new ObjectMapper().writeValueAsString(aPerson().body());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ImportReport report(int created, int updated) {
        return new ImportReport(created, updated, 0, List.of(), 0, List.of(), List.of(), List.of());
    }

    /** The tables analysed during this action, other than by autovacuum. */
    private Set<String> analysedDuring(Runnable action) throws SQLException {
        try (var connection = worker.getConnection();
                var statement = connection.createStatement()) {
            String before;
            try (var now = statement.executeQuery("SELECT clock_timestamp()::text")) {
                now.next();
                before = now.getString(1);
            }
            action.run();
            return names(statement.executeQuery(
                    "SELECT relname FROM pg_stat_user_tables WHERE last_analyze > '" + before + "'"));
        }
    }

    private static Set<String> names(ResultSet rows) throws SQLException {
        var names = new TreeSet<String>();
        while (rows.next()) {
            names.add(rows.getString(1));
        }
        return names;
    }
}
