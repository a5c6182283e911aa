package fr.clubbusiness;

import fr.clubbusiness.local.LocalPostgres;
import fr.clubbusiness.local.LocalPostgres.Durability;
import fr.clubbusiness.local.TemporaryFolder;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One real PostgreSQL for all HTTP tests of the run, with the production roles and an empty database {@code club}. Annotated
 * with itself and global: a {@code @QuarkusTest} gets it without asking.
 */
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
public class TestDatabase implements QuarkusTestResourceLifecycleManager {
    private @Nullable TemporaryFolder folder;
    private @Nullable LocalPostgres postgres;

    @Override
    public Map<String, String> start() {
        var temporary = TemporaryFolder.create("test-database");
        folder = temporary;
        var server =
                LocalPostgres.start(temporary.path(), temporary.path().resolve("log/postgres.log"), Durability.FAST);
        postgres = server;
        var url = server.jdbcUrl("club");
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

    @Override
    public void stop() {
        if (postgres != null) {
            postgres.close();
        }
        if (folder != null) {
            folder.close();
        }
    }
}
