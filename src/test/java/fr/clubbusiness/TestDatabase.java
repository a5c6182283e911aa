package fr.clubbusiness;

import fr.clubbusiness.local.server.LocalPostgres;
import fr.clubbusiness.local.server.LocalPostgres.Durability;
import fr.clubbusiness.local.server.Ports;
import fr.clubbusiness.local.server.TemporaryFolder;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
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

    /** Where the service sends its mails. */
    public static final String MAIL_PORT = "club.test.mail.port";

    /** Where the service sends its SMS. */
    public static final String SMS_PORT = "club.test.sms.port";

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
        var port = String.valueOf(Ports.free());
        var settings = new HashMap<String, String>();
        // A mail server listens there while a test has one.
        var mail = String.valueOf(Ports.free());
        System.setProperty(MAIL_PORT, mail);
        settings.put("club.mail.port", mail);
        var sms = String.valueOf(Ports.free());
        System.setProperty(SMS_PORT, sms);
        settings.put("club.messages.sms.url", "http://localhost:" + sms + "/sms");
        settings.put("club.messages.sms.token", "a-token-of-the-gateway");
        // A free port for each run of the tests, known before the start, because the service answers under its own
        // address alone.
        settings.put("quarkus.http.test-port", port);
        settings.put("club.public.url", "http://localhost:" + port);
        settings.put("quarkus.datasource.jdbc.url", url);
        settings.put("quarkus.datasource.username", "club_api");
        settings.put("quarkus.datasource.password", server.password("club_api"));
        settings.put("quarkus.datasource.worker.jdbc.url", url);
        settings.put("quarkus.datasource.worker.username", "club_worker");
        settings.put("quarkus.datasource.worker.password", server.password("club_worker"));
        settings.put("quarkus.flyway.username", "club_owner");
        settings.put("quarkus.flyway.password", server.password("club_owner"));
        return settings;
    }

    /** A connection that no row policy restricts, for tests that look at, or change, what the service stored. */
    public static Connection unrestricted() throws SQLException {
        return DriverManager.getConnection(System.getProperty(URL), "postgres", System.getProperty(SUPERUSER_PASSWORD));
    }

    /** The first column of what a query of {@link #unrestricted} finds with these values. */
    public static List<String> texts(String sql, String... values) throws SQLException {
        try (var connection = unrestricted();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            try (var rows = statement.executeQuery()) {
                var texts = new ArrayList<String>();
                while (rows.next()) {
                    texts.add(rows.getString(1));
                }
                return texts;
            }
        }
    }

    @Override
    public void stop() {
        System.clearProperty(URL);
        System.clearProperty(SUPERUSER_PASSWORD);
        System.clearProperty(LOG);
        System.clearProperty(MAIL_PORT);
        System.clearProperty(SMS_PORT);
        if (postgres != null) {
            postgres.close();
        }
        if (folder != null) {
            folder.close();
        }
    }
}
