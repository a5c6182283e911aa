package fr.clubbusiness;

import fr.clubbusiness.local.server.LocalPostgres;
import fr.clubbusiness.local.server.LocalPostgres.Durability;
import fr.clubbusiness.local.server.TemporaryFolder;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One real PostgreSQL for all HTTP tests of the run, with the production roles and an empty database {@code club}. It is a global resource: every
 * {@code @QuarkusTest} uses it.
 */
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
public class TestDatabase implements QuarkusTestResourceLifecycleManager {
    /** System properties, because they are visible across the class loaders of Quarkus. */
    static final String URL = "club.test.database.url";

    static final String SUPERUSER_PASSWORD = "club.test.database.superuser-password";
    static final String LOG = "club.test.database.log";

    private @Nullable TemporaryFolder folder;
    private @Nullable LocalPostgres postgres;

    @Override
    public Map<String, String> start() {
        var temporary = TemporaryFolder.create("test-database");
        folder = temporary;
        var log = temporary.path().resolve("log/postgres.log");
        var server = LocalPostgres.start(temporary.path(), log, Durability.FAST);
        postgres = server;
        var url = server.jdbcUrl("club");
        System.setProperty(URL, url);
        System.setProperty(SUPERUSER_PASSWORD, server.password("postgres"));
        System.setProperty(LOG, log.toAbsolutePath().toString());
        return Map.of(
                "quarkus.datasource.jdbc.url",
                url,
                "quarkus.datasource.username",
                "club_api",
                "quarkus.datasource.password",
                server.password("club_api"),
                "quarkus.datasource.worker.jdbc.url",
                url,
                "quarkus.datasource.worker.username",
                "club_worker",
                "quarkus.datasource.worker.password",
                server.password("club_worker"),
                "quarkus.flyway.username",
                "club_owner",
                "quarkus.flyway.password",
                server.password("club_owner"));
    }

    /** A connection that no row policy restricts, for tests that look at, or change, what the service stored. */
    public static Connection unrestricted() throws SQLException {
        return DriverManager.getConnection(System.getProperty(URL), "postgres", System.getProperty(SUPERUSER_PASSWORD));
    }

    @Override
    public void stop() {
        System.clearProperty(URL);
        System.clearProperty(SUPERUSER_PASSWORD);
        System.clearProperty(LOG);
        if (postgres != null) {
            postgres.close();
        }
        if (folder != null) {
            folder.close();
        }
    }
}
